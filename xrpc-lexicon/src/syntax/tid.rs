//! `tid`: a time and a clock in thirteen characters that sort. Source: <https://atproto.com/specs/tid>.

use super::{Reason, SyntaxError, byte_set::ByteSet};
use crate::schema::Format;

const LENGTH: usize = 13;
static ALPHABET: ByteSet = ByteSet::of(b"234567abcdefghijklmnopqrstuvwxyz");

/// Whether `text` is a TID.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::Tid, reason))
}

fn scan(text: &[u8]) -> Result<(), Reason> {
    match text {
        _ if text.len() != LENGTH => Err("write thirteen characters"),
        // Thirteen times five bits are 65: the topmost of the 64 that remain is zero.
        [first, ..] if !matches!(first, b'2'..=b'7' | b'a'..=b'j') => {
            Err("begin with one of `2` to `7`, `a` to `j`")
        }
        _ if ALPHABET.has_all(text) => Ok(()),
        _ => Err("use `2` to `7` and `a` to `z` only"),
    }
}
