//! Unions: one of several objects, told apart by `$type`.

use std::marker::PhantomData;

use serde::{
    Deserializer,
    de::{self, MapAccess},
};

use super::{
    object::{Typed, typed},
    tag::Tag,
};
use crate::read::UNSAID;

/// A type that knows its variants. The macros write this; the rest of `Deserialize` is [`union`].
pub trait Union<'de>: Sized {
    /// Reads the variant that the tag names.
    fn read<A: MapAccess<'de>>(tag: &Tag<'_>, map: A) -> Result<Self, A::Error>;
}

/// Decodes a union (W-130).
pub fn union<'de, T: for<'a> Union<'a>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    typed(OneOf(PhantomData), deserializer)
}

/// What a closed union does with a type that it does not list.
pub fn not_listed<T, E: de::Error>(names: &'static [&'static str]) -> Result<T, E> {
    let names = names.join("`, `");
    Err(E::invalid_value(
        UNSAID,
        &format!("an object whose `$type` is one of `{names}`").as_str(),
    ))
}

struct OneOf<T>(PhantomData<T>);

impl<T> Clone for OneOf<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for OneOf<T> {}

impl<T: for<'a> Union<'a>> Typed for OneOf<T> {
    type Value = T;
    const ONLY: Option<&'static str> = None;

    fn read<'de, A: MapAccess<'de>>(self, tag: &Tag<'_>, map: A) -> Result<T, A::Error> {
        T::read(tag, map)
    }
}
