//! `at-identifier`: a DID or a handle.

use super::{Reason, SyntaxError, did, handle};
use crate::schema::Format;

/// Whether `text` is a DID or a handle.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::AtIdentifier, reason))
}

pub(super) fn scan(text: &[u8]) -> Result<(), Reason> {
    // No handle has a colon.
    if text.starts_with(b"did:") {
        did::scan(text)
    } else {
        handle::scan(text)
    }
}
