//! The length of a text as people see it (W-119).

use unicode_segmentation::UnicodeSegmentation;

/// Whether a text has at least and at most so many extended grapheme clusters (UAX #29), both included.
///
/// Counts them only if the bytes leave it open.
///
/// ```
/// use xrpc_lexicon::data::graphemes_within;
///
/// assert!(graphemes_within("नमस्ते", 3, 3));
/// ```
pub fn graphemes_within(text: &str, minimum: usize, maximum: usize) -> bool {
    let within = |count| (minimum..=maximum).contains(&count);
    // A cluster is at least one byte.
    if minimum == 0 && text.len() <= maximum {
        return true;
    }
    // `\r\n` is the only cluster of several ASCII characters.
    if text.is_ascii() && !text.contains('\r') {
        return within(text.len());
    }
    // One more than the maximum decides; a long text need not be walked to its end.
    within(text.graphemes(true).take(maximum.saturating_add(1)).count())
}

#[cfg(test)]
mod tests {
    use super::graphemes_within;

    /// W-119
    #[test]
    fn a_cluster_is_what_people_see() {
        for (text, count) in [
            ("", 0),
            ("abc", 3),
            ("a\r\nb", 3),
            ("é", 1),
            ("e\u{301}", 1),
            ("नमस्ते", 3),
            ("👨‍👩‍👧‍👧", 1),
            ("🇩🇪🇫🇷", 2),
        ] {
            assert!(graphemes_within(text, count, count), "{text:?}");
            assert!(!graphemes_within(text, count + 1, usize::MAX), "{text:?}");
            if let Some(fewer) = count.checked_sub(1) {
                assert!(!graphemes_within(text, 0, fewer), "{text:?}");
            }
        }
    }
}
