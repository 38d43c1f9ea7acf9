//! The work of an endpoint: take the arguments, run the function, give the reply.
//!
//! An expansion writes `Work::<(Input<T>, ()), Result<Output<U>, E>, App, 7>::NEW.run(call, …)` and lets the compiler look
//! the function up. Where a type cannot do what it should, the expansion's demands have said so, and
//! [`Refused`](crate::refused::Refused) is found.

use std::{future::ready, marker::PhantomData};

use crate::{
    call::{Call, Head},
    endpoint::Replying,
    error::Error,
    extract::{Extract, no_input},
    into_body::{IntoBody, Outgoing},
    lex_type::LexErrors,
    limit::{Charges, charge_call},
    output::ReplyBody,
    reply::Reply,
};

/// What a function does: it takes `A`, `(First, (Second, ()))`, and returns `R`. The server's state is `S`, and the
/// method's error set has the number `ERRORS`.
#[derive(Debug)]
pub struct Work<A, R, S, const ERRORS: u64>(PhantomData<fn(A, S) -> R>);

impl<A, R, S, const ERRORS: u64> Work<A, R, S, ERRORS> {
    /// The only value.
    pub const NEW: Self = Self(PhantomData);
}

impl<A, R, E, S, const ERRORS: u64> Work<A, Result<R, E>, S, ERRORS>
where
    A: Take<S>,
    R: ReplyBody<Value: IntoBody>,
    E: LexErrors<ERRORS>,
    S: Send + Sync,
{
    /// Takes the arguments in order, runs the function, and writes its value or names its error.
    ///
    /// W-071: where there is no input, a body is refused.
    pub fn run<'a, F>(
        self,
        call: &'a mut Call<S>,
        function: impl FnOnce(&'a S, A) -> F + Send + 'a,
    ) -> Replying<'a>
    where
        A: 'a,
        F: Future<Output = Result<R, E>> + Send + 'a,
    {
        Box::pin(async move {
            let arguments = A::take(call).await?;
            if call.method().input_encoding().is_none() {
                no_input(call).await?;
            }
            let result = {
                let (shared, _) = call.parts();
                function(shared.state(), arguments).await
            };
            written(call, result.map_err(LexErrors::into_error)?)
        })
    }
}

impl<A, R, E, S, const ERRORS: u64> Work<A, Result<R, E>, S, ERRORS>
where
    A: Take<S>,
    R: ReplyBody<Value: IntoBody>,
    E: LexErrors<ERRORS>,
    S: Send + Sync,
{
    /// The same, charged what a function of the arguments says, before the function runs (W-003).
    pub fn run_limited<'a, F, C>(
        self,
        call: &'a mut Call<S>,
        limits: impl FnOnce(&Head<'_, S>, &A) -> C + Send + 'a,
        function: impl FnOnce(&'a S, A) -> F + Send + 'a,
    ) -> Replying<'a>
    where
        A: Sync + 'a,
        C: Charges,
        F: Future<Output = Result<R, E>> + Send + 'a,
    {
        Box::pin(async move {
            let arguments = A::take(call).await?;
            if call.method().input_encoding().is_none() {
                no_input(call).await?;
            }
            charge_call(call, &arguments, limits).await?;
            let result = {
                let (shared, _) = call.parts();
                function(shared.state(), arguments).await
            };
            written(call, result.map_err(LexErrors::into_error)?)
        })
    }
}

/// The reply in bytes.
fn written<R, S>(call: &Call<S>, reply: R) -> Result<Reply, Error>
where
    R: ReplyBody<Value: IntoBody>,
{
    let (shared, route) = call.parts();
    let (value, headers) = reply.into_parts();
    if !R::HAS_VALUE {
        return Ok(Reply::empty().with_headers(headers));
    }
    let outgoing = Outgoing {
        method: route.method(),
        checked: shared.check_output,
        last_size: &route.last_size,
        request: call.request(),
        headers: &headers,
    };
    Ok(value.into_body(&outgoing)?.with_headers(headers))
}

/// Arguments, to be taken from a call to a server with the state `S`.
pub trait Take<S>: Sized + Send {
    /// Takes them one after the other, or says why one cannot be had.
    fn take(call: &mut Call<S>) -> impl Future<Output = Result<Self, Error>> + Send;
}

impl<S: Send + Sync> Take<S> for () {
    fn take(_: &mut Call<S>) -> impl Future<Output = Result<Self, Error>> + Send {
        ready(Ok(()))
    }
}

impl<A: Extract<S>, Later: Take<S>, S: Send + Sync> Take<S> for (A, Later) {
    async fn take(call: &mut Call<S>) -> Result<Self, Error> {
        let first = A::extract(call).await?;
        Ok((first, Later::take(call).await?))
    }
}
