//! Where something is written: its first and its last token.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// The compiler underlines from `start` to `end` if the two stand at the ends of what it blames.
///
/// `Span::join` would say the same in one span, but does not work on stable.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    /// The first token.
    pub(crate) start: Span,
    /// The last token.
    pub(crate) end: Span,
}

impl Place {
    /// The place of these tokens.
    pub(crate) fn of(tokens: impl ToTokens) -> Self {
        Self::of_stream(tokens.into_token_stream())
    }

    fn of_stream(tokens: TokenStream) -> Self {
        let mut tokens = tokens.into_iter();
        let start = tokens
            .next()
            .map_or_else(Span::call_site, |token| token.span());
        let end = tokens.last().map_or(start, |token| token.span());
        Self { start, end }
    }
}

/// Where `span` is, but the macro's: the compiler shows the place, and does not take the token for the user's.
pub(crate) fn generated_at(span: Span) -> Span {
    Span::call_site().located_at(span)
}
