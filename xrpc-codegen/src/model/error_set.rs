//! The errors of a method as a Rust enum, generated or hand-written.

use proc_macro2::{Ident, Span, TokenStream};

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
    /// What it holds.
    pub held: Held,
}

/// What a variant holds.
#[derive(Debug)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// Its message. This is where the type of the text is written: a wrong one is told there.
    Message(Span),
    /// The error that it is made from.
    Cause(Cause),
}

/// The only field of a variant, of a type whose errors become this variant.
#[derive(Debug)]
pub struct Cause {
    /// The name of the field, if it has one.
    pub field: Option<Ident>,
    /// Its type.
    pub ty: TokenStream,
    /// Where that is written: a wrong one is told there.
    pub span: Span,
}

impl ErrorSet {
    /// What the errors of a method are known by: `nsid#main/errors`.
    pub fn number(nsid: &str) -> u64 {
        xrpc_lexicon::id(&format!("{nsid}#main/errors"))
    }
}
