//! `record-key`: the name of a record in its collection. Source: <https://atproto.com/specs/record-key>.

use super::{Reason, SyntaxError, byte_set::ByteSet};
use crate::schema::Format;

const MAX: usize = 512;
static ALLOWED: ByteSet = ByteSet::alphanumeric_and(b".-_:~");

/// Whether `text` is a record key.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::RecordKey, reason))
}

pub(super) fn scan(text: &[u8]) -> Result<(), Reason> {
    match text {
        [] => Err("write at least one byte"),
        _ if text.len() > MAX => Err("write at most 512 bytes"),
        [b'.'] | [b'.', b'.'] => Err("a path reads `.` and `..` as folders, write another key"),
        _ if ALLOWED.has_all(text) => Ok(()),
        _ => Err("use letters, digits, `.`, `-`, `_`, `:` and `~` only"),
    }
}
