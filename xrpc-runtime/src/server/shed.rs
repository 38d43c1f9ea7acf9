//! A connection too many: told so, and closed.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{Response, header};
use http_body_util::BodyExt as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    sync::Semaphore,
    time::timeout,
};

use super::stream::Stream;
use crate::body::Body;

/// Sends connections away.
#[derive(Debug)]
pub(super) struct Shed {
    /// The answer, byte for byte: what the client would ask is not waited for.
    answer: Bytes,
    /// Even to send somebody away takes a file descriptor and memory for a while.
    places: Arc<Semaphore>,
}

/// As many connections are told at a time. Those beyond are closed without a word.
const PLACES: usize = 128;
/// How long a client may take to hear it.
const TIME: Duration = Duration::from_secs(2);
/// A request that is longer than this is not read before the connection is closed.
const MOST_BYTES: usize = 64 * 1024;

impl Shed {
    /// Sends connections away with this answer, as HTTP/1.1. A client that speaks HTTP/2 sees that it got no answer.
    pub(super) async fn new(answer: Response<Body>) -> Self {
        Self {
            answer: written(answer).await,
            places: Arc::new(Semaphore::new(PLACES)),
        }
    }

    /// Sends one away.
    pub(super) fn send_away(&self, stream: Stream) {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else {
            return;
        };
        let answer = self.answer.clone();
        tokio::spawn(async move {
            let _place = place;
            // Who does not listen has not been told.
            let _ = timeout(TIME, tell(stream, &answer)).await;
        });
    }
}

/// Writes the answer and waits for the client to close: to close first, with bytes unread, would take the answer back.
async fn tell(mut stream: Stream, answer: &[u8]) -> std::io::Result<()> {
    stream.write_all(answer).await?;
    stream.shutdown().await?;
    let mut buffer = [0; 1024];
    let mut left = MOST_BYTES;
    while left > 0 {
        let read = stream.read(&mut buffer).await?;
        if read == 0 {
            break;
        }
        left = left.saturating_sub(read);
    }
    Ok(())
}

async fn written(answer: Response<Body>) -> Bytes {
    let (mut head, body) = answer.into_parts();
    let body = body
        .collect()
        .await
        .map(http_body_util::Collected::to_bytes)
        .unwrap_or_default();
    head.headers
        .insert(header::CONTENT_LENGTH, body.len().into());
    head.headers
        .insert(header::CONNECTION, http::HeaderValue::from_static("close"));
    let mut bytes = format!("HTTP/1.1 {}\r\n", head.status).into_bytes();
    for (name, value) in &head.headers {
        for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
            bytes.extend_from_slice(part);
        }
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(&body);
    bytes.into()
}
