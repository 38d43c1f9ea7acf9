//! Readers: what a property may hold, said as a constant that decodes the next value.
//!
//! Generated code and the derive name one reader per property; every check of a Lexicon document happens here, in
//! generic functions, so that an expansion is a table of names and constants. A reader never quotes the value that it
//! refuses: errors go to the client and to logs, and the value may be a password (S-006).

mod absent;
mod boolean;
mod integer;
mod items;
mod key;
mod known;
mod limits;
mod object;
mod or_null;
mod plain;
mod utf8;

use serde::{
    Deserializer,
    de::{DeserializeSeed, MapAccess, Unexpected},
};

pub use absent::{missing, or_text, or_value, required};
pub use boolean::Boolean;
pub use integer::Integer;
pub use items::Items;
pub use key::Key;
pub use known::{Known, known};
pub(crate) use limits::Limits;
pub use object::{Object, object};
pub use or_null::OrNull;
pub use plain::Plain;
pub use utf8::Utf8;

/// Decodes one value and holds it to the limits of the document.
pub trait Read<'de> {
    /// The Rust type of the value.
    type Value;

    /// Decodes the value.
    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<Self::Value, D::Error>;
}

/// Decodes the value of the property at hand. Always `Some`, so that the result goes where the property is kept.
pub fn take<'de, R: Read<'de>, A: MapAccess<'de>>(
    map: &mut A,
    reader: &R,
) -> Result<Option<R::Value>, A::Error> {
    map.next_value_seed(Seed(reader)).map(Some)
}

/// Decodes the value of the property at hand into the place where it is kept.
pub fn fill<'de, R: Read<'de>, A: MapAccess<'de>>(
    map: &mut A,
    reader: &R,
    slot: &mut Option<R::Value>,
) -> Result<(), A::Error> {
    *slot = Some(map.next_value_seed(Seed(reader))?);
    Ok(())
}

/// A reader, where serde asks for a seed.
pub(crate) struct Seed<'r, R>(pub(crate) &'r R);

impl<'de, R: Read<'de>> DeserializeSeed<'de> for Seed<'_, R> {
    type Value = R::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<R::Value, D::Error> {
        self.0.read(deserializer)
    }
}

/// What stands in an error where serde would quote the value (S-006).
pub(crate) const UNSAID: Unexpected<'static> = Unexpected::Other("something else");

#[cfg(test)]
mod tests;
