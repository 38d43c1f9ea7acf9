//! The body of a request, read within its limits: so many bytes, and so long a wait for them.

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode, header};
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::BodyExt as _;
use tokio::time::{Instant, Sleep, sleep};

use super::{Body, drain};
use crate::error::{BoxError, Error};

/// How much of a body is read, and how long a client may keep the server waiting for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    pub(crate) bytes: u64,
    pub(crate) time: Duration,
}

/// A client that sends this many bytes is given a second more, up to the whole time again.
const BYTES_PER_SECOND: u32 = 4 * 1024;

/// A body that fails where its bounds are: with 413 for bytes (W-091 … W-095), with 408 for time.
#[derive(Debug)]
pub(crate) struct Bounded {
    body: Body,
    bounds: Bounds,
    left: u64,
    patience: Patience,
    /// Whether the client sends its body without being asked to (W-096).
    comes: bool,
    ended: bool,
}

impl Bounds {
    /// Refuses a body that says that it is too large (W-092).
    pub(crate) fn admit(&self, body: &Body) -> Result<(), Error> {
        if body.size_hint().lower() > self.bytes {
            return Err(too_large(self.bytes));
        }
        Ok(())
    }
}

impl Bounded {
    /// The body of the request with these headers.
    pub(crate) fn new(body: Body, bounds: Bounds, headers: &HeaderMap) -> Self {
        Self {
            body,
            bounds,
            left: bounds.bytes,
            patience: Patience::new(bounds.time),
            comes: !headers.contains_key(header::EXPECT),
            ended: false,
        }
    }

    /// All of it. One frame is handed on as it is; more are joined.
    pub(crate) async fn bytes(mut self) -> Result<Bytes, Error> {
        let mut first = Bytes::new();
        let mut joined = BytesMut::new();
        while let Some(frame) = self.frame().await {
            let Ok(data) = frame?.into_data() else {
                continue;
            };
            if first.is_empty() && joined.is_empty() {
                first = data;
                continue;
            }
            joined.extend_from_slice(&std::mem::take(&mut first));
            joined.extend_from_slice(&data);
        }
        Ok(if joined.is_empty() {
            first
        } else {
            joined.freeze()
        })
    }
}

impl http_body::Body for Bounded {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        let this = &mut *self;
        this.comes = true;
        let Poll::Ready(frame) = Pin::new(&mut this.body).poll_frame(cx) else {
            ready!(this.patience.poll_end(cx));
            return Poll::Ready(Some(Err(too_slow())));
        };
        let Some(frame) = frame else {
            this.ended = true;
            return Poll::Ready(None);
        };
        let frame = frame.map_err(|cause| {
            this.ended = true;
            unreadable(cause)
        })?;
        let length = frame.data_ref().map_or(0, Bytes::len);
        this.patience.restore(length);
        match this.left.checked_sub(length as u64) {
            Some(left) => this.left = left,
            None => return Poll::Ready(Some(Err(too_large(this.bounds.bytes)))),
        }
        Poll::Ready(Some(Ok(frame)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Whoever has its answer may still be sending.
impl Drop for Bounded {
    fn drop(&mut self) {
        if self.comes && !self.ended {
            drain(std::mem::take(&mut self.body));
        }
    }
}

/// How much longer a client may keep the server waiting. Only waiting counts, not what the server does in between.
#[derive(Debug)]
struct Patience {
    most: Duration,
    left: Duration,
    waiting_since: Option<Instant>,
    /// Set on the first wait and then left to run: to set it on each would cost more than the wait.
    timer: Option<Pin<Box<Sleep>>>,
}

impl Patience {
    fn new(most: Duration) -> Self {
        Self {
            most,
            left: most,
            waiting_since: None,
            timer: None,
        }
    }

    /// Waits. Ready when there is no patience left.
    fn poll_end(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let since = *self.waiting_since.get_or_insert_with(Instant::now);
        // A time that is beyond all clocks is no limit.
        let Some(end) = since.checked_add(self.left) else {
            return Poll::Pending;
        };
        // The executor does not let a task ask its timer that has read as much as it may; the clock it can ask.
        if Instant::now() >= end {
            return Poll::Ready(());
        }
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep(self.left)));
        loop {
            ready!(timer.as_mut().poll(cx));
            if timer.deadline() >= end {
                return Poll::Ready(());
            }
            // It was set for an earlier wait.
            timer.as_mut().reset(end);
        }
    }

    /// The wait is over, and this many bytes are there.
    fn restore(&mut self, bytes: usize) {
        let Some(since) = self.waiting_since.take() else {
            return;
        };
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        let earned = Duration::from_secs(1) * bytes / BYTES_PER_SECOND;
        let left = self.left.saturating_sub(since.elapsed());
        self.left = left.saturating_add(earned).min(self.most);
    }
}

fn too_large(limit: u64) -> Error {
    Error::payload_too_large(format!("the request body is larger than {limit} bytes"))
}

/// 408, because clients know that they may try it again (W-222).
fn too_slow() -> Error {
    let text = "the request body did not arrive in time";
    Error::undeclared(StatusCode::REQUEST_TIMEOUT, "InvalidRequest", text)
}

/// What went wrong below: an error that knows its answer, or a connection that broke (W-072).
fn unreadable(cause: BoxError) -> Error {
    cause.downcast::<Error>().map_or_else(
        |cause| {
            Error::invalid_request("the request body could not be read to its end")
                .with_cause(cause)
        },
        |error| *error,
    )
}

#[cfg(test)]
mod tests;
