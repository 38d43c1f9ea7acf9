//! The values of the data model that JSON has no words for, and objects that no schema describes.

mod any;
mod blob;
mod bytes;
mod datum;
mod extra;
mod link;
mod native;
mod null;
mod octets;
mod skip;
mod sole;
mod unknown;
mod upload;

pub(crate) use datum::{add, fill};
pub(crate) use unknown::plain;
pub use {
    self::bytes::Bytes,
    any::Data,
    blob::Blob,
    extra::{Extra, KeepsExtra, keep, put_extra},
    link::{CidLink, LinkError},
    null::Null,
    octets::Octets,
    skip::skip,
    unknown::{Unknown, UnknownError},
    upload::Upload,
};

#[cfg(test)]
mod tests;
