//! The errors of a method as a Rust enum, generated or hand-written.

use proc_macro2::{Ident, Span};
use syn::LitStr;

use crate::{
    diag::Diagnostics,
    lexicon::{Lexicons, Source},
    messages,
};

/// An enum that stands for the errors of methods.
pub(crate) struct ErrorSet {
    /// Its name.
    pub(crate) ident: Ident,
    /// What the sets of the methods are known by.
    pub(crate) numbers: Vec<u64>,
    /// The errors.
    pub(crate) variants: Vec<ErrorVariant>,
    /// The variant that holds any other error.
    pub(crate) other: Option<Other>,
}

/// The variant that holds any other error.
pub(crate) struct Other {
    /// The variant.
    pub(crate) ident: Ident,
    /// Where the type that it holds is written: a wrong one is told there.
    pub(crate) span: Span,
}

/// One error.
pub(crate) struct ErrorVariant {
    /// The variant.
    pub(crate) ident: Ident,
    /// For people.
    pub(crate) doc: String,
    /// The name on the wire.
    pub(crate) name: String,
    /// The HTTP status.
    pub(crate) status: u16,
    /// The text for the client, if it is not the name.
    pub(crate) message: Option<String>,
    /// Where the type of the text stands that the variant holds instead, if it holds one.
    pub(crate) held: Option<Span>,
}

impl ErrorSet {
    /// What the errors of a method are known by: `nsid#main/errors`.
    pub(crate) fn number(nsid: &str) -> u64 {
        xrpc_lexicon::id(&format!("{nsid}#main/errors"))
    }
}

/// The documents of methods. What is wrong with a name is said there.
pub(crate) fn methods<'a>(
    lexicons: &'a Lexicons,
    names: &[LitStr],
    diag: &mut Diagnostics,
) -> Vec<Source<'a>> {
    let mut methods = Vec::with_capacity(names.len());
    for name in names {
        let nsid = name.value();
        match lexicons.document(name, &nsid, diag) {
            Some(source) if source.document.method().is_some() => methods.push(source),
            Some(_) => diag.error(name, messages::no_method(&nsid)),
            None => {}
        }
    }
    methods
}
