//! The secrets that sign tokens.

use std::fmt;

use jsonwebtoken::{DecodingKey, EncodingKey};

/// The fewest bytes of a secret (S-055).
const SHORTEST: usize = 32;

/// A secret that signs and verifies tokens.
#[derive(Clone)]
pub struct SessionKey {
    pub(super) name: Option<String>,
    pub(super) encoding: EncodingKey,
    pub(super) decoding: DecodingKey,
}

impl SessionKey {
    /// A key without a name: its tokens name none.
    ///
    /// # Errors
    ///
    /// If the secret has less than 32 bytes (S-055).
    pub fn new(secret: &[u8]) -> Result<Self, WeakSecret> {
        if secret.len() < SHORTEST {
            return Err(WeakSecret);
        }
        Ok(Self {
            name: None,
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
        })
    }

    /// The same key under a name, which its tokens bear as `kid` (S-058).
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionKey")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// A secret that can be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeakSecret;

impl fmt::Display for WeakSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the secret for tokens is shorter than {SHORTEST} bytes")
    }
}

impl std::error::Error for WeakSecret {}
