//! The way of an item that no document describes: from tokens to tokens.

use proc_macro2::TokenStream;
use syn::{Attribute, DeriveInput};
use xrpc_lexicon::Kind;

use crate::{
    check,
    diag::Diagnostics,
    expand::{self, code_first as written},
    lexicon::Lexicons,
    model::CodeMethod,
    parse::{self, CodeType, MethodAttr},
};

/// `#[derive(Lexicon)]` with `document = "from code"`.
pub(crate) fn code_type(lexicons: &Lexicons, item: DeriveInput) -> TokenStream {
    let mut diag = Diagnostics::new();
    let ident = item.ident.clone();
    let Some(item) = CodeType::parse(item, &mut diag) else {
        return diag.into_tokens();
    };
    let checked = check::code_type(lexicons, &item, &mut diag);
    let krate = item.krate.as_ref();
    let expansion = checked.map(|checked| written::code_type(&checked, krate));
    diag.finish(expansion, || written::anything(&ident, krate))
}

/// `#[derive(Error)]` with `document = "from code"`.
pub(crate) fn error_set(lexicons: &Lexicons, mut item: DeriveInput) -> TokenStream {
    let mut diag = Diagnostics::new();
    without_marker(&mut item.attrs, &mut diag);
    let texts = texts(&item);
    let Some(item) = parse::ErrorEnum::parse(item, &mut diag) else {
        return diag.into_tokens();
    };
    let names = item.names.as_ref();
    let krate = names.and_then(|names| names.krate.as_ref());
    for name in names.into_iter().flat_map(|names| &names.list) {
        check::no_document(lexicons, name, &name.value(), &mut diag);
    }
    let expansion = names.zip(item.variants.as_ref()).map(|(names, variants)| {
        let (set, declared) = check::own_errors(&item, names, variants, &texts, &mut diag);
        written::error_set(&set, &declared, krate)
    });
    diag.finish(expansion, || {
        let mut tokens = expand::instead::error_set(&item, krate);
        tokens.extend(written::any_errors(&item.ident, krate));
        tokens
    })
}

/// `#[query(…)]` or `#[procedure(…)]` with `document = "from code"`; the arguments come without that.
pub(crate) fn endpoint(
    lexicons: &Lexicons,
    kind: Kind,
    attr: TokenStream,
    item: &TokenStream,
    mut diag: Diagnostics,
) -> TokenStream {
    let attr = MethodAttr::parse_from_code(kind, attr, &mut diag);
    let function = parse::MethodFn::parse(item, &mut diag);
    if let Some(function) = &function {
        check::signature(function, attr.as_ref(), &mut diag);
    }
    if let Some(attr) = &attr {
        check::no_document(lexicons, &attr.nsid, &attr.nsid.value(), &mut diag);
    }
    let expansion = attr
        .as_ref()
        .zip(function.as_ref())
        .map(|(attr, function)| {
            let description = parse::description_of(item);
            let method = CodeMethod::new(kind, attr, function, description);
            written::endpoint(&method, item)
        });
    diag.finish(expansion, || {
        expand::instead::endpoint(kind, attr.as_ref(), function.as_ref(), item)
    })
}

/// The name of each variant with its documentation.
fn texts(item: &DeriveInput) -> Vec<(String, String)> {
    match &item.data {
        syn::Data::Enum(data) => data
            .variants
            .iter()
            .map(|variant| {
                (
                    variant.ident.to_string(),
                    parse::description(&variant.attrs),
                )
            })
            .collect(),
        syn::Data::Struct(_) | syn::Data::Union(_) => Vec::new(),
    }
}

/// Takes `document = …` out of the attribute, whose other arguments are read as always.
fn without_marker(attrs: &mut [Attribute], diag: &mut Diagnostics) {
    for attr in attrs
        .iter_mut()
        .filter(|attr| attr.path().is_ident("lexicon"))
    {
        if let syn::Meta::List(list) = &mut attr.meta {
            let (tokens, _) = parse::take_marker(std::mem::take(&mut list.tokens), diag);
            list.tokens = tokens;
        }
    }
}
