//! From DAG-CBOR to JSON.

use ipld_core::ipld::Ipld;
use serde_json::{Map, Value};

use crate::{
    data::encode_base64,
    validate::{BYTES_KEY, Datum, LINK_KEY, Shape, Violation, below},
};

/// A value as JSON: a link becomes `{"$link": …}`, bytes become `{"$bytes": …}`.
///
/// Refuses what the data model has no form for: floats, integers beyond 2^53, links of another kind (W-123), objects
/// with a property `$link` or `$bytes`.
pub fn to_json(value: &Ipld) -> Result<Value, Violation> {
    convert(value, 0)
}

fn convert(value: &Ipld, level: usize) -> Result<Value, Violation> {
    match value.shape() {
        Shape::Null => Ok(Value::Null),
        Shape::Boolean(value) => Ok(Value::from(value)),
        Shape::Integer(value) => Ok(Value::from(value)),
        Shape::String(text) => Ok(Value::from(text)),
        Shape::Bytes(_) => bytes(value),
        Shape::Link(link) => Ok(only(LINK_KEY, link.to_string())),
        Shape::Array(items) => {
            let level = below(level)?;
            let items = items
                .iter()
                .enumerate()
                .map(|(index, item)| convert(item, level).map_err(|violation| violation.at(index)));
            items.collect::<Result<_, _>>().map(Value::Array)
        }
        Shape::Object(members) => {
            let level = below(level)?;
            let members = members.iter().map(|(name, value)| {
                let value = convert(value, level).map_err(|violation| violation.within(name))?;
                Ok((name.clone(), value))
            });
            members.collect::<Result<_, _>>().map(Value::Object)
        }
        Shape::Number(expected) | Shape::Malformed(expected) => Err(Violation::must_be(expected)),
    }
}

fn bytes(value: &Ipld) -> Result<Value, Violation> {
    match value {
        Ipld::Bytes(bytes) => Ok(only(BYTES_KEY, encode_base64(bytes))),
        _ => Err(Violation::must_be("bytes")),
    }
}

/// An object with one member.
fn only(name: &str, text: String) -> Value {
    Value::Object(Map::from_iter([(name.to_owned(), Value::String(text))]))
}
