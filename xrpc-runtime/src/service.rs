//! From a request to its answer: every stage of the pipeline, in order (W-001).

use std::{net::SocketAddr, sync::Arc, time::Instant};

use http::{
    HeaderMap, HeaderValue, Method as Verb, Request, Response, StatusCode, header, request::Parts,
};
use http_body::Body as _;
use tracing::{Instrument as _, Span, field};
use xrpc_lexicon::{Kind, syntax};

#[cfg(feature = "codings")]
use crate::body::coding;
use crate::{
    body::{Body, drain},
    call::Call,
    cors,
    deadline::within,
    endpoint::Replying,
    error::Error,
    limit::{Arrival, Limiter, Told, charge_arrival},
    method::Method,
    panic::CatchPanic,
    reply::Reply,
    route::{Answering, Fallback, Shared},
};

const PREFIX: &str = "/xrpc/";
const HEALTH: &str = "_health";
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Answers one request, whatever it is. The answer is handed out as the caller wants it, since a future around this
/// one would be twice its size.
pub(crate) fn answer<S: Send + Sync + 'static, T: 'static>(
    shared: Arc<Shared<S>>,
    peer: Option<SocketAddr>,
    request: Request<Body>,
    finish: fn(Response<Body>) -> T,
) -> impl Future<Output = T> + Send + use<S, T> {
    let mut work = match Target::of(&shared, &request) {
        Target::Endpoint(route) => Work::Call(Call::new(shared, route, peer, request)),
        Target::Ours(ours) => Work::Other(Box::pin(inside(shared, ours, peer, request))),
        Target::Outside => Work::Other(Box::pin(outside(shared, request))),
    };
    // A future is copied on its way to where it runs. So this one is small, and borrows the call from itself: each
    // function that it was moved into would hold it twice.
    async move {
        finish(match &mut work {
            Work::Call(call) => {
                let mut answer = respond(call).await;
                dress(call.shared(), call.request(), &mut answer);
                answer
            }
            Work::Other(work) => work.await,
        })
    }
}

