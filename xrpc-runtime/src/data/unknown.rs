//! Any object of the data model.

use std::{fmt, sync::Arc};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, Visitor},
};
use serde_json::{Map, Value};

use super::{datum, native};
use crate::{check::always, decode::Offence, read::UNSAID};

/// An object that no schema describes, but that obeys the data model (W-118, W-134): integers and no floats, links and
/// bytes of the right shape; and it is itself an object, not a link, bytes or a blob.
///
/// Inside it is JSON: a link is `{"$link": …}`, bytes are `{"$bytes": …}`. In DAG-CBOR they are links and bytes.
///
/// The properties keep their order. A clone shares them: documents are handed on far more often than they are changed.
///
/// ```
/// use xrpc::Unknown;
///
/// let unknown: Unknown = serde_json::from_str(r#"{"z": 1, "a": ["b"]}"#)?;
/// assert_eq!(unknown.get("z"), Some(&1.into()));
/// assert_eq!(serde_json::to_string(&unknown)?, r#"{"z":1,"a":["b"]}"#);
/// assert!(serde_json::from_str::<Unknown>(r#"{"z": 1.5}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Unknown(Arc<Map<String, Value>>);

impl Unknown {
    /// Checks an object. Numbers such as `1.0` become integers.
    pub fn new(mut map: Map<String, Value>) -> Result<Self, UnknownError> {
        datum::check(&mut map)
            .and_then(|()| datum::plain(&map).map_err(Offence::must_be))
            .map_err(UnknownError::from)?;
        Ok(Self(Arc::new(map)))
    }

    /// Serializes a value and checks what comes out.
    pub fn from_serialize<T: Serialize + ?Sized>(value: &T) -> Result<Self, UnknownError> {
        match serde_json::to_value(value) {
            Ok(Value::Object(map)) => Self::new(map),
            Ok(_) => Err(UnknownError(String::from("the value must be an object"))),
            Err(error) => Err(UnknownError(format!(
                "the value cannot be written as JSON: {error}"
            ))),
        }
    }

    /// The value of a property.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The properties.
    pub fn as_map(&self) -> &Map<String, Value> {
        &self.0
    }

    /// The properties, owned; copied if a clone is still there.
    pub fn into_map(self) -> Map<String, Value> {
        Arc::unwrap_or_clone(self.0)
    }
}

impl From<Unknown> for Value {
    fn from(unknown: Unknown) -> Self {
        Self::Object(unknown.into_map())
    }
}

impl Serialize for Unknown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        native::object(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Unknown {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(UnknownVisitor)
    }
}

struct UnknownVisitor;

impl<'de> Visitor<'de> for UnknownVisitor {
    type Value = Unknown;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Unknown, A::Error> {
        let mut members = Map::new();
        datum::fill(&mut members, map)?;
        plain(members)
    }
}

/// The object with these members, each of which is of the data model.
pub(crate) fn plain<E: de::Error>(members: Map<String, Value>) -> Result<Unknown, E> {
    datum::plain(&members).map_err(|expected| E::invalid_value(UNSAID, &expected))?;
    Ok(Unknown(Arc::new(members)))
}

always! { Unknown }

/// A value that is no object of the data model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownError(String);

impl fmt::Display for UnknownError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for UnknownError {}

impl From<Offence> for UnknownError {
    fn from(offence: Offence) -> Self {
        Self(offence.to_string())
    }
}

#[cfg(test)]
mod tests;
