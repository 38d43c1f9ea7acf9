//! `document = "from code"` among the arguments of an attribute.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, LitStr, Meta};

use crate::{diag::Diagnostics, messages};

/// The key, and the one value that it has.
const KEY: &str = "document";
const FROM_CODE: &str = "from code";

/// Whether an item says where its document comes from, in `#[lexicon(…)]`.
pub(crate) fn is_from_code(attrs: &[Attribute]) -> bool {
    attrs
        .iter()
        .filter(|attr| attr.path().is_ident("lexicon"))
        .any(|attr| match &attr.meta {
            Meta::List(list) => entries(list.tokens.clone())
                .iter()
                .any(|entry| is_marker(entry)),
            Meta::Path(_) | Meta::NameValue(_) => false,
        })
}

/// The arguments without `document = "from code"`, and whether that was there. Another value is reported, and meant.
pub(crate) fn take_marker(tokens: TokenStream, diag: &mut Diagnostics) -> (TokenStream, bool) {
    let (markers, others): (Vec<_>, Vec<_>) = entries(tokens)
        .into_iter()
        .partition(|entry| is_marker(entry));
    for (index, marker) in markers.iter().enumerate() {
        if index > 0 {
            diag.error(&marker[0], messages::repeated_key(KEY));
        } else if !says_from_code(marker) {
            let at: TokenStream = marker.iter().skip(2).cloned().collect();
            let at = if at.is_empty() {
                marker[0].clone().into()
            } else {
                at
            };
            diag.error(at, messages::DOCUMENT_UNKNOWN);
        }
    }
    (others.into_iter().flatten().collect(), !markers.is_empty())
}

/// The tokens, cut behind every comma.
fn entries(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut entries = vec![Vec::new()];
    for token in tokens {
        let is_comma = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == ',');
        if let Some(entry) = entries.last_mut() {
            entry.push(token);
        }
        if is_comma {
            entries.push(Vec::new());
        }
    }
    entries
}

fn is_marker(entry: &[TokenTree]) -> bool {
    matches!(
        entry,
        [TokenTree::Ident(key), TokenTree::Punct(mark), ..] if key == KEY && mark.as_char() == '='
    )
}

fn says_from_code(marker: &[TokenTree]) -> bool {
    let value: TokenStream = marker
        .iter()
        .skip(2)
        .filter(|token| !matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','))
        .cloned()
        .collect();
    syn::parse2::<LitStr>(value).is_ok_and(|text| text.value() == FROM_CODE)
}
