//! Bytes as text, as JSON carries them (W-122, W-155).

use data_encoding::{BASE64, BASE64_NOPAD};

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
    let encoding = if text.ends_with('=') {
        BASE64
    } else {
        BASE64_NOPAD
    };
    encoding.decode(text.as_bytes()).ok()
}

/// The text that stands for some bytes, without padding.
pub fn encode_base64(bytes: &[u8]) -> String {
    BASE64_NOPAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::{decode_base64, encode_base64};

    /// W-122
    #[test]
    fn padding_may_be_left_out() {
        let rows: [(&str, Option<&[u8]>); 12] = [
            ("", Some(b"")),
            ("Zg", Some(b"f")),
            ("Zg==", Some(b"f")),
            ("Zm8", Some(b"fo")),
            ("Zm8=", Some(b"fo")),
            ("Zm9v", Some(b"foo")),
            ("+/+/", Some(&[0xfb, 0xff, 0xbf])),
            ("Zg=", None),
            ("Z", None),
            ("-_-_", None),
            ("Zm 9v", None),
            ("Zm9v====", None),
        ];
        for (text, bytes) in rows {
            assert_eq!(decode_base64(text).as_deref(), bytes, "{text:?}");
        }
    }

    /// W-155
    #[test]
    fn padding_is_not_written() {
        assert_eq!(encode_base64(b"f"), "Zg");
        assert_eq!(encode_base64(&[]), "");
    }
}
