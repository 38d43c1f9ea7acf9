//! The answer of an endpoint that succeeded, as it goes out.

use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use crate::body::Body;

/// A reply in bytes.
#[derive(Debug)]
pub struct Reply(pub(crate) Response<Body>);

impl Reply {
    /// No body (W-153).
    pub(crate) fn empty() -> Self {
        Self(Response::new(Body::empty()))
    }

    /// A body, and what it is.
    pub(crate) fn new(encoding: HeaderValue, body: Body) -> Self {
        let mut answer = Response::new(body);
        answer.headers_mut().insert(header::CONTENT_TYPE, encoding);
        Self(answer)
    }

    /// The same reply with one more header.
    pub(crate) fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers_mut().insert(name, value);
        self
    }

    /// The same reply, whose body has so many bytes.
    pub(crate) fn with_length(self, bytes: u64) -> Self {
        self.with_header(header::CONTENT_LENGTH, bytes.into())
    }

    /// The same reply, as a part of the whole: which one is in the words of `Content-Range`.
    pub(crate) fn with_part(mut self, place: HeaderValue) -> Self {
        *self.0.status_mut() = StatusCode::PARTIAL_CONTENT;
        self.with_header(header::CONTENT_RANGE, place)
    }

    /// The same reply with these headers; what it says of its body stays (W-154).
    pub(crate) fn with_headers(mut self, headers: HeaderMap) -> Self {
        if headers.is_empty() {
            return self;
        }
        let own = std::mem::replace(self.0.headers_mut(), headers);
        self.0.headers_mut().extend(own);
        self
    }
}
