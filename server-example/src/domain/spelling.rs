//! How names are typed: what of it makes no difference.

/// The one letter beyond ASCII whose lower case is in it: without care it would make two names one.
const KELVIN: &str = "\u{212a}";

/// A name in lower case, never that of somebody else (T-48).
pub fn lower(text: &str) -> String {
    let parts: Vec<_> = text.split(KELVIN).map(str::to_lowercase).collect();
    parts.join(KELVIN)
}

/// Characters without width, and marks of direction.
pub fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::lower;

    #[test]
    fn no_other_letter_becomes_ascii() {
        for letter in '\u{80}'..=char::MAX {
            let (text, lower) = (letter.to_string(), lower(&letter.to_string()));
            assert!(!lower.is_ascii(), "{text} {lower}");
        }
    }
}
