//! The string formats of Lexicon as types: a text that has been checked once.

use std::{borrow::Borrow, fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};
use xrpc_lexicon::{
    Format, id,
    syntax::{self, SyntaxError},
};

use crate::{check::always, lex_type::LexType, read::UNSAID};

/// A text that does not have its format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError {
    format: Format,
    error: SyntaxError,
}

impl FormatError {
    /// The word of the documents: `did`, `at-uri`, …
    pub fn format(&self) -> &'static str {
        self.format.as_str()
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text {}", self.error)
    }
}

impl std::error::Error for FormatError {}

fn check(format: Format, text: &str) -> Result<(), FormatError> {
    syntax::check(format, text).map_err(|error| FormatError { format, error })
}

/// Decodes a text of this format; looks before it allocates.
struct Checked(Format);

impl Checked {
    fn check<E: de::Error>(&self, text: &str) -> Result<(), E> {
        check(self.0, text)
            .map_err(|_| E::invalid_value(UNSAID, &format!("a valid {}", self.0.as_str()).as_str()))
    }
}

impl Visitor<'_> for Checked {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        self.check(text).map(|()| text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<String, E> {
        self.check(&text).map(|()| text)
    }
}

/// One row a format: the documentation, the type, the word of the documents.
macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident = $word:literal;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Checks a text (W-140, W-141).
            pub fn parse(text: impl Into<String>) -> Result<Self, FormatError> {
                let text = text.into();
                check(Format::$name, &text)?;
                Ok(Self(text))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text, owned.
            pub fn into_string(self) -> String {
                self.0
            }
        }

        impl FromStr for $name {
            type Err = FormatError;

            fn from_str(text: &str) -> Result<Self, FormatError> {
                check(Format::$name, text)?;
                Ok(Self(text.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = FormatError;

            fn try_from(text: String) -> Result<Self, FormatError> {
                Self::parse(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = FormatError;

            fn try_from(text: &str) -> Result<Self, FormatError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, text: &str) -> bool {
                self.0 == text
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, text: &&str) -> bool {
                self.0 == *text
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_string(Checked(Format::$name)).map(Self)
            }
        }

        always! { $name }

        impl LexType<{ id(concat!("string:", $word)) }> for $name {}
        impl LexType<{ id("string") }> for $name {}
    )* };
}

formats! {
    /// A [`Did`] or a [`Handle`]: what names an account.
    AtIdentifier = "at-identifier";
    /// The address of a record or of a repository: `at://did:plc:…/app.bsky.feed.post/3k…`.
    AtUri = "at-uri";
    /// A content identifier, as text.
    Cid = "cid";
    /// A moment: `1985-04-12T23:20:50.123Z` (W-142). The text is kept as it came.
    Datetime = "datetime";
    /// A decentralized identifier: the name of an account that never changes.
    ///
    /// ```
    /// use xrpc::Did;
    ///
    /// let did = Did::parse("did:plc:z72i7hdynmk6r22z27h6tvur")?;
    /// assert_eq!(did, "did:plc:z72i7hdynmk6r22z27h6tvur");
    /// assert!(Did::parse("plc:z72i7hdynmk6r22z27h6tvur").is_err());
    /// # Ok::<(), xrpc::FormatError>(())
    /// ```
    Did = "did";
    /// A domain name that an account goes by.
    ///
    /// ```
    /// use xrpc::Handle;
    ///
    /// let handle: Handle = "alice.test".parse()?;
    /// assert_eq!(handle.as_str(), "alice.test");
    /// assert!(Handle::parse("alice").is_err());
    /// # Ok::<(), xrpc::FormatError>(())
    /// ```
    Handle = "handle";
    /// A language tag of BCP 47: `en`, `pt-BR`.
    Language = "language";
    /// A namespaced identifier: the name of a Lexicon document.
    Nsid = "nsid";
    /// The name of a record within its collection.
    RecordKey = "record-key";
    /// A timestamp identifier: a record key that sorts by time.
    Tid = "tid";
    /// A URI of any scheme.
    Uri = "uri";
}

/// Every DID is an at-identifier.
impl From<Did> for AtIdentifier {
    fn from(did: Did) -> Self {
        Self(did.0)
    }
}

/// Every handle is an at-identifier.
impl From<Handle> for AtIdentifier {
    fn from(handle: Handle) -> Self {
        Self(handle.0)
    }
}

#[cfg(test)]
mod tests;
