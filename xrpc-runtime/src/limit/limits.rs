//! Which charges a call makes, and when.

use std::net::SocketAddr;

use http::request::Parts;

use super::{Charge, Limiter};
use crate::{
    call::{Call, Head},
    error::Error,
};

/// A request that has come, before anybody knows what it calls. See [`Router::limit`](crate::Router::limit).
#[derive(Debug)]
pub struct Arrival<'a, S> {
    /// The server's state.
    pub state: &'a S,
    /// The request's method, target and headers.
    pub request: &'a Parts,
    /// The other end of the connection, if there is one.
    pub peer: Option<SocketAddr>,
}

/// What a limit function may return: a [`Charge`], or several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what a call is charged",
    label = "not a charge",
    note = "return a `Charge`, or several: `Option<Charge>`, `[Charge; 2]`, `Vec<Charge>`"
)]
pub trait Charges: Send {
    /// As a list.
    fn into_charges(self) -> Vec<Charge>;
}

impl Charges for Charge {
    fn into_charges(self) -> Vec<Charge> {
        vec![self]
    }
}

impl Charges for Vec<Charge> {
    fn into_charges(self) -> Vec<Charge> {
        self
    }
}

impl<const N: usize> Charges for [Charge; N] {
    fn into_charges(self) -> Vec<Charge> {
        self.into()
    }
}

impl Charges for Option<Charge> {
    fn into_charges(self) -> Vec<Charge> {
        self.into_iter().collect()
    }
}

/// Charges a call by the function that its attribute names, which sees the arguments (W-003).
pub(crate) async fn charge_call<S, A, C: Charges>(
    call: &mut Call<S>,
    arguments: &A,
    limits: impl FnOnce(&Head<'_, S>, &A) -> C,
) -> Result<(), Error> {
    let charges = limits(&call.head(), arguments).into_charges();
    call.limiter().charge(charges).await
}

/// Charges a request what all requests are charged (W-271).
pub(crate) async fn charge_arrival(limiter: &Limiter, charges: Vec<Charge>) -> Result<(), Error> {
    limiter.take(charges).await
}
