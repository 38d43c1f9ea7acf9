//! The number of a definition, by which the compiler tells types apart.

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The number of a definition (`nsid#name`) or of a part of a method (`nsid#main/input`; also `params`, `output`,
/// `message`, `errors`): FNV-1a of 64 bits.
///
/// ```
/// const INPUT: u64 = xrpc_lexicon::id("com.example.createThing#main/input");
///
/// assert_ne!(INPUT, xrpc_lexicon::id("com.example.createThing#main/output"));
/// ```
pub const fn id(text: &str) -> u64 {
    let mut rest = text.as_bytes();
    let mut hash = OFFSET;
    while let [byte, after @ ..] = rest {
        // `u64::from` is no `const fn`.
        hash = (hash ^ *byte as u64).wrapping_mul(PRIME);
        rest = after;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::id;

    /// The values that the authors of the hash publish: <http://www.isthe.com/chongo/tech/comp/fnv/>.
    #[test]
    fn is_fnv_1a() {
        assert_eq!(id(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(id("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(id("foobar"), 0x8594_4171_f739_67e8);
    }
}
