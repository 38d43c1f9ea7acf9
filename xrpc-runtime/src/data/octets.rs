//! Bytes and their limits.

use serde::{Deserialize, Deserializer, de::Error as _};

use super::Bytes;
use crate::{
    check::{Hold, Violation},
    read::{Limits, Read, UNSAID},
};

/// Reads bytes (W-122); the limits count them raw, not in base64.
#[derive(Clone, Copy, Debug)]
pub struct Octets {
    /// The smallest number of bytes.
    pub min_length: usize,
    /// The largest number of bytes.
    pub max_length: usize,
}

impl Octets {
    /// Bytes without limits.
    pub const ANY: Self = Self {
        min_length: 0,
        max_length: usize::MAX,
    };

    /// The demand that the bytes do not meet, in words.
    fn unmet(self, bytes: &Bytes) -> Option<String> {
        let limits = Limits {
            minimum: self.min_length,
            maximum: self.max_length,
        };
        (!limits.contain(bytes.len())).then(|| limits.describe("byte"))
    }
}

impl<'de> Read<'de> for Octets {
    type Value = Bytes;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<Bytes, D::Error> {
        let bytes = Bytes::deserialize(deserializer)?;
        match self.unmet(&bytes) {
            None => Ok(bytes),
            Some(expected) => Err(D::Error::invalid_value(UNSAID, &expected.as_str())),
        }
    }
}

impl Hold<Bytes> for Octets {
    fn hold(&self, bytes: &Bytes) -> Result<(), Violation> {
        self.unmet(bytes)
            .map_or(Ok(()), |expected| Err(Violation::must_be(expected)))
    }
}
