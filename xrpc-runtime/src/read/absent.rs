//! What an absent property becomes: an error, or the default of the document.

use std::marker::PhantomData;

use serde::{
    Deserialize, Deserializer,
    de::{self, Visitor},
    forward_to_deserialize_any,
};

/// The value of a property that must be present (W-111).
pub fn required<T, E: de::Error>(value: Option<T>, name: &'static str) -> Result<T, E> {
    value.ok_or_else(|| E::missing_field(name))
}

/// The error for the first of several properties that must be present and is not (W-111).
pub fn missing<T, E: de::Error>(names: &[&'static str], given: &[bool]) -> Result<T, E> {
    let absent = names.iter().zip(given).find(|(_, given)| !**given);
    Err(absent.map_or_else(
        || E::custom("a property is missing"),
        |(name, _)| E::missing_field(name),
    ))
}

/// The value of an integer or boolean with a default (W-114).
pub fn or_value<T>(value: Option<T>, default: T) -> T {
    value.unwrap_or(default)
}

/// The value of a string with a default (W-114).
pub fn or_text<'de, T: Deserialize<'de>, E: de::Error>(
    value: Option<T>,
    default: &'static str,
) -> Result<T, E> {
    let text = TextOfDocument {
        text: default,
        error: PhantomData,
    };
    value.map_or_else(|| T::deserialize(text), Ok)
}

/// A text on its way into a type; one that may be `null` takes it too.
struct TextOfDocument<E> {
    text: &'static str,
    error: PhantomData<E>,
}

impl<'de, E: de::Error> Deserializer<'de> for TextOfDocument<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_borrowed_str(self.text)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
