//! What an endpoint returns when it succeeds: a value and headers.

use http::{HeaderMap, HeaderName, HeaderValue, Response};

use crate::{body::Body, raw::Raw};

/// The output of a method: a value that is sent as JSON, a [`Text`](crate::Text) or a [`Payload`](crate::Payload).
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
///
/// And [`http::Response<Body>`](http::Response), for whoever has the answer of another server to pass on, or knows better
/// than the document: its status, headers and body are sent as they are (W-162, W-164).
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

impl ReplyBody for Response<Body> {
    type Value = Raw;
    const HAS_VALUE: bool = true;

    fn into_parts(self) -> (Raw, HeaderMap) {
        (Raw(self), HeaderMap::new())
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
