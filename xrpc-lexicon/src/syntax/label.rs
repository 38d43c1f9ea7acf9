//! The labels of a domain name, as handles and NSIDs are made of.

use super::{Reason, byte_set::ByteSet};

/// The longest label, in bytes (RFC 1035, 2.3.4).
pub(super) const MAX: usize = 63;

static ALLOWED: ByteSet = ByteSet::alphanumeric_and(b"-");

/// How many labels the text has, and the last of them.
pub(super) fn scan(text: &[u8]) -> Result<(usize, &[u8]), Reason> {
    let mut count = 1;
    let mut rest = text;
    loop {
        let (label, after) = rest.split_at(ALLOWED.count(rest));
        match label {
            [b'-', ..] | [.., b'-'] => {
                return Err("begin and end each label with a letter or a digit");
            }
            _ if label.len() > MAX => return Err("write at most 63 bytes between the periods"),
            _ => {}
        }
        match after {
            [b'.', ..] | [] if label.is_empty() => {
                return Err("write something before and after each period");
            }
            [b'.', next @ ..] => rest = next,
            [] => return Ok((count, label)),
            _ => return Err("use letters, digits, hyphens and periods only"),
        }
        count += 1;
    }
}
