//! From JSON to DAG-CBOR.

use ipld_core::{
    cid::{Cid, multihash::Multihash},
    ipld::Ipld,
};
use serde_json::Value;

use crate::{
    data::{Codec, Link, decode_base64},
    validate::{BYTES, BYTES_KEY, Datum, Shape, Violation, below},
};

/// A value as DAG-CBOR: `{"$link": …}` becomes a link, `{"$bytes": …}` bytes, `1.0` an integer.
///
/// Refuses what DAG-CBOR has no form for: fractions, integers beyond 2^53, objects that look like links or bytes and
/// are none. Blobs and types are not looked at; [`check_data`](crate::validate::check_data) does.
pub fn to_ipld(value: &Value) -> Result<Ipld, Violation> {
    convert(value, 0)
}

fn convert(value: &Value, level: usize) -> Result<Ipld, Violation> {
    match value.shape() {
        Shape::Null => Ok(Ipld::Null),
        Shape::Boolean(value) => Ok(Ipld::Bool(value)),
        Shape::Integer(value) => Ok(Ipld::Integer(value.into())),
        Shape::String(text) => Ok(Ipld::String(text.to_owned())),
        Shape::Bytes(_) => bytes(value).map(Ipld::Bytes),
        Shape::Link(link) => Ok(Ipld::Link(cid(&link))),
        Shape::Array(items) => {
            let level = below(level)?;
            let items = items
                .iter()
                .enumerate()
                .map(|(index, item)| convert(item, level).map_err(|violation| violation.at(index)));
            items.collect::<Result<_, _>>().map(Ipld::List)
        }
        Shape::Object(members) => {
            let level = below(level)?;
            let members = members.iter().map(|(name, value)| {
                let value = convert(value, level).map_err(|violation| violation.within(name))?;
                Ok((name.clone(), value))
            });
            members.collect::<Result<_, _>>().map(Ipld::Map)
        }
        Shape::Number(expected) | Shape::Malformed(expected) => Err(Violation::must_be(expected)),
    }
}

/// The bytes of `{"$bytes": …}`.
fn bytes(value: &Value) -> Result<Vec<u8>, Violation> {
    let text = value.get(BYTES_KEY).and_then(Value::as_str);
    let bytes = text.and_then(decode_base64);
    bytes.ok_or_else(|| Violation::must_be(BYTES))
}

fn cid(link: &Link) -> Cid {
    let codec = match link.codec() {
        Codec::Raw => 0x55,
        Codec::DagCbor => 0x71,
    };
    let digest =
        Multihash::wrap(0x12, link.digest()).expect("there is room for twice as many bytes");
    Cid::new_v1(codec, digest)
}
