//! Records: objects that live in a repository, and always say their type.

use std::marker::PhantomData;

use serde::{Deserializer, Serializer, de::MapAccess};

use super::{
    object::{Typed, typed},
    tag::Tag,
};
use crate::{
    read::Object,
    write::{Properties, write_variant},
};

/// The type of a record. Types from `lexicon!` have it.
pub trait Record {
    /// The NSID of the collection that such records are kept in, which is their `$type`.
    const COLLECTION: &'static str;
}

/// Decodes a record, whose `$type` must be its own (W-129, W-131).
pub fn record<'de, T: for<'a> Object<'a> + Record, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    typed(Only(PhantomData), deserializer)
}

/// Writes a record, `$type` before everything else.
pub fn write_record<T: Properties + Record, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    write_variant(serializer, T::COLLECTION, value)
}

struct Only<T>(PhantomData<T>);

impl<T> Clone for Only<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Only<T> {}

impl<T: for<'a> Object<'a> + Record> Typed for Only<T> {
    type Value = T;
    const ONLY: Option<&'static str> = Some(T::COLLECTION);

    fn read<'de, A: MapAccess<'de>>(self, _: &Tag<'_>, map: A) -> Result<T, A::Error> {
        T::read(map)
    }
}
