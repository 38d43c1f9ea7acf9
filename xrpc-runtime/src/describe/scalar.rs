//! Values that are neither texts nor lists.

use serde::{Deserialize as _, Deserializer};
use xrpc_lexicon::{Boolean, Integer, Null, Schema, Unknown};

use super::{Describing, Fixed, Limits, Value};
use crate::{
    check::{Check as _, Hold as _, Violation},
    data, read,
    read::Read as _,
};

impl Value for bool {
    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error> {
        match constant(limits) {
            Some(reader) => reader.read(deserializer),
            None => Self::deserialize(deserializer),
        }
    }

    fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
        constant(limits).map_or_else(|| self.check(), |reader| reader.hold(self))
    }

    fn schema(limits: &'static Limits, _: &mut Describing) -> Schema {
        Schema::Boolean(Boolean {
            description: None,
            default: limits.default.and_then(Fixed::boolean),
            constant: limits.constant.and_then(Fixed::boolean),
        })
    }
}

fn constant(limits: &Limits) -> Option<read::Boolean> {
    let constant = limits.constant.and_then(Fixed::boolean)?;
    Some(read::Boolean { constant })
}

impl Value for i64 {
    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error> {
        integer(limits).read(deserializer)
    }

    fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
        integer(limits).hold(self)
    }

    fn schema(limits: &'static Limits, _: &mut Describing) -> Schema {
        Schema::Integer(Integer {
            description: None,
            minimum: limits.minimum,
            maximum: limits.maximum,
            one_of: limits.integers.to_vec(),
            default: limits.default.and_then(Fixed::integer),
            constant: limits.constant.and_then(Fixed::integer),
        })
    }
}

fn integer(limits: &'static Limits) -> read::Integer {
    let any = read::Integer::ANY;
    read::Integer {
        // A limit beyond the data model is none (W-117).
        minimum: limits
            .minimum
            .map_or(any.minimum, |least| least.max(any.minimum)),
        maximum: limits
            .maximum
            .map_or(any.maximum, |most| most.min(any.maximum)),
        one_of: match &limits.constant {
            Some(Fixed::Integer(only)) => std::slice::from_ref(only),
            _ => limits.integers,
        },
    }
}

impl Value for data::Null {
    fn schema(_: &'static Limits, _: &mut Describing) -> Schema {
        Schema::Null(Null::default())
    }
}

impl Value for data::Unknown {
    fn schema(_: &'static Limits, _: &mut Describing) -> Schema {
        Schema::Unknown(Unknown::default())
    }
}
