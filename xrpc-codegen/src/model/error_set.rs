//! The errors of a method as a Rust enum, generated or hand-written.

use proc_macro2::{Ident, Span};

/// An enum that stands for the errors of methods.
#[derive(Debug)]
pub struct ErrorSet {
    /// Its name.
    pub ident: Ident,
    /// What the sets of the methods are known by.
    pub numbers: Vec<u64>,
    /// The errors.
    pub variants: Vec<ErrorVariant>,
    /// The variant that holds any other error.
    pub other: Option<Other>,
}

/// The variant that holds any other error.
#[derive(Debug)]
pub struct Other {
    /// The variant.
    pub ident: Ident,
    /// Where the type that it holds is written: a wrong one is told there.
    pub span: Span,
}

/// One error.
#[derive(Debug)]
pub struct ErrorVariant {
    /// The variant.
    pub ident: Ident,
    /// For people.
    pub doc: String,
    /// The name on the wire.
    pub name: String,
    /// The HTTP status.
    pub status: u16,
    /// The text for the client, if it is not the name.
    pub message: Option<String>,
    /// Where the type of the text stands that the variant holds instead, if it holds one.
    pub held: Option<Span>,
}

impl ErrorSet {
    /// What the errors of a method are known by: `nsid#main/errors`.
    pub fn number(nsid: &str) -> u64 {
        xrpc_lexicon::id(&format!("{nsid}#main/errors"))
    }
}
