//! Raw bytes.

use std::{fmt, ops::Deref};

use ::bytes as buffer;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};
use xrpc_lexicon::data::{decode_base64, encode_base64};

use super::sole::{self, Sole};
use crate::check::always;

/// Raw bytes, what a document calls `bytes` (W-122, W-155).
///
/// In JSON they are `{"$bytes": …}` with base64: padding may be there when it is read, and is not when it is written.
/// In DAG-CBOR they are bytes. A clone shares them. `Debug` shows how many there are.
///
/// ```
/// use xrpc::Bytes;
///
/// let bytes = Bytes::from(vec![1, 2]);
/// assert_eq!(bytes.len(), 2);
/// assert_eq!(serde_json::to_string(&bytes)?, r#"{"$bytes":"AQI"}"#);
/// assert_eq!(serde_json::from_str::<Bytes>(r#"{"$bytes":"AQI="}"#)?, bytes);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes(buffer::Bytes);

impl Bytes {
    /// The buffer.
    pub fn into_inner(self) -> buffer::Bytes {
        self.0
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl From<buffer::Bytes> for Bytes {
    fn from(bytes: buffer::Bytes) -> Self {
        Self(bytes)
    }
}

impl From<Bytes> for buffer::Bytes {
    fn from(bytes: Bytes) -> Self {
        bytes.0
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bytes({})", self.0.len())
    }
}

always! { Bytes }

pub(super) const NAME: &str = "$bytes";
pub(super) const EXPECTED: &str = "bytes: `$bytes` with base64, and nothing else";

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            sole::write(serializer, NAME, &encode_base64(self))
        } else {
            serializer.serialize_bytes(self)
        }
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer
                .deserialize_map(Sole {
                    name: NAME,
                    expected: EXPECTED,
                    parse: decode_base64,
                })
                .map(Self::from)
        } else {
            deserializer.deserialize_byte_buf(Raw).map(Self::from)
        }
    }
}

/// Bytes as such.
struct Raw;

impl Visitor<'_> for Raw {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes")
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
        Ok(bytes.to_vec())
    }

    fn visit_byte_buf<E: de::Error>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
        Ok(bytes)
    }
}
