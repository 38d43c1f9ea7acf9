//! Values of the data model, and objects that no schema describes.

mod datum;
mod extra;
mod null;
mod unknown;

pub(crate) use datum::{add, fill};
pub(crate) use unknown::plain;
pub use {
    extra::{Extra, keep, put_extra},
    null::Null,
    unknown::{Unknown, UnknownError},
};
