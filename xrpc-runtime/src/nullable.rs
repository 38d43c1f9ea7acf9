//! A value that may be `null`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value or `null`, for the properties that a document calls `nullable`.
///
/// `Option` says something else: that the property may be absent. A property that may be both is an
/// `Option<Nullable<T>>` (W-112).
///
/// ```
/// use xrpc::Nullable;
///
/// let name = Nullable::from(Some("alice"));
/// assert_eq!(name, Nullable::Value("alice"));
/// assert_eq!(name.into_option(), Some("alice"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// A value.
    Value(T),
    /// `null`.
    Null,
}

impl<T> Nullable<T> {
    /// The value, borrowed.
    pub const fn as_ref(&self) -> Nullable<&T> {
        match self {
            Self::Value(value) => Nullable::Value(value),
            Self::Null => Nullable::Null,
        }
    }

    /// The value, or `None` for `null`.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Null => None,
        }
    }
}

impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => serializer.serialize_some(value),
            Self::Null => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}
