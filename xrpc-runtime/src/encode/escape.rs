//! Strings of JSON: what has to be escaped in them is looked for in many bytes at once.

use std::fmt;

/// Writes a string with its quotes.
pub(super) fn string(out: &mut Vec<u8>, text: &str) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    escaped(out, text);
    out.push(b'"');
}

/// A string that comes in pieces, without its quotes.
pub(super) struct Escaped<'o>(pub(super) &'o mut Vec<u8>);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escaped(self.0, text);
        Ok(())
    }
}

fn escaped(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    if is_plain(bytes) {
        out.extend_from_slice(bytes);
    } else {
        piece_by_piece(out, bytes);
    }
}

/// Few strings come here.
#[cold]
fn piece_by_piece(out: &mut Vec<u8>, bytes: &[u8]) {
    for piece in bytes.chunks(BLOCK) {
        if is_plain(piece) {
            out.extend_from_slice(piece);
            continue;
        }
        for byte in piece {
            if is_special(*byte) {
                escape(out, *byte);
            } else {
                out.push(*byte);
            }
        }
    }
}

fn escape(out: &mut Vec<u8>, special: u8) {
    let short = match special {
        b'"' => br#"\""#,
        b'\\' => br"\\",
        0x08 => br"\b",
        b'\t' => br"\t",
        b'\n' => br"\n",
        0x0C => br"\f",
        b'\r' => br"\r",
        _ => {
            const DIGITS: [u8; 16] = *b"0123456789abcdef";
            let [high, low] = [special >> 4, special & 0xF].map(|digit| DIGITS[usize::from(digit)]);
            out.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
            return;
        }
    };
    out.extend_from_slice(short);
}

/// Whether all bytes can stand in a string as they are.
fn is_plain(bytes: &[u8]) -> bool {
    if bytes.len() < BLOCK {
        return is_plain_short(bytes);
    }
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    if !blocks.iter().all(is_plain_block) {
        return false;
    }
    // Some bytes are looked at twice. That costs less than to look at the last ones by themselves.
    rest.is_empty() || bytes.last_chunk::<BLOCK>().is_none_or(is_plain_block)
}

/// As many bytes are looked at in one go: without a branch, so that the compiler takes vectors for it.
const BLOCK: usize = 16;

fn is_plain_block(block: &[u8; BLOCK]) -> bool {
    !block
        .iter()
        .fold(false, |found, byte| found | is_special(*byte))
}

fn is_plain_short(bytes: &[u8]) -> bool {
    let ends = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>());
    if let (Some(first), Some(last)) = ends {
        return is_plain_word(*first) & is_plain_word(*last);
    }
    let ends = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>());
    if let (Some([a, b, c, d]), Some([e, f, g, h])) = ends {
        return is_plain_word([*a, *b, *c, *d, *e, *f, *g, *h]);
    }
    !bytes.iter().any(|byte| is_special(*byte))
}

/// The same for eight bytes, by arithmetic: the top bit of a byte is set if it is special, or if one before it is.
fn is_plain_word(bytes: [u8; 8]) -> bool {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const TOPS: u64 = ONES << 7;
    const SPACES: u64 = u64::from_ne_bytes([b' '; 8]);
    const QUOTES: u64 = u64::from_ne_bytes([b'"'; 8]);
    const BACKSLASHES: u64 = u64::from_ne_bytes([b'\\'; 8]);
    let word = u64::from_le_bytes(bytes);
    let quotes = word ^ QUOTES;
    let backslashes = word ^ BACKSLASHES;
    // A byte with its top bit set is part of a longer character, and plain.
    let is_below = word.wrapping_sub(SPACES) & !word;
    let is_quote = quotes.wrapping_sub(ONES) & !quotes;
    let is_backslash = backslashes.wrapping_sub(ONES) & !backslashes;
    (is_below | is_quote | is_backslash) & TOPS == 0
}

#[expect(
    clippy::needless_bitwise_bool,
    reason = "a branch would keep the compiler from taking vectors"
)]
const fn is_special(byte: u8) -> bool {
    (byte < 0x20) | (byte == b'"') | (byte == b'\\')
}

#[cfg(test)]
mod tests;
