//! The body of a call, as an argument.

use std::{ops::Deref, time::Duration};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use http_body::Body as _;
use http_body_util::BodyExt as _;
use serde::de::DeserializeOwned;

use crate::{
    body::RequestBody,
    call::Call,
    decode,
    error::Error,
    extract::{Argument, Extract, stage},
    media_type::MediaType,
};

/// The input of a procedure, decoded and checked against its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input<T>(pub T);

impl<T> Argument for Input<T> {
    type Stage = stage::Input<T>;
}

impl<T> Deref for Input<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Reads and decodes the body of the call (W-070 … W-102).
impl<T: DeserializeOwned + Send, S: Send + Sync> Extract<S> for Input<T> {
    async fn extract(call: &mut Call<S>) -> Result<Self, Error> {
        if call.body().is_end_stream() {
            return Err(Error::invalid_request(
                "a request body is expected, and there is none",
            ));
        }
        json_is_declared(&call.request().headers)?;
        let limits = call.shared().limits;
        let bytes = read(call.body(), limits.input_bytes, limits.input_time).await?;
        decode::json(&bytes).map(Input)
    }
}

/// Refuses a body, where the method declares none (W-071).
pub(crate) async fn no_input<S>(call: &mut Call<S>) -> Result<(), Error> {
    if call.body().is_end_stream() {
        return Ok(());
    }
    let time = call.shared().limits.input_time;
    match read(call.body(), 0, time).await {
        Ok(_) => Ok(()),
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(
            Error::invalid_request("a request body was provided when none was expected"),
        ),
        Err(error) => Err(error),
    }
}

/// W-076 … W-078, W-082; codings other than `identity` are refused by name (W-086).
fn json_is_declared(headers: &HeaderMap) -> Result<(), Error> {
    let Some(declared) = headers.get(header::CONTENT_TYPE) else {
        return Err(Error::invalid_request(
            "the request has a body but no content-type: send `application/json`",
        ));
    };
    let Some(declared) = declared.to_str().ok().and_then(MediaType::parse) else {
        return Err(Error::invalid_request(
            "the content-type is malformed: send `application/json`",
        ));
    };
    if !declared.is("application/json") {
        return Err(Error::invalid_request(
            "the input of this method is `application/json`, not another content-type",
        ));
    }
    if declared
        .charset()
        .is_some_and(|charset| !charset.eq_ignore_ascii_case("utf-8"))
    {
        return Err(Error::unsupported_media_type(
            "the charset of JSON is `utf-8`",
        ));
    }
    let codings = headers.get_all(header::CONTENT_ENCODING).iter();
    for coding in codings.flat_map(|value| value.as_bytes().split(|byte| *byte == b',')) {
        if !coding.trim_ascii().eq_ignore_ascii_case(b"identity") {
            return Err(Error::unsupported_media_type(
                "this server reads request bodies without a content-encoding",
            )
            .with_header(
                header::ACCEPT_ENCODING,
                HeaderValue::from_static("identity"),
            ));
        }
    }
    Ok(())
}

/// Reads a body whole: at most `limit` bytes (W-091 … W-093), in at most `time`.
async fn read(body: &mut RequestBody, limit: usize, time: Duration) -> Result<Bytes, Error> {
    if body.size_hint().lower() > limit as u64 {
        return Err(too_large(limit));
    }
    match tokio::time::timeout(time, collect(body, limit)).await {
        Ok(bytes) => bytes,
        // 408, because clients know that they may try it again (W-222).
        Err(_) => Err(Error::undeclared(
            StatusCode::REQUEST_TIMEOUT,
            "InvalidRequest",
            "the request body did not arrive in time",
        )),
    }
}

/// One frame is handed on as it is; more are joined.
async fn collect(body: &mut RequestBody, limit: usize) -> Result<Bytes, Error> {
    let mut first = Bytes::new();
    let mut joined = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|cause| {
            Error::invalid_request("the request body could not be read to its end")
                .with_cause(cause)
        })?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        if first.len() + joined.len() + data.len() > limit {
            return Err(too_large(limit));
        }
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

fn too_large(limit: usize) -> Error {
    Error::payload_too_large(format!("the request body is larger than {limit} bytes"))
}
