//! What `Debug` prints in place of a secret.

use std::fmt;

/// Stands for the value of a property that must not reach a log; prints `…`.
pub struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}
