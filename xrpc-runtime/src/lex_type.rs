//! Which Rust type stands for which definition.
//!
//! A definition is known by its number, [`id`] of its name: the compiler then compares what a document says with what
//! a function takes, without a generated item that both would have to import.

use std::sync::Arc;

use xrpc_lexicon::id;

use crate::{
    data::{Blob, Bytes, CidLink, Data, Null, Unknown},
    error::Error,
    payload::Payload,
    raw::Raw,
    text::Text,
};

/// A Rust type for the definition with this number.
///
/// Types from `lexicon!` and from `#[derive(xrpc::Lexicon)]` have it.
pub trait LexType<const ID: u64> {}

// An output may be shared: what is there already need not be copied to be sent.
impl<T: LexType<ID>, const ID: u64> LexType<ID> for Arc<T> {}
impl<T: LexType<ID>, const ID: u64> LexType<ID> for &'static T {}

/// So that a type can hold itself.
impl<T: LexType<ID>, const ID: u64> LexType<ID> for Box<T> {}

/// A Rust type for the string with this number, whose values a document lists: its own enum, or any text.
///
/// Enums are strings too ([`LexType`]), and fit where all strings do; not where other values are listed.
pub trait LexText<const ID: u64> {}

impl<const ID: u64> LexText<ID> for String {}

/// So that a set can be boxed as other types can.
impl<T: LexText<ID>, const ID: u64> LexText<ID> for Box<T> {}

/// The errors of the method with this number.
///
/// Not `Into<Error>`: a set of errors takes everything that is by `?`, which would collide with `From<T> for T`.
pub trait LexErrors<const ID: u64> {
    /// The error on its way to the client.
    fn into_error(self) -> Error;
}

/// Every method may answer with the errors of XRPC itself.
impl<const ID: u64> LexErrors<ID> for Error {
    fn into_error(self) -> Error {
        self
    }
}

impl LexType<{ id("boolean") }> for bool {}
impl LexType<{ id("integer") }> for i64 {}
impl LexType<{ id("string") }> for String {}
impl LexType<{ id("bytes") }> for Bytes {}
impl LexType<{ id("cid-link") }> for CidLink {}
impl LexType<{ id("blob") }> for Blob {}
impl LexType<{ id("null") }> for Null {}
impl LexType<{ id("unknown") }> for Unknown {}
impl LexType<{ id("nothing") }> for () {}

// Bodies that no schema describes, by the kind of their encoding.
impl LexType<{ id("data") }> for Data {}
impl LexType<{ id("text") }> for Text {}
impl LexType<{ id("text") }> for Payload {}
impl LexType<{ id("payload") }> for Payload {}

/// Nobody holds a whole answer to the document.
impl<const ID: u64> LexType<ID> for Raw {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Did, Handle};

    fn fits<const ID: u64, T: LexType<ID>>() {}

    #[test]
    fn a_format_is_a_string_too() {
        fits::<{ id("string:did") }, Did>();
        fits::<{ id("string") }, Did>();
        fits::<{ id("string:handle") }, Handle>();
    }

    #[test]
    fn every_method_may_answer_with_the_errors_of_xrpc() {
        let error = <Error as LexErrors<5>>::into_error(Error::invalid_request("no"));
        assert_eq!(error.name(), "InvalidRequest");
    }
}
