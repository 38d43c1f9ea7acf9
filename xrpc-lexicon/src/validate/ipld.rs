//! DAG-CBOR as the validator sees it: links and bytes are what they are.

use std::collections::BTreeMap;

use ipld_core::{
    cid::{Cid, Version},
    ipld::Ipld,
};

use super::datum::{BYTES_KEY, Datum, INTEGER, LINK, LINK_KEY, Members, Shape, sealed::Sealed};
use crate::data::{Codec, Link};

const FLOAT: &str = "an integer, not a float";
const RESERVED: &str = "an object without the names `$link` and `$bytes`, which JSON needs";

impl Sealed for Ipld {}

impl Datum for Ipld {
    type Members = BTreeMap<String, Self>;

    fn shape(&self) -> Shape<'_, Self> {
        match self {
            Self::Null => Shape::Null,
            Self::Bool(value) => Shape::Boolean(*value),
            Self::Integer(value) => {
                i64::try_from(*value).map_or(Shape::Number(INTEGER), Shape::integer)
            }
            // Here `1.0` is not 1: the two have different bytes, and so different links.
            Self::Float(_) => Shape::Number(FLOAT),
            Self::String(text) => Shape::String(text),
            Self::Bytes(bytes) => Shape::Bytes(bytes.len()),
            Self::List(items) => Shape::Array(items),
            Self::Map(members)
                if [LINK_KEY, BYTES_KEY]
                    .iter()
                    .any(|key| members.contains_key(*key)) =>
            {
                Shape::Malformed(RESERVED)
            }
            Self::Map(members) => Shape::Object(members),
            Self::Link(cid) => link(cid).map_or(Shape::Malformed(LINK), Shape::Link),
        }
    }
}

impl Members for BTreeMap<String, Ipld> {
    type Value = Ipld;

    fn member(&self, name: &str) -> Option<&Ipld> {
        self.get(name)
    }

    fn members(&self) -> impl Iterator<Item = (&str, &Ipld)> {
        self.iter().map(|(name, value)| (name.as_str(), value))
    }
}

/// W-123
fn link(cid: &Cid) -> Option<Link> {
    let codec = match cid.codec() {
        0x55 => Codec::Raw,
        0x71 => Codec::DagCbor,
        _ => return None,
    };
    let digest = cid.hash().digest().try_into().ok()?;
    let is_known = cid.version() == Version::V1 && cid.hash().code() == 0x12;
    is_known.then(|| Link::new(codec, digest))
}
