//! What a token that counts says.

use crate::format::{Did, Nsid};

/// What a token that counts says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceClaims {
    /// Who calls.
    pub did: Did,
    /// The service of its that calls, without `#`, if it says one (W-305).
    pub service: Option<String>,
    /// Whom it calls: one of the audiences of this server.
    pub audience: String,
    /// The method that it may call, if it says one.
    pub method: Option<Nsid>,
}
