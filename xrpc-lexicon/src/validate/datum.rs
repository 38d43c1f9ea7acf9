//! A value as the validator sees it, whatever it is kept as.

use crate::data::Link;

/// A value of the data model in one of its forms: [`serde_json::Value`], or with the feature `cbor`
/// [`Ipld`](crate::cbor::Ipld).
///
/// What differs is how links and bytes are kept; one validator serves both. The trait cannot be implemented elsewhere.
pub trait Datum: Sized + sealed::Sealed {
    #[doc(hidden)]
    type Members: Members<Value = Self>;

    #[doc(hidden)]
    fn shape(&self) -> Shape<'_, Self>;
}

/// What a value is.
#[doc(hidden)]
#[derive(Debug)]
pub enum Shape<'a, V: Datum> {
    Null,
    Boolean(bool),
    Integer(i64),
    /// A number that is none of the data model, and what it must be.
    Number(&'static str),
    String(&'a str),
    /// Bytes, and how many.
    Bytes(usize),
    Link(Link),
    Array(&'a [V]),
    Object(&'a V::Members),
    /// An object that looks like a link or bytes and is none, and what it must be.
    Malformed(&'static str),
}

/// The members of an object.
#[doc(hidden)]
pub trait Members {
    type Value: Datum<Members = Self>;

    fn member(&self, name: &str) -> Option<&Self::Value>;

    fn members(&self) -> impl Iterator<Item = (&str, &Self::Value)>;
}

pub(super) mod sealed {
    /// Keeps others from implementing [`Datum`](super::Datum).
    pub trait Sealed {}
}

pub(super) const LINK: &str = "a link: `$link` with a CID, and nothing else";
pub(crate) const BYTES: &str = "bytes: `$bytes` with base64, and nothing else";
pub(crate) const LINK_KEY: &str = "$link";
pub(crate) const BYTES_KEY: &str = "$bytes";

/// The largest integer of the data model, 2^53 − 1: what a double holds exactly.
pub(super) const LARGEST: i64 = (1 << 53) - 1;
pub(super) const INTEGER: &str = "an integer from -9007199254740991 to 9007199254740991";
pub(super) const FRACTION: &str = "an integer, not a number with a fraction";

impl<V: Datum> Shape<'_, V> {
    /// The word for people.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "a boolean",
            Self::Integer(_) | Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Bytes(_) => "bytes",
            Self::Link(_) => "a link",
            Self::Array(_) => "an array",
            Self::Object(_) | Self::Malformed(_) => "an object",
        }
    }

    /// The shape of an integer, which must be one of the data model (W-117).
    pub(super) fn integer(value: i64) -> Self {
        if (-LARGEST..=LARGEST).contains(&value) {
            Self::Integer(value)
        } else {
            Self::Number(INTEGER)
        }
    }
}
