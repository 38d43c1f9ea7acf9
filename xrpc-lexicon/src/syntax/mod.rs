//! The string formats of Lexicon: one grammar a module, each reads the bytes once and allocates nothing.
//!
//! The checks are syntactic (W-141): a DID of a method that nobody supports is a DID.

pub mod at_identifier;
pub mod at_uri;
mod byte_set;
pub mod cid;
pub mod datetime;
pub mod did;
mod error;
pub mod handle;
mod label;
pub mod language;
pub mod nsid;
pub mod record_key;
pub mod tid;
pub mod uri;

#[cfg(test)]
mod tests;

pub use error::SyntaxError;

use crate::schema::Format;

/// Why a text is refused; completes “is not a valid handle: …”.
type Reason = &'static str;

/// Whether `text` has this format.
///
/// ```
/// use xrpc_lexicon::{Format, syntax};
///
/// assert!(syntax::check(Format::Handle, "alice.test").is_ok());
///
/// let error = syntax::check(Format::Handle, "alice").unwrap_err();
/// assert_eq!(error.to_string(), "is not a valid handle: write at least two labels, as in `alice.example.com`");
/// ```
pub fn check(format: Format, text: &str) -> Result<(), SyntaxError> {
    match format {
        Format::AtIdentifier => at_identifier::check(text),
        Format::AtUri => at_uri::check(text),
        Format::Cid => cid::check(text),
        Format::Datetime => datetime::check(text),
        Format::Did => did::check(text),
        Format::Handle => handle::check(text),
        Format::Language => language::check(text),
        Format::Nsid => nsid::check(text),
        Format::RecordKey => record_key::check(text),
        Format::Tid => tid::check(text),
        Format::Uri => uri::check(text),
    }
}
