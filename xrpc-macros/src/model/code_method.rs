//! A function and the method that it defines.

use syn::{LitStr, Path};
use xrpc_lexicon::Kind;

use super::Signature;
use crate::parse::{MethodAttr, MethodFn, Size};

/// A function under `#[query(…)]` or `#[procedure(…)]` that no document describes.
pub(crate) struct CodeMethod<'a> {
    /// Which of the two.
    pub(crate) kind: Kind,
    /// The NSID as it is written in the attribute.
    pub(crate) nsid: &'a LitStr,
    /// The encoding of the input, where its type leaves it open.
    pub(crate) input: Option<&'a LitStr>,
    /// The encoding of the output, where its type leaves it open.
    pub(crate) output: Option<&'a LitStr>,
    /// The largest input.
    pub(crate) max_input: Option<&'a Size>,
    /// The function that says what a call is charged.
    pub(crate) limit: Option<&'a Path>,
    /// Where the runtime is.
    pub(crate) krate: Option<&'a Path>,
    /// For people.
    pub(crate) description: String,
    /// What the function says.
    pub(crate) function: &'a MethodFn,
    /// What the function takes and returns.
    pub(crate) signature: Signature<'a>,
}

impl<'a> CodeMethod<'a> {
    /// Sorts what the function says.
    pub(crate) fn new(
        kind: Kind,
        attr: &'a MethodAttr,
        function: &'a MethodFn,
        description: String,
    ) -> Self {
        Self {
            kind,
            nsid: &attr.nsid,
            input: attr.input.as_ref(),
            output: attr.output.as_ref(),
            max_input: attr.max_input.as_ref(),
            limit: attr.limit.as_ref(),
            krate: attr.krate.as_ref(),
            description,
            signature: Signature::new(function, Some(attr)),
            function,
        }
    }
}
