//! The bodies of requests and answers: one type, whatever carries them.

mod bounded;
mod chunks;
pub(crate) mod coding;
mod drain;
mod part;

use std::{
    any::Any,
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use http_body_util::{BodyExt as _, combinators::UnsyncBoxBody};
use hyper::body::Incoming;

pub(crate) use self::{
    bounded::{Bounded, Bounds},
    chunks::{Chunks, Frames},
    drain::drain,
    part::Part,
};
use crate::error::BoxError;

/// The body of a request or an answer: no bytes, bytes that are there, or bytes that are still to come.
///
/// ```
/// use http_body::Body as _;
/// use xrpc::Body;
///
/// let body = Body::from("hello");
/// assert_eq!(body.size_hint().exact(), Some(5));
/// ```
#[derive(Default)]
pub struct Body(Source);

/// What most bodies are is kept as it is: boxing it would cost every call an allocation.
#[derive(Default)]
enum Source {
    #[default]
    Empty,
    Bytes(Bytes),
    Hyper(Incoming),
    Boxed(UnsyncBoxBody<Bytes, BoxError>),
}

impl Body {
    /// No bytes.
    pub const fn empty() -> Self {
        Self(Source::Empty)
    }

    /// Any other body. If it fails, the connection is broken off: the other end must not take what it has for the whole
    /// (W-156).
    ///
    /// ```
    /// use bytes::Bytes;
    /// use http_body_util::Full;
    /// use xrpc::Body;
    ///
    /// let body = Body::new(Full::new(Bytes::from("hello")));
    /// ```
    pub fn new<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let mut body = Some(body);
        if let Some(hyper) = (&mut body as &mut dyn Any).downcast_mut::<Option<Incoming>>() {
            return Self(hyper.take().map_or(Source::Empty, Source::Hyper));
        }
        match body {
            Some(body) => Self(Source::Boxed(body.map_err(Into::into).boxed_unsync())),
            None => Self::empty(),
        }
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Self {
        let bytes = bytes.into();
        if bytes.is_empty() {
            Self::empty()
        } else {
            Self(Source::Bytes(bytes))
        }
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut self.0 {
            Source::Empty => Poll::Ready(None),
            Source::Bytes(bytes) => {
                let bytes = std::mem::take(bytes);
                self.0 = Source::Empty;
                Poll::Ready(Some(Ok(Frame::data(bytes))))
            }
            Source::Hyper(body) => Poll::Ready(
                ready!(Pin::new(body).poll_frame(cx)).map(|frame| frame.map_err(Into::into)),
            ),
            Source::Boxed(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Source::Empty => true,
            Source::Bytes(_) => false,
            Source::Hyper(body) => body.is_end_stream(),
            Source::Boxed(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Source::Empty => SizeHint::with_exact(0),
            Source::Bytes(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Source::Hyper(body) => body.size_hint(),
            Source::Boxed(body) => body.size_hint(),
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body").finish_non_exhaustive()
    }
}
