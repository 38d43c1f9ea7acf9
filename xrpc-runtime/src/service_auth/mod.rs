//! Tokens between services: who calls signs with the key of its DID document (feature `service-auth`).
//!
//! [`mint`] makes a token, [`ServiceAuth`] verifies what comes, and [`Service`] makes an argument of its caller:
//!
//! ```
//! use std::sync::Arc;
//! use xrpc::{Auth, Error, service_auth::{KeySource, Service, ServiceAuth}};
//!
//! struct App {
//!     service_auth: ServiceAuth,
//! }
//!
//! impl AsRef<ServiceAuth> for App {
//!     fn as_ref(&self) -> &ServiceAuth {
//!         &self.service_auth
//!     }
//! }
//!
//! #[xrpc::procedure("com.atproto.server.deleteSession")]
//! async fn sign_out(app: &App, caller: Auth<Service>) -> Result<(), Error> {
//!     println!("{}", caller.did);
//!     Ok(())
//! }
//!
//! fn app(keys: impl KeySource) -> App {
//!     let audiences = ["did:web:feeds.test", "did:web:feeds.test#bsky_fg"];
//!     App { service_auth: ServiceAuth::new(audiences, keys) }
//! }
//! ```

mod claims;
mod key_source;
mod mint;
mod policy;
mod refresh;
mod refusal;
mod token;
mod verify;

use std::{collections::BTreeMap, fmt, sync::Arc, time::Duration};

use crate::{
    clock::{Clock, SystemClock},
    format::Did,
    replay::{MemoryReplays, ReplayStore},
};

use self::refresh::Refreshes;
pub use self::{
    claims::ServiceClaims,
    key_source::{Freshness, KeySource, NoKey},
    mint::{Grant, mint},
    policy::Service,
    refusal::Refusal,
};

/// The key that signs unless a token or its issuer says otherwise (W-311).
const KEY: &str = "atproto";
/// How far from now the beginning and the end of a token may be (W-307).
const MOST_AGE: Duration = Duration::from_secs(300);
/// How far clocks may be apart, where a token is from the future (W-307).
const SKEW: Duration = Duration::from_secs(5);

/// Verifies tokens of other services.
pub struct ServiceAuth {
    audiences: Vec<String>,
    keys: Arc<dyn KeySource>,
    /// Which keys of a document count.
    key_names: Vec<String>,
    /// Fragments that an issuer may have, and their keys.
    fragments: BTreeMap<String, String>,
    /// All, if nobody is named.
    issuers: Option<Vec<Did>>,
    max_age: Duration,
    checks_method: bool,
    replays: Option<Arc<dyn ReplayStore>>,
    refreshes: Refreshes,
    clock: Arc<dyn Clock>,
}

impl ServiceAuth {
    /// For tokens to one of these audiences: the service's DID, and its DID with the fragment of a service in its document.
    /// They are compared as they are: neither stands for the other (W-306).
    pub fn new<A: Into<String>>(
        audiences: impl IntoIterator<Item = A>,
        keys: impl KeySource,
    ) -> Self {
        Self {
            audiences: audiences.into_iter().map(Into::into).collect(),
            keys: Arc::new(keys),
            key_names: vec![KEY.to_owned()],
            fragments: BTreeMap::new(),
            issuers: None,
            max_age: MOST_AGE,
            checks_method: true,
            replays: Some(Arc::new(MemoryReplays::default())),
            refreshes: Refreshes::default(),
            clock: Arc::new(SystemClock),
        }
    }

    /// Takes tokens of these issuers alone; of others they are 401 `UntrustedIss`.
    #[must_use]
    pub fn from_issuers(mut self, issuers: impl IntoIterator<Item = Did>) -> Self {
        self.issuers = Some(issuers.into_iter().collect());
        self
    }

    /// Takes issuers with a fragment, `did:…#service`, whose key has this name in their document: `atproto_label` for
    /// `atproto_labeler`. Without it they are 401 `BadJwtIss` (W-305).
    #[must_use]
    pub fn allow_fragment(mut self, service: impl Into<String>, key: impl Into<String>) -> Self {
        self.fragments.insert(service.into(), key.into());
        self
    }

    /// Takes tokens that name this key of their issuer's document by `kid`, beside `atproto` (W-304).
    #[must_use]
    pub fn allow_key(mut self, name: impl Into<String>) -> Self {
        self.key_names.push(name.into());
        self
    }

    /// How far from now a token may begin and end; five minutes unless said otherwise (W-307).
    #[must_use]
    pub fn max_age(mut self, age: Duration) -> Self {
        self.max_age = age;
        self
    }

    /// Takes tokens that are not for one method: of services that do not write `lxm` yet (W-308). A token that names a
    /// method is held to it all the same.
    #[must_use]
    pub fn without_method(mut self) -> Self {
        self.checks_method = false;
        self
    }

    /// Remembers the ids of tokens here, for servers that share their audience; in the memory of the process unless said
    /// otherwise (W-309).
    #[must_use]
    pub fn with_replays(mut self, store: impl ReplayStore) -> Self {
        self.replays = Some(Arc::new(store));
        self
    }

    /// Takes a token any number of times until its end, and tokens without an id.
    #[must_use]
    pub fn without_replays(mut self) -> Self {
        self.replays = None;
        self
    }

    /// How often a key is looked up past the cache for one issuer, when a signature does not fit; once in ten seconds
    /// unless said otherwise (W-312).
    #[must_use]
    pub fn refresh_time(mut self, time: Duration) -> Self {
        self.refreshes = Refreshes::every(time);
        self
    }

    /// With this clock, for tests.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }
}

impl fmt::Debug for ServiceAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceAuth")
            .field("audiences", &self.audiences)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
