//! A value of the data model: what may stand inside an object that no schema describes.
//!
//! It is kept as JSON whatever it came from: a link is `{"$link": …}`, bytes are `{"$bytes": …}`.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, Error as _, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value};
use xrpc_lexicon::data::{Codec, Link, decode_base64, encode_base64};

use super::{
    blob::is_mime_type,
    bytes,
    link::{self, LinkVisitor},
};
use crate::{
    decode::{Json, Offence},
    read::{Integer, Key, Read, UNSAID},
};

const BLOB: &str = "a blob: `$type`, `ref`, `mimeType` and `size`, and nothing else";
const PLAIN: &str = "an object that is not a link, bytes or a blob";
const TYPED: &str = "an object whose `$type` is a name";

/// Reads the rest of the members of an object, each a value of the data model.
pub(crate) fn fill<'de, A: MapAccess<'de>>(
    members: &mut Map<String, Value>,
    mut map: A,
) -> Result<(), A::Error> {
    while let Some(name) = map.next_key::<Key<'de>>()? {
        add(members, name, &mut map)?;
    }
    Ok(())
}

/// Reads the member at hand.
pub(crate) fn add<'de, A: MapAccess<'de>>(
    members: &mut Map<String, Value>,
    name: Key<'de>,
    map: &mut A,
) -> Result<(), A::Error> {
    let Datum(value) = map.next_value()?;
    members.insert(name.into(), value);
    Ok(())
}

/// Holds a tree to the data model; numbers such as `1.0` become integers.
pub(super) fn check(members: &mut Map<String, Value>) -> Result<(), Offence> {
    for (name, value) in members {
        check_value(value).map_err(|offence| offence.within(name))?;
    }
    Ok(())
}

pub(super) fn check_value(value: &mut Value) -> Result<(), Offence> {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => {}
        Value::Number(_) => *value = Integer::ANY.read(Json(value))?.into(),
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                check_value(item).map_err(|offence| offence.within(&index.to_string()))?;
            }
        }
        Value::Object(map) => {
            check(map)?;
            sound(map).map_err(Offence::must_be)?;
        }
    }
    Ok(())
}

/// Whether an object may stand alone: W-134 wants one that is not a link, bytes or a blob. Says what it must be.
pub(super) fn plain(map: &Map<String, Value>) -> Result<(), &'static str> {
    match special(map) {
        Some(_) => Err(PLAIN),
        None => typed(map),
    }
}

/// Whether an object may stand inside another. Says what it must be.
fn sound(map: &Map<String, Value>) -> Result<(), &'static str> {
    match special(map) {
        Some((true, _)) => Ok(()),
        Some((false, expected)) => Err(expected),
        None => typed(map),
    }
}

/// For a link, bytes or a blob: whether it is well formed, and what it must be.
fn special(map: &Map<String, Value>) -> Option<(bool, &'static str)> {
    if let Some(link) = map.get(link::NAME) {
        return Some((map.len() == 1 && parse_link(link).is_some(), link::EXPECTED));
    }
    if let Some(bytes) = map.get(bytes::NAME) {
        return Some((map.len() == 1 && is_base64(bytes), bytes::EXPECTED));
    }
    let blob = map.get("$type").is_some_and(|name| name == "blob");
    blob.then(|| (is_blob(map), BLOB))
}

/// A `$type`, if there is one, is a name (W-133).
fn typed(map: &Map<String, Value>) -> Result<(), &'static str> {
    match map.get("$type") {
        None => Ok(()),
        Some(Value::String(name)) if !name.is_empty() => Ok(()),
        Some(_) => Err(TYPED),
    }
}

/// W-123.
fn parse_link(value: &Value) -> Option<Link> {
    Link::parse(value.as_str()?)
}

/// W-122.
fn is_base64(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|text| decode_base64(text).is_some())
}

/// W-124.
fn is_blob(map: &Map<String, Value>) -> bool {
    let link = map.get("ref").and_then(|link| {
        let link = link.as_object().filter(|link| link.len() == 1)?;
        parse_link(link.get(link::NAME)?)
    });
    let mime_type = map.get("mimeType").and_then(Value::as_str);
    let size = map.get("size").and_then(Value::as_u64);
    map.len() == 4
        && link.is_some_and(|link| matches!(link.codec(), Codec::Raw))
        && mime_type.is_some_and(is_mime_type)
        && size.is_some()
}

/// A value on its way out of a deserializer.
pub(super) struct Datum(pub(super) Value);

impl<'de> Deserialize<'de> for Datum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = DatumVisitor {
            is_json: deserializer.is_human_readable(),
        };
        deserializer.deserialize_any(visitor).map(Self)
    }
}

struct DatumVisitor {
    is_json: bool,
}

/// Whether an object would be a link or bytes in JSON. From another format it cannot be kept: it would be written back
/// as what it is not.
fn is_json_only(members: &Map<String, Value>) -> bool {
    [link::NAME, bytes::NAME]
        .iter()
        .any(|name| members.contains_key(*name))
}

/// An object with a single member, which says what it really is.
fn sole(name: &str, text: String) -> Value {
    Value::Object(Map::from_iter([(name.to_owned(), Value::String(text))]))
}

impl<'de> Visitor<'de> for DatumVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the data model")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        Integer::ANY
            .number(self.is_json)
            .visit_i64(value)
            .map(Value::from)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        Integer::ANY
            .number(self.is_json)
            .visit_u64(value)
            .map(Value::from)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        Integer::ANY
            .number(self.is_json)
            .visit_f64(value)
            .map(Value::from)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Value, E> {
        Ok(sole(bytes::NAME, encode_base64(bytes)))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inside: D) -> Result<Value, D::Error> {
        let link = LinkVisitor.visit_newtype_struct(inside)?;
        Ok(sole(link::NAME, link.to_string()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Datum(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        fill(&mut members, map)?;
        let sound = if !self.is_json && is_json_only(&members) {
            Err(PLAIN)
        } else {
            sound(&members)
        };
        sound.map_err(|expected| A::Error::invalid_value(UNSAID, &expected))?;
        Ok(Value::Object(members))
    }
}
