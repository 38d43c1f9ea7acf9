//! Which way an argument is taken, and a reply given: found by what the types can do.
//!
//! An expansion writes `Taking::<Input<T>, App>::NEW.take(call)` and lets the compiler look the function up. Where a type
//! cannot do what it should, the expansion's demands have said so, and [`Refused`](crate::refused::Refused) is found.

use std::marker::PhantomData;

use serde::{Serialize, de::DeserializeOwned};

use crate::{
    call::Call,
    check::Check,
    error::Error,
    extract::{Extract, Input, Params, input, params},
    lex_type::LexErrors,
    reply::{Reply, ReplyBody, reply},
};

/// An argument of the type `A`, to be taken from a call to a server with the state `S`.
#[derive(Debug)]
pub struct Taking<A, S>(PhantomData<fn() -> (A, S)>);

impl<A, S> Taking<A, S> {
    /// The only value.
    pub const NEW: Self = Self(PhantomData);
}

impl<A: Extract<S>, S: Send + Sync> Taking<A, S> {
    /// Takes what is neither params nor input.
    pub fn take(self, call: &mut Call<S>) -> impl Future<Output = Result<A, Error>> + Send {
        A::extract(call)
    }
}

/// Takes params and input.
pub trait Take<A, S> {
    /// Takes the argument, or says why it cannot be had.
    fn take(self, call: &mut Call<S>) -> impl Future<Output = Result<A, Error>> + Send;
}

impl<T: DeserializeOwned + Send, S: Send + Sync> Take<Params<T>, S> for Taking<Params<T>, S> {
    fn take(self, call: &mut Call<S>) -> impl Future<Output = Result<Params<T>, Error>> + Send {
        params(call)
    }
}

impl<T: DeserializeOwned + Send, S: Send + Sync> Take<Input<T>, S> for Taking<Input<T>, S> {
    fn take(self, call: &mut Call<S>) -> impl Future<Output = Result<Input<T>, Error>> + Send {
        input(call)
    }
}

/// What an endpoint returned, to be given to the client; the method's error set has the number `ERRORS`.
#[derive(Debug)]
pub struct Giving<R, const ERRORS: u64>(pub R);

impl<R, E, const ERRORS: u64> Giving<Result<R, E>, ERRORS>
where
    R: ReplyBody<Value: Serialize + Check>,
    E: LexErrors<ERRORS>,
{
    /// Checks and writes the value, or names the error.
    pub fn reply<S>(self, call: &Call<S>) -> Result<Reply, Error> {
        reply(
            call,
            self.0,
            Check::check,
            |value, json| serde_json::to_writer(json, value).map_err(Error::internal),
            LexErrors::into_error,
        )
    }
}
