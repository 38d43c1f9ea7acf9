//! `uri`: any URI (W-143). Source: RFC 3986, section 3; characters beyond ASCII are let through, as in RFC 3987.

use super::{Reason, SyntaxError, byte_set::ByteSet};
use crate::schema::Format;

const MAX: usize = 8192;
static IN_SCHEME: ByteSet = ByteSet::alphanumeric_and(b"+-.");

/// Whether `text` is a scheme, a colon and something without white space.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text).map_err(|reason| SyntaxError::new(Format::Uri, reason))
}

fn scan(text: &str) -> Result<(), Reason> {
    const NO_SCHEME: Reason = "begin with a scheme and a colon, as in `https:`";
    if text.len() > MAX {
        return Err("write at most 8192 bytes");
    }
    let bytes = text.as_bytes();
    if !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return Err(NO_SCHEME);
    }
    let (_, rest) = bytes.split_at(IN_SCHEME.count(bytes));
    match rest {
        [b':'] => Err("write something after the colon"),
        [b':', rest @ ..] if rest.iter().all(u8::is_ascii_graphic) => Ok(()),
        [b':', ..] if !text.contains(|sign: char| sign.is_whitespace() || sign.is_control()) => {
            Ok(())
        }
        [b':', ..] => Err("escape white space and control characters, as in `%20`"),
        _ => Err(NO_SCHEME),
    }
}
