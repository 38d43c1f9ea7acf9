//! What stands in for code that would not compile, so that one mistake is one error.

use std::future::Ready;

use serde::{de::MapAccess, ser::SerializeMap};

use crate::{call::Call, check::Violation, endpoint::Replying, error::Error, reply::Reply};

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

    /// For an argument that is not the document's.
    fn take<A, S>(&self, _: &mut Call<S>) -> Ready<Result<A, Error>> {
        unreachable!("the endpoint does not compile")
    }

    /// For a reply that is not the document's.
    fn reply<S>(&self, _: &Call<S>) -> Result<Reply, Error> {
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

    /// For anything else.
    fn refused<T>() -> T {
        unreachable!("the code does not compile")
    }
}

impl<T> Refused for T {}
