//! `nsid`: a domain name in reverse and a name (W-015). Source: <https://atproto.com/specs/nsid>.

use super::{Reason, SyntaxError, byte_set::ByteSet, label};
use crate::schema::Format;

/// The longest authority (253), a period and the longest name (63). The authority alone is not limited: the interop
/// vectors demand one of 283 bytes.
const MAX: usize = 317;

static IN_NAME: ByteSet = ByteSet::alphanumeric_and(b"");

/// Whether `text` is an NSID.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::Nsid, reason))
}

/// Whether `text` may be the name at the end of an NSID, or that of a definition after its `#`.
pub(crate) fn is_name(text: &str) -> bool {
    scan_name(text.as_bytes()).is_ok()
}

/// Whether an NSID may begin with `text` and a period.
pub(crate) fn may_begin(text: &str) -> bool {
    text.len() < MAX && label::scan(text.as_bytes()).is_ok()
}

pub(super) fn scan(text: &[u8]) -> Result<(), Reason> {
    if text.len() > MAX {
        return Err("write at most 317 bytes");
    }
    if text.first().is_some_and(u8::is_ascii_digit) {
        return Err("begin with a letter");
    }
    match label::scan(text)? {
        (1 | 2, _) => Err("write at least three segments, as in `com.example.getThing`"),
        (_, name) => scan_name(name),
    }
}

fn scan_name(name: &[u8]) -> Result<(), Reason> {
    match name {
        [] => Err("write a name"),
        _ if name.len() > label::MAX => Err("write a name of at most 63 bytes"),
        [first, ..] if !first.is_ascii_alphabetic() => {
            Err("begin the name after the last period with a letter")
        }
        _ if IN_NAME.has_all(name) => Ok(()),
        _ => Err("use letters and digits only after the last period"),
    }
}
