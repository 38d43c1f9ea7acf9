//! What an endpoint answers when it succeeds: a value and headers.

use std::sync::atomic::Ordering;

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::{
    check::Violation,
    error::Error,
    route::{Route, Shared},
};

/// The output of a method, sent as JSON.
///
/// ```
/// use xrpc::Output;
///
/// # #[derive(Debug, PartialEq)]
/// struct Greeting(&'static str);
///
/// let output = Output(Greeting("hello"));
/// assert_eq!(output.0.0, "hello");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output<T>(pub T);

/// A reply with headers of its own, made by [`ReplyBody::with_header`].
#[derive(Clone, Debug)]
pub struct WithHeaders<R> {
    reply: R,
    headers: HeaderMap,
}

impl<R> WithHeaders<R> {
    /// The same reply with one more header.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// The same reply with more headers.
    #[must_use]
    pub fn with_headers(mut self, headers: HeaderMap) -> Self {
        self.headers.extend(headers);
        self
    }
}

/// What stands in the `Ok` of an endpoint: `()`, [`Output<T>`](Output), or one of these [`WithHeaders`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the reply of an XRPC method",
    label = "not a reply",
    note = "wrap the value: `Output<{Self}>`; a method without output answers `()`"
)]
pub trait ReplyBody: Sized {
    /// The value on the wire; `()` where there is none.
    type Value;

    /// Whether there is a value on the wire.
    #[doc(hidden)]
    const HAS_VALUE: bool;

    /// The value and the headers.
    #[doc(hidden)]
    fn into_parts(self) -> (Self::Value, HeaderMap);

    /// The same reply with a header (W-154).
    ///
    /// ```
    /// use http::{HeaderValue, header::CACHE_CONTROL};
    /// use xrpc::{Output, ReplyBody as _};
    ///
    /// let reply = Output(1).with_header(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    /// ```
    fn with_header(self, name: HeaderName, value: HeaderValue) -> WithHeaders<Self> {
        WithHeaders {
            reply: self,
            headers: HeaderMap::from_iter([(name, value)]),
        }
    }

    /// The same reply with these headers.
    fn with_headers(self, headers: HeaderMap) -> WithHeaders<Self> {
        WithHeaders {
            reply: self,
            headers,
        }
    }
}

impl ReplyBody for () {
    type Value = ();
    const HAS_VALUE: bool = false;

    fn into_parts(self) -> ((), HeaderMap) {
        ((), HeaderMap::new())
    }
}

impl<T> ReplyBody for Output<T> {
    type Value = T;
    const HAS_VALUE: bool = true;

    fn into_parts(self) -> (T, HeaderMap) {
        (self.0, HeaderMap::new())
    }
}

impl<R: ReplyBody> ReplyBody for WithHeaders<R> {
    type Value = R::Value;
    const HAS_VALUE: bool = R::HAS_VALUE;

    fn into_parts(self) -> (R::Value, HeaderMap) {
        let (value, mut headers) = self.reply.into_parts();
        headers.extend(self.headers);
        (value, headers)
    }
}

/// What an endpoint returns: a `Result` of a reply and an error set.
#[diagnostic::on_unimplemented(
    message = "an XRPC method cannot return `{Self}`",
    label = "not an XRPC reply",
    note = "return `Result<Output<T>, E>`, or `Result<(), E>` where the document declares no output"
)]
pub trait IntoReply {
    /// The `Ok` half.
    type Body;
    /// The `Err` half.
    type Error;

    /// The two halves.
    fn split(self) -> Result<Self::Body, Self::Error>;
}

// No bounds on the halves: the endpoint asks for them itself, each at its own place in the signature.
impl<R, E> IntoReply for Result<R, E> {
    type Body = R;
    type Error = E;

    fn split(self) -> Self {
        self
    }
}

/// A reply in bytes.
#[derive(Debug)]
pub struct Reply {
    pub(crate) headers: HeaderMap,
    /// JSON; `None` where the method has no output (W-153).
    pub(crate) json: Option<Vec<u8>>,
}

/// Writes the value that an endpoint gives, or names the error with which it fails.
///
/// `check`, `write` and `into_error` are the endpoint's own: they carry the proof that value and errors are the
/// document's.
pub(crate) fn reply<R: ReplyBody, E, S>(
    shared: &Shared<S>,
    route: &Route<S>,
    result: Result<R, E>,
    check: fn(&R::Value) -> Result<(), Violation>,
    write: fn(&R::Value, &mut Vec<u8>) -> Result<(), Error>,
    into_error: fn(E) -> Error,
) -> Result<Reply, Error> {
    let (value, headers) = result.map_err(into_error)?.into_parts();
    if !R::HAS_VALUE {
        return Ok(Reply {
            headers,
            json: None,
        });
    }
    if shared.check_output {
        check(&value).map_err(|violation| unfit(route.method().nsid(), &violation))?;
    }
    // Answers of one method are alike in size: the last one's saves this one's buffer from growing.
    let size = &route.last_size;
    let mut json = Vec::with_capacity(size.load(Ordering::Relaxed));
    write(&value, &mut json)?;
    size.store(
        json.len().clamp(FIRST_SIZE, LARGEST_GUESS),
        Ordering::Relaxed,
    );
    Ok(Reply {
        headers,
        json: Some(json),
    })
}

/// The failure of an output that is not what its document says: for the log, the client sees a 500 (W-158).
fn unfit(nsid: &str, violation: &Violation) -> Error {
    Error::internal(format!(
        "the output of `{nsid}` does not fit its document: {violation}"
    ))
}

/// The buffer of the first answer of a method, in bytes.
pub(crate) const FIRST_SIZE: usize = 128;
/// One large answer must not make every small one after it cost as much.
const LARGEST_GUESS: usize = 128 * 1024;

#[cfg(test)]
mod tests;
