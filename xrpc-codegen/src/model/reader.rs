//! How a property is read: its Rust type and what the document allows.

use super::{Limits, RustType, Shape};

/// A reader of the runtime, as the expansion will write it.
#[derive(Clone, Debug)]
pub enum Reader {
    /// Whatever the type itself accepts.
    Plain(RustType),
    /// A type that has limits inside: an object or a union.
    Nested(RustType),
    /// An integer in a range.
    Integer {
        /// The smallest value allowed.
        minimum: Option<i64>,
        /// The largest value allowed.
        maximum: Option<i64>,
        /// The only values allowed, if not empty.
        one_of: Vec<i64>,
    },
    /// A boolean of one value.
    Boolean {
        /// The value.
        constant: bool,
    },
    /// A text.
    Text {
        /// What it becomes.
        of: RustType,
        /// How long it may be.
        limits: Limits,
        /// The only values allowed, if not empty.
        one_of: Vec<String>,
    },
    /// Bytes.
    Octets {
        /// The smallest number of bytes.
        min_length: Option<usize>,
        /// The largest number of bytes.
        max_length: Option<usize>,
    },
    /// A file that was uploaded.
    Upload {
        /// The MIME types allowed; empty: all.
        accept: Vec<String>,
        /// The largest size in bytes.
        max_size: Option<u64>,
    },
    /// A list.
    Items {
        /// How its items are read.
        each: Box<Reader>,
        /// The smallest number of items.
        min_length: Option<usize>,
        /// The largest number of items.
        max_length: Option<usize>,
    },
    /// `null`, or what the reader reads.
    OrNull(Box<Reader>),
}

impl Reader {
    /// The reader of a shape into a Rust type for it.
    pub fn new(shape: Shape, ty: RustType) -> Self {
        match shape {
            Shape::Boolean { constant: None } | Shape::Unknown | Shape::Link | Shape::Null => {
                Self::Plain(ty)
            }
            Shape::Named { .. } => Self::Nested(ty),
            Shape::Boolean {
                constant: Some(constant),
            } => Self::Boolean { constant },
            Shape::Integer {
                minimum,
                maximum,
                one_of,
            } => Self::Integer {
                minimum,
                maximum,
                one_of,
            },
            Shape::Text { limits, one_of, .. } => Self::Text {
                of: ty,
                limits,
                one_of,
            },
            Shape::Bytes {
                min_length,
                max_length,
            } => Self::Octets {
                min_length,
                max_length,
            },
            Shape::Blob { accept, max_size } => Self::Upload { accept, max_size },
            Shape::List {
                each,
                min_length,
                max_length,
            } => Self::Items {
                each: Box::new(Self::new(*each, ty.into_item())),
                min_length,
                max_length,
            },
        }
    }

    /// The same reader where `null` is allowed too.
    #[must_use]
    pub fn or_null(self, nullable: bool) -> Self {
        if nullable {
            Self::OrNull(Box::new(self))
        } else {
            self
        }
    }

    /// Whether a value of the type can break what the document says, so that an output is worth a look (W-158).
    ///
    /// What was uploaded is not looked at again (W-161).
    pub fn is_limited(&self) -> bool {
        match self {
            Self::Plain(_) | Self::Upload { .. } => false,
            // An `i64` can be larger than an integer of the data model (W-117).
            Self::Nested(_) | Self::Boolean { .. } | Self::Integer { .. } => true,
            Self::Text { limits, one_of, .. } => !limits.is_empty() || !one_of.is_empty(),
            Self::Octets {
                min_length,
                max_length,
            } => min_length.is_some() || max_length.is_some(),
            Self::Items {
                each,
                min_length,
                max_length,
            } => min_length.is_some() || max_length.is_some() || each.is_limited(),
            Self::OrNull(inner) => inner.is_limited(),
        }
    }
}

impl Limits {
    fn is_empty(&self) -> bool {
        [
            self.min_length,
            self.max_length,
            self.min_graphemes,
            self.max_graphemes,
        ]
        .iter()
        .all(Option::is_none)
    }
}
