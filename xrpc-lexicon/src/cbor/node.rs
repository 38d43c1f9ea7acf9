//! From DAG-CBOR to a tree.
//!
//! `Ipld` could read itself, but takes a link with bytes to spare for the link without them.

use std::{collections::BTreeMap, fmt};

use ipld_core::{cid::Cid, ipld::Ipld};
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, SeqAccess, Visitor},
};

/// A value on its way out of a deserializer.
pub(super) struct Node(pub(super) Ipld);

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor).map(Self)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Ipld;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DAG-CBOR")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Ipld, E> {
        Ok(Ipld::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Ipld, E> {
        Ok(Ipld::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Ipld, E> {
        Ok(Ipld::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Ipld, E> {
        Ok(Ipld::Integer(value.into()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Ipld, E> {
        Ok(Ipld::Integer(value.into()))
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Ipld, E> {
        Ok(Ipld::Integer(value))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Ipld, E> {
        Ok(Ipld::Float(value))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Ipld, E> {
        Ok(Ipld::String(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Ipld, E> {
        Ok(Ipld::String(text))
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Ipld, E> {
        Ok(Ipld::Bytes(bytes.to_owned()))
    }

    fn visit_byte_buf<E: de::Error>(self, bytes: Vec<u8>) -> Result<Ipld, E> {
        Ok(Ipld::Bytes(bytes))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inside: D) -> Result<Ipld, D::Error> {
        inside.deserialize_bytes(LinkVisitor)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Ipld, A::Error> {
        let mut list = Vec::new();
        while let Some(Node(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Ipld::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Ipld, A::Error> {
        let mut map = BTreeMap::new();
        while let Some((name, Node(value))) = members.next_entry()? {
            map.insert(name, value);
        }
        Ok(Ipld::Map(map))
    }
}

struct LinkVisitor;

impl Visitor<'_> for LinkVisitor {
    type Value = Ipld;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a CID")
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Ipld, E> {
        let cid = Cid::try_from(bytes).map_err(E::custom)?;
        if cid.to_bytes() != bytes {
            return Err(E::custom("there are bytes after the CID"));
        }
        Ok(Ipld::Link(cid))
    }
}
