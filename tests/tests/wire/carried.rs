//! The endpoints whose bodies are not JSON with a schema.

use std::io::Cursor;

use futures_util::{Stream, StreamExt as _, stream};
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use lexicon::com::example::wire::{get_bytes, upload};
use xrpc::{Body, BoxError, Data, Error, Input, Output, Params, Payload, Route, Text};

mod lexicon {
    xrpc::lexicon!("com.example.wire.*");
}

/// The largest payload that `upload` takes, in bytes.
pub(crate) const MAX_UPLOAD: usize = 64 * 1024;
/// The largest payload of every other endpoint, in bytes.
pub(crate) const MAX_PAYLOAD: usize = 1024;
/// The largest text, in bytes.
pub(crate) const MAX_TEXT: usize = 100;

pub(crate) fn routes() -> impl IntoIterator<Item = Route<()>> {
    xrpc::routes![take, echo, shout, pass_on, send, show, relay]
}

#[xrpc::procedure("com.example.wire.upload", max_input = "64 KiB")]
async fn take(mut input: Input<Payload>) -> Result<Output<upload::Output>, Error> {
    let encoding = input.encoding().to_owned();
    let length = input.length().map(u64::cast_signed);
    let mut size = 0;
    while let Some(bytes) = input.next().await {
        size += bytes?.len();
    }
    let size = i64::try_from(size).map_err(Error::internal)?;
    Ok(Output(upload::Output {
        encoding,
        length,
        size,
    }))
}

#[xrpc::procedure("com.example.wire.picture")]
async fn echo(input: Input<Payload>) -> Result<Output<Payload>, Error> {
    Ok(Output(input.0))
}

#[xrpc::procedure("com.example.wire.shout")]
async fn shout(input: Input<Text>) -> Result<Output<Text>, Error> {
    Ok(Output(Text(input.to_uppercase())))
}

#[xrpc::procedure("com.example.wire.putData")]
async fn pass_on(input: Input<Data>) -> Result<Output<Data>, Error> {
    Ok(Output(input.0))
}

#[xrpc::query("com.example.wire.getVideo")]
async fn show() -> Result<Output<Payload>, Error> {
    Ok(Output(Payload::new("moving")))
}

#[xrpc::query("com.example.wire.getBytes")]
async fn send(params: Params<get_bytes::Params>) -> Result<Output<Payload>, Error> {
    let named =
        |payload: Payload| payload.encoded_as(HeaderValue::from_static("Text/CSV; header=absent"));
    Ok(Output(match params.how.as_str() {
        "whole" => named(Payload::new("some bytes")),
        "unnamed" => Payload::new("some bytes"),
        "streamed" => named(Payload::stream(pieces(Ok("bytes")))),
        "announced" => named(Payload::reader(Cursor::new("some bytes")).with_length(10)),
        "seekable" => named(Payload::seekable(Cursor::new("some bytes"), 10)),
        "broken" => Payload::stream(pieces(Err("the secret disk broke".into()))),
        "short" => Payload::stream(pieces(Ok(""))).with_length(10),
        "failed" => return Err(Error::forbidden("not these")),
        _ => return Err(Error::invalid_request("there is no such way")),
    }))
}

/// The last piece comes when the first ones have been sent.
fn pieces(
    last: Result<&'static str, BoxError>,
) -> impl Stream<Item = Result<&'static str, BoxError>> {
    let last = async {
        tokio::task::yield_now().await;
        last
    };
    stream::iter([Ok("some"), Ok(" ")]).chain(stream::once(last))
}

/// A whole answer may stand wherever an output may.
#[xrpc::query("com.example.wire.relay")]
async fn relay() -> Result<Response<Body>, Error> {
    Ok(relayed())
}

/// What another server has answered.
fn relayed() -> Response<Body> {
    let mut answer = Response::new(Body::from(&b"\x1f\x8b coded"[..]));
    *answer.status_mut() = StatusCode::NON_AUTHORITATIVE_INFORMATION;
    for (name, value) in [
        (header::CONTENT_TYPE, "application/vnd.ipld.car; version=1"),
        (header::CONTENT_ENCODING, "gzip"),
        (header::CONTENT_LENGTH, "8"),
        (HeaderName::from_static("atproto-repo-rev"), "3jzfcijpj2z2a"),
    ] {
        answer
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    answer
}
