//! The query parameters, as an argument.

use std::ops::Deref;

use serde::de::DeserializeOwned;

use crate::{
    call::Call,
    decode,
    error::Error,
    extract::{Argument, Extract, stage},
};

/// The query parameters of a method, decoded and checked against its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Params<T>(pub T);

impl<T> Argument for Params<T> {
    type Stage = stage::Params<T>;
}

impl<T> Deref for Params<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Decodes the query string of the call (W-040 … W-063).
impl<T: DeserializeOwned + Send, S: Send + Sync> Extract<S> for Params<T> {
    async fn extract(call: &mut Call<S>) -> Result<Self, Error> {
        decode::query(call.request().uri.query().unwrap_or_default()).map(Params)
    }
}
