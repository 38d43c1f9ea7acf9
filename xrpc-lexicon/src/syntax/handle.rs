//! `handle`: a domain name. Source: <https://atproto.com/specs/handle>.

use super::{Reason, SyntaxError, label};
use crate::schema::Format;

const MAX: usize = 253;

/// Whether `text` is a handle.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::Handle, reason))
}

pub(super) fn scan(text: &[u8]) -> Result<(), Reason> {
    if text.len() > MAX {
        return Err("write at most 253 bytes");
    }
    match label::scan(text)? {
        (1, _) => Err("write at least two labels, as in `alice.example.com`"),
        // An IP address is no handle.
        (_, [b'0'..=b'9', ..]) => Err("begin the last label with a letter"),
        _ => Ok(()),
    }
}
