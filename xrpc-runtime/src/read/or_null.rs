//! A property that the document calls `nullable`.

use std::fmt;

use serde::{
    Deserializer,
    de::{self, Visitor},
};

use super::Read;
use crate::{
    check::{Hold, Violation},
    nullable::Nullable,
};

/// Reads `null` or what `R` reads. Without it, `null` is refused (W-112).
#[derive(Clone, Copy, Debug)]
pub struct OrNull<R>(
    /// Reads the value that is not `null`.
    pub R,
);

impl<'de, R: Read<'de>> Read<'de> for OrNull<R> {
    type Value = Nullable<R::Value>;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<T, R: Hold<T>> Hold<Nullable<T>> for OrNull<R> {
    fn hold(&self, value: &Nullable<T>) -> Result<(), Violation> {
        match value {
            Nullable::Value(value) => self.0.hold(value),
            Nullable::Null => Ok(()),
        }
    }
}

impl<'de, R: Read<'de>> Visitor<'de> for &OrNull<R> {
    type Value = Nullable<R::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Nullable::Null)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Nullable::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.0.read(deserializer).map(Nullable::Value)
    }
}
