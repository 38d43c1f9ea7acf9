//! `cid`: a content identifier as text (W-144). Source: <https://github.com/multiformats/cid>.

use super::{Reason, SyntaxError, byte_set::ByteSet};
use crate::schema::Format;

const MIN: usize = 8;
const MAX: usize = 256;

/// The encodings, each with its first character and its digits. Source: <https://github.com/multiformats/multibase>.
#[rustfmt::skip]
static ENCODINGS: [(u8, ByteSet); 22] = [
    (b'b', ByteSet::of(b"abcdefghijklmnopqrstuvwxyz234567")),
    (b'z', ByteSet::of(b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")),
    (b'0', ByteSet::of(b"01")),
    (b'7', ByteSet::of(b"01234567")),
    (b'9', ByteSet::of(b"0123456789")),
    (b'f', ByteSet::of(b"0123456789abcdef")),
    (b'F', ByteSet::of(b"0123456789ABCDEF")),
    (b'v', ByteSet::of(b"0123456789abcdefghijklmnopqrstuv")),
    (b'V', ByteSet::of(b"0123456789ABCDEFGHIJKLMNOPQRSTUV")),
    (b't', ByteSet::of(b"0123456789abcdefghijklmnopqrstuv=")),
    (b'T', ByteSet::of(b"0123456789ABCDEFGHIJKLMNOPQRSTUV=")),
    (b'B', ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")),
    (b'c', ByteSet::of(b"abcdefghijklmnopqrstuvwxyz234567=")),
    (b'C', ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567=")),
    (b'h', ByteSet::of(b"ybndrfg8ejkmcpqxot1uwisza345h769")),
    (b'k', ByteSet::of(b"0123456789abcdefghijklmnopqrstuvwxyz")),
    (b'K', ByteSet::of(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
    (b'Z', ByteSet::of(b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")),
    (b'm', ByteSet::alphanumeric_and(b"+/")),
    (b'M', ByteSet::alphanumeric_and(b"+/=")),
    (b'u', ByteSet::alphanumeric_and(b"-_")),
    (b'U', ByteSet::alphanumeric_and(b"-_=")),
];

/// Whether `text` is a CID in one of the encodings that its first character names. Version 0 has no such character
/// and is refused.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::Cid, reason))
}

fn scan(text: &[u8]) -> Result<(), Reason> {
    match text {
        [base, digits @ ..] if (MIN..=MAX).contains(&text.len()) => {
            let encoding = ENCODINGS.iter().find(|(known, _)| known == base);
            let (_, alphabet) = encoding
                .ok_or("begin with the character of a multibase encoding, as in `bafyrei…`")?;
            if alphabet.has_all(digits) {
                Ok(())
            } else {
                Err("use the digits of its encoding only")
            }
        }
        _ => Err("write 8 to 256 bytes"),
    }
}
