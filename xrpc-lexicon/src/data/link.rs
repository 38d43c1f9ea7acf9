//! A link to content: a CID of the kind that the AT Protocol uses.

use std::fmt;

use data_encoding::{Encoding, Specification};

/// A CID of version 1, of raw bytes or DAG-CBOR, by their SHA-256: what `cid-link` and `blob` hold (W-123).
///
/// Source: <https://atproto.com/specs/data-model#link-and-cid-formats>.
///
/// ```
/// use xrpc_lexicon::data::{Codec, Link};
///
/// let text = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a";
/// let link = Link::parse(text).expect("it is well formed");
/// assert_eq!(link.codec(), Codec::DagCbor);
/// assert_eq!(link.to_string(), text);
/// assert_eq!(Link::from_bytes(&link.to_bytes()), Some(link));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    codec: Codec,
    digest: [u8; 32],
}

/// What a [`Link`] leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Codec {
    /// Bytes that mean nothing here: a blob.
    Raw,
    /// A record, or another node of a repository.
    DagCbor,
}

/// Version 1; then the codec; then SHA-256, of 32 bytes.
const VERSION: u8 = 0x01;
const SHA_256: [u8; 2] = [0x12, 0x20];
const LENGTH: usize = 4 + 32;
/// The letter of multibase for base 32 in lower case.
const BASE_32: char = 'b';

impl Link {
    /// A link to content with this digest.
    pub const fn new(codec: Codec, digest: [u8; 32]) -> Self {
        Self { codec, digest }
    }

    /// What it leads to.
    pub const fn codec(&self) -> Codec {
        self.codec
    }

    /// The SHA-256 of the content.
    pub const fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// Reads the text of JSON, in base 32.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(BASE_32)?.as_bytes();
        let encoding = base_32();
        if encoding.decode_len(digits.len()) != Ok(LENGTH) {
            return None;
        }
        let mut bytes = [0; LENGTH];
        encoding.decode_mut(digits, &mut bytes).ok()?;
        Self::from_bytes(&bytes)
    }

    /// Reads the 36 bytes; in DAG-CBOR they stand behind a zero, which is not one of them.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (&[version, codec, hash, length], digest) = bytes.split_first_chunk()?;
        if version != VERSION || [hash, length] != SHA_256 {
            return None;
        }
        Some(Self {
            codec: Codec::from_byte(codec)?,
            digest: digest.try_into().ok()?,
        })
    }

    /// The 36 bytes.
    pub fn to_bytes(&self) -> [u8; 36] {
        let mut bytes = [0; LENGTH];
        bytes[..4].copy_from_slice(&[VERSION, self.codec.byte(), SHA_256[0], SHA_256[1]]);
        bytes[4..].copy_from_slice(&self.digest);
        bytes
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(59);
        text.push(BASE_32);
        base_32().encode_append(&self.to_bytes(), &mut text);
        f.pad(&text)
    }
}

impl Codec {
    const fn byte(self) -> u8 {
        match self {
            Self::Raw => 0x55,
            Self::DagCbor => 0x71,
        }
    }

    const fn from_byte(byte: u8) -> Option<Self> {
        match byte {
            0x55 => Some(Self::Raw),
            0x71 => Some(Self::DagCbor),
            _ => None,
        }
    }
}

/// RFC 4648, in lower case and without padding.
fn base_32() -> &'static Encoding {
    use std::sync::LazyLock;

    static ENCODING: LazyLock<Encoding> = LazyLock::new(|| {
        let mut specification = Specification::new();
        specification
            .symbols
            .push_str("abcdefghijklmnopqrstuvwxyz234567");
        specification
            .encoding()
            .expect("the alphabet is one of 32 letters")
    });
    &ENCODING
}

#[cfg(test)]
mod tests {
    use super::{Codec, Link};

    const TEXT: &str = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a";

    /// W-123
    #[test]
    fn a_link_is_of_version_1_by_sha_256() {
        let link = Link::parse(TEXT).unwrap();
        assert_eq!(link.codec(), Codec::DagCbor);
        let raw = Link::parse("bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity");
        assert_eq!(raw.unwrap().codec(), Codec::Raw);

        let refused = [
            "",
            "b",
            "green",
            &TEXT[1..],
            &TEXT[..58],
            &TEXT.to_uppercase(),
            &format!("{TEXT}a"),
            &format!("z{}", &TEXT[1..]),
            &format!("{}=", &TEXT[..58]),
            // Of version 0, by SHA-512, of another codec.
            "QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n",
            "bafyrgqhai26anf3i7pips7q22coa4sz2fr4gk4q4sqdtymvvjyginfzaqewveaeqdh524nsktaq43j65v22xxrybrtertmcfxufdam3da3hbk",
            "bafzbeigai3eoy2ccc7ybwjfz5r3rdxqrinwi4rwytly24tdbh6yk7zslrm",
        ];
        for text in refused {
            assert_eq!(Link::parse(text), None, "{text:?}");
        }
    }

    /// W-123
    #[test]
    fn the_last_bits_of_the_text_are_zero() {
        let changed = format!("{}b", &TEXT[..58]);
        assert_eq!(Link::parse(&changed), None);
    }

    #[test]
    fn text_and_bytes_come_back() {
        let link = Link::new(Codec::Raw, [7; 32]);
        assert_eq!(Link::parse(&link.to_string()), Some(link));
        assert_eq!(Link::from_bytes(&link.to_bytes()), Some(link));
        assert_eq!(Link::from_bytes(&link.to_bytes()[..35]), None);
        assert_eq!(
            Link::from_bytes(&[&link.to_bytes()[..], &[0]].concat()),
            None
        );
        assert_eq!(size_of::<Link>(), 33);
    }
}
