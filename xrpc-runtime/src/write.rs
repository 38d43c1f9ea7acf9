//! Writing the properties of an object.

use serde::{Serialize, ser::SerializeMap};

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
