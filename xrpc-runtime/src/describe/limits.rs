//! What a field says of its property beyond the type.

/// A property as the derive writes it down: one static a field.
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    /// The name on the wire.
    pub name: &'static str,
    /// For people; empty if the field has no documentation.
    pub description: &'static str,
    /// What the value may be.
    pub limits: Limits,
}

/// The limits of a value. Those that its type does not have do not compile, and are not looked at.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The smallest length: bytes of a text, bytes, or items.
    pub min_length: Option<usize>,
    /// The largest length.
    pub max_length: Option<usize>,
    /// The smallest length of a text, in grapheme clusters.
    pub min_graphemes: Option<usize>,
    /// The largest length of a text, in grapheme clusters.
    pub max_graphemes: Option<usize>,
    /// The smallest integer.
    pub minimum: Option<i64>,
    /// The largest integer.
    pub maximum: Option<i64>,
    /// The only texts allowed, if not empty.
    pub texts: &'static [&'static str],
    /// The only integers allowed, if not empty.
    pub integers: &'static [i64],
    /// Texts that are known; others are allowed too.
    pub known: &'static [&'static str],
    /// The only value allowed.
    pub constant: Option<Fixed>,
    /// The value of an absent property.
    pub default: Option<Fixed>,
    /// The MIME types of a file; empty: all.
    pub accept: &'static [&'static str],
    /// The largest size of a file in bytes.
    pub max_size: Option<u64>,
    /// The limits of the items of a list.
    pub items: Option<&'static Limits>,
}

/// A value that stands in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A text.
    Text(&'static str),
}

impl Limits {
    /// No limits.
    pub const NONE: Self = Self {
        min_length: None,
        max_length: None,
        min_graphemes: None,
        max_graphemes: None,
        minimum: None,
        maximum: None,
        texts: &[],
        integers: &[],
        known: &[],
        constant: None,
        default: None,
        accept: &[],
        max_size: None,
        items: None,
    };

    /// The limits of the items.
    pub(super) const fn items(&self) -> &'static Self {
        match self.items {
            Some(items) => items,
            None => &Self::NONE,
        }
    }
}

impl Fixed {
    pub(super) const fn boolean(self) -> Option<bool> {
        match self {
            Self::Boolean(value) => Some(value),
            Self::Integer(_) | Self::Text(_) => None,
        }
    }

    pub(super) const fn integer(self) -> Option<i64> {
        match self {
            Self::Integer(value) => Some(value),
            Self::Boolean(_) | Self::Text(_) => None,
        }
    }

    pub(super) fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.to_owned()),
            Self::Boolean(_) | Self::Integer(_) => None,
        }
    }
}
