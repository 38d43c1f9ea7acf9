//! `at-uri`: a repository, a collection or a record. Source: <https://atproto.com/specs/at-uri-scheme>.

use super::{Reason, SyntaxError, at_identifier, nsid, record_key};
use crate::schema::Format;

const MAX: usize = 8192;

/// Whether `text` is an AT URI of the kind that Lexicon allows: without a query and without a fragment.
pub fn check(text: &str) -> Result<(), SyntaxError> {
    scan(text.as_bytes()).map_err(|reason| SyntaxError::new(Format::AtUri, reason))
}

fn scan(text: &[u8]) -> Result<(), Reason> {
    if text.len() > MAX {
        return Err("write at most 8192 bytes");
    }
    let rest = text
        .strip_prefix(b"at://")
        .ok_or("begin with `at://`, in lower case")?;
    let mut parts = rest.split(|&byte| byte == b'/');
    let authority = parts.next().unwrap_or_default();
    at_identifier::scan(authority)
        .map_err(|_| "write a DID or a handle after `at://`, and no fragment")?;
    if let Some(collection) = parts.next() {
        nsid::scan(collection).map_err(|_| "write an NSID after the first slash, or no slash")?;
    }
    if let Some(key) = parts.next() {
        record_key::scan(key)
            .map_err(|_| "write a record key after the second slash, or no slash")?;
    }
    match parts.next() {
        None => Ok(()),
        Some(_) => Err("end after the record key"),
    }
}
