//! What a property holds when it is there: a value, or `null` where the type says so.

use serde::Deserializer;

use super::{Bounded, Limits, Value};
use crate::{
    check::{Hold as _, Violation},
    nullable::Nullable,
    read::{OrNull, Read as _},
};

/// A value, or a [`Nullable`] one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a Lexicon document",
    label = "not a type of Lexicon",
    note = "write `bool`, `i64`, `String`, a format such as `xrpc::Did`, `xrpc::Bytes`, `xrpc::CidLink`, `xrpc::Blob`, `xrpc::Unknown`, a `Vec`, or a type that derives `xrpc::Lexicon` or comes from `lexicon!`"
)]
pub trait Slot: serde::Serialize + Sized {
    /// The value that is not `null`.
    type Value: Value;

    /// Whether `null` is legal.
    const NULLABLE: bool;

    /// Reads what is there.
    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error>;

    /// Whether it is within the limits.
    fn hold(&self, limits: &'static Limits) -> Result<(), Violation>;

    /// The slot of a value that is not `null`.
    fn of(value: Self::Value) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Value> Slot for T {
    type Value = T;
    const NULLABLE: bool = false;

    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error> {
        <T as Value>::read(limits, deserializer)
    }

    fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
        Value::hold(self, limits)
    }

    fn of(value: T) -> Self {
        value
    }
}

#[diagnostic::do_not_recommend]
impl<T: Value> Slot for Nullable<T> {
    type Value = T;
    const NULLABLE: bool = true;

    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error> {
        OrNull(Bounded::<T>::new(limits)).read(deserializer)
    }

    fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
        OrNull(Bounded::<T>::new(limits)).hold(self)
    }

    fn of(value: T) -> Self {
        Self::Value(value)
    }
}