/// What there is to do for a request.
#[expect(
    clippy::large_enum_variant,
    reason = "most requests are calls, and a box would cost each of them an allocation"
)]
enum Work<S> {
    Call(Call<S>),
    Other(Answering<'static, Response<Body>>),
}

/// What a request is for.
enum Target<S> {
    Endpoint(usize),
    Ours(Ours<S>),
    Outside,
}

/// What is answered below `/xrpc/` without an endpoint.
enum Ours<S> {
    Preflight,
    Health,
    CatchAll(Fallback<S>),
    /// A method that nobody serves.
    Unknown,
    /// With the method, if there is one.
    Refusal(Option<&'static Method>, Error),
}

impl<S> Target<S> {
    fn of(shared: &Shared<S>, request: &Request<Body>) -> Self {
        let Some(name) = request.uri().path().strip_prefix(PREFIX) else {
            return Self::Outside;
        };
        if shared.cors && is_preflight(request) {
            return Self::Ours(Ours::Preflight);
        }
        if name == HEALTH {
            return Self::Ours(Ours::Health);
        }
        let name = name.strip_suffix('/').unwrap_or(name);
        match locate(shared, name, request) {
            Ok(route) => Self::Endpoint(route),
            Err(ours) => Self::Ours(ours),
        }
    }
}

/// Requests below `/xrpc/` that no endpoint answers.
async fn inside<S>(
    shared: Arc<Shared<S>>,
    mut ours: Ours<S>,
    peer: Option<SocketAddr>,
    request: Request<Body>,
) -> Response<Body> {
    let (head, body) = request.into_parts();
    let mut told = None;
    if matches!(ours, Ours::Unknown | Ours::CatchAll(_)) && !shared.limiting.all.is_empty() {
        match charge_unserved(&shared, &head, peer).await {
            Ok(charged) => told = charged,
            Err(error) => ours = Ours::Refusal(None, error),
        }
    }
    let mut answer = match ours {
        Ours::Preflight => return cors::preflight(&head.headers),
        Ours::Health => health(&shared, &head.method, &head.headers)
            .await
            .unwrap_or_else(|error| fail(&shared, None, error)),
        Ours::CatchAll(catch_all) => {
            let request = Request::from_parts(head.clone(), body);
            hand_over(&shared, catch_all, request).await
        }
        Ours::Unknown => refuse_body(&shared, &head, body, None, not_implemented()),
        Ours::Refusal(method, error) => refuse_body(&shared, &head, body, method, error),
    };
    if let Some(told) = told {
        add_missing(answer.headers_mut(), &told.headers());
    }
    dress(&shared, &head, &mut answer);
    answer
}

/// Charges a request for a method that no endpoint serves (W-271). Returns what is told of it.
async fn charge_unserved<S>(
    shared: &Shared<S>,
    head: &Parts,
    peer: Option<SocketAddr>,
) -> Result<Option<Told>, Error> {
    let arrival = Arrival {
        state: shared.state(),
        request: head,
        peer,
    };
    let limiter = Limiter::new(&shared.limiting, &arrival);
    let charges = shared.limiting.charges(&arrival);
    charge_arrival(&limiter, charges).await?;
    Ok(limiter.told())
}

/// Refuses a request whose body nobody reads.
fn refuse_body<S>(
    shared: &Shared<S>,
    head: &Parts,
    body: Body,
    method: Option<&'static Method>,
    error: Error,
) -> Response<Body> {
    if !head.headers.contains_key(header::EXPECT) {
        drain(body);
    }
    fail(shared, method, error)
}

/// Makes of an answer what this request gets: compressed, readable for a script of another origin, without a body.
fn dress<S>(shared: &Shared<S>, head: &Parts, answer: &mut Response<Body>) {
    #[cfg(feature = "codings")]
    if shared.compress {
        let accepted = coding::Accepted::of(&head.headers);
        *answer = coding::encoded(std::mem::take(answer), accepted);
    }
    if shared.cors {
        let from_browser = head.headers.contains_key(header::ORIGIN);
        cors::open(answer.headers_mut(), from_browser);
    }
    if head.method == Verb::HEAD {
        drop_body(answer);
    }
}

/// The endpoint that the request is for, if it has the right verb; or what becomes of it instead.
fn locate<S>(shared: &Shared<S>, name: &str, request: &Request<Body>) -> Result<usize, Ours<S>> {
    let length = request
        .uri()
        .path_and_query()
        .map_or(0, |target| target.as_str().len());
    if length > shared.limits.target_bytes {
        let text = "the request's path and query are too long";
        let error = Error::undeclared(StatusCode::URI_TOO_LONG, "InvalidRequest", text);
        return Err(Ours::Refusal(None, error));
    }
    let Some(index) = shared.find(name) else {
        return Err(match (syntax::nsid::check(name), shared.catch_all) {
            (Ok(()), Some(catch_all)) => Ours::CatchAll(catch_all),
            (Ok(()), None) => Ours::Unknown,
            (Err(_), _) => {
                let text = "the path is not `/xrpc/` and the name of a method";
                Ours::Refusal(None, Error::invalid_request(text))
            }
        });
    };
    let verb = request.method();
    let method = shared.route(index).method();
    let error = match method.kind() {
        Kind::Query if verb == Verb::GET || verb == Verb::HEAD => return Ok(index),
        Kind::Query => wrong_verb("a query is called with GET", "GET, HEAD"),
        Kind::Procedure if verb == Verb::POST => return Ok(index),
        Kind::Procedure => wrong_verb("a procedure is called with POST", "POST"),
        Kind::Subscription => not_implemented(),
    };
    Err(Ours::Refusal(Some(method), error))
}

/// Calls an endpoint and watches over it: a span, a guard against panics, a line in the log.
async fn respond<S: Send + Sync>(call: &mut Call<S>) -> Response<Body> {
    let span = tracing::info_span!(
        "xrpc",
        nsid = call.method().nsid(),
        status = field::Empty,
        error = field::Empty,
        latency_us = field::Empty,
    );
    let begun = (!span.is_disabled()).then(Instant::now);
    let start = call.route().start();
    let time = call.shared().limits.time_of(call.method());
    let work: Replying<'_> = if call.shared().limiting.all.is_empty() {
        start(call)
    } else {
        Box::pin(limited(call))
    };
    let work = within(time, caught(work));
    let outcome = if span.is_disabled() {
        work.await
    } else {
        work.instrument(span.clone()).await
    };
    let outcome = outcome.unwrap_or_else(|_| Err(too_late()));
    let _entered = span.enter();
    let answer = answered(call, outcome);
    if let Some(begun) = begun {
        let latency = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        span.record("status", answer.status().as_u16());
        span.record("latency_us", latency);
        tracing::info!("answered");
    }
    answer
}

/// A call that is charged before it begins.
async fn limited<S: Send + Sync>(call: &mut Call<S>) -> Result<Reply, Error> {
    let charges = call.shared().limiting.charges(&call.arrival());
    charge_arrival(&call.limiter(), charges).await?;
    call.route().start()(call).await
}

/// The answer of an endpoint: its reply or its error, and the headers that it wants in either case.
fn answered<S>(call: &mut Call<S>, outcome: Result<Reply, Error>) -> Response<Body> {
    let mut answer = match outcome {
        Ok(reply) => reply.0,
        Err(error) => {
            let (shared, route) = call.parts();
            fail(shared, Some(route.method()), error)
        }
    };
    if !call.body().is_end_stream() && !call.request().headers.contains_key(header::EXPECT) {
        let (_, rest) = call.take_body();
        drain(rest);
    }
    if let Some(early) = call.take_answer_headers() {
        add_missing(answer.headers_mut(), &early);
    }
    answer
}

/// Adds headers of the names that are not there yet.
fn add_missing(headers: &mut HeaderMap, early: &HeaderMap) {
    for name in early.keys() {
        if !headers.contains_key(name) {
            for value in early.get_all(name) {
                headers.append(name, value.clone());
            }
        }
    }
}

/// The answer of a call that failed: the application has its say, and its look (W-212).
fn fail<S>(shared: &Shared<S>, method: Option<&'static Method>, error: Error) -> Response<Body> {
    report(&error);
    let state = shared.state();
    let error = match shared.translate {
        Some(translate) => translate(state, method, error),
        None => error,
    };
    if let Some(observe) = shared.observe {
        observe(state, method, &error);
    }
    refuse(&error)
}

/// An answer of the application's own.
async fn hand_over<S>(
    shared: &Shared<S>,
    fallback: Fallback<S>,
    request: Request<Body>,
) -> Response<Body> {
    match CatchPanic(fallback(shared.state(), request)).await {
        Ok(answer) => answer,
        Err(panicked) => fail(shared, None, Error::internal(panicked)),
    }
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
    tracing::debug!(
        status = error.status().as_u16(),
        error = error.name(),
        "refused"
    );
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
async fn outside<S>(shared: Arc<Shared<S>>, request: Request<Body>) -> Response<Body> {
    let is_head = request.method() == Verb::HEAD;
    let mut answer = match shared.fallback {
        None => {
            let text = "nothing is here: methods are called at `/xrpc/` and their name";
            let error = Error::undeclared(StatusCode::NOT_FOUND, "NotFound", text);
            fail(&shared, None, error)
        }
        Some(fallback) => hand_over(&shared, fallback, request).await,
    };
    if is_head {
        drop_body(&mut answer);
    }
    answer
}

/// The answer to a request that is refused before it is looked at.
#[cfg(feature = "server")]
pub(crate) fn refuse_unseen<S, B>(
    shared: &Shared<S>,
    request: &Request<B>,
    error: Error,
) -> Response<Body> {
    let mut answer = fail(shared, None, error);
    if shared.cors {
        let from_browser = request.headers().contains_key(header::ORIGIN);
        cors::open(answer.headers_mut(), from_browser);
    }
    if request.method() == Verb::HEAD {
        drop_body(&mut answer);
    }
    answer
}

fn too_late() -> Error {
    Error::not_enough_resources("the call took too long")
        .with_header(header::RETRY_AFTER, HeaderValue::from_static("1"))
}

fn not_implemented() -> Error {
    Error::method_not_implemented("Method Not Implemented")
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

/// Makes an answer to HEAD: the headers of GET, the length of its body if that is known, and no body (W-023).
fn drop_body(answer: &mut Response<Body>) {
    let body = std::mem::take(answer.body_mut());
    if let Some(length) = body.size_hint().exact() {
        answer
            .headers_mut()
            .entry(header::CONTENT_LENGTH)
            .or_insert_with(|| length.into());
    }
}

#[cfg(test)]
mod tests;
