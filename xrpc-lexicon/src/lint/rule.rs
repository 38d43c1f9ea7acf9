//! The names of the rules.

use std::fmt;

/// What a [`Lint`](super::Lint) is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// A schema, a property or a parameter is not named in `lowerCamelCase`.
    NameNotLowerCamelCase,
    /// An error is not named in `UpperCamelCase`.
    ErrorNotUpperCamelCase,
    /// A fixed string is not in `kebab-case`.
    ValueNotKebabCase,
    /// A query or procedure is not named by a verb and a noun.
    MethodNotVerbNoun,
    /// A subscription is not named `subscribe` and a noun.
    SubscriptionNotSubscribe,
    /// A name has a meaning in many programming languages.
    GenericName,
    /// A document of shared definitions has a `main`.
    MainInDefs,
    /// The main definition is not described.
    MainWithoutDescription,
    /// A property with a generic name is not described.
    PropertyWithoutDescription,
    /// A query or procedure has no output.
    MethodWithoutOutput,
    /// A procedure takes an input and declares no errors.
    ProcedureWithoutErrors,
    /// A parameter takes an account by DID or handle only.
    AccountNotAtIdentifier,
    /// A method with a `cursor` does not follow the convention.
    PaginationUnlike,
    /// A string of a record has neither a format nor a largest length.
    StringWithoutLimit,
    /// A string has both a format and limits of length.
    LimitBesideFormat,
    /// A string is limited in graphemes, and not in bytes.
    GraphemesWithoutLength,
    /// The limits in bytes and graphemes do not fit each other.
    BytesPerGrapheme,
    /// Values are listed in `enum`.
    ClosedSet,
    /// A union is closed.
    ClosedUnion,
    /// A list has items that cannot be extended.
    ArrayOfAtoms,
    /// An optional boolean is true by default.
    BooleanDefaultTrue,
    /// A record refers to an account by its handle.
    HandleInRecord,
    /// A record holds a binary link.
    CidLinkInRecord,
    /// A record holds anything.
    UnknownInRecord,
}

impl Rule {
    /// All rules.
    pub const ALL: &'static [Self] = &[
        Self::NameNotLowerCamelCase,
        Self::ErrorNotUpperCamelCase,
        Self::ValueNotKebabCase,
        Self::MethodNotVerbNoun,
        Self::SubscriptionNotSubscribe,
        Self::GenericName,
        Self::MainInDefs,
        Self::MainWithoutDescription,
        Self::PropertyWithoutDescription,
        Self::MethodWithoutOutput,
        Self::ProcedureWithoutErrors,
        Self::AccountNotAtIdentifier,
        Self::PaginationUnlike,
        Self::StringWithoutLimit,
        Self::LimitBesideFormat,
        Self::GraphemesWithoutLength,
        Self::BytesPerGrapheme,
        Self::ClosedSet,
        Self::ClosedUnion,
        Self::ArrayOfAtoms,
        Self::BooleanDefaultTrue,
        Self::HandleInRecord,
        Self::CidLinkInRecord,
        Self::UnknownInRecord,
    ];

    /// The name of the rule, which stays the same: `closed-union`, …
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NameNotLowerCamelCase => "name-not-lower-camel-case",
            Self::ErrorNotUpperCamelCase => "error-not-upper-camel-case",
            Self::ValueNotKebabCase => "value-not-kebab-case",
            Self::MethodNotVerbNoun => "method-not-verb-noun",
            Self::SubscriptionNotSubscribe => "subscription-not-subscribe",
            Self::GenericName => "generic-name",
            Self::MainInDefs => "main-in-defs",
            Self::MainWithoutDescription => "main-without-description",
            Self::PropertyWithoutDescription => "property-without-description",
            Self::MethodWithoutOutput => "method-without-output",
            Self::ProcedureWithoutErrors => "procedure-without-errors",
            Self::AccountNotAtIdentifier => "account-not-at-identifier",
            Self::PaginationUnlike => "pagination-unlike",
            Self::StringWithoutLimit => "string-without-limit",
            Self::LimitBesideFormat => "limit-beside-format",
            Self::GraphemesWithoutLength => "graphemes-without-length",
            Self::BytesPerGrapheme => "bytes-per-grapheme",
            Self::ClosedSet => "closed-set",
            Self::ClosedUnion => "closed-union",
            Self::ArrayOfAtoms => "array-of-atoms",
            Self::BooleanDefaultTrue => "boolean-default-true",
            Self::HandleInRecord => "handle-in-record",
            Self::CidLinkInRecord => "cid-link-in-record",
            Self::UnknownInRecord => "unknown-in-record",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
