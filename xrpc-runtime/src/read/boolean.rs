//! A boolean with `const`.

use std::fmt;

use serde::{
    Deserializer,
    de::{self, Visitor},
};

use super::{Read, UNSAID};
use crate::check::{Hold, Violation};

/// Reads a boolean that has one legal value (W-116). A boolean without `const` is [`Plain`](super::Plain).
#[derive(Clone, Copy, Debug)]
pub struct Boolean {
    /// The only value allowed.
    pub constant: bool,
}

impl<'de> Read<'de> for Boolean {
    type Value = bool;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_bool(self)
    }
}

impl Hold<bool> for Boolean {
    fn hold(&self, value: &bool) -> Result<(), Violation> {
        if *value == self.constant {
            Ok(())
        } else {
            Err(Violation::must_be(format_args!("`{}`", self.constant)))
        }
    }
}

impl Visitor<'_> for &Boolean {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.constant)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<bool, E> {
        if value == self.constant {
            Ok(value)
        } else {
            Err(E::invalid_value(UNSAID, &self))
        }
    }
}
