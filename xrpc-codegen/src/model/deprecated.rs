//! What a document calls deprecated: Lexicon has no word for it but the first of the description.

/// What to use instead, in the words of the document, if it begins with "deprecated" in whatever case.
pub(super) fn deprecated(description: Option<&str>) -> Option<String> {
    const WORD: &str = "deprecated";
    let text = description?;
    let begins = text
        .get(..WORD.len())
        .is_some_and(|word| word.eq_ignore_ascii_case(WORD));
    begins.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::deprecated;

    #[test]
    fn the_first_word_says_it() {
        for text in ["DEPRECATED: use b", "Deprecated. Use b", "deprecated"] {
            assert_eq!(deprecated(Some(text)).as_deref(), Some(text));
        }
        for text in [Some("Not deprecated"), Some("Depré"), Some(""), None] {
            assert_eq!(deprecated(text), None);
        }
    }
}
