//! Lists.

use serde::Deserializer;
use xrpc_lexicon::{Array, Schema};

use super::{Bounded, Describing, Limits, Value};
use crate::{
    check::{Hold as _, Violation},
    read::{Items, Read as _},
};

impl<T: Value> Value for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error> {
        items::<T>(limits).read(deserializer)
    }

    fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
        items::<T>(limits).hold(self)
    }

    fn schema(limits: &'static Limits, describing: &mut Describing) -> Schema {
        list(limits, T::schema(limits.items(), describing))
    }
}

/// The schema of a list of these.
pub(super) fn list(limits: &Limits, items: Schema) -> Schema {
    Schema::Array(Array {
        description: None,
        items: Box::new(items),
        min_length: limits.min_length,
        max_length: limits.max_length,
    })
}

fn items<T: Value>(limits: &Limits) -> Items<Bounded<T>> {
    Items {
        each: Bounded::new(limits.items()),
        min_length: limits.min_length.unwrap_or(0),
        max_length: limits.max_length.unwrap_or(usize::MAX),
    }
}
