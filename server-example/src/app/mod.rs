//! What the server does, whoever asks: signing up, signing in, and the life of a session. It knows no HTTP; of `xrpc` it uses the tokens.

mod sessions;
mod sign_in;
mod sign_up;

use std::{fmt, sync::Arc, time::Duration};

use serde_json::Value;
use xrpc::{
    AdminSecret, Clock, FormatError,
    sessions::{Scope, Sessions, SigningError},
};

use crate::{
    domain::{
        account::Account,
        clock::Time,
        did::{self, DidProvider},
        limits::Limits,
        password::Hasher,
        random,
    },
    store::{NewSession, Store},
};

pub use self::{
    sessions::RefreshError,
    sign_in::{Attempt, SignInError},
    sign_up::{Application, SignUpError},
};

/// The state that every endpoint borrows.
pub struct App {
    /// Accounts and sessions.
    pub store: Store,
    /// Tokens of sessions.
    pub sessions: Sessions,
    /// What may be tried how often.
    pub limits: Limits,
    /// What the operator is known by.
    pub operator: AdminSecret,
    /// What the operator chose.
    pub settings: Settings,
    /// Hashes of passwords.
    pub hasher: Hasher,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// DIDs of new accounts.
    pub dids: Box<dyn DidProvider>,
}

/// What the operator chose.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where clients reach this server, without a slash at the end.
    pub public_url: String,
    /// The DID of this server.
    pub service_did: String,
    /// The domains below which accounts have handles, each with its first dot.
    pub handle_domains: Vec<String>,
    /// The least time that a login takes, so that no answer tells how far it got (S-114).
    pub login_time: Duration,
}

/// A session that was just opened or refreshed.
pub struct Session {
    /// The account.
    pub account: Account,
    /// The token for calls.
    pub access: String,
    /// The token for new tokens.
    pub refresh: String,
}

impl App {
    /// The time.
    pub fn now(&self) -> Time {
        Time::of(self.clock.now())
    }

    /// The DID document of an account (S-156).
    pub fn did_document(&self, account: &Account) -> Value {
        did::document(
            &account.did,
            account.handle.as_deref(),
            &self.settings.public_url,
        )
    }

    /// The tokens of a session.
    fn session(&self, account: Account, scope: Scope, ids: &NewSession) -> Result<Session, Failed> {
        let did = account.did.parse()?;
        let access = self.sessions.access_token(&did, scope, Some(&ids.sid))?;
        let refresh = self.sessions.refresh_token(&did, &ids.jti)?;
        Ok(Session {
            account,
            access,
            refresh,
        })
    }
}

/// Ids for a session that is about to be.
fn new_session() -> NewSession {
    NewSession {
        sid: random::short_id(),
        jti: random::refresh_id(),
    }
}

/// Something of the server's own failed; what it was is for the log.
#[derive(Clone, Debug)]
pub struct Failed(String);

macro_rules! fails_by {
    ($($error:ty),*) => {
        $(impl From<$error> for Failed {
            fn from(error: $error) -> Self {
                Self(error.to_string())
            }
        })*
    };
}

fails_by!(crate::store::StoreError, FormatError, SigningError);

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failed {}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}
