//! A set of bytes, asked with one look-up a byte.

/// Bytes that may occur in a text.
pub(super) struct ByteSet([bool; 256]);

impl ByteSet {
    /// The bytes of `members`.
    pub(super) const fn of(members: &[u8]) -> Self {
        Self([false; 256]).and(members)
    }

    /// The letters and digits of ASCII, and the bytes of `members`.
    pub(super) const fn alphanumeric_and(members: &[u8]) -> Self {
        Self::of(b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ").and(members)
    }

    const fn and(mut self, members: &[u8]) -> Self {
        let mut rest = members;
        while let [byte, after @ ..] = rest {
            self.0[*byte as usize] = true;
            rest = after;
        }
        self
    }

    /// How many bytes at the beginning of `text` are in the set.
    pub(super) fn count(&self, text: &[u8]) -> usize {
        text.iter()
            .take_while(|&&byte| self.0[usize::from(byte)])
            .count()
    }

    /// Whether every byte of `text` is in the set.
    pub(super) fn has_all(&self, text: &[u8]) -> bool {
        text.iter().all(|&byte| self.0[usize::from(byte)])
    }
}
