//! The headers of the answer, as an argument.

use crate::{
    answer_headers::AnswerHeaders,
    call::Call,
    error::Error,
    extract::{Argument, Extract, stage},
};

impl Argument for AnswerHeaders {
    type Stage = stage::Context;
}

impl<S: Send + Sync> Extract<S> for AnswerHeaders {
    async fn extract(call: &mut Call<S>) -> Result<Self, Error> {
        Ok(call.shared_headers())
    }
}
