//! How a property is read: its Rust type and what the document allows.

use crate::model::{Limits, RustType, Shape};

/// A reader of the runtime, as the expansion will write it.
pub(crate) enum Reader {
    /// Whatever the type itself accepts.
    Plain(RustType),
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
    pub(crate) fn new(shape: Shape, ty: RustType) -> Self {
        match shape {
            Shape::Boolean { constant: None } | Shape::Unknown | Shape::Object { .. } => {
                Self::Plain(ty)
            }
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
    pub(crate) fn or_null(self, nullable: bool) -> Self {
        if nullable {
            Self::OrNull(Box::new(self))
        } else {
            self
        }
    }
}
