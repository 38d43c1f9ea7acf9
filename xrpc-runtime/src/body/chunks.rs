//! Bodies made of what gives bytes: a stream, or a reader.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::Frame;
use tokio::io::{AsyncRead, ReadBuf};

/// A stream of bytes as a body. Boxed: nothing else says that it may be polled where it lies.
#[derive(Debug)]
pub(crate) struct Frames<S>(Pin<Box<S>>);

impl<S> Frames<S> {
    pub(crate) fn new(stream: S) -> Self {
        Self(Box::pin(stream))
    }
}

impl<S, B, E> http_body::Body for Frames<S>
where
    S: Stream<Item = Result<B, E>>,
    B: Into<Bytes>,
{
    type Data = Bytes;
    type Error = E;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, E>>> {
        let next = ready!(self.0.as_mut().poll_next(cx));
        Poll::Ready(next.map(|bytes| bytes.map(|bytes| Frame::data(bytes.into()))))
    }
}

/// What a reader gives, in chunks.
#[derive(Debug)]
pub(crate) struct Chunks<R> {
    reader: Pin<Box<R>>,
    buffer: BytesMut,
}

/// As much is read at once, at most.
const CHUNK: usize = 64 * 1024;
/// With less room than this for the next bytes, there is to be a new buffer.
const LEAST: usize = 8 * 1024;

impl<R> Chunks<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self {
            reader: Box::pin(reader),
            buffer: BytesMut::new(),
        }
    }
}

impl<R: AsyncRead> http_body::Body for Chunks<R> {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let Self { reader, buffer } = &mut *self;
        if buffer.len() < LEAST {
            *buffer = BytesMut::zeroed(CHUNK);
        }
        let mut chunk = ReadBuf::new(buffer);
        ready!(reader.as_mut().poll_read(cx, &mut chunk))?;
        let length = chunk.filled().len();
        if length == 0 {
            return Poll::Ready(None);
        }
        let chunk = buffer.split_to(length).freeze();
        Poll::Ready(Some(Ok(Frame::data(chunk))))
    }
}
