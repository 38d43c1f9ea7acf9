//! Sessions of accounts: tokens that this server issues, and callers that hold them (feature `sessions`).
//!
//! A session has two tokens, JWTs signed with a secret of this server: an *access* token for calls, which lives for two
//! hours, and a *refresh* token for new tokens. [`Sessions`] issues and verifies them; the policies [`Session`],
//! [`Refresh`] and [`Logout`] make arguments of them. A server's state says by [`Accounts`] where its [`Sessions`] are,
//! and what has become of an account since its token was issued.
//!
//! ```
//! use xrpc::{Auth, Error, sessions::{Accounts, Claims, Session, SessionKey, Sessions, Standard, Standing}};
//!
//! struct App {
//!     sessions: Sessions,
//! }
//!
//! impl Accounts for App {
//!     fn sessions(&self) -> &Sessions {
//!         &self.sessions
//!     }
//!
//!     async fn standing(&self, claims: &Claims) -> Result<Standing, Error> {
//!         // Look the session `claims.sid` and the account `claims.did` up.
//!         Ok(Standing::Active)
//!     }
//! }
//!
//! #[xrpc::procedure("com.atproto.server.deleteSession")]
//! async fn sign_out(app: &App, caller: Auth<Session<Standard>>) -> Result<(), Error> {
//!     println!("{}", caller.did);
//!     Ok(())
//! }
//!
//! let key = SessionKey::new(b"32 bytes or more that nobody can guess")?;
//! let app = App { sessions: Sessions::new("did:web:pds.test".parse()?, key) };
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod accounts;
mod class;
mod key;
mod policy;
mod scope;
mod token;

use std::{fmt, sync::Arc, time::Duration};

use crate::{
    clock::{Clock, SystemClock},
    format::Did,
};

pub use self::{
    accounts::{Accounts, Standing},
    class::{Active, Class, Full, NotTakendown, Privileged, Standard, WithQueued, WithTakendown},
    key::{SessionKey, WeakSecret},
    policy::{Logout, Refresh, Session, refused, revoked},
    scope::Scope,
    token::{Claims, SigningError, TokenError},
};

/// How long an access token lives (S-051).
const ACCESS_TIME: Duration = Duration::from_secs(2 * 60 * 60);
/// How long a refresh token lives.
const REFRESH_TIME: Duration = Duration::from_secs(90 * 24 * 60 * 60);
/// The most that a clock may be off (S-070).
const MOST_LEEWAY: Duration = Duration::from_secs(30);

/// Issues and verifies the tokens of a server.
///
/// They are as third-party clients of the network read them (S-050 … S-058): HMAC-SHA256, `typ` `at+jwt` or
/// `refresh+jwt`, the server's DID as audience.
pub struct Sessions {
    service: Did,
    /// The first signs.
    keys: Vec<SessionKey>,
    clock: Arc<dyn Clock>,
    access_time: Duration,
    refresh_time: Duration,
    leeway: Duration,
}

impl Sessions {
    /// Tokens of the server with this DID, signed with this key.
    pub fn new(service: Did, key: SessionKey) -> Self {
        Self {
            service,
            keys: vec![key],
            clock: Arc::new(SystemClock),
            access_time: ACCESS_TIME,
            refresh_time: REFRESH_TIME,
            leeway: Duration::ZERO,
        }
    }

    /// Verifies tokens of an earlier key too, which signs no more (S-058). To change keys, put the new one into
    /// [`new`](Self::new), under a [name](SessionKey::named), and the old one here for as long as a refresh token lives.
    ///
    /// A token names its key. One without a name is tried with the key that signs alone: an earlier key without a name
    /// is tried for those instead.
    #[must_use]
    pub fn with_earlier_key(mut self, key: SessionKey) -> Self {
        self.keys.push(key);
        self
    }

    /// With this clock, for tests.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// How long an access token lives; two hours unless said otherwise. Clients refresh up to 15 minutes early (S-051).
    #[must_use]
    pub fn access_time(mut self, time: Duration) -> Self {
        self.access_time = time;
        self
    }

    /// How long a refresh token lives; 90 days unless said otherwise.
    #[must_use]
    pub fn refresh_time(mut self, time: Duration) -> Self {
        self.refresh_time = time;
        self
    }

    /// How much later than its end a token still counts, 30 seconds at most; nothing unless said otherwise (S-070).
    #[must_use]
    pub fn leeway(mut self, time: Duration) -> Self {
        self.leeway = time.min(MOST_LEEWAY);
        self
    }

    /// The DID of the server.
    pub fn service(&self) -> &Did {
        &self.service
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sessions")
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}
