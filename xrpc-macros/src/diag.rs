//! What is wrong with the user's code, collected from every stage and told at once.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// A list of errors that must be told: dropping it unread is a bug, and panics.
pub(crate) struct Diagnostics {
    errors: Vec<syn::Error>,
    told: bool,
}

impl Diagnostics {
    /// Nothing is wrong yet.
    pub(crate) fn new() -> Self {
        Self {
            errors: Vec::new(),
            told: false,
        }
    }

    /// Notes an error that underlines these tokens.
    pub(crate) fn error(&mut self, at: impl ToTokens, text: impl Into<String>) {
        self.errors
            .push(syn::Error::new_spanned(at.into_token_stream(), text.into()));
    }

    /// Notes an error that underlines this span.
    pub(crate) fn error_at(&mut self, at: Span, text: impl Into<String>) {
        self.errors.push(syn::Error::new(at, text.into()));
    }

    /// The value, or `None` and one more error.
    pub(crate) fn take<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.errors.push(error)).ok()
    }

    /// How many errors there are: more than before means that a part has failed.
    pub(crate) fn count(&self) -> usize {
        self.errors.len()
    }

    /// The errors, and behind them the expansion if it came about and nothing is wrong, else the fallback.
    pub(crate) fn finish(
        self,
        expansion: Option<TokenStream>,
        fallback: impl FnOnce() -> TokenStream,
    ) -> TokenStream {
        let sound = self.errors.is_empty();
        let mut tokens = self.into_tokens();
        tokens.extend(expansion.filter(|_| sound).unwrap_or_else(fallback));
        tokens
    }

    /// The errors alone, for an expansion that stands beside them.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        self.told = true;
        std::mem::take(&mut self.errors)
            .into_iter()
            .map(syn::Error::into_compile_error)
            .collect()
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        assert!(
            self.told || std::thread::panicking(),
            "diagnostics were dropped untold"
        );
    }
}
