//! A link to other data.

use std::{error, fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};
use xrpc_lexicon::data::{Codec, Link};

use super::sole::{self, Sole};
use crate::{check::always, read::UNSAID};

/// A link to other data by its hash, what a document calls `cid-link` (W-123): a CID of version 1, of raw bytes or of
/// DAG-CBOR, by SHA-256.
///
/// In JSON it is `{"$link": …}`, in DAG-CBOR the tag 42. A [`Cid`](crate::Cid) is something else: a text that is any
/// content identifier (W-144).
///
/// ```
/// use xrpc::CidLink;
///
/// let text = "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity";
/// let link: CidLink = text.parse()?;
/// assert_eq!(link.to_string(), text);
/// assert_eq!(serde_json::json!(link), serde_json::json!({ "$link": text }));
/// # Ok::<(), xrpc::LinkError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CidLink(Link);

impl CidLink {
    /// The link as the document model has it: its codec and its digest.
    pub const fn as_link(&self) -> &Link {
        &self.0
    }

    /// Whether it links to raw bytes, as that of a blob does.
    pub fn is_raw(&self) -> bool {
        matches!(self.0.codec(), Codec::Raw)
    }
}

impl From<Link> for CidLink {
    fn from(link: Link) -> Self {
        Self(link)
    }
}

impl From<CidLink> for Link {
    fn from(link: CidLink) -> Self {
        link.0
    }
}

/// A text that is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkError(());

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is not a CID of version 1, raw or DAG-CBOR, by SHA-256, in base32")
    }
}

impl error::Error for LinkError {}

impl FromStr for CidLink {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<Self, LinkError> {
        Link::parse(text).map(Self).ok_or(LinkError(()))
    }
}

impl fmt::Display for CidLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for CidLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CidLink({})", self.0)
    }
}

always! { CidLink }

pub(super) const NAME: &str = "$link";
pub(super) const EXPECTED: &str = "a link: `$link` with a CID, and nothing else";

/// How serializers know a CID: `cid` and `ipld-core` write and read a newtype of this name around its bytes.
const NEWTYPE: &str = "$__private__serde__identifier__for__cid";

impl Serialize for CidLink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            sole::write(serializer, NAME, &self.to_string())
        } else {
            serializer.serialize_newtype_struct(NEWTYPE, &Raw(self.0.to_bytes()))
        }
    }
}

impl<'de> Deserialize<'de> for CidLink {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_map(Sole {
                name: NAME,
                expected: EXPECTED,
                parse: |text| text.parse().ok(),
            })
        } else {
            deserializer.deserialize_newtype_struct(NEWTYPE, LinkVisitor)
        }
    }
}

/// The bytes of a CID.
struct Raw([u8; 36]);

impl Serialize for Raw {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

/// Reads what stands inside the newtype.
pub(super) struct LinkVisitor;

impl<'de> Visitor<'de> for LinkVisitor {
    type Value = CidLink;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a link")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inside: D) -> Result<CidLink, D::Error> {
        inside.deserialize_bytes(self)
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<CidLink, E> {
        Link::from_bytes(bytes).map(CidLink).ok_or_else(|| {
            let expected = "a link with a CID of version 1, raw or DAG-CBOR, by SHA-256";
            E::invalid_value(UNSAID, &expected)
        })
    }
}
