//! Bytes and links in JSON: an object with a single, special member.

use std::fmt;

use serde::{
    Serializer,
    de::{Error as _, MapAccess, Visitor},
    ser::SerializeMap as _,
};

use crate::read::{Key, UNSAID};

/// Reads the text of the only member that an object may have.
pub(super) struct Sole<T> {
    /// The name of the member.
    pub(super) name: &'static str,
    /// What the object must be.
    pub(super) expected: &'static str,
    /// Reads the text.
    pub(super) parse: fn(&str) -> Option<T>,
}

impl<'de, T> Visitor<'de> for Sole<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with `{}`", self.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let refuse = || A::Error::invalid_value(UNSAID, &self.expected);
        let mut value = None;
        while let Some(name) = map.next_key::<Key<'de>>()? {
            if &*name != self.name {
                return Err(refuse());
            }
            let text: Key<'de> = map.next_value()?;
            value = (self.parse)(&text);
        }
        value.ok_or_else(refuse)
    }
}

/// Writes an object with one member.
pub(super) fn write<S: Serializer>(
    serializer: S,
    name: &'static str,
    text: &str,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(name, text)?;
    map.end()
}
