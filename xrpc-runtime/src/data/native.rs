//! A datum on its way out, in the words of the format: JSON has `$link` and `$bytes`, DAG-CBOR links and bytes.

use serde::{Serialize, Serializer, ser::Error as _, ser::SerializeMap as _};
use serde_json::{Map, Value};
use xrpc_lexicon::data::decode_base64;

use super::{CidLink, bytes, link};

/// A datum as the format has it.
pub(super) struct Native<'a>(pub(super) &'a Value);

impl Serialize for Native<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            value if serializer.is_human_readable() => value.serialize(serializer),
            Value::Array(items) => serializer.collect_seq(items.iter().map(Native)),
            Value::Object(members) => object(members, serializer),
            scalar => scalar.serialize(serializer),
        }
    }
}

/// Writes an object, which may be a link or bytes.
pub(super) fn object<S: Serializer>(
    members: &Map<String, Value>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        return members.serialize(serializer);
    }
    if let Some(Value::String(text)) = members.get(link::NAME) {
        return text
            .parse::<CidLink>()
            .map_err(S::Error::custom)?
            .serialize(serializer);
    }
    if let Some(Value::String(text)) = members.get(bytes::NAME) {
        let bytes = decode_base64(text).ok_or_else(|| S::Error::custom("malformed base64"))?;
        return serializer.serialize_bytes(&bytes);
    }
    let mut map = serializer.serialize_map(Some(members.len()))?;
    for (name, value) in members {
        map.serialize_entry(name, &Native(value))?;
    }
    map.end()
}
