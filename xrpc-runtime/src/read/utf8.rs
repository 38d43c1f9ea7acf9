//! A string and its limits.

use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, de::Error};
use xrpc_lexicon::data::graphemes_within;

use super::{Read, UNSAID, limits::Limits};
use crate::check::{Hold, Violation};

/// Reads a string, a format or a known value (W-119): `T` says what it is, the limits how long it may be.
#[derive(Clone, Copy, Debug)]
pub struct Utf8<T = String> {
    /// The smallest length, in bytes of UTF-8.
    pub min_length: usize,
    /// The largest length, in bytes of UTF-8.
    pub max_length: usize,
    /// The smallest length, in extended grapheme clusters.
    pub min_graphemes: usize,
    /// The largest length, in extended grapheme clusters.
    pub max_graphemes: usize,
    /// The only values allowed, if not empty (`enum`, `const`).
    pub one_of: &'static [&'static str],
    /// The Rust type.
    pub of: PhantomData<T>,
}

impl<T> Utf8<T> {
    /// A string without limits.
    pub const ANY: Self = Self {
        min_length: 0,
        max_length: usize::MAX,
        min_graphemes: 0,
        max_graphemes: usize::MAX,
        one_of: &[],
        of: PhantomData,
    };

    /// The demand that the text does not meet, in words.
    fn unmet(&self, text: &str) -> Option<String> {
        let length = Limits {
            minimum: self.min_length,
            maximum: self.max_length,
        };
        let graphemes = Limits {
            minimum: self.min_graphemes,
            maximum: self.max_graphemes,
        };
        unmet(text, length, graphemes, self.one_of)
    }
}

impl<'de, T: Deserialize<'de> + AsRef<str>> Read<'de> for Utf8<T> {
    type Value = T;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<T, D::Error> {
        let value = T::deserialize(deserializer)?;
        match self.unmet(value.as_ref()) {
            None => Ok(value),
            Some(expected) => Err(D::Error::invalid_value(UNSAID, &expected.as_str())),
        }
    }
}

impl<T: AsRef<str>> Hold<T> for Utf8<T> {
    fn hold(&self, value: &T) -> Result<(), Violation> {
        self.unmet(value.as_ref())
            .map_or(Ok(()), |expected| Err(Violation::must_be(expected)))
    }
}

fn unmet(text: &str, length: Limits, graphemes: Limits, one_of: &[&str]) -> Option<String> {
    if !one_of.is_empty() && !one_of.contains(&text) {
        return Some(listed(one_of));
    }
    if !length.contain(text.len()) {
        return Some(format!("a string of {}", length.describe("byte")));
    }
    if !graphemes_within(text, graphemes.minimum, graphemes.maximum) {
        return Some(format!("a string of {}", graphemes.describe("grapheme")));
    }
    None
}

fn listed(one_of: &[&str]) -> String {
    match one_of {
        [only] => format!("`{only}`"),
        several => format!("one of `{}`", several.join("`, `")),
    }
}
