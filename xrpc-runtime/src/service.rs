//! From a request to its answer: every stage of the pipeline, in order (W-001).

use std::{net::SocketAddr, sync::Arc, time::Instant};

use http::{HeaderMap, HeaderValue, Method as Verb, Request, Response, StatusCode, header};
use tracing::{Instrument as _, Span, field};
use xrpc_lexicon::{Kind, syntax};

#[cfg(feature = "codings")]
use crate::body::coding;
use crate::{
    body::{Body, drain},
    call::Call,
    cors,
    deadline::within,
    error::Error,
    panic::CatchPanic,
    reply::Reply,
    route::{Answering, Shared},
};

const PREFIX: &str = "/xrpc/";
const HEALTH: &str = "_health";
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Answers one request, whatever it is.
pub(crate) async fn answer<S: Send + Sync + 'static>(
    shared: Arc<Shared<S>>,
    peer: Option<SocketAddr>,
    request: Request<Body>,
) -> Response<Body> {
    let is_head = request.method() == Verb::HEAD;
    let answer = if request.uri().path().starts_with(PREFIX) {
        inside(shared, peer, request).await
    } else {
        outside(&shared, request).await
    };
    if is_head {
        without_body(answer)
    } else {
        answer
    }
}

/// Requests below `/xrpc/`.
async fn inside<S: Send + Sync + 'static>(
    shared: Arc<Shared<S>>,
    peer: Option<SocketAddr>,
    request: Request<Body>,
) -> Response<Body> {
    let from_browser = request.headers().contains_key(header::ORIGIN);
    let cors = shared.cors;
    if cors && is_preflight(&request) {
        return cors::preflight(request.headers());
    }
    #[cfg(feature = "codings")]
    let accepted = shared
        .compress
        .then(|| coding::Accepted::of(request.headers()));
    let name = request
        .uri()
        .path()
        .strip_prefix(PREFIX)
        .unwrap_or_default();
    let mut answer = if name == HEALTH {
        health(&shared, request.method(), request.headers())
            .await
            .unwrap_or_else(|error| refuse(&error))
    } else {
        let name = name.strip_suffix('/').unwrap_or(name);
        match locate(&shared, name, &request) {
            Ok(route) => call(shared, route, peer, request).await,
            Err(error) => {
                tracing::debug!(
                    status = error.status().as_u16(),
                    error = error.name(),
                    "not a call"
                );
                refuse(&error)
            }
        }
    };
    #[cfg(feature = "codings")]
    if let Some(accepted) = accepted {
        answer = coding::encoded(answer, accepted);
    }
    if cors {
        cors::open(answer.headers_mut(), from_browser);
    }
    answer
}

/// The endpoint that the request is for, if it has the right verb.
fn locate<S>(shared: &Shared<S>, name: &str, request: &Request<Body>) -> Result<usize, Error> {
    let length = request
        .uri()
        .path_and_query()
        .map_or(0, |target| target.as_str().len());
    if length > shared.limits.target_bytes {
        let text = "the request's path and query are too long";
        return Err(Error::undeclared(
            StatusCode::URI_TOO_LONG,
            "InvalidRequest",
            text,
        ));
    }
    let Some(index) = shared.find(name) else {
        return Err(match syntax::nsid::check(name) {
            Ok(()) => Error::method_not_implemented("Method Not Implemented"),
            Err(_) => Error::invalid_request("the path is not `/xrpc/` and the name of a method"),
        });
    };
    let verb = request.method();
    match shared.route(index).method().kind() {
        Kind::Query if verb == Verb::GET || verb == Verb::HEAD => Ok(index),
        Kind::Query => Err(wrong_verb("a query is called with GET", "GET, HEAD")),
        Kind::Procedure if verb == Verb::POST => Ok(index),
        Kind::Procedure => Err(wrong_verb("a procedure is called with POST", "POST")),
        Kind::Subscription => Err(Error::method_not_implemented("Method Not Implemented")),
    }
}

/// Calls an endpoint and watches over it: a span, a guard against panics, a line in the log.
async fn call<S: Send + Sync + 'static>(
    shared: Arc<Shared<S>>,
    route: usize,
    peer: Option<SocketAddr>,
    request: Request<Body>,
) -> Response<Body> {
    let span = tracing::info_span!(
        "xrpc",
        nsid = shared.route(route).method().nsid(),
        status = field::Empty,
        error = field::Empty,
        latency_us = field::Empty,
    );
    if span.is_disabled() {
        return respond(shared, route, peer, request).await;
    }
    let start = Instant::now();
    async move {
        let answer = respond(shared, route, peer, request).await;
        let span = Span::current();
        span.record("status", answer.status().as_u16());
        span.record(
            "latency_us",
            u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX),
        );
        tracing::info!("answered");
        answer
    }
    .instrument(span)
    .await
}

