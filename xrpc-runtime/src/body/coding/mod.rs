//! Content codings: what bodies are compressed with (W-084 … W-089).

#[cfg(feature = "codings")]
mod decode;
#[cfg(feature = "codings")]
mod encode;
#[cfg(feature = "codings")]
mod reader;

use http::{HeaderMap, HeaderValue, header};

#[cfg(feature = "codings")]
pub(crate) use self::encode::{Accepted, encoded};
use super::Body;
use crate::error::Error;

/// A coding that this server knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "codings"),
    expect(dead_code, reason = "none of them is read")
)]
pub(crate) enum Coding {
    Gzip,
    Deflate,
    Brotli,
    Zstd,
}

/// More codings than this, one over the other, are nobody's but an attacker's (W-089).
const MOST: usize = 3;

#[cfg(feature = "codings")]
const ACCEPTED: HeaderValue = HeaderValue::from_static("gzip, deflate, br, zstd");
#[cfg(not(feature = "codings"))]
const ACCEPTED: HeaderValue = HeaderValue::from_static("identity");

impl Coding {
    #[cfg(feature = "codings")]
    fn named(name: &[u8]) -> Option<Self> {
        let known = [
            (&b"gzip"[..], Self::Gzip),
            (b"x-gzip", Self::Gzip),
            (b"deflate", Self::Deflate),
            (b"br", Self::Brotli),
            (b"zstd", Self::Zstd),
        ];
        known
            .into_iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, coding)| coding)
    }

    #[cfg(not(feature = "codings"))]
    fn named(_: &[u8]) -> Option<Self> {
        None
    }
}

/// The body without its codings: as large as the client makes it, so whoever reads it keeps count. `most` is what the
/// bytes may be before they are decoded.
pub(crate) fn decoded(body: Body, headers: &HeaderMap, most: u64) -> Result<Body, Error> {
    if !is_coded(headers) {
        return Ok(body);
    }
    let codings = applied(headers)?;
    #[cfg(feature = "codings")]
    let body = decode::decoded(body, &codings, most);
    #[cfg(not(feature = "codings"))]
    let _ = (codings, most);
    Ok(body)
}

/// Whether a body is said to be coded.
pub(crate) fn is_coded(headers: &HeaderMap) -> bool {
    headers.contains_key(header::CONTENT_ENCODING)
}

/// The codings in the order in which they were applied.
fn applied(headers: &HeaderMap) -> Result<Vec<Coding>, Error> {
    let mut codings = Vec::new();
    let values = headers.get_all(header::CONTENT_ENCODING).iter();
    for name in values.flat_map(|value| value.as_bytes().split(|byte| *byte == b',')) {
        let name = name.trim_ascii();
        if name.eq_ignore_ascii_case(b"identity") {
            continue;
        }
        codings.push(Coding::named(name).ok_or_else(unknown)?);
    }
    if codings.len() > MOST {
        return Err(unsupported("the request body has more than three codings"));
    }
    Ok(codings)
}

fn unknown() -> Error {
    unsupported("the request body has a content-encoding that this server does not read")
}

/// W-086; the header says what is read.
fn unsupported(text: &'static str) -> Error {
    Error::unsupported_media_type(text).with_header(header::ACCEPT_ENCODING, ACCEPTED)
}

#[cfg(all(test, feature = "codings"))]
mod tests;
