//! A value without limits of its own.

use std::marker::PhantomData;

use serde::{Deserialize, Deserializer};

use super::Read;
use crate::check::{Check, Hold, Violation};

/// Reads whatever the type accepts: booleans, objects, formats and known values.
#[derive(Clone, Copy, Debug)]
pub struct Plain<T>(PhantomData<T>);

impl<T> Plain<T> {
    /// The reader.
    pub const ANY: Self = Self(PhantomData);
}

impl<'de, T: Deserialize<'de>> Read<'de> for Plain<T> {
    type Value = T;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

impl<T: Check> Hold<T> for Plain<T> {
    fn hold(&self, value: &T) -> Result<(), Violation> {
        value.check()
    }
}