/// Runs the pipeline of an endpoint: its arguments, the function, the reply.
async fn respond<S>(
    shared: Arc<Shared<S>>,
    route: usize,
    peer: Option<SocketAddr>,
    request: Request<Body>,
) -> Response<Body> {
    let start = shared.start(route);
    let (head, body) = request.into_parts();
    let time = shared.limits.time_of(shared.route(route).method());
    let mut call = Call::new(shared, route, head, peer, body);
    let outcome = within(time, caught(start(&mut call)))
        .await
        .unwrap_or_else(|_| Err(too_late()));
    let mut answer = match outcome {
        Ok(reply) => reply.0,
        Err(error) => {
            report(&error);
            refuse(&error)
        }
    };
    let (headers, rest) = call.take_body();
    if !headers.contains_key(header::EXPECT) {
        drain(rest);
    }
    let early = call.take_answer_headers();
    for (name, value) in &early {
        if !answer.headers().contains_key(name) {
            answer.headers_mut().append(name, value.clone());
        }
    }
    answer
}

/// A panic is a 500 like any other failure that is not the client's business (W-210).
async fn caught<T>(work: Answering<'_, Result<T, Error>>) -> Result<T, Error> {
    CatchPanic(work)
        .await
        .unwrap_or_else(|panicked| Err(Error::internal(panicked)))
}

/// The name goes into the span; what lies behind a failure of ours goes into the log, never to the client (W-207).
fn report(error: &Error) {
    Span::current().record("error", error.name());
    if error.status().is_server_error() {
        let cause = error.cause().map(field::display);
        tracing::error!(
            error = error.name(),
            status = error.status().as_u16(),
            cause,
            "{}",
            error.private_message()
        );
    }
}

/// The answer of a call that failed (W-200).
fn refuse(error: &Error) -> Response<Body> {
    let mut answer = Response::new(Body::from(error.to_json()));
    *answer.status_mut() = error.status();
    answer.headers_mut().extend(
        error
            .headers()
            .iter()
            .map(|(name, value)| (name.clone(), value.clone())),
    );
    answer.headers_mut().insert(header::CONTENT_TYPE, JSON);
    answer
}

/// `/xrpc/_health` (W-027, W-028).
async fn health<S>(
    shared: &Shared<S>,
    verb: &Verb,
    headers: &HeaderMap,
) -> Result<Response<Body>, Error> {
    if verb != Verb::GET && verb != Verb::HEAD {
        return Err(wrong_verb(
            "the health of the server is asked for with GET",
            "GET, HEAD",
        ));
    }
    if headers.contains_key("atproto-proxy") {
        return Err(Error::invalid_request(
            "the health of another server is not proxied",
        ));
    }
    let mut says = match shared.health {
        None => serde_json::Map::new(),
        Some(check) => caught(check(shared.state())).await.map_err(|error| {
            report(&error);
            Error::not_enough_resources("the server is not well")
        })?,
    };
    says.insert("status".to_owned(), "ok".into());
    let json = serde_json::to_vec(&says).map_err(Error::internal)?;
    Ok(Reply::new(JSON, Body::from(json)).0)
}

/// Requests that are not for `/xrpc/` (W-012).
async fn outside<S>(shared: &Shared<S>, request: Request<Body>) -> Response<Body> {
    if let Some(fallback) = shared.fallback {
        return match CatchPanic(fallback(shared.state(), request)).await {
            Ok(answer) => answer,
            Err(panicked) => {
                let error = Error::internal(panicked);
                report(&error);
                refuse(&error)
            }
        };
    }
    let text = "nothing is here: methods are called at `/xrpc/` and their name";
    refuse(&Error::undeclared(StatusCode::NOT_FOUND, "NotFound", text))
}

/// The answer to a request that is refused before it is looked at.
#[cfg(feature = "server")]
pub(crate) fn refuse_unseen<S, B>(
    shared: &Shared<S>,
    request: &Request<B>,
    error: &Error,
) -> Response<Body> {
    let mut answer = refuse(error);
    if shared.cors {
        let from_browser = request.headers().contains_key(header::ORIGIN);
        cors::open(answer.headers_mut(), from_browser);
    }
    if request.method() == Verb::HEAD {
        answer = without_body(answer);
    }
    answer
}

fn too_late() -> Error {
    Error::not_enough_resources("the call took too long")
        .with_header(header::RETRY_AFTER, HeaderValue::from_static("1"))
}

fn wrong_verb(text: &'static str, allowed: &'static str) -> Error {
    Error::undeclared(StatusCode::METHOD_NOT_ALLOWED, "InvalidRequest", text)
        .with_header(header::ALLOW, HeaderValue::from_static(allowed))
}

fn is_preflight(request: &Request<Body>) -> bool {
    request.method() == Verb::OPTIONS
        && request
            .headers()
            .contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

/// The answer to HEAD: the headers of GET, the length of its body if that is known, and no body (W-023).
fn without_body(answer: Response<Body>) -> Response<Body> {
    use http_body::Body as _;

    let length = answer.body().size_hint().exact();
    let mut answer = answer.map(|_| Body::empty());
    if let Some(length) = length {
        answer
            .headers_mut()
            .entry(header::CONTENT_LENGTH)
            .or_insert_with(|| length.into());
    }
    answer
}

#[cfg(test)]
mod tests;
