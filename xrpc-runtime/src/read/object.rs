//! An object: a type that is read property by property.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{MapAccess, Visitor},
};

/// A type that knows its properties. The macros write this; the rest of `Deserialize` is [`object`].
pub trait Object<'de>: Sized {
    /// Reads the properties.
    fn read<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Decodes an object, and nothing but an object (W-098, W-128).
pub fn object<'de, T: Object<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(map)
    }
}
