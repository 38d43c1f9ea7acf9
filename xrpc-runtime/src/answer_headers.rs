//! Headers that an answer carries whatever its outcome.

use std::sync::{Arc, Mutex, PoisonError};

use http::{HeaderMap, HeaderName, HeaderValue};

/// Headers for the answer, also if the function fails (W-214): what is told of a rate limit, for example.
///
/// A header that the reply or the error sets itself wins. For headers of a reply alone see
/// [`ReplyBody::with_header`](crate::ReplyBody::with_header).
///
/// ```
/// use http::{HeaderName, HeaderValue};
/// use xrpc::{AnswerHeaders, Error};
///
/// #[xrpc::procedure("com.atproto.server.deleteSession")]
/// async fn sign_out(answer: AnswerHeaders) -> Result<(), Error> {
///     answer.insert(HeaderName::from_static("ratelimit-remaining"), HeaderValue::from_static("9"));
///     Err(Error::forbidden("not now"))
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct AnswerHeaders(Arc<Mutex<HeaderMap>>);

impl AnswerHeaders {
    /// Sets a header.
    pub fn insert(&self, name: HeaderName, value: HeaderValue) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name, value);
    }

    /// Sets several headers.
    pub fn extend(&self, headers: HeaderMap) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(headers);
    }

    pub(crate) fn take(&self) -> HeaderMap {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
