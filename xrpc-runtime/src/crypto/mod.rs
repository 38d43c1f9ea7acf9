//! Keys of accounts and services: P-256 and secp256k1, the two curves of the protocol (feature `service-auth`).
//!
//! ```
//! use xrpc::crypto::{Curve, PublicKey, SigningKey};
//!
//! let key = SigningKey::generate(Curve::K256)?;
//! let signature = key.sign(b"a message")?;
//! let public: PublicKey = key.public_key().did_key().parse()?;
//! assert!(public.verify(b"a message", &signature));
//! assert!(!public.verify(b"another", &signature));
//! # Ok::<(), xrpc::crypto::KeyError>(())
//! ```

mod public_key;
mod signing_key;

use std::fmt;

pub use self::{public_key::PublicKey, signing_key::SigningKey};

/// A curve, and the algorithm of JWTs that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Curve {
    /// NIST P-256: `ES256`.
    P256,
    /// secp256k1: `ES256K`.
    K256,
}

impl Curve {
    /// What a JWT calls it.
    pub const fn algorithm(self) -> &'static str {
        match self {
            Self::P256 => "ES256",
            Self::K256 => "ES256K",
        }
    }
}

/// What is no key, or cannot sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyError(&'static str);

impl KeyError {
    pub(crate) fn no_random_bytes() -> Self {
        Self("the system has no random bytes")
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for KeyError {}

#[cfg(test)]
mod tests;
