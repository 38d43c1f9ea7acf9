//! A client for tests: it calls a router in process, without sockets.

use std::{convert::identity, fmt::Display, net::SocketAddr};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderName, HeaderValue, Method as Verb, Request, StatusCode, header};
use http_body::Frame;
use http_body_util::BodyExt as _;
use serde::{Serialize, de::DeserializeOwned};

use crate::{body::Body, router::Router};

/// Calls a router in process.
///
/// ```
/// use xrpc::{Router, testing::Client};
///
/// # #[tokio::main]
/// # async fn main() {
/// let client = Client::new(Router::new(()));
/// let answer = client.query("com.example.unheardOf").send().await;
/// assert_eq!(answer.status(), 501);
/// assert_eq!(answer.error().as_deref(), Some("MethodNotImplemented"));
/// # }
/// ```
#[derive(Debug)]
pub struct Client<S> {
    router: Router<S>,
    peer: Option<SocketAddr>,
}

/// A request that is being put together.
#[derive(Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Asking<'a, S> {
    client: &'a Client<S>,
    verb: Verb,
    path: String,
    headers: HeaderMap,
    body: Body,
}

/// What the router answered.
#[derive(Clone, Debug)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    whole: bool,
}

impl<S> Clone for Client<S> {
    fn clone(&self) -> Self {
        Self {
            router: self.router.clone(),
            peer: self.peer,
        }
    }
}

impl<S: Send + Sync + 'static> Client<S> {
    /// A client of this router.
    pub fn new(router: Router<S>) -> Self {
        Self { router, peer: None }
    }

    /// The same client, calling from this address.
    #[must_use]
    pub fn from_peer(mut self, peer: SocketAddr) -> Self {
        self.peer = Some(peer);
        self
    }

    /// A `GET` of a method.
    pub fn query(&self, nsid: &str) -> Asking<'_, S> {
        self.request(Verb::GET, format!("/xrpc/{nsid}"))
    }

    /// A `POST` of a method.
    pub fn procedure(&self, nsid: &str) -> Asking<'_, S> {
        self.request(Verb::POST, format!("/xrpc/{nsid}"))
    }

    /// Any request.
    pub fn request(&self, verb: Verb, path: impl Into<String>) -> Asking<'_, S> {
        Asking {
            client: self,
            verb,
            path: path.into(),
            headers: HeaderMap::new(),
            body: Body::empty(),
        }
    }
}

impl<S: Send + Sync + 'static> Asking<'_, S> {
    /// Adds a query parameter; the value is percent-encoded.
    pub fn param(mut self, name: &str, value: impl Display) -> Self {
        self.path
            .push(if self.path.contains('?') { '&' } else { '?' });
        push_encoded(&mut self.path, name);
        self.path.push('=');
        push_encoded(&mut self.path, &value.to_string());
        self
    }

    /// Adds a header.
    ///
    /// # Panics
    ///
    /// If the value cannot stand in a header.
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        self.headers.append(
            name,
            HeaderValue::from_str(value).expect("a test sends a header that can be sent"),
        );
        self
    }

    /// Sends the token as `Authorization: Bearer`.
    pub fn bearer(self, token: &str) -> Self {
        self.header(header::AUTHORIZATION, &format!("Bearer {token}"))
    }

    /// Sends this as a JSON body.
    ///
    /// # Panics
    ///
    /// If the value cannot be written as JSON.
    pub fn json(self, input: &impl Serialize) -> Self {
        let json = serde_json::to_vec(input).expect("a test sends an input that can be written");
        self.header(header::CONTENT_TYPE, "application/json")
            .body(json)
    }

    /// Sends these bytes as the body, with their length.
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        let body = body.into();
        self.headers
            .insert(header::CONTENT_LENGTH, body.len().into());
        self.body = Body::from(body);
        self
    }

    /// Sends a body whose length is not known.
    pub fn stream(mut self, body: Body) -> Self {
        self.body = body;
        self
    }

    /// Calls the router.
    ///
    /// # Panics
    ///
    /// If the path is no path.
    pub async fn send(self) -> Answer {
        let mut request = Request::new(self.body);
        *request.method_mut() = self.verb;
        *request.uri_mut() = self
            .path
            .parse()
            .expect("a test asks for a path that is one");
        *request.headers_mut() = self.headers;
        let (head, mut body) = self
            .client
            .router
            .answer(self.client.peer, request, identity)
            .await
            .into_parts();
        let mut bytes = BytesMut::new();
        let mut whole = true;
        while let Some(frame) = body.frame().await {
            match frame.map(Frame::into_data) {
                Ok(data) => bytes.extend_from_slice(&data.unwrap_or_default()),
                Err(_) => whole = false,
            }
        }
        Answer {
            status: head.status,
            headers: head.headers,
            body: bytes.freeze(),
            whole,
        }
    }
}

impl Answer {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Whether the body was sent to its end: a stream that fails is broken off.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// The body as a value.
    ///
    /// # Panics
    ///
    /// If the body is not the JSON of such a value.
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).expect("the answer is the JSON that the test expects")
    }

    /// The name of the error, if the answer is one.
    pub fn error(&self) -> Option<String> {
        self.text("error")
    }

    /// The message of the error, if the answer is one.
    pub fn message(&self) -> Option<String> {
        self.text("message")
    }

    fn text(&self, name: &str) -> Option<String> {
        let object: serde_json::Map<String, serde_json::Value> =
            serde_json::from_slice(&self.body).ok()?;
        object.get(name)?.as_str().map(ToOwned::to_owned)
    }
}

fn push_encoded(target: &mut String, text: &str) {
    use std::fmt::Write as _;

    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            target.push(char::from(byte));
        } else {
            let _ = write!(target, "%{byte:02X}");
        }
    }
}
