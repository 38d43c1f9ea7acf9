//! What somebody logs in with: a handle, an e-mail address or a DID.

use xrpc::lexicon::syntax;

use crate::domain::spelling;

/// A normalised identifier (S-100 … S-105).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identifier {
    /// An address, in lower case.
    Email(String),
    /// A DID as it was written, and in lower case: methods differ in whether case counts.
    Did {
        /// As written.
        exact: String,
        /// In lower case.
        lower: String,
    },
    /// A handle, in lower case.
    Handle(String),
    /// Nothing that an account could have.
    Nobody(String),
}

impl Identifier {
    /// Makes out what is meant.
    ///
    /// What copying from an application brings along is dropped: white space around it, characters without width, and
    /// one `@` before a handle.
    pub fn parse(text: &str) -> Self {
        let text: String = text
            .chars()
            .filter(|char| !spelling::is_invisible(*char))
            .collect();
        let text = text.trim();
        let text = match text.strip_prefix('@') {
            Some(rest) if !rest.contains('@') => rest,
            _ => text,
        };
        let lower = spelling::lower(text);
        if lower.contains('@') {
            Self::Email(lower)
        } else if syntax::did::check(text).is_ok() {
            Self::Did {
                exact: text.to_owned(),
                lower,
            }
        } else if syntax::did::check(&lower).is_ok() {
            Self::Did {
                exact: lower.clone(),
                lower,
            }
        } else if syntax::handle::check(&lower).is_ok() {
            Self::Handle(lower)
        } else {
            Self::Nobody(lower)
        }
    }

    /// The text by which attempts are counted where no account answers to it (S-032). What is longer than any name
    /// counts as one name: it is kept for a day.
    pub fn text(&self) -> &str {
        let text = match self {
            Self::Email(text)
            | Self::Handle(text)
            | Self::Nobody(text)
            | Self::Did { lower: text, .. } => text,
        };
        if text.len() > LONGEST_NAME {
            "too long"
        } else {
            text
        }
    }
}

/// The longest name that is counted by itself, in bytes: longer than an address can be.
const LONGEST_NAME: usize = 320;

#[cfg(test)]
mod tests {
    use super::Identifier;

    fn email(text: &str) -> Identifier {
        Identifier::Email(text.to_owned())
    }

    fn handle(text: &str) -> Identifier {
        Identifier::Handle(text.to_owned())
    }

    fn did(exact: &str, lower: &str) -> Identifier {
        Identifier::Did {
            exact: exact.to_owned(),
            lower: lower.to_owned(),
        }
    }

    fn nobody(text: &str) -> Identifier {
        Identifier::Nobody(text.to_owned())
    }

    /// S-100 … S-106, T-48
    #[test]
    fn identifiers_are_normalised() {
        let rows = [
            ("alice.test", handle("alice.test")),
            ("Alice.TEST", handle("alice.test")),
            ("  alice.test\n", handle("alice.test")),
            ("@alice.test", handle("alice.test")),
            ("\u{202a}alice.test\u{202c}", handle("alice.test")),
            ("Alice@Example.COM", email("alice@example.com")),
            ("@alice@example.com", email("@alice@example.com")),
            (
                "did:web:Alice.test",
                did("did:web:Alice.test", "did:web:alice.test"),
            ),
            ("DID:PLC:ABC", did("did:plc:abc", "did:plc:abc")),
            ("did:", nobody("did:")),
            ("alice", nobody("alice")),
            ("@@", email("@@")),
            ("", nobody("")),
            ("alice%test", nobody("alice%test")),
            ("İ.test", nobody("i\u{307}.test")),
            ("\u{212a}elvin.test", nobody("\u{212a}elvin.test")),
            (
                "\u{212a}elvin@example.com",
                email("\u{212a}elvin@example.com"),
            ),
        ];
        for (text, expected) in rows {
            assert_eq!(Identifier::parse(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_that_nobody_has_is_not_kept() {
        let long = |length: usize| format!("{}@example.com", "a".repeat(length - 12));
        for (text, expected) in [(long(320), long(320)), (long(321), "too long".to_owned())] {
            assert_eq!(Identifier::parse(&text).text(), expected);
        }
    }
}
