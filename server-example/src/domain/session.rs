//! How long the tokens of a session live.

use std::time::Duration;

/// How long a refresh token lives.
pub const REFRESH_TIME: Duration = Duration::from_hours(90 * 24);
/// How long a refresh token lives on once it was used (S-176).
pub const GRACE_TIME: Duration = Duration::from_hours(2);
