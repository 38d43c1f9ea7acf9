//! An array, its items and its limits.

use std::fmt;

use serde::{
    Deserializer,
    de::{self, SeqAccess, Visitor},
};

use super::{Read, Seed, UNSAID, limits::Limits};
use crate::check::{Hold, Violation, each};

/// Reads an array (W-127).
#[derive(Clone, Copy, Debug)]
pub struct Items<R> {
    /// Reads each item.
    pub each: R,
    /// The smallest number of items.
    pub min_length: usize,
    /// The largest number of items.
    pub max_length: usize,
}

/// How much room a client can make us reserve by announcing a length.
const RESERVED: usize = 64;

impl<R> Items<R> {
    const fn limits(&self) -> Limits {
        Limits {
            minimum: self.min_length,
            maximum: self.max_length,
        }
    }

    fn refuse<E: de::Error>(&self) -> E {
        E::invalid_value(UNSAID, &self.describe().as_str())
    }

    /// What is allowed, in words.
    fn describe(&self) -> String {
        format!("an array of {}", self.limits().describe("item"))
    }
}

impl<'de, R: Read<'de>> Read<'de> for Items<R> {
    type Value = Vec<R::Value>;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<T, R: Hold<T>> Hold<Vec<T>> for Items<R> {
    fn hold(&self, items: &Vec<T>) -> Result<(), Violation> {
        if !self.limits().contain(items.len()) {
            return Err(Violation::must_be(self.describe()));
        }
        each(items, |item| self.each.hold(item))
    }
}

impl<'de, R: Read<'de>> Visitor<'de> for &Items<R> {
    type Value = Vec<R::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::with_capacity(seq.size_hint().map_or(0, |hint| hint.min(RESERVED)));
        while let Some(item) = seq.next_element_seed(Seed(&self.each))? {
            if items.len() == self.max_length {
                return Err(self.refuse());
            }
            items.push(item);
        }
        if items.len() < self.min_length {
            Err(self.refuse())
        } else {
            Ok(items)
        }
    }
}
