//! Any value of the data model.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{
    datum::{self, Datum},
    native::Native,
    unknown::UnknownError,
};
use crate::check::always;

/// A value of the data model, of any kind: the body of a method that speaks JSON and has no schema (W-099). For an object
/// see [`Unknown`](crate::Unknown).
///
/// Inside it is JSON: a link is `{"$link": …}`, bytes are `{"$bytes": …}`. In DAG-CBOR they are links and bytes.
///
/// ```
/// use xrpc::Data;
///
/// let data: Data = serde_json::from_str("[1, null]")?;
/// assert_eq!(data[0], 1);
/// assert!(serde_json::from_str::<Data>("1.5").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Data(Value);

impl Data {
    /// Checks a value. Numbers such as `1.0` become integers.
    pub fn new(mut value: Value) -> Result<Self, UnknownError> {
        datum::check_value(&mut value)?;
        Ok(Self(value))
    }
}

impl Deref for Data {
    type Target = Value;

    fn deref(&self) -> &Value {
        &self.0
    }
}

impl From<Data> for Value {
    fn from(data: Data) -> Self {
        data.0
    }
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Native(&self.0).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Datum::deserialize(deserializer).map(|datum| Self(datum.0))
    }
}

always! { Data }
