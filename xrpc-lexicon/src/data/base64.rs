//! Bytes as text, as JSON carries them (W-122, W-155).

use std::sync::LazyLock;

use data_encoding::{BASE64_NOPAD, Encoding};

/// The bytes that a text stands for: the standard alphabet, with padding or without.
///
/// ```
/// use xrpc_lexicon::data::{decode_base64, encode_base64};
///
/// assert_eq!(decode_base64("aGk=").as_deref(), Some(&b"hi"[..]));
/// assert_eq!(decode_base64("aGk").as_deref(), Some(&b"hi"[..]));
/// assert_eq!(decode_base64("aG_-"), None);
/// assert_eq!(encode_base64(b"hi"), "aGk");
/// ```
pub fn decode_base64(text: &str) -> Option<Vec<u8>> {
    LENIENT.decode(digits(text)?).ok()
}

/// How many bytes a text stands for: the length of what [`decode_base64`] gives, without an allocation.
///
/// ```
/// use xrpc_lexicon::data::base64_length;
///
/// assert_eq!(base64_length("aGk="), Some(2));
/// assert_eq!(base64_length("aG_-"), None);
/// ```
pub fn base64_length(text: &str) -> Option<usize> {
    let digits = digits(text)?;
    let known = digits.iter().all(|byte| is_digit(*byte));
    known.then(|| LENIENT.decode_len(digits.len()).ok())?
}

/// The text that stands for some bytes, without padding.
pub fn encode_base64(bytes: &[u8]) -> String {
    BASE64_NOPAD.encode(bytes)
}

/// The last digit may carry bits that belong to no byte; the vectors of the protocol have such texts.
static LENIENT: LazyLock<Encoding> = LazyLock::new(|| {
    let mut specification = BASE64_NOPAD.specification();
    specification.check_trailing_bits = false;
    specification
        .encoding()
        .expect("it differs from a known encoding in what it lets pass")
});

/// The text without its padding, which fills a group of four if it is there.
fn digits(text: &str) -> Option<&[u8]> {
    let digits = text.strip_suffix('=');
    let digits = digits.map(|digits| digits.strip_suffix('=').unwrap_or(digits));
    match digits {
        Some(digits) if text.len().is_multiple_of(4) => Some(digits.as_bytes()),
        Some(_) => None,
        None => Some(text.as_bytes()),
    }
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')
}

#[cfg(test)]
mod tests {
    use super::{base64_length, decode_base64, encode_base64};

    /// W-122
    #[test]
    fn padding_may_be_left_out() {
        let rows: [(&str, Option<&[u8]>); 15] = [
            ("", Some(b"")),
            ("Zg", Some(b"f")),
            ("Zg==", Some(b"f")),
            ("Zm8", Some(b"fo")),
            ("Zm8=", Some(b"fo")),
            ("Zm9v", Some(b"foo")),
            ("+/+/", Some(&[0xfb, 0xff, 0xbf])),
            ("Zg=", None),
            ("Z", None),
            ("Z===", None),
            ("====", None),
            ("-_-_", None),
            ("Zm 9v", None),
            ("Zm9v====", None),
            ("Zg==Zg==", None),
        ];
        for (text, bytes) in rows {
            assert_eq!(decode_base64(text).as_deref(), bytes, "{text:?}");
            assert_eq!(base64_length(text), bytes.map(<[u8]>::len), "{text:?}");
        }
    }

    /// W-122
    #[test]
    fn the_last_digit_may_have_bits_to_spare() {
        assert_eq!(decode_base64("123").as_deref(), Some(&[0xd7, 0x6d][..]));
        assert_eq!(base64_length("123"), Some(2));
    }

    /// W-155
    #[test]
    fn padding_is_not_written() {
        assert_eq!(encode_base64(b"f"), "Zg");
        assert_eq!(encode_base64(&[]), "");
    }
}
