//! The life of a session after the login (S-160 … S-209).

use xrpc::sessions::{Claims, Scope, Standing};

use super::{App, Failed, Session};
use crate::{
    domain::{account::Account, random},
    store::{NewSession, Rotation, StoreError},
};

/// Why there are no new tokens.
#[derive(Debug)]
pub enum RefreshError {
    /// The account was taken down (S-171).
    Takendown,
    /// The session is over (S-172, S-173).
    Revoked,
    /// The server failed.
    Failed(Failed),
}

impl App {
    /// New tokens for the session of a refresh token.
    pub async fn refresh(&self, did: &str, jti: &str) -> Result<Session, RefreshError> {
        let now = self.now();
        match self
            .store
            .rotate(did, jti, &random::refresh_id(), now)
            .await
            .map_err(Failed::from)?
        {
            Rotation::Done { account, sid, jti } => {
                let ids = NewSession { sid, jti };
                Ok(self.session(account, Scope::Access, &ids)?)
            }
            Rotation::Takendown => Err(RefreshError::Takendown),
            Rotation::Revoked => {
                // S-185: it was signed by this server, so it did count once.
                tracing::info!(did, "a refresh token that is over was presented");
                Err(RefreshError::Revoked)
            }
        }
    }

    /// Whether the session of a token that verified is still open (S-075).
    pub async fn standing_of(&self, claims: &Claims) -> Result<Standing, StoreError> {
        let open = match &claims.sid {
            Some(sid) => {
                let did = claims.did.as_str();
                self.store.session_is_open(sid, did).await?
            }
            None => false,
        };
        Ok(if open {
            Standing::Active
        } else {
            Standing::Revoked
        })
    }

    /// The account of a caller, unless it is gone or taken down (S-161).
    pub async fn account(&self, did: &str) -> Result<Option<Account>, StoreError> {
        Ok(self
            .store
            .find_by_did(did)
            .await?
            .filter(|account| !account.is_taken_down()))
    }
}

impl From<Failed> for RefreshError {
    fn from(failed: Failed) -> Self {
        Self::Failed(failed)
    }
}
