//! The life of a session after the login (S-160 … S-209).

use super::{App, Failed, Session};
use crate::{
    domain::{
        account::Account,
        random,
        token::{Claims, Scope},
    },
    store::{NewSession, Rotation, StoreError},
};

/// Who calls, with a token that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The account.
    pub did: String,
    /// What the token allows.
    pub scope: Scope,
}

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
                Ok(self
                    .session(account, Scope::Access, &ids, now)
                    .map_err(Failed::from)?)
            }
            Rotation::Takendown => Err(RefreshError::Takendown),
            Rotation::Revoked => {
                // S-185: it was signed by this server, so it did count once.
                tracing::info!(did, "a refresh token that is over was presented");
                Err(RefreshError::Revoked)
            }
        }
    }

    /// Who holds a token that verified, if its session is still open (S-075).
    pub async fn caller(&self, claims: Claims) -> Result<Option<Caller>, StoreError> {
        let open = match &claims.sid {
            Some(sid) => self.store.session_is_open(sid, &claims.did).await?,
            None => false,
        };
        Ok(open.then_some(Caller {
            did: claims.did,
            scope: claims.scope,
        }))
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
