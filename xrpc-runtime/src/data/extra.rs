//! The properties of an object that its document does not know.

use std::fmt;

use serde::{de::MapAccess, ser::SerializeMap};
use serde_json::{Map, Value};

use super::{
    UnknownError, bytes, datum, link,
    native::Native,
    skip::{TYPE, skip},
};
use crate::{check::always, decode::Offence, read::Key, write::Out};

/// The properties of an object that its document does not know: they are kept, and written again after the others
/// (W-113).
///
/// Without any it is one word and no allocation. What is inside obeys the data model, as an [`Unknown`](crate::Unknown)
/// does. The type of an object is not a property: `$type` is never here.
///
/// ```
/// use xrpc::Extra;
///
/// let mut extra = Extra::new();
/// assert!(extra.is_empty());
/// extra.insert("com.example.note", "hello")?;
/// assert_eq!(extra.get("com.example.note"), Some(&"hello".into()));
/// assert!(extra.insert("com.example.height", 1.85).is_err());
/// # Ok::<(), xrpc::UnknownError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Extra(Option<Box<Map<String, Value>>>);

impl Extra {
    /// No properties.
    pub const NONE: Self = Self(None);

    /// No properties.
    pub const fn new() -> Self {
        Self::NONE
    }

    /// The value of a property.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.as_ref()?.get(name)
    }

    /// Adds a property, and hands back the value that it had.
    ///
    /// The value must be of the data model; numbers such as `1.0` become integers. `$type`, `$link` and `$bytes` are refused. A property that
    /// the type of the object has itself does not belong here: it would be written twice.
    pub fn insert(
        &mut self,
        name: impl Into<String>,
        value: impl Into<Value>,
    ) -> Result<Option<Value>, UnknownError> {
        self.insert_checked(name.into(), value.into())
            .map_err(UnknownError::from)
    }

    fn insert_checked(&mut self, name: String, mut value: Value) -> Result<Option<Value>, Offence> {
        if RESERVED.contains(&&*name) {
            return Err(Offence::new("is not a property").within(&name));
        }
        datum::check_value(&mut value).map_err(|offence| offence.within(&name))?;
        Ok(self.members().insert(name, value))
    }

    /// Whether there are no properties.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The properties, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0
            .iter()
            .flat_map(|members| members.iter())
            .map(|(name, value)| (name.as_str(), value))
    }

    fn members(&mut self) -> &mut Map<String, Value> {
        self.0.get_or_insert_default()
    }
}

/// Names that say what an object is.
const RESERVED: [&str; 3] = [TYPE, link::NAME, bytes::NAME];

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

always! { Extra }

/// The type of a field that keeps what no other field has.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep the properties that no other field has",
    label = "write `xrpc::Extra`"
)]
pub trait KeepsExtra {
    /// No properties.
    fn none() -> Self;

    /// Keeps the property at hand.
    fn keep<'de, A: MapAccess<'de>>(&mut self, map: &mut A, name: Key<'de>)
    -> Result<(), A::Error>;

    /// Writes the properties.
    fn put<M: SerializeMap>(&self, out: &mut Out<'_, M>);
}

impl KeepsExtra for Extra {
    fn none() -> Self {
        Self::NONE
    }

    fn keep<'de, A: MapAccess<'de>>(
        &mut self,
        map: &mut A,
        name: Key<'de>,
    ) -> Result<(), A::Error> {
        keep(map, name, self)
    }

    fn put<M: SerializeMap>(&self, out: &mut Out<'_, M>) {
        put_extra(out, self);
    }
}

/// Keeps the property at hand. The type of an object is for whoever asked for it, and not kept (W-129).
pub fn keep<'de, A: MapAccess<'de>>(
    map: &mut A,
    name: Key<'de>,
    extra: &mut Extra,
) -> Result<(), A::Error> {
    if name.starts_with('$') && RESERVED.contains(&&*name) {
        skip(map, &name)
    } else {
        datum::add(extra.members(), name, map)
    }
}

/// Writes the properties that the document does not know.
pub fn put_extra<M: SerializeMap>(out: &mut Out<'_, M>, extra: &Extra) {
    for (name, value) in extra.iter() {
        out.entry(name, &Native(value));
    }
}
