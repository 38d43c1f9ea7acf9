//! The ways to join words.

/// `lowerCamelCase`, of ASCII letters and digits.
pub(super) fn is_lower_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase()) && is_alphanumeric(name)
}

/// `UpperCamelCase`, of ASCII letters and digits; one that is all capitals is none.
pub(super) fn is_upper_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && is_alphanumeric(name)
        && (name.len() == 1 || name.bytes().any(|byte| byte.is_ascii_lowercase()))
}

/// `kebab-case`, of ASCII letters and digits.
pub(super) fn is_kebab(value: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    value.split('-').all(is_word)
}

/// Whether a name in `lowerCamelCase` has two words at least.
pub(super) fn has_two_words(name: &str) -> bool {
    name.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
}

fn is_alphanumeric(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
