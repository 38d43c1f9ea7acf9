//! Which limits which types have: the derive asks for each that a field states.

use super::Value;
use crate::{
    data::{Blob, Bytes},
    format::{
        AtIdentifier, AtUri, Cid, Datetime, Did, Handle, Language, Nsid, RecordKey, Tid, Uri,
    },
    nullable::Nullable,
};

/// Has `min_length` and `max_length`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no length",
    label = "`min_length` and `max_length` are for strings, bytes and arrays"
)]
pub trait HasLength {}

/// Has `min_graphemes` and `max_graphemes`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no graphemes",
    label = "`min_graphemes` and `max_graphemes` are for strings"
)]
pub trait HasGraphemes {}

/// Has `minimum` and `maximum`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no range",
    label = "`minimum` and `maximum` are for integers"
)]
pub trait HasRange {}

/// Has `accept` and `max_size`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no file",
    label = "`accept` and `max_size` are for blobs"
)]
pub trait HasAccept {}

/// Has `one_of` and `known_values` of this type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be one of these values",
    label = "`one_of` is for strings and integers, `known_values` for strings, each with values of that type"
)]
pub trait HasValues<T: ?Sized> {}

/// Has a `constant` of this type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be this value",
    label = "`constant` is for booleans, integers and strings, with a value of that type"
)]
pub trait HasConstant<T: ?Sized> {}

/// Has a `default` of this type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot have this default",
    label = "`default` is for booleans, integers and strings, with a value of that type, and never for an `Option`"
)]
pub trait HasDefault<T: ?Sized> {}

/// Has `items` with these limits.
#[diagnostic::on_unimplemented(message = "`{Self}` has no items", label = "`items` is for arrays")]
pub trait HasItems {
    /// The type of an item.
    type Item: Value;
}

/// Every text has what a text can have.
macro_rules! texts {
    ($($type:ty)*) => { $(
        #[diagnostic::do_not_recommend]
        impl HasLength for $type {}
        #[diagnostic::do_not_recommend]
        impl HasGraphemes for $type {}
        #[diagnostic::do_not_recommend]
        impl HasValues<str> for $type {}
        #[diagnostic::do_not_recommend]
        impl HasConstant<str> for $type {}
        #[diagnostic::do_not_recommend]
        impl HasDefault<str> for $type {}
    )* };
}

texts! {
    String AtIdentifier AtUri Cid Datetime Did Handle Language Nsid RecordKey Tid Uri
}

#[diagnostic::do_not_recommend]
impl HasLength for Bytes {}
#[diagnostic::do_not_recommend]
impl HasAccept for Blob {}
#[diagnostic::do_not_recommend]
impl HasRange for i64 {}
#[diagnostic::do_not_recommend]
impl HasValues<i64> for i64 {}
#[diagnostic::do_not_recommend]
impl HasConstant<i64> for i64 {}
#[diagnostic::do_not_recommend]
impl HasConstant<bool> for bool {}
#[diagnostic::do_not_recommend]
impl HasDefault<i64> for i64 {}
#[diagnostic::do_not_recommend]
impl HasDefault<bool> for bool {}

#[diagnostic::do_not_recommend]
impl<T> HasLength for Vec<T> {}

#[diagnostic::do_not_recommend]
impl<T: Value> HasItems for Vec<T> {
    type Item = T;
}

/// An `Option` and a `Nullable` have what is inside.
macro_rules! through {
    ($($outer:ident)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<T: HasLength> HasLength for $outer<T> {}
        #[diagnostic::do_not_recommend]
        impl<T: HasGraphemes> HasGraphemes for $outer<T> {}
        #[diagnostic::do_not_recommend]
        impl<T: HasRange> HasRange for $outer<T> {}
        #[diagnostic::do_not_recommend]
        impl<T: HasAccept> HasAccept for $outer<T> {}
        #[diagnostic::do_not_recommend]
        impl<T: HasValues<V>, V: ?Sized> HasValues<V> for $outer<T> {}
        #[diagnostic::do_not_recommend]
        impl<T: HasConstant<V>, V: ?Sized> HasConstant<V> for $outer<T> {}
        #[diagnostic::do_not_recommend]
        impl<T: HasItems> HasItems for $outer<T> {
            type Item = T::Item;
        }
    )* };
}

through! { Option Nullable }

#[diagnostic::do_not_recommend]
impl<T: HasDefault<V>, V: ?Sized> HasDefault<V> for Nullable<T> {}
