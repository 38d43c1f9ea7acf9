//! Where the keys of issuers come from.

use std::fmt;

use crate::{crypto::PublicKey, error::BoxError, format::Did, route::Answering};

/// Looks keys up in DID documents.
///
/// ```
/// use xrpc::{Answering, Did, crypto::PublicKey, service_auth::{Freshness, KeySource, NoKey}};
///
/// /// Knows one service.
/// struct Friend(Did, PublicKey);
///
/// impl KeySource for Friend {
///     fn key<'a>(&'a self, did: &'a Did, name: &'a str, _: Freshness) -> Answering<'a, Result<PublicKey, NoKey>> {
///         let found = *did == self.0 && name == "atproto";
///         let key = if found { Ok(self.1.clone()) } else { Err(NoKey::new("a stranger")) };
///         Box::pin(async { key })
///     }
/// }
/// ```
pub trait KeySource: Send + Sync + 'static {
    /// The key of this name, without `#`, in the document of a DID (W-311).
    ///
    /// # Errors
    ///
    /// If the DID cannot be resolved, or its document has no such key.
    fn key<'a>(
        &'a self,
        did: &'a Did,
        name: &'a str,
        freshness: Freshness,
    ) -> Answering<'a, Result<PublicKey, NoKey>>;
}

/// Whether what was looked up before will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// From a cache, if there is one.
    Cached,
    /// Past all caches: a signature did not fit what they have (W-312).
    Fresh,
}

/// There is no key: why is for the log.
#[derive(Debug)]
pub struct NoKey(BoxError);

impl NoKey {
    /// For this reason.
    pub fn new(reason: impl Into<BoxError>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for NoKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no key: {}", self.0)
    }
}

impl std::error::Error for NoKey {}
