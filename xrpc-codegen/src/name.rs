//! A name in a list of documents.

use proc_macro2::Span;

/// A document, or all that a pattern matches.
#[derive(Clone, Debug)]
pub struct Name {
    /// An NSID, a pattern such as `com.atproto.server.*`, or `*` for all.
    pub text: String,
    /// Where it is written. What is wrong with its documents is said there.
    pub span: Span,
}

impl Name {
    /// A name that stands in no source.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            span: Span::call_site(),
        }
    }
}
