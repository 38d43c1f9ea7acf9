//! A part of what can be read from anywhere.

use std::{
    io,
    ops::Range,
    pin::Pin,
    task::{Context, Poll, ready},
};

use tokio::io::{AsyncRead, AsyncSeek, ReadBuf, SeekFrom};

/// The bytes of a reader from one place to another.
#[derive(Debug)]
pub(crate) struct Part<R> {
    reader: R,
    start: u64,
    left: u64,
    stands: Stands,
}

/// How far the reader has come.
#[derive(Clone, Copy, Debug)]
enum Stands {
    Anywhere,
    OnTheWay,
    There,
}

impl<R> Part<R> {
    pub(crate) fn new(reader: R, range: Range<u64>) -> Self {
        Self {
            reader,
            start: range.start,
            left: range.end.saturating_sub(range.start),
            stands: Stands::Anywhere,
        }
    }
}

impl<R: AsyncSeek + Unpin> Part<R> {
    fn poll_seek(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            let mut reader = Pin::new(&mut self.reader);
            match self.stands {
                Stands::There => return Poll::Ready(Ok(())),
                Stands::Anywhere => {
                    // Whatever the reader was doing comes to its end first.
                    ready!(reader.as_mut().poll_complete(cx))?;
                    reader.start_seek(SeekFrom::Start(self.start))?;
                    self.stands = Stands::OnTheWay;
                }
                Stands::OnTheWay => {
                    ready!(reader.poll_complete(cx))?;
                    self.stands = Stands::There;
                }
            }
        }
    }
}

impl<R: AsyncRead + AsyncSeek + Unpin> AsyncRead for Part<R> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        ready!(this.poll_seek(cx))?;
        let most = usize::try_from(this.left).unwrap_or(usize::MAX);
        let mut part = buffer.take(most);
        ready!(Pin::new(&mut this.reader).poll_read(cx, &mut part))?;
        let length = part.filled().len();
        buffer.advance(length);
        this.left -= length as u64;
        Poll::Ready(Ok(()))
    }
}
