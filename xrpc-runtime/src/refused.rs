//! What stands in for code that would not compile, so that one mistake is one error.

use serde::{Serializer, de::MapAccess, ser::SerializeMap};

use crate::{
    call::{Call, Head},
    check::Violation,
    describe::Describing,
    endpoint::Replying,
    method::Method,
    signature::Types,
    typed::Tag,
};

/// Has every function that an expansion may call.
///
/// An expansion puts its demands on an inherent function of the same name. Where they hold, the inherent function is
/// called; where they do not, the compiler has said so once, at the demand, and finds this one for the call. It is never
/// part of a program.
pub trait Refused {
    /// For an endpoint whose signature is not the document's.
    fn call<S>(_: &mut Call<S>) -> Replying<'_> {
        unreachable!("the endpoint does not compile")
    }

    /// For a function whose arguments or reply are not the document's.
    fn run<'a, S, A, F>(&self, _: &'a mut Call<S>, _: impl FnOnce(&'a S, A) -> F) -> Replying<'a> {
        unreachable!("the endpoint does not compile")
    }

    /// For a function whose arguments or reply are not the document's, with limits.
    fn run_limited<'a, S, A, F, C>(
        &self,
        _: &'a mut Call<S>,
        _: impl FnOnce(&Head<'_, S>, &A) -> C,
        _: impl FnOnce(&'a S, A) -> F,
    ) -> Replying<'a> {
        unreachable!("the endpoint does not compile")
    }

    /// For a type whose properties are not the document's.
    fn read<'de, T, A: MapAccess<'de>>(_: A) -> Result<T, A::Error> {
        unreachable!("the type does not compile")
    }

    /// For a type whose properties are not the document's.
    fn write<T, M: SerializeMap>(_: &T, _: &mut M) -> Result<(), M::Error> {
        unreachable!("the type does not compile")
    }

    /// For a type whose properties are not the document's.
    fn hold<T>(_: &T) -> Result<(), Violation> {
        unreachable!("the type does not compile")
    }

    /// For an enum whose variants cannot be those of a document.
    fn read_variant<'de, T, A: MapAccess<'de>>(_: &Tag<'_>, _: A) -> Result<T, A::Error> {
        unreachable!("the type does not compile")
    }

    /// For an enum whose variants cannot be those of a document.
    fn write_variant<T, S: Serializer>(_: &T, _: S) -> Result<S::Ok, S::Error> {
        unreachable!("the type does not compile")
    }

    /// For an enum whose values cannot be those of a document.
    fn parse_text<T>(_: &str) -> Option<T> {
        unreachable!("the type does not compile")
    }

    /// For an enum whose values cannot be those of a document.
    fn text<T>(_: &T) -> &str {
        unreachable!("the type does not compile")
    }

    /// For a type or a method that no document describes.
    fn describe<T>(_: &mut Describing) -> T {
        unreachable!("the code does not compile")
    }

    /// For a method that no document describes.
    const TYPES: Types = Types::NONE;

    /// For a method that no document describes.
    fn describe_method(_: &Method, _: &str, _: &mut Describing) {
        unreachable!("the endpoint does not compile")
    }

    /// For anything else.
    fn refused<T>() -> T {
        unreachable!("the code does not compile")
    }
}

impl<T> Refused for T {}
