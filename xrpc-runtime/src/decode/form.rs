//! The pairs of a query string, as WHATWG's `application/x-www-form-urlencoded` has them.

use std::{borrow::Cow, iter};

/// A name and a value, decoded; borrowed from the query unless there was something to decode.
pub(super) type Pair<'q> = (Cow<'q, str>, Cow<'q, str>);

/// The pairs in their order (W-040). Only `&` separates; the first `=` ends the name.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = Pair<'_>> {
    let mut rest = query;
    iter::from_fn(move || {
        while !rest.is_empty() {
            let (piece, after) = cut(rest, b'&');
            rest = after;
            if !piece.is_empty() {
                let (name, value) = cut(piece, b'=');
                return Some((decode(name), decode(value)));
            }
        }
        None
    })
}

/// What stands before the mark, an ASCII character, and what stands behind it. Queries are short: a search that is made
/// for long texts would take longer.
fn cut(text: &str, mark: u8) -> (&str, &str) {
    match text.bytes().position(|byte| byte == mark) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    }
}

/// `+` becomes a space, an escape its byte; a malformed escape stays, invalid UTF-8 becomes U+FFFD (W-041).
fn decode(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'+' | b'%')) {
        return Cow::Borrowed(text);
    }
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        decoded.push(match (first, after) {
            (b'+', _) => b' ',
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    rest = after;
                    high << 4 | low
                }
                _ => b'%',
            },
            (byte, _) => *byte,
        });
    }
    match String::from_utf8(decoded) {
        Ok(text) => Cow::Owned(text),
        Err(error) => Cow::Owned(String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
