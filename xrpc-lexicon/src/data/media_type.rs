//! MIME types, and the patterns that a document allows (W-125).

/// Whether one of the patterns matches a MIME type: the type itself, `image/*`, or `*/*`. Case does not matter.
///
/// ```
/// use xrpc_lexicon::data::accepts;
///
/// assert!(accepts(["video/mp4", "image/*"], "image/png"));
/// assert!(!accepts(["video/mp4"], "image/png"));
/// ```
pub fn accepts<'a>(patterns: impl IntoIterator<Item = &'a str>, mime_type: &str) -> bool {
    patterns
        .into_iter()
        .any(|pattern| matches(pattern, mime_type))
}

fn matches(pattern: &str, mime_type: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some("*/") => mime_type.contains('/'),
        Some(kind) => mime_type
            .get(..kind.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(kind)),
        None => pattern.eq_ignore_ascii_case(mime_type),
    }
}

#[cfg(test)]
mod tests {
    use super::accepts;

    /// W-125
    #[test]
    fn a_pattern_is_a_type_or_a_kind_of_types() {
        for (pattern, mime_type, accepted) in [
            ("image/png", "image/png", true),
            ("image/png", "Image/PNG", true),
            ("image/png", "image/jpeg", false),
            ("image/*", "image/jpeg", true),
            ("image/*", "imagery/jpeg", false),
            ("image/*", "image", false),
            ("*/*", "text/plain", true),
            ("*/*", "plain", false),
            ("text/*", "täxt/plain", false),
        ] {
            assert_eq!(
                accepts([pattern], mime_type),
                accepted,
                "{pattern} {mime_type}"
            );
        }
        assert!(!accepts([], "image/png"));
        assert!(accepts(["a/b", "image/*"], "image/png"));
    }
}
