//! The errors that a function declares.

use crate::{error::Error, lex_type::LexErrors};

/// The errors that an enum declares for the method with this number.
pub trait DeclaredErrors<const ID: u64>: LexErrors<ID> {
    /// Their names.
    const NAMES: &'static [&'static str];

    /// What they mean, for people, in the same order; empty where nothing is said.
    const TEXTS: &'static [&'static str];
}

/// Every method may answer with the errors of XRPC itself; nobody declares them.
impl<const ID: u64> DeclaredErrors<ID> for Error {
    const NAMES: &'static [&'static str] = &[];
    const TEXTS: &'static [&'static str] = &[];
}
