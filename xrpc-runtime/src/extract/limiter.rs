//! The limits of the call, as an argument.

use crate::{
    call::Call,
    error::Error,
    extract::{Argument, Extract, stage},
    limit::Limiter,
};

impl Argument for Limiter {
    type Stage = stage::Context;
}

impl<S: Send + Sync> Extract<S> for Limiter {
    async fn extract(call: &mut Call<S>) -> Result<Self, Error> {
        Ok(call.limiter())
    }
}
