//! Writing the properties of an object.

use serde::{Serialize, Serializer, ser::SerializeMap};

/// A type that knows its properties. The macros write this; the rest of `Serialize` is [`write_object`].
pub trait Properties {
    /// Writes the properties.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Writes an object.
pub fn write_object<T: Properties + ?Sized, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    value.write(&mut map)?;
    map.end()
}

/// Writes an object that says its type, before everything else (W-130, W-131).
pub fn write_variant<T: Properties + ?Sized, S: Serializer>(
    serializer: S,
    name: &'static str,
    value: &T,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry("$type", name)?;
    value.write(&mut map)?;
    map.end()
}

/// Writes a property.
pub fn put<M: SerializeMap, T: Serialize + ?Sized>(
    map: &mut M,
    name: &'static str,
    value: &T,
) -> Result<(), M::Error> {
    map.serialize_entry(name, value)
}

/// Writes a property that may be absent: then nothing, never `null` (W-155).
pub fn put_some<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &'static str,
    value: &Option<T>,
) -> Result<(), M::Error> {
    match value {
        Some(value) => put(map, name, value),
        None => Ok(()),
    }
}
