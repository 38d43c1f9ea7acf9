//! A body that is no JSON: bytes of some encoding, in either direction.

use std::{fmt, future::poll_fn, io, ops::Range, pin::Pin};

use bytes::Bytes;
use futures_core::Stream;
use http::HeaderValue;
use http_body::Body as _;
use http_body_util::BodyExt as _;
use tokio::io::{AsyncRead, AsyncSeek, AsyncWrite};

use crate::{
    body::{Body, Chunks, Frames, Part},
    error::{BoxError, Error},
    media_type::MediaType,
};

/// The bytes of an input or an output whose encoding is not JSON, and what they are: a blob, a repository, a video.
///
/// As `Input<Payload>` the bytes arrive as they are taken, up to the limit of
/// [`Router::max_payload`](crate::Router::max_payload). Whoever takes them slowly is sent them slowly.
///
/// ```
/// use xrpc::{Blob, Error, Input, Output, Payload};
///
/// mod lexicon {
///     xrpc::lexicon!("com.atproto.repo.uploadBlob");
/// }
/// use lexicon::com::atproto::repo::upload_blob;
///
/// #[xrpc::procedure("com.atproto.repo.uploadBlob", max_input = "50 MiB")]
/// async fn upload(mut input: Input<Payload>) -> Result<Output<upload_blob::Output>, Error> {
///     while let Some(bytes) = input.next().await {
///         write(&bytes?);
///     }
///     Ok(Output(upload_blob::Output { blob: seal(input.encoding()) }))
/// }
/// # fn write(_: &[u8]) {}
/// # fn seal(_: &str) -> Blob { unimplemented!() }
/// ```
///
/// As `Output<Payload>` they are sent as they come. Where the document leaves the encoding open, say it:
///
/// ```
/// use http::HeaderValue;
/// use xrpc::{Error, Output, Params, Payload};
///
/// mod lexicon {
///     xrpc::lexicon!("com.atproto.sync.getBlob");
/// }
/// use lexicon::com::atproto::sync::get_blob;
///
/// #[xrpc::query("com.atproto.sync.getBlob")]
/// async fn send(_: Params<get_blob::Params>) -> Result<Output<Payload>, get_blob::Error> {
///     let png = Payload::new(&b"\x89PNG"[..]).encoded_as(HeaderValue::from_static("image/png"));
///     Ok(Output(png))
/// }
/// ```
pub struct Payload {
    encoding: Option<HeaderValue>,
    length: Option<u64>,
    body: Body,
    /// Makes the body of any part, where that can be had.
    parts: Option<Parts>,
}

type Parts = Box<dyn FnOnce(Range<u64>) -> Body + Send>;

