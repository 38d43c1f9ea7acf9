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

/// Where properties are written to. It keeps the first error, and nothing is written after it: generated code then has
/// one way out and not one for each property.
#[derive(Debug)]
pub struct Out<'m, M: SerializeMap> {
    map: &'m mut M,
    written: Result<(), M::Error>,
}

impl<'m, M: SerializeMap> Out<'m, M> {
    /// Nothing is written yet.
    pub fn new(map: &'m mut M) -> Self {
        Self {
            map,
            written: Ok(()),
        }
    }

    /// The first error, if there was one.
    pub fn end(&mut self) -> Result<(), M::Error> {
        std::mem::replace(&mut self.written, Ok(()))
    }

    /// Writes a property, unless one before it has failed.
    pub(crate) fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if self.written.is_ok() {
            self.written = self.map.serialize_entry(name, value);
        }
    }
}

/// Writes a property.
pub fn put<M: SerializeMap, T: Serialize + ?Sized>(
    out: &mut Out<'_, M>,
    name: &'static str,
    value: &T,
) {
    out.entry(name, value);
}

/// Writes a property that may be absent: then nothing, never `null` (W-155).
pub fn put_some<M: SerializeMap, T: Serialize>(
    out: &mut Out<'_, M>,
    name: &'static str,
    value: &Option<T>,
) {
    if let Some(value) = value {
        out.entry(name, value);
    }
}
