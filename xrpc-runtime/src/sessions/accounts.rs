//! What a server knows of accounts beyond what their tokens say.

use std::future::ready;

use super::{Claims, Sessions};
use crate::error::Error;

/// A server's state that has sessions: asked by the policies of this module.
pub trait Accounts: Send + Sync {
    /// What issues and verifies the tokens.
    fn sessions(&self) -> &Sessions;

    /// What has become of the account and of the session since a token was issued (S-072 … S-075). Asked for each access
    /// token that verified.
    ///
    /// Unless said otherwise the token's word is taken: it counts until its time is over, also after a logout.
    fn standing(&self, claims: &Claims) -> impl Future<Output = Result<Standing, Error>> + Send {
        let _ = claims;
        ready(Ok(Standing::Active))
    }
}

/// How an account and a session of its stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Well.
    Active,
    /// The session is open; the account has been deactivated by its owner.
    Deactivated,
    /// The session is open; the account has been taken down by the operator.
    Takendown,
    /// There is no such account.
    Missing,
    /// The session is over: 400 `ExpiredToken`, at which clients try a refresh (S-075).
    Revoked,
}