impl Payload {
    /// Bytes that are there.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self::from(Body::from(bytes))
    }

    /// Bytes as a stream gives them. If it fails, the connection is broken off: the client must not take what it has for
    /// the whole (W-156).
    ///
    /// ```
    /// use std::convert::Infallible;
    /// use xrpc::Payload;
    ///
    /// let lines = ["one\n", "two\n"].map(Ok::<_, Infallible>);
    /// let payload = Payload::stream(futures_util::stream::iter(lines)).with_length(8);
    /// ```
    pub fn stream<S, B, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes>,
        E: Into<BoxError>,
    {
        Self::from(Body::new(Frames::new(stream)))
    }

    /// Bytes as a reader gives them, a file for example. If it fails, the connection is broken off.
    ///
    /// ```
    /// # async fn video() -> std::io::Result<xrpc::Payload> {
    /// use xrpc::Payload;
    ///
    /// let file = tokio::fs::File::open("video.mp4").await?;
    /// let length = file.metadata().await?.len();
    /// let payload = Payload::reader(file).with_length(length);
    /// # Ok(payload)
    /// # }
    /// ```
    pub fn reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::from(Body::new(Chunks::new(reader)))
    }

    /// So many bytes that can be read from anywhere, a file for example. A client that asks for a part of them, with
    /// `Range`, is sent that part.
    ///
    /// ```
    /// # async fn video() -> std::io::Result<xrpc::Payload> {
    /// use xrpc::Payload;
    ///
    /// let file = tokio::fs::File::open("video.mp4").await?;
    /// let length = file.metadata().await?.len();
    /// let payload = Payload::seekable(file, length);
    /// # Ok(payload)
    /// # }
    /// ```
    pub fn seekable<R>(reader: R, length: u64) -> Self
    where
        R: AsyncRead + AsyncSeek + Send + Unpin + 'static,
    {
        let parts: Parts = Box::new(|range| Body::new(Chunks::new(Part::new(reader, range))));
        Self {
            parts: Some(parts),
            ..Self::from(Body::empty()).with_length(length)
        }
    }

    /// The same bytes, said to be of this encoding: the `Content-Type` of an answer, sent as it is (W-154).
    ///
    /// Unless it is said, it is the one of the document, or `application/octet-stream` where that is `*/*`.
    #[must_use]
    pub fn encoded_as(mut self, encoding: HeaderValue) -> Self {
        self.encoding = Some(encoding);
        self
    }

    /// The same bytes, said to be so many: the `Content-Length` of an answer. A stream that gives more or less is broken
    /// off.
    #[must_use]
    pub fn with_length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }

    /// What the bytes are, `type/subtype` in lower case without parameters (W-081); empty if it has not been said.
    pub fn encoding(&self) -> &str {
        self.content_type()
            .and_then(|value| value.to_str().ok())
            .map_or("", |text| MediaType::essence_of(text))
    }

    /// The same with its parameters.
    pub fn content_type(&self) -> Option<&HeaderValue> {
        self.encoding.as_ref()
    }

    /// How many bytes there are, if that is known: the client has said so, or all are there.
    pub fn length(&self) -> Option<u64> {
        self.length.or_else(|| self.body.size_hint().exact())
    }

    /// The length that has been said.
    pub(crate) fn announced(&self) -> Option<u64> {
        self.length
    }

    /// The next bytes; `None` at the end.
    ///
    /// The error is the one that the client is to see, for `?`: 413 beyond the limit, 408 where it keeps the server
    /// waiting, 400 where the connection breaks or a compressed body is damaged (W-088, W-095).
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        self.settle();
        loop {
            match self.body.frame().await?.map_err(failure) {
                Ok(frame) => {
                    if let Ok(bytes) = frame.into_data() {
                        return Some(Ok(bytes));
                    }
                }
                Err(error) => return Some(Err(error)),
            }
        }
    }

    /// All the bytes, in memory.
    pub async fn bytes(mut self) -> Result<Bytes, Error> {
        self.settle();
        let all = self.body.collect().await.map_err(failure)?;
        Ok(all.to_bytes())
    }

    /// Writes all the bytes to a file or a socket, and says how many they were. A failure to write is an error of the
    /// server.
    ///
    /// ```
    /// # async fn save(payload: xrpc::Payload) -> Result<u64, xrpc::Error> {
    /// let mut file = tokio::fs::File::create("upload").await.map_err(xrpc::Error::internal)?;
    /// let size = payload.copy_to(&mut file).await?;
    /// # Ok(size)
    /// # }
    /// ```
    pub async fn copy_to<W: AsyncWrite + Unpin + ?Sized>(
        mut self,
        writer: &mut W,
    ) -> Result<u64, Error> {
        let mut size = 0;
        while let Some(bytes) = self.next().await {
            let bytes = bytes?;
            write_all(writer, &bytes).await.map_err(Error::internal)?;
            size += bytes.len() as u64;
        }
        poll_fn(|cx| Pin::new(&mut *writer).poll_flush(cx))
            .await
            .map_err(Error::internal)?;
        Ok(size)
    }

    /// The body, for whoever passes it on.
    pub fn into_body(mut self) -> Body {
        self.settle();
        self.body
    }

    /// Whether a part of it can be had.
    pub(crate) fn has_parts(&self) -> bool {
        self.parts.is_some()
    }

    /// The part of it, where that can be had.
    pub(crate) fn part(mut self, range: Range<u64>) -> Body {
        match self.parts.take() {
            Some(parts) => parts(range),
            None => self.body,
        }
    }

    /// The whole is a part like any other.
    fn settle(&mut self) {
        if let (Some(parts), Some(length)) = (self.parts.take(), self.length) {
            self.body = parts(0..length);
        }
    }
}

impl From<Body> for Payload {
    fn from(body: Body) -> Self {
        Self {
            encoding: None,
            length: None,
            body,
            parts: None,
        }
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Payload")
            .field("encoding", &self.encoding)
            .field("length", &self.length())
            .finish_non_exhaustive()
    }
}

async fn write_all<W: AsyncWrite + Unpin + ?Sized>(
    writer: &mut W,
    mut bytes: &[u8],
) -> io::Result<()> {
    while !bytes.is_empty() {
        let written = poll_fn(|cx| Pin::new(&mut *writer).poll_write(cx, bytes)).await?;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        bytes = &bytes[written..];
    }
    Ok(())
}

/// The input of a call knows the error that the client is to see; another body broke inside the server.
fn failure(cause: BoxError) -> Error {
    cause
        .downcast::<Error>()
        .map_or_else(Error::internal, |error| *error)
}

#[cfg(test)]
mod tests;
