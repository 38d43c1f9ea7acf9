//! A reference to a blob: media that is kept beside the data.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, MapAccess, Visitor},
    ser::SerializeMap as _,
};

use super::CidLink;
use crate::{
    check::always,
    read::{Integer, Key, Read, UNSAID, Utf8, required, take},
};

/// A reference to a blob, what a document calls `blob`: which bytes, of what kind, how many (W-124).
///
/// It is read exactly: a link to raw bytes, a media type, a size, `$type` of `blob`, and nothing else.
///
/// ```
/// use xrpc::Blob;
///
/// let json = r#"{
///     "$type": "blob",
///     "ref": {"$link": "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity"},
///     "mimeType": "image/jpeg",
///     "size": 10000
/// }"#;
/// let blob: Blob = serde_json::from_str(json)?;
/// assert_eq!((blob.mime_type.as_str(), blob.size), ("image/jpeg", 10_000));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Blob {
    /// The bytes.
    pub r#ref: CidLink,
    /// The media type, as whoever uploaded it said.
    pub mime_type: String,
    /// How many bytes there are.
    pub size: u64,
}

// W-161: blobs came from elsewhere.
always! { Blob }

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("$type", "blob")?;
        map.serialize_entry("ref", &self.r#ref)?;
        map.serialize_entry("mimeType", &self.mime_type)?;
        map.serialize_entry("size", &self.size)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(BlobVisitor)
    }
}

struct BlobVisitor;

const NAME: Utf8 = Utf8 {
    one_of: &["blob"],
    ..Utf8::ANY
};
const LINK: Such<CidLink> = Such {
    holds: CidLink::is_raw,
    expected: "a link to raw bytes",
};
const MIME_TYPE: Such<String> = Such {
    holds: |text| is_mime_type(text),
    expected: "a media type",
};
const SIZE: Integer = Integer {
    minimum: 0,
    ..Integer::ANY
};

/// Whether a text names a kind of media; no more is asked than that it has a `/`.
pub(super) fn is_mime_type(text: &str) -> bool {
    text.contains('/')
}

impl<'de> Visitor<'de> for BlobVisitor {
    type Value = Blob;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a blob")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Blob, A::Error> {
        let (mut name, mut link, mut mime_type, mut size) = (None, None, None, None);
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match &*key {
                "$type" => name = take(&mut map, &NAME)?,
                "ref" => link = take(&mut map, &LINK)?,
                "mimeType" => mime_type = take(&mut map, &MIME_TYPE)?,
                "size" => size = take(&mut map, &SIZE)?,
                other => return Err(A::Error::unknown_field(other, &[])),
            }
        }
        required(name, "$type")?;
        Ok(Blob {
            r#ref: required(link, "ref")?,
            mime_type: required(mime_type, "mimeType")?,
            size: required(size, "size")?.unsigned_abs(),
        })
    }
}

/// Reads a value that has one more demand to meet than its type.
struct Such<T> {
    holds: fn(&T) -> bool,
    expected: &'static str,
}

impl<'de, T: Deserialize<'de>> Read<'de> for Such<T> {
    type Value = T;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<T, D::Error> {
        let value = T::deserialize(deserializer)?;
        if (self.holds)(&value) {
            Ok(value)
        } else {
            Err(D::Error::invalid_value(UNSAID, &self.expected))
        }
    }
}
