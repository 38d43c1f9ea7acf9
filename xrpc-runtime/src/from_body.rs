//! What can be the input of a method: a type that is read from JSON, a text, or the bytes themselves.

use http::{HeaderMap, HeaderValue, header};
use http_body::Body as _;
use serde::de::DeserializeOwned;

use crate::{
    body::{Body, Bounded, Bounds, coding},
    call::Call,
    decode,
    error::Error,
    media_type::{JSON, MediaType},
    payload::Payload,
    route::Limits,
    text::Text,
};

/// A type that the body of a call can be read into: whatever serde reads, [`Text`] and [`Payload`].
pub trait FromBody: Sized {
    /// Reads the body (W-070 … W-102).
    fn from_body<S: Send + Sync>(
        call: &mut Call<S>,
    ) -> impl Future<Output = Result<Self, Error>> + Send;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send> FromBody for T {
    async fn from_body<S: Send + Sync>(call: &mut Call<S>) -> Result<Self, Error> {
        if call.body().is_end_stream() {
            return Err(missing());
        }
        utf8_is_declared(content_type(&call.request().headers, JSON)?)?;
        let bytes = bounded(call, |limits| limits.input_bytes)?.bytes().await?;
        decode::json(&bytes)
    }
}

/// W-083
impl FromBody for Text {
    async fn from_body<S: Send + Sync>(call: &mut Call<S>) -> Result<Self, Error> {
        there_is_a_body(call)?;
        let encoding = call.method().input_encoding().unwrap_or("text/*");
        utf8_is_declared(content_type(&call.request().headers, encoding)?)?;
        let bytes = bounded(call, |limits| limits.text_bytes)?.bytes().await?;
        String::from_utf8(bytes.into())
            .map(Self)
            .map_err(|_| Error::invalid_request("the body is not valid UTF-8"))
    }
}

impl FromBody for Payload {
    async fn from_body<S: Send + Sync>(call: &mut Call<S>) -> Result<Self, Error> {
        there_is_a_body(call)?;
        let encoding = call.method().input_encoding().unwrap_or("*/*");
        let headers = &call.request().headers;
        let received = content_type(headers, encoding)?.in_lower_case();
        let is_coded = coding::is_coded(headers);
        let length = call.body().size_hint().exact().filter(|_| !is_coded);
        let body = bounded(call, |limits| limits.payload_bytes)?;
        // The input is the last that is taken from a call.
        call.release_head();
        let mut payload = Self::from(Body::new(body));
        if let Ok(received) = HeaderValue::from_str(&received) {
            payload = payload.encoded_as(received);
        }
        Ok(match length {
            Some(length) => payload.with_length(length),
            None => payload,
        })
    }
}

/// The body of the call without its codings, to be read within the limits of the method.
fn bounded<S>(call: &mut Call<S>, most: fn(&Limits) -> u64) -> Result<Bounded, Error> {
    let limits = &call.shared().limits;
    let bounds = Bounds {
        bytes: call.method().input_limit().unwrap_or_else(|| most(limits)),
        time: limits.input_time,
    };
    bounds.admit(call.body())?;
    let (headers, body) = call.take_body();
    let body = coding::decoded(body, headers, bounds.bytes.saturating_add(OVERHEAD))?;
    Ok(Bounded::new(body, bounds, headers))
}

/// What compression may add to bytes that cannot be compressed.
const OVERHEAD: u64 = 64 * 1024;

/// An empty body is one, for all that is not JSON; no body at all is none (W-070, W-073, W-074).
fn there_is_a_body<S>(call: &mut Call<S>) -> Result<(), Error> {
    let headers = &call.request().headers;
    let is_framed = headers.contains_key(header::CONTENT_LENGTH)
        || headers.contains_key(header::TRANSFER_ENCODING);
    if is_framed || !call.body().is_end_stream() {
        Ok(())
    } else {
        Err(missing())
    }
}

fn missing() -> Error {
    Error::invalid_request("a request body is expected, and there is none")
}

/// What the client says that the body is, if that is what the method takes (W-076 … W-080).
fn content_type<'a>(headers: &'a HeaderMap, encoding: &str) -> Result<MediaType<'a>, Error> {
    let Some(received) = headers.get(header::CONTENT_TYPE) else {
        return Err(Error::invalid_request(format!(
            "the request has a body but no content-type: send `{encoding}`"
        )));
    };
    let Some(received) = received.to_str().ok().and_then(MediaType::parse) else {
        return Err(Error::invalid_request(format!(
            "the content-type is malformed: send `{encoding}`"
        )));
    };
    if !received.is_declared(encoding) {
        return Err(Error::invalid_request(format!(
            "the input of this method is `{encoding}`, not another content-type"
        )));
    }
    Ok(received)
}

/// W-082
fn utf8_is_declared(received: MediaType<'_>) -> Result<(), Error> {
    match received.charset() {
        Some(charset) if !charset.eq_ignore_ascii_case("utf-8") => Err(
            Error::unsupported_media_type("the charset of JSON and text is `utf-8`"),
        ),
        _ => Ok(()),
    }
}
