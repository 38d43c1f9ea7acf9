//! A body as a reader, for those who decode and encode.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Buf as _, Bytes};
use http_body::Body as _;
use tokio::io::{AsyncBufRead, AsyncRead, ReadBuf};

use crate::{body::Body, error::Error};

/// See the module.
#[derive(Debug)]
pub(super) struct BodyReader {
    body: Body,
    chunk: Bytes,
    /// How many bytes may still come: a stream may be coded in such a way that it grows and nothing comes out.
    left: u64,
}

impl BodyReader {
    pub(super) fn new(body: Body, most: u64) -> Self {
        Self {
            body,
            chunk: Bytes::new(),
            left: most,
        }
    }
}

impl AsyncBufRead for BodyReader {
    fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<&[u8]>> {
        let this = self.get_mut();
        while this.chunk.is_empty() {
            let Some(frame) = ready!(Pin::new(&mut this.body).poll_frame(cx)) else {
                break;
            };
            if let Ok(chunk) = frame.map_err(io::Error::other)?.into_data() {
                this.left = this
                    .left
                    .checked_sub(chunk.len() as u64)
                    .ok_or_else(too_large)?;
                this.chunk = chunk;
            }
        }
        Poll::Ready(Ok(&this.chunk))
    }

    fn consume(mut self: Pin<&mut Self>, amount: usize) {
        self.chunk.advance(amount);
    }
}

impl AsyncRead for BodyReader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let chunk = ready!(self.as_mut().poll_fill_buf(cx))?;
        let length = chunk.len().min(buffer.remaining());
        buffer.put_slice(&chunk[..length]);
        self.consume(length);
        Poll::Ready(Ok(()))
    }
}

fn too_large() -> io::Error {
    io::Error::other(Error::payload_too_large(
        "the compressed request body is too large",
    ))
}
