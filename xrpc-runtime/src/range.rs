//! Which part of an output a client asks for (RFC 9110, section 14).

use std::ops::Range;

use http::{HeaderMap, HeaderValue, Method as Verb, header, request::Parts};

/// What is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// All of it.
    Whole,
    /// These bytes.
    Part(Range<u64>),
    /// Bytes that are not there.
    Beyond,
}

/// What the request asks for of so many bytes, which an answer with these headers describes.
///
/// What is malformed, and more than one part at a time, is answered with the whole, as the RFC allows.
pub(crate) fn asked(request: &Parts, answer: &HeaderMap, length: u64) -> Asked {
    let Some(range) = request.headers.get(header::RANGE) else {
        return Asked::Whole;
    };
    if request.method != Verb::GET || !is_the_same(&request.headers, answer) {
        return Asked::Whole;
    }
    range
        .to_str()
        .ok()
        .and_then(|range| parse(range, length))
        .unwrap_or(Asked::Whole)
}

/// Whether what the client has a part of is what the answer has, as far as `If-Range` asks.
fn is_the_same(request: &HeaderMap, answer: &HeaderMap) -> bool {
    let Some(has) = request.get(header::IF_RANGE) else {
        return true;
    };
    let is_strong = |tag: &&HeaderValue| tag.as_bytes().starts_with(b"\"");
    answer.get(header::ETAG).filter(is_strong) == Some(has)
        || answer.get(header::LAST_MODIFIED) == Some(has)
}

/// `bytes=0-99`, `bytes=100-`, `bytes=-100`
fn parse(text: &str, length: u64) -> Option<Asked> {
    let (first, last) = text.trim().strip_prefix("bytes=")?.split_once('-')?;
    let range = match (first.trim(), last.trim()) {
        ("", last) => length.saturating_sub(number(last)?)..length,
        (first, "") => number(first)?..length,
        (first, last) => {
            let (first, last) = (number(first)?, number(last)?);
            if last < first {
                return None;
            }
            first..last.saturating_add(1).min(length)
        }
    };
    Some(if range.is_empty() {
        Asked::Beyond
    } else {
        Asked::Part(range)
    })
}

/// Digits; what is too large for a number is larger than every length.
fn number(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::*;

    fn asked_of_ten(range: &str) -> Asked {
        let request = Request::get("/").header(header::RANGE, range).body(());
        asked(&request.unwrap().into_parts().0, &HeaderMap::new(), 10)
    }

    #[test]
    fn a_range_is_of_what_is_there() {
        for (range, expected) in [
            ("bytes=0-3", Asked::Part(0..4)),
            ("bytes=0-0", Asked::Part(0..1)),
            ("bytes=9-", Asked::Part(9..10)),
            ("bytes=0-", Asked::Part(0..10)),
            ("bytes=4-100", Asked::Part(4..10)),
            ("bytes=-3", Asked::Part(7..10)),
            ("bytes=-100", Asked::Part(0..10)),
            ("bytes= 2 - 3 ", Asked::Part(2..4)),
            ("bytes=0-99999999999999999999", Asked::Part(0..10)),
            ("bytes=10-", Asked::Beyond),
            ("bytes=99999999999999999999-", Asked::Beyond),
            ("bytes=-0", Asked::Beyond),
            ("bytes=3-2", Asked::Whole),
            ("bytes=-", Asked::Whole),
            ("bytes=a-b", Asked::Whole),
            ("bytes=+1-2", Asked::Whole),
            ("bytes=0-1,3-4", Asked::Whole),
            ("lines=0-3", Asked::Whole),
            ("", Asked::Whole),
        ] {
            assert_eq!(asked_of_ten(range), expected, "{range}");
        }
    }

    #[test]
    fn a_part_of_something_else_is_of_no_use() {
        let answer = HeaderMap::from_iter([
            (header::ETAG, HeaderValue::from_static("\"a\"")),
            (
                header::LAST_MODIFIED,
                HeaderValue::from_static("Mon, 23 Nov 2026 00:00:00 GMT"),
            ),
        ]);
        for (has, expected) in [
            ("\"a\"", Asked::Part(0..4)),
            ("Mon, 23 Nov 2026 00:00:00 GMT", Asked::Part(0..4)),
            ("\"b\"", Asked::Whole),
            ("W/\"a\"", Asked::Whole),
            ("Mon, 23 Nov 2026 00:00:01 GMT", Asked::Whole),
        ] {
            let request = Request::get("/")
                .header(header::RANGE, "bytes=0-3")
                .header(header::IF_RANGE, has);
            let request = request.body(()).unwrap().into_parts().0;
            assert_eq!(asked(&request, &answer, 10), expected, "{has}");
        }
        let head = Request::head("/").header(header::RANGE, "bytes=0-3");
        let head = head.body(()).unwrap().into_parts().0;
        assert_eq!(asked(&head, &answer, 10), Asked::Whole);
    }
}
