//! Bodies on their way out.

use async_compression::{
    Level,
    tokio::bufread::{BrotliEncoder, GzipEncoder, ZstdEncoder},
};
use http::{HeaderMap, HeaderValue, Response, header};
use http_body::Body as _;

use super::{Coding, reader::BodyReader};
use crate::body::{Body, Chunks};

/// The coding that a client likes best, of those that are worth it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Accepted(Option<Coding>);

/// Smaller bodies fit into one packet as they are.
const LEAST: u64 = 1024;

/// In our order of preference: better first, among those that the client weighs the same.
const OURS: [(Coding, &str); 3] = [
    (Coding::Zstd, "zstd"),
    (Coding::Brotli, "br"),
    (Coding::Gzip, "gzip"),
];

impl Accepted {
    /// Weighs `Accept-Encoding` (RFC 9110, 12.5.3).
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let mut best: Option<(u16, Coding)> = None;
        for (coding, name) in OURS {
            let weight = weight(headers, name);
            if weight > best.map_or(0, |(best, _)| best) {
                best = Some((weight, coding));
            }
        }
        // Whoever would rather have it plain has it plain.
        let plain = explicit(headers, "identity").unwrap_or(0);
        Self(
            best.filter(|(weight, _)| *weight >= plain)
                .map(|(_, coding)| coding),
        )
    }
}

/// Compresses an answer, if that is worth it and the client takes it; says in any case that it depends on the client.
pub(crate) fn encoded(mut answer: Response<Body>, accepted: Accepted) -> Response<Body> {
    if !is_worth_it(&answer) {
        return answer;
    }
    let headers = answer.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    let Accepted(Some(coding)) = accepted else {
        return answer;
    };
    let headers = answer.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(
        header::CONTENT_ENCODING,
        HeaderValue::from_static(name(coding)),
    );
    weaken(headers);
    answer.map(|body| compressed(body, coding))
}

/// A body that is a text, long enough or of unknown length, and not coded already.
fn is_worth_it(answer: &Response<Body>) -> bool {
    let headers = answer.headers();
    let size = answer.body().size_hint();
    let may_be_changed = !headers
        .get(header::CACHE_CONTROL)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("no-transform"));
    size.exact().is_none_or(|size| size >= LEAST)
        && may_be_changed
        && !headers.contains_key(header::CONTENT_ENCODING)
        && !headers.contains_key(header::CONTENT_RANGE)
        && headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(is_text)
}

/// Types that shrink. Images, videos and archives do not.
fn is_text(encoding: &str) -> bool {
    let essence = encoding.split(';').next().unwrap_or(encoding).trim();
    let essence = essence.to_ascii_lowercase();
    essence.starts_with("text/")
        || essence == "image/svg+xml"
        || ["application/json", "application/jsonl", "application/xml"].contains(&&*essence)
        || essence.ends_with("+json")
}

/// With another coding, the bytes are others: what is the same is what they mean.
fn weaken(headers: &mut HeaderMap) {
    let Some(tag) = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()) else {
        return;
    };
    if tag.starts_with('"')
        && let Ok(weak) = HeaderValue::from_str(&format!("W/{tag}"))
    {
        headers.insert(header::ETAG, weak);
    }
}

fn compressed(body: Body, coding: Coding) -> Body {
    let reader = BodyReader::new(body, u64::MAX);
    match coding {
        Coding::Brotli => Body::new(Chunks::new(BrotliEncoder::with_quality(
            reader,
            Level::Precise(4),
        ))),
        Coding::Zstd => Body::new(Chunks::new(ZstdEncoder::with_quality(
            reader,
            Level::Precise(3),
        ))),
        Coding::Gzip | Coding::Deflate => Body::new(Chunks::new(GzipEncoder::with_quality(
            reader,
            Level::Precise(6),
        ))),
    }
}

fn name(coding: Coding) -> &'static str {
    OURS.into_iter()
        .find(|(known, _)| *known == coding)
        .map_or("gzip", |(_, name)| name)
}

/// How much the client likes a coding, from 0 to 1000.
fn weight(headers: &HeaderMap, name: &str) -> u16 {
    explicit(headers, name)
        .or_else(|| explicit(headers, "*"))
        .unwrap_or(0)
}

/// The weight that is said for this very name.
fn explicit(headers: &HeaderMap, name: &str) -> Option<u16> {
    let values = headers.get_all(header::ACCEPT_ENCODING).iter();
    let mut entries = values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    entries.find_map(|entry| {
        let (coding, parameters) = entry.split_once(';').unwrap_or((entry, ""));
        if !coding.trim().eq_ignore_ascii_case(name) {
            return None;
        }
        let quality = parameters.trim().strip_prefix("q=").unwrap_or("1");
        Some(thousandths(quality).unwrap_or(0))
    })
}

/// `0.5` is 500.
fn thousandths(quality: &str) -> Option<u16> {
    let quality: f32 = quality.trim().parse().ok()?;
    let quality = (quality.clamp(0.0, 1.0) * 1000.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is from 0 to 1000"
    )]
    Some(quality as u16)
}
