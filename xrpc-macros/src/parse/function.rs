//! The function under an attribute: its signature. The body stays what it is, half-written or not.

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Attribute, Signature, Visibility,
    parse::{Parse, ParseStream},
};

use crate::{diag::Diagnostics, messages};

/// What the attribute reads of a function.
pub(crate) struct MethodFn {
    /// Who may see it, and the type of the same name.
    pub(crate) visibility: Visibility,
    /// Everything from `async` to the return type.
    pub(crate) signature: Signature,
}

impl MethodFn {
    /// Reads the function. An item of another kind is reported.
    pub(crate) fn parse(item: &TokenStream, diag: &mut Diagnostics) -> Option<Self> {
        if let Some(keyword) = other_item(item) {
            diag.error(keyword, messages::NOT_A_FUNCTION);
            return None;
        }
        diag.take(syn::parse2(item.clone()))
    }
}

impl Parse for MethodFn {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Attribute::parse_outer(input)?;
        let function = Self {
            visibility: input.parse()?,
            signature: input.parse()?,
        };
        input.parse::<TokenStream>()?;
        Ok(function)
    }
}

/// The keyword of an item that is no function: `struct`, `impl`, `mod`, …
fn other_item(item: &TokenStream) -> Option<TokenTree> {
    const OTHERS: [&str; 11] = [
        "struct",
        "enum",
        "union",
        "trait",
        "impl",
        "mod",
        "type",
        "static",
        "use",
        "macro_rules",
        "macro",
    ];
    for token in item.clone() {
        if is_one_of(&token, &["fn"]) {
            return None;
        }
        if is_one_of(&token, &OTHERS) {
            return Some(token);
        }
    }
    item.clone()
        .into_iter()
        .find(|token| is_one_of(token, &["const", "extern"]))
}

fn is_one_of(token: &TokenTree, words: &[&str]) -> bool {
    matches!(token, TokenTree::Ident(ident) if words.iter().any(|word| ident == word))
}
