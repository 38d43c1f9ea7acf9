//! One request in flight: what has arrived, what is left to read, and what the answer must carry.

use std::{net::SocketAddr, sync::Arc};

use http::{HeaderMap, HeaderValue, Request, Uri, header, request::Parts};
use serde::de::DeserializeOwned;

use crate::{
    answer_headers::AnswerHeaders,
    body::Body,
    decode,
    error::Error,
    limit::{Arrival, Limiter},
    method::Method,
    route::{Route, Shared},
};

/// One request in flight. Extractors take their argument from it.
#[derive(Debug)]
pub struct Call<S> {
    shared: Arc<Shared<S>>,
    route: usize,
    head: Parts,
    peer: Option<SocketAddr>,
    body: Body,
    answer_headers: Option<HeaderMap>,
    shared_headers: Option<AnswerHeaders>,
    limiter: Option<Limiter>,
}

/// Where the request comes from, for routers that are called as a `tower` service: put it into the request's extensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub SocketAddr);

/// What a call says before its body: all that a [`Policy`](crate::Policy) may look at (W-004).
#[derive(Debug)]
pub struct Head<'a, S> {
    /// The server's state.
    pub state: &'a S,
    /// The request's method, target and headers.
    pub request: &'a Parts,
    /// The method that is called.
    pub method: &'a Method,
    /// The other end of the connection, if there is one.
    pub peer: Option<SocketAddr>,
}

impl<S> Clone for Head<'_, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Head<'_, S> {}

impl<S> Head<'_, S> {
    /// The parameters of the call, which have been checked already, for a policy that asks what is called for (W-004).
    ///
    /// They are decoded once more: whoever does not ask does not pay.
    ///
    /// ```
    /// use xrpc::{Error, Head, Policy};
    ///
    /// mod lexicon {
    ///     xrpc::lexicon!("com.atproto.identity.resolveHandle");
    /// }
    /// use lexicon::com::atproto::identity::resolve_handle;
    ///
    /// /// Whoever asks for `alice.test`.
    /// struct FriendOfAlice;
    ///
    /// impl<S: Sync> Policy<S> for FriendOfAlice {
    ///     async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
    ///         let params: resolve_handle::Params = head.params()?;
    ///         if params.handle.as_str() == "alice.test" {
    ///             Ok(Self)
    ///         } else {
    ///             Err(Error::forbidden("only alice has friends here"))
    ///         }
    ///     }
    /// }
    /// ```
    pub fn params<T: DeserializeOwned>(&self) -> Result<T, Error> {
        decode::query(self.request.uri.query().unwrap_or_default())
    }
}

impl<S> Call<S> {
    pub(crate) fn new(
        shared: Arc<Shared<S>>,
        route: usize,
        peer: Option<SocketAddr>,
        request: Request<Body>,
    ) -> Self {
        let (head, body) = request.into_parts();
        Self {
            shared,
            route,
            head,
            peer,
            body,
            answer_headers: None,
            shared_headers: None,
            limiter: None,
        }
    }

    /// The server's state.
    pub fn state(&self) -> &S {
        self.shared.state()
    }

    /// The method that is called.
    pub fn method(&self) -> &'static Method {
        self.route().method()
    }

    /// The request's method, target, version and headers.
    pub fn request(&self) -> &Parts {
        &self.head
    }

    /// The other end of the connection, if there is one.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.peer
    }

    /// What the call says before its body.
    pub fn head(&self) -> Head<'_, S> {
        Head {
            state: self.shared.state(),
            request: &self.head,
            method: self.method(),
            peer: self.peer,
        }
    }

    /// Headers that the answer carries whatever its outcome (W-214).
    pub fn answer_headers(&mut self) -> &mut HeaderMap {
        self.answer_headers.get_or_insert_default()
    }

    /// The limits of this call.
    pub(crate) fn limiter(&mut self) -> Limiter {
        if self.limiter.is_none() {
            let arrival = self.arrival();
            self.limiter = Some(Limiter::new(&self.shared.limiting, &arrival));
        }
        self.limiter.clone().expect("it has just been put there")
    }

    /// What the request says before anybody knows what it calls.
    pub(crate) fn arrival(&self) -> Arrival<'_, S> {
        Arrival {
            state: self.shared.state(),
            request: &self.head,
            peer: self.peer,
        }
    }

    /// Marks the answer as one caller's own: caches must not share it (W-320).
    pub(crate) fn mark_private(&mut self) {
        let headers = self.answer_headers();
        headers.insert(header::VARY, HeaderValue::from_static("Authorization"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private"));
    }

    pub(crate) fn shared(&self) -> &Shared<S> {
        &self.shared
    }

    /// What does not change while a call is answered: unlike the call, it can be shared between threads.
    pub(crate) fn parts(&self) -> (&Shared<S>, &Route<S>) {
        (&self.shared, self.route())
    }

    pub(crate) fn route(&self) -> &Route<S> {
        self.shared.route(self.route)
    }

    pub(crate) fn body(&mut self) -> &mut Body {
        &mut self.body
    }

    /// The body, to be read; and the headers that say what it is.
    pub(crate) fn take_body(&mut self) -> (&HeaderMap, Body) {
        (&self.head.headers, std::mem::take(&mut self.body))
    }

    /// Lets go of what the request says, but for what its answer depends on. It lies in the buffer that the body is read
    /// into, which cannot be used again as long as somebody holds a piece of it.
    pub(crate) fn release_head(&mut self) {
        let mut kept = HeaderMap::new();
        for name in [header::ACCEPT_ENCODING, header::EXPECT, header::ORIGIN] {
            for value in self.head.headers.get_all(&name) {
                if let Ok(copy) = HeaderValue::from_bytes(value.as_bytes()) {
                    kept.append(&name, copy);
                }
            }
        }
        self.head.headers = kept;
        self.head.uri = Uri::default();
    }

    /// The headers that the function holds.
    pub(crate) fn shared_headers(&mut self) -> AnswerHeaders {
        self.shared_headers.get_or_insert_default().clone()
    }

    pub(crate) fn take_answer_headers(&mut self) -> Option<HeaderMap> {
        if let Some(told) = self.limiter.take().and_then(|limiter| limiter.told()) {
            self.answer_headers().extend(told.headers());
        }
        if let Some(shared) = self.shared_headers.take() {
            self.answer_headers().extend(shared.take());
        }
        self.answer_headers.take()
    }
}
