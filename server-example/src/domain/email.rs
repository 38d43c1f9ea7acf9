//! E-mail addresses.

use crate::domain::spelling;

/// The address in lower case, if it is one that mail can be sent to.
///
/// Whether mail arrives is not known before it is sent; this refuses what cannot be an address.
pub fn normalise(text: &str) -> Option<String> {
    let lower = spelling::lower(text);
    let (local, domain) = lower.rsplit_once('@')?;
    let odd = |char: char| {
        char.is_whitespace()
            || char.is_control()
            || spelling::is_invisible(char)
            || matches!(char, '<' | '>' | '(' | ')' | ',' | ';')
    };
    let sound = !local.is_empty()
        && !local.contains('@')
        && local.len() <= 64
        && domain.len() <= 253
        && domain.contains('.')
        && domain.split('.').all(is_label)
        && !lower.contains(odd);
    sound.then_some(lower)
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::normalise;

    /// S-303, T-48, T-50
    #[test]
    fn addresses_are_checked_and_lowered() {
        for (text, expected) in [
            ("alice@example.com", Some("alice@example.com")),
            ("Alice+tag@Example.COM", Some("alice+tag@example.com")),
            ("alice@bücher.example", Some("alice@bücher.example")),
            (
                "\u{212a}ELVIN@example.com",
                Some("\u{212a}elvin@example.com"),
            ),
            ("İ@example.com", Some("i\u{307}@example.com")),
            ("ali\u{200b}ce@example.com", None),
            ("", None),
            ("alice", None),
            ("@example.com", None),
            ("alice@", None),
            ("alice@example", None),
            ("alice@.com", None),
            ("a b@example.com", None),
            ("a@b@example.com", None),
            ("alice@example.com\r\nbcc: x@y.z", None),
            ("<alice@example.com>", None),
        ] {
            assert_eq!(normalise(text).as_deref(), expected, "{text:?}");
        }
    }
}
