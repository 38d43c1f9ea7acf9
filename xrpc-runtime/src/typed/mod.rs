//! Objects that say their type: records, and the variants of unions (W-129 to W-133).
//!
//! `$type` is what the rest depends on. Where it comes first, as we write it, the rest is read as it arrives. Where it
//! does not, the object is kept as a tree until it has been found; DAG-CBOR sorts its keys by length, and often has it
//! so. What is read from a tree is read from a tree throughout, however deeply unions are nested: whoever is to read a
//! variant is compiled twice for a format and no more.

mod object;
mod record;
mod tag;
mod union;
mod variant;

pub use {
    record::{Record, record, write_record},
    tag::Tag,
    union::{Union, not_listed, union},
    variant::{unlisted, variant},
};

#[cfg(test)]
mod tests;
