//! One connection from its first byte to its end: driven by hyper, and watched over.

use std::{
    future::poll_fn,
    io,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, Waker},
    time::Duration,
};

use hyper::service::service_fn;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto,
};
use tokio::{
    task::coop::unconstrained,
    time::{Instant, Sleep, sleep, sleep_until},
};

use super::{
    activity::{Activity, Due, Fate, Version},
    calls::Calls,
    drain::Enlisted,
    limits::{HEADERS, Limits},
    socket::Socket,
};
use crate::error::BoxError;

/// How long an HTTP/2 peer may take to answer a ping.
const PONG_TIME: Duration = Duration::from_secs(20);
/// Bytes of one request body over HTTP/2 that wait to be read, and of all those of a connection.
const STREAM_WINDOW: u32 = 256 * 1024;
const CONNECTION_WINDOW: u32 = 1024 * 1024;
/// Streams that a client takes back before they are looked at: beyond, it is after something else (CVE-2023-44487).
const RESET_STREAMS: usize = 20;
/// Streams that are reset since the client broke the protocol in them; some a client may send before it has heard how
/// many it may have.
const BROKEN_STREAMS: usize = 1024;
/// hyper reads as much at once, and holds as much of a head: with less, an upload takes several times the system calls.
/// Heads are held to their own limit when they are whole.
const READ_BYTES: u32 = 400 * 1024;
/// In a drain, a connection may bring one more request in this time: it may be on its way already.
const LAST_REQUEST: Duration = Duration::from_millis(500);

/// The protocol, with the limits that hyper can hold.
///
/// The times are ours: hyper would set a timer for every head, and knows no others.
pub(super) fn http(limits: &Limits) -> auto::Builder<TokioExecutor> {
    let mut http = auto::Builder::new(TokioExecutor::new());
    let mut http1 = http.http1();
    http1
        .max_buf_size(limits.header_bytes.max(READ_BYTES) as usize)
        .header_read_timeout(None);
    if limits.headers != HEADERS {
        http1.max_headers(limits.headers);
    }
    http.http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(limits.header_time)
        .keep_alive_timeout(PONG_TIME)
        .max_concurrent_streams(limits.streams)
        .max_header_list_size(limits.header_bytes)
        .initial_stream_window_size(STREAM_WINDOW)
        .initial_connection_window_size(CONNECTION_WINDOW)
        .max_pending_accept_reset_streams(RESET_STREAMS)
        .max_local_error_reset_streams(BROKEN_STREAMS);
    http
}

/// Serves a connection until its client leaves, it takes too long for something, or the server shuts down.
pub(super) async fn serve<S: Send + Sync + 'static>(
    http: &auto::Builder<TokioExecutor>,
    socket: Socket,
    calls: Calls<S>,
    mut enlisted: Enlisted,
) -> Result<(), BoxError> {
    let activity = Arc::clone(&calls.activity);
    let house = Arc::clone(&calls.house);
    let limits = &house.limits;
    let service = service_fn(move |request| calls.answer(request));
    // Where it stays: it is large, and there are many.
    let mut connection = pin!(http.serve_connection(TokioIo::new(socket), service));
    let mut drain = pin!(unconstrained(enlisted.begun()));
    let mut drain_begun = None;
    let mut clock = Clock::new();
    let mut closing = None;
    // Whom the clock and the drain wake. To ask them again each time would cost more than the rest of this.
    let mut waker: Option<Waker> = None;
    poll_fn(|cx| {
        loop {
            // What the client has sent is read before anything is closed.
            if let Poll::Ready(ended) = connection.as_mut().poll(cx) {
                return Poll::Ready(ended);
            }
            let is_known = waker
                .as_ref()
                .is_some_and(|waker| waker.will_wake(cx.waker()));
            if drain_begun.is_none() {
                let has_begun = !is_known && drain.as_mut().poll(cx).is_ready();
                if has_begun || house.drain.has_begun() {
                    drain_begun = Some(Instant::now());
                }
            }
            let due = match (closing, drain_begun) {
                (Some(since), _) => due_in_closing(&activity, limits, since),
                (None, Some(begun)) => due_in_drain(&activity, limits, begun),
                (None, None) => activity.due(limits),
            };
            match clock.poll(cx, due, is_known) {
                Poll::Pending => {
                    if !is_known {
                        waker = Some(cx.waker().clone());
                    }
                    return Poll::Pending;
                }
                Poll::Ready(Fate::Look) => {}
                Poll::Ready(Fate::Close) => {
                    closing = Some(Instant::now());
                    connection.as_mut().graceful_shutdown();
                }
                Poll::Ready(Fate::Cut) => {
                    return Poll::Ready(Err(io::Error::from(io::ErrorKind::TimedOut).into()));
                }
            }
        }
    })
    .await
}

/// Waits until the server shuts down and a connection that has said nothing will not be listened to any more.
pub(super) async fn last_request(enlisted: &mut Enlisted, limits: &Limits) {
    enlisted.begun().await;
    sleep(last_request_time(limits)).await;
}

fn last_request_time(limits: &Limits) -> Duration {
    LAST_REQUEST.min(limits.drain_time / 2)
}

/// A connection that is closed gets rid of its last bytes soon; calls may still end.
fn due_in_closing(activity: &Activity, limits: &Limits, since: Instant) -> Due {
    let due = activity.due(limits);
    let Some(quiet) = activity.quiet_since() else {
        return due;
    };
    let cut = Due {
        at: since.max(quiet) + limits.write_time,
        fate: Fate::Cut,
    };
    // To be closed for being idle is nothing new to it.
    match due.fate {
        Fate::Cut => cut.earlier(due),
        Fate::Close | Fate::Look => cut,
    }
}

/// Over HTTP/2 the client is told at once which requests are served. Over HTTP/1 an answer is the only way to tell it
/// without losing a request that is on its way.
fn due_in_drain(activity: &Activity, limits: &Limits, begun: Instant) -> Due {
    let due = activity.due(limits);
    if activity.version() == Version::Http2 {
        return Due {
            at: begun,
            fate: Fate::Close,
        };
    }
    if activity.quiet_since().is_none() {
        return due;
    }
    due.earlier(Due {
        at: begun + last_request_time(limits),
        fate: Fate::Close,
    })
}

/// One timer for all that can become due. It is set back only if something is due earlier than thought.
///
/// It is asked without regard to what the executor grants a task: in a flood, reading takes all of that.
struct Clock(Pin<Box<Sleep>>);

impl Clock {
    fn new() -> Self {
        Self(Box::pin(sleep_until(Instant::now())))
    }

    fn poll(&mut self, cx: &mut Context<'_>, due: Due, is_known: bool) -> Poll<Fate> {
        let timer = &mut self.0;
        if is_known && due.at >= timer.deadline() && !timer.is_elapsed() {
            return Poll::Pending;
        }
        if due.at < timer.deadline() {
            timer.as_mut().reset(due.at);
        }
        while pin!(unconstrained(timer.as_mut())).poll(cx).is_ready() {
            if timer.deadline() >= due.at {
                return Poll::Ready(due.fate);
            }
            timer.as_mut().reset(due.at);
        }
        Poll::Pending
    }
}
