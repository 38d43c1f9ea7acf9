//! Whether a type that a signature uses can be named outside of it.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::Type;

/// What keeps a type from being named in a bound.
pub(crate) enum Unnameable {
    /// `impl Trait`
    ImplTrait,
    /// `_`
    Inferred,
    /// A borrow that is not `'static`, from here on.
    Borrowed(TokenStream),
}

/// Whether a type is `dyn Trait`, which has no size.
pub(crate) fn is_trait_object(ty: &Type) -> bool {
    match ty {
        Type::TraitObject(_) => true,
        Type::Paren(inner) => is_trait_object(&inner.elem),
        _ => false,
    }
}

/// The first thing that keeps a type from being named in a bound.
pub(crate) fn unnameable(ty: &Type) -> Option<Unnameable> {
    search(ty.to_token_stream())
}

fn search(tokens: TokenStream) -> Option<Unnameable> {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let found = match &token {
            TokenTree::Ident(word) if word == "impl" => Some(Unnameable::ImplTrait),
            TokenTree::Ident(word) if word == "_" => Some(Unnameable::Inferred),
            TokenTree::Punct(mark) if mark.as_char() == '\'' => match tokens.next() {
                Some(name) if name.to_string() == "static" => None,
                name => Some(Unnameable::Borrowed(
                    [token].into_iter().chain(name).collect(),
                )),
            },
            TokenTree::Punct(mark) if mark.as_char() == '&' => {
                let has_lifetime =
                    matches!(tokens.peek(), Some(TokenTree::Punct(mark)) if mark.as_char() == '\'');
                (!has_lifetime).then(|| Unnameable::Borrowed(token.into()))
            }
            TokenTree::Group(group) => search(group.stream()),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}
