//! The calls of a connection: which are let in, and how they go on if their client does not wait.

use std::{
    convert::{Infallible, identity},
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, ready},
};

use http::{
    HeaderMap, HeaderValue, Method as Verb, Request, Response, StatusCode, Version, header,
};
use hyper::body::Incoming;
use pin_project_lite::pin_project;

use super::{
    activity::Activity, answer::Answer, drain::Drain, limits::Limits, proxies::Proxies,
    run_on::RunOn,
};
use crate::{body::Body, error::Error, router::Router};

/// Hands the requests of one connection to the router.
#[derive(Debug)]
pub(super) struct Calls<S> {
    pub(super) router: Router<S>,
    pub(super) peer: Option<SocketAddr>,
    pub(super) activity: Arc<Activity>,
    pub(super) house: Arc<House>,
}

/// What all connections of a server share.
#[derive(Debug)]
pub(super) struct House {
    pub(super) limits: Limits,
    pub(super) drain: Drain,
    /// Whether procedures go on when their client has left.
    pub(super) run_on: bool,
    /// The proxies that are believed.
    pub(super) trusted: Option<Proxies>,
    /// Calls under way.
    pub(super) calls: AtomicUsize,
}

/// A call until its answer is wholly with hyper.
#[derive(Debug)]
pub(super) struct InFlight {
    activity: Arc<Activity>,
    house: Arc<House>,
    version: Version,
    is_counted: bool,
}

/// A call on its way to its answer.
pub(super) enum Answering<F: Future<Output = Response<Body>> + Send + 'static> {
    Refused(Option<Response<Answer>>),
    Admitted(RunOn<Work<F>>),
}

// By hand: an async block around a future is twice its size.
pin_project! {
    /// The work on an answer, with the call that it is for.
    pub(super) struct Work<F> {
        #[pin]
        answer: F,
        call: Option<InFlight>,
    }
}

/// Not counted: who asks for the server's health wants to know it when there are too many calls.
const HEALTH: &str = "/xrpc/_health";
const POLLED_AGAIN: &str = "a future that is ready is not polled again";
/// When to come again, in seconds.
const LATER: HeaderValue = HeaderValue::from_static("1");
const CLOSE: HeaderValue = HeaderValue::from_static("close");

impl<S: Send + Sync + 'static> Calls<S> {
    /// Answers a request, if the server can bear one more.
    pub(super) fn answer(
        &self,
        request: Request<Incoming>,
    ) -> Answering<impl Future<Output = Response<Body>> + Send + use<S>> {
        let mut call = InFlight::new(self, request.version());
        if let Err(error) = call.admit(&request) {
            let refused = self.router.refuse(&request, error);
            let answer = Some(call.carry(refused));
            return Answering::Refused(answer);
        }
        let runs_on = self.house.run_on && *request.method() == Verb::POST;
        let peer = match &self.house.trusted {
            Some(proxies) => proxies.client(self.peer, request.headers()),
            None => self.peer,
        };
        let request = request.map(Body::new);
        let work = Work {
            answer: self.router.answer(peer, request, identity),
            call: Some(call),
        };
        let house = runs_on.then(|| Arc::clone(&self.house));
        Answering::Admitted(RunOn::new(work, house))
    }
}

impl<F: Future<Output = Response<Body>> + Send + 'static> Future for Answering<F> {
    type Output = Result<Response<Answer>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut *self {
            Self::Refused(answer) => Poll::Ready(Ok(answer.take().expect(POLLED_AGAIN))),
            Self::Admitted(work) => Pin::new(work).poll(cx).map(Ok),
        }
    }
}

impl<F: Future<Output = Response<Body>>> Future for Work<F> {
    type Output = Response<Answer>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let answer = ready!(this.answer.poll(cx));
        let call = this.call.take().expect(POLLED_AGAIN);
        Poll::Ready(call.carry(answer))
    }
}

impl InFlight {
    fn new<S>(calls: &Calls<S>, version: Version) -> Self {
        calls.activity.begin_call();
        Self {
            activity: Arc::clone(&calls.activity),
            house: Arc::clone(&calls.house),
            version,
            is_counted: false,
        }
    }

    /// Counts the call, unless there are too many.
    fn admit(&mut self, request: &Request<Incoming>) -> Result<(), Error> {
        let limits = &self.house.limits;
        // hyper counts them over HTTP/1 only.
        if request.headers().len() > limits.headers {
            return Err(too_many_headers());
        }
        // The buffer of HTTP/1 is larger than a head may be: it is for bodies.
        if length(request.headers()) > limits.header_bytes as usize {
            return Err(too_long_headers());
        }
        if request.version() == Version::HTTP_11 && !names_one_host(request.headers()) {
            return Err(Error::invalid_request(
                "the request does not name one host, in a header `Host`",
            ));
        }
        if request.uri().path() == HEALTH {
            return Ok(());
        }
        // A client that takes its calls back does not end them: procedures run on.
        if self.activity.calls() > limits.streams as usize {
            return Err(overloaded());
        }
        let others = self.house.calls.fetch_add(1, Ordering::Relaxed);
        self.is_counted = true;
        if others >= limits.calls {
            return Err(overloaded());
        }
        Ok(())
    }

    /// Puts the call behind its answer.
    fn carry(self, mut answer: Response<Body>) -> Response<Answer> {
        if self.house.drain.has_begun() && self.version < Version::HTTP_2 {
            answer.headers_mut().insert(header::CONNECTION, CLOSE);
        }
        answer.map(|body| Answer::new(body, self))
    }

    /// Whether an answer may be held back by the client alone, while the connection flows.
    pub(super) fn is_stream(&self) -> bool {
        self.version == Version::HTTP_2
    }

    pub(super) fn activity(&self) -> &Activity {
        &self.activity
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        if self.is_counted {
            self.house.calls.fetch_sub(1, Ordering::Relaxed);
        }
        self.activity.end_call();
    }
}

/// What a client is told that comes at a bad time (W-257).
pub(super) fn overloaded() -> Error {
    Error::not_enough_resources("the server has too much to do: try again later")
        .with_header(header::RETRY_AFTER, LATER)
}

/// How many bytes the names and values are.
fn length(headers: &HeaderMap) -> usize {
    let lengths = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len());
    lengths.sum()
}

fn too_long_headers() -> Error {
    Error::undeclared(
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
        "InvalidRequest",
        "the request's headers are too large",
    )
}

/// RFC 9112, 3.2: servers on the way that take different names for the host would send a request to different places.
fn names_one_host(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    hosts.next().is_some() && hosts.next().is_none()
}

fn too_many_headers() -> Error {
    Error::undeclared(
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
        "InvalidRequest",
        "the request has too many headers",
    )
}
