//! What is wrong with documents.

use std::fmt;

use proc_macro2::Span;

/// Something that is wrong with a document, or with a name of one.
#[derive(Clone, Debug)]
pub struct Mistake {
    /// Where the document is named.
    pub span: Span,
    /// What is wrong, and what to do.
    pub text: String,
}

impl Mistake {
    pub(crate) fn new(span: Span, text: impl Into<String>) -> Self {
        Self {
            span,
            text: text.into(),
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
