//! The body of a call, as an argument.

use std::{
    ops::{Deref, DerefMut},
    pin::Pin,
};

use http_body::Body as _;

use crate::{
    body::{Bounded, Bounds},
    call::Call,
    error::Error,
    extract::{Argument, Extract, stage},
    from_body::FromBody,
};

/// The input of a procedure: JSON, decoded and checked against its document; a text; or a [`Payload`](crate::Payload).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input<T>(pub T);

impl<T> Argument for Input<T> {
    type Stage = stage::Input<T>;
}

impl<T> Deref for Input<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Input<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// Reads and decodes the body of the call (W-070 … W-102).
impl<T: FromBody + Send, S: Send + Sync> Extract<S> for Input<T> {
    async fn extract(call: &mut Call<S>) -> Result<Self, Error> {
        T::from_body(call).await.map(Input)
    }
}

/// Refuses a body, where the method declares none (W-071).
pub(crate) async fn no_input<S: Send + Sync>(call: &mut Call<S>) -> Result<(), Error> {
    if call.body().is_end_stream() {
        return Ok(());
    }
    // Boxed, so that the work on a call without a body is not as large as that on one with.
    let refusal: Pin<Box<dyn Future<Output = _> + Send + '_>> = Box::pin(empty_input(call));
    refusal.await
}

/// There may be a body as long as it has no bytes.
async fn empty_input<S>(call: &mut Call<S>) -> Result<(), Error> {
    let bounds = Bounds {
        bytes: 0,
        time: call.shared().limits.input_time,
    };
    let unexpected =
        || Error::invalid_request("a request body was provided when none was expected");
    bounds.admit(call.body()).map_err(|_| unexpected())?;
    let (headers, body) = call.take_body();
    match Bounded::new(body, bounds, headers).bytes().await {
        Ok(_) => Ok(()),
        Err(error) if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE => Err(unexpected()),
        Err(error) => Err(error),
    }
}
