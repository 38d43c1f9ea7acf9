//! `did`: a decentralized identifier. Source: <https://atproto.com/specs/did>.

use super::{Reason, SyntaxError, byte_set::ByteSet};
use crate::schema::Format;

const MAX: usize = 2048;
static ALLOWED: ByteSet = ByteSet::alphanumeric_and(b"._:%-");

/// Whether `text` is a DID, of whatever method.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::Did, reason))
}

pub(super) fn scan(text: &[u8]) -> Result<(), Reason> {
    if text.len() > MAX {
        return Err("write at most 2048 bytes");
    }
    let rest = text
        .strip_prefix(b"did:")
        .ok_or("begin with `did:`, in lower case")?;
    let method = rest
        .iter()
        .take_while(|byte| byte.is_ascii_lowercase())
        .count();
    if method == 0 {
        return Err("write the method in lower-case letters after `did:`");
    }
    match &rest[method..] {
        [b':'] => Err("write an identifier after the method"),
        [b':', .., b':' | b'%'] => Err("end with a letter, a digit, `.`, `_` or `-`"),
        [b':', identifier @ ..] if ALLOWED.has_all(identifier) => Ok(()),
        [b':', ..] => Err("use letters, digits, `.`, `_`, `:`, `%` and `-` only in the identifier"),
        _ => Err("write lower-case letters and then a colon after `did:`"),
    }
}
