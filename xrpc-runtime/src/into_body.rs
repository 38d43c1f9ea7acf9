//! What can be the output of a method: a value that is written as JSON, a text, bytes, or a whole answer.

use std::sync::atomic::{AtomicUsize, Ordering};

use http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts};
use serde::Serialize;

use crate::{
    body::Body,
    check::{Check, Violation},
    encode,
    error::Error,
    media_type::MediaType,
    method::Method,
    payload::Payload,
    range::{Asked, asked},
    raw::Raw,
    reply::Reply,
    text::Text,
};

/// A value that can be the body of an answer: whatever serde writes, [`Text`] and [`Payload`].
pub trait IntoBody: Sized {
    /// Writes the body, and says what it is.
    fn into_body(self, outgoing: &Outgoing<'_>) -> Result<Reply, Error>;
}

/// The answer that a body is for.
#[derive(Debug)]
pub struct Outgoing<'a> {
    pub(crate) method: &'static Method,
    /// Whether outputs are held to their documents.
    pub(crate) checked: bool,
    /// The size of the last answer of this method.
    pub(crate) last_size: &'a AtomicUsize,
    /// What was asked.
    pub(crate) request: &'a Parts,
    /// What the answer says beside its body.
    pub(crate) headers: &'a HeaderMap,
}

/// The buffer of the first answer of a method, in bytes.
pub(crate) const FIRST_SIZE: usize = 128;
/// One large answer must not make every small one after it cost as much.
const LARGEST_GUESS: usize = 128 * 1024;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

#[diagnostic::do_not_recommend]
impl<T: Serialize + Check> IntoBody for T {
    fn into_body(self, outgoing: &Outgoing<'_>) -> Result<Reply, Error> {
        if outgoing.checked {
            self.check()
                .map_err(|violation| unfit(outgoing.method.nsid(), &violation))?;
        }
        let mut json = outgoing.buffer();
        encode::json(&self, &mut json).map_err(Error::internal)?;
        outgoing.remember(json.len());
        Ok(Reply::new(JSON, Body::from(json)))
    }
}

/// W-152
impl IntoBody for Text {
    fn into_body(self, outgoing: &Outgoing<'_>) -> Result<Reply, Error> {
        let declared = outgoing.declared("text/plain");
        let encoding = if declared.contains(';') {
            HeaderValue::from_static(declared)
        } else {
            let text = format!("{declared}; charset=utf-8");
            HeaderValue::from_str(&text).map_err(Error::internal)?
        };
        Ok(Reply::new(encoding, Body::from(self.0)))
    }
}

/// W-154, W-156, W-159
impl IntoBody for Payload {
    fn into_body(self, outgoing: &Outgoing<'_>) -> Result<Reply, Error> {
        let encoding = match self.content_type() {
            Some(encoding) => {
                if outgoing.checked {
                    outgoing.declares(encoding)?;
                }
                encoding.clone()
            }
            None => HeaderValue::from_static(outgoing.declared("application/octet-stream")),
        };
        let Some(length) = self.announced() else {
            return Ok(Reply::new(encoding, self.into_body()));
        };
        if !self.has_parts() {
            return Ok(Reply::new(encoding, self.into_body()).with_length(length));
        }
        let reply = match asked(outgoing.request, outgoing.headers, length) {
            Asked::Whole => Reply::new(encoding, self.into_body()).with_length(length),
            Asked::Part(range) => {
                let (start, end) = (range.start, range.end);
                let reply = Reply::new(encoding, self.part(range)).with_length(end - start);
                let place = format!("bytes {start}-{}/{length}", end - 1);
                let place = HeaderValue::from_str(&place).map_err(Error::internal)?;
                reply.with_part(place)
            }
            Asked::Beyond => return Err(beyond(length)),
        };
        Ok(reply.with_header(header::ACCEPT_RANGES, HeaderValue::from_static("bytes")))
    }
}

/// W-162
impl IntoBody for Raw {
    fn into_body(self, _: &Outgoing<'_>) -> Result<Reply, Error> {
        Ok(Reply(self.0))
    }
}

impl Outgoing<'_> {
    /// Answers of one method are alike in size: the last one's saves this one's buffer from growing.
    fn buffer(&self) -> Vec<u8> {
        Vec::with_capacity(self.last_size.load(Ordering::Relaxed))
    }

    fn remember(&self, size: usize) {
        self.last_size
            .store(size.clamp(FIRST_SIZE, LARGEST_GUESS), Ordering::Relaxed);
    }

    /// The first encoding that the document declares and that is no wildcard, or this one.
    fn declared(&self, otherwise: &'static str) -> &'static str {
        let declared = self.method.output_encoding().unwrap_or_default();
        let mut one = declared.split(',').map(str::trim);
        one.find(|one| !one.is_empty() && !one.contains('*'))
            .unwrap_or(otherwise)
    }

    /// Whether the document declares this encoding.
    fn declares(&self, encoding: &HeaderValue) -> Result<(), Error> {
        let declared = self.method.output_encoding().unwrap_or("*/*");
        let said = encoding.to_str().ok().and_then(MediaType::parse);
        if said.is_some_and(|said| said.is_declared(declared)) {
            return Ok(());
        }
        let nsid = self.method.nsid();
        Err(Error::internal(format!(
            "the output of `{nsid}` is said to be {encoding:?}, but its document declares `{declared}`"
        )))
    }
}

/// 416: the header says how much there is.
fn beyond(length: u64) -> Error {
    let text = "the output has no such bytes";
    let error = Error::undeclared(StatusCode::RANGE_NOT_SATISFIABLE, "InvalidRequest", text);
    match HeaderValue::from_str(&format!("bytes */{length}")) {
        Ok(value) => error.with_header(header::CONTENT_RANGE, value),
        Err(_) => error,
    }
}

/// The failure of an output that is not what its document says: for the log, the client sees a 500 (W-158).
fn unfit(nsid: &str, violation: &Violation) -> Error {
    Error::internal(format!(
        "the output of `{nsid}` does not fit its document: {violation}"
    ))
}

#[cfg(test)]
mod tests;
