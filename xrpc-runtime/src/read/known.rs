//! A string whose values the document lists.

use serde::{Deserialize, Deserializer, de::Error};

use super::{Key, UNSAID};

/// A type that stands for the `enum` or the `knownValues` of a string (W-121).
pub trait Known: Sized {
    /// The value with this text; `None` if the list is closed and the text is not on it.
    fn parse(text: &str) -> Option<Self>;

    /// The text on the wire.
    fn as_str(&self) -> &str;
}

/// Decodes a [`Known`] value.
pub fn known<'de, T: Known, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = Key::deserialize(deserializer)?;
    T::parse(&text).ok_or_else(|| {
        D::Error::invalid_value(UNSAID, &"one of the values that the document lists")
    })
}
