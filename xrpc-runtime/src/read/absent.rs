//! What an absent property becomes: an error, or the default of the document.

use serde::{
    Deserialize,
    de::{self, value::BorrowedStrDeserializer},
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
    value.map_or_else(|| T::deserialize(BorrowedStrDeserializer::new(default)), Ok)
}
