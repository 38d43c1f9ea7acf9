//! The macros of `xrpc-runtime`. Their documentation for users is there, where its examples compile.

mod check;
mod code_first;
mod diag;
mod expand;
mod lexicon;
mod messages;
mod model;
mod parse;
mod place;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use syn::{DeriveInput, parse_macro_input};
use xrpc_lexicon::Kind;

use crate::{diag::Diagnostics, lexicon::Lexicons, model::Endpoint, parse::MethodAttr};

/// Makes an `async fn` the endpoint of a query.
#[proc_macro_attribute]
pub fn query(attr: TokenStream, item: TokenStream) -> TokenStream {
    endpoint(
        Lexicons::of_this_crate(),
        Kind::Query,
        attr.into(),
        &item.into(),
    )
    .into()
}

/// Makes an `async fn` the endpoint of a procedure.
#[proc_macro_attribute]
pub fn procedure(attr: TokenStream, item: TokenStream) -> TokenStream {
    endpoint(
        Lexicons::of_this_crate(),
        Kind::Procedure,
        attr.into(),
        &item.into(),
    )
    .into()
}

/// Writes the types of Lexicon documents.
#[proc_macro]
pub fn lexicon(names: TokenStream) -> TokenStream {
    types(Lexicons::of_this_crate(), names.into()).into()
}

/// Makes a struct or an enum the Rust type of a definition of a document.
#[proc_macro_derive(Lexicon, attributes(lexicon))]
pub fn derive_lexicon(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    definition(Lexicons::of_this_crate(), item).into()
}

/// Makes an enum the error set of methods.
#[proc_macro_derive(Error, attributes(lexicon, error, from))]
pub fn derive_error(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    error_set(Lexicons::of_this_crate(), item).into()
}

/// Attribute and function are read apart, so that a mistake in one does not hide those in the other.
fn endpoint(lexicons: &Lexicons, kind: Kind, attr: Tokens, item: &Tokens) -> Tokens {
    let mut diag = Diagnostics::new();
    let (attr, from_code) = parse::take_marker(attr, &mut diag);
    if from_code {
        return code_first::endpoint(lexicons, kind, attr, item, diag);
    }
    let attr = MethodAttr::parse(kind, attr, &mut diag);
    let function = parse::MethodFn::parse(item, &mut diag);
    if let Some(function) = &function {
        check::signature(function, attr.as_ref(), &mut diag);
    }
    let described = attr.as_ref().and_then(|attr| {
        let source = lexicons.document(&attr.nsid, &attr.nsid.value(), &mut diag)?;
        let method = check::method(kind, &attr.nsid, source, &mut diag)?;
        Some((attr, source, method))
    });
    let expansion = described
        .zip(function.as_ref())
        .map(|((attr, source, method), function)| {
            let endpoint = Endpoint::new(attr, function, source, method);
            check::endpoint(&endpoint, &mut diag);
            expand::endpoint(&endpoint, item)
        });
    diag.finish(expansion, || {
        expand::instead::endpoint(kind, attr.as_ref(), function.as_ref(), item)
    })
}

fn types(lexicons: &Lexicons, names: Tokens) -> Tokens {
    let mut diag = Diagnostics::new();
    let expansion = parse::Names::of_types(names, &mut diag).and_then(|names| {
        let catalog = lexicons.catalog(names.list.first()?, &mut diag)?;
        let generated = xrpc_codegen::generate(catalog, &names.selected(), &names.settings());
        for mistake in generated.mistakes {
            diag.error_at(mistake.span, mistake.text);
        }
        Some(generated.tokens)
    });
    let mut tokens = diag.into_tokens();
    tokens.extend(expansion);
    tokens
}

fn definition(lexicons: &Lexicons, item: DeriveInput) -> Tokens {
    if parse::is_from_code(&item.attrs) {
        return code_first::code_type(lexicons, item);
    }
    let mut diag = Diagnostics::new();
    let Some(item) = parse::DefinitionType::parse(item, &mut diag) else {
        return diag.into_tokens();
    };
    let krate = item.attr.as_ref().and_then(|attr| attr.krate.as_ref());
    let definition = item
        .attr
        .as_ref()
        .and_then(|attr| model::Definition::find(lexicons, attr, &mut diag));
    let expansion = definition
        .zip(item.data.as_ref())
        .and_then(|(definition, data)| {
            let checked = check::definition(&item, data, &definition, &mut diag)?;
            let named = expand::code_first::named(&item.ident, &definition.label, krate);
            let mut tokens = expand::definition(&checked, krate, definition.source.file());
            tokens.extend(named);
            Some(tokens)
        });
    let mut tokens = diag.into_tokens();
    tokens.extend(expansion.unwrap_or_else(|| expand::code_first::anything(&item.ident, krate)));
    tokens
}

fn error_set(lexicons: &Lexicons, item: DeriveInput) -> Tokens {
    if parse::is_from_code(&item.attrs) {
        return code_first::error_set(lexicons, item);
    }
    let mut diag = Diagnostics::new();
    let Some(item) = parse::ErrorEnum::parse(item, &mut diag) else {
        return diag.into_tokens();
    };
    let krate = item.names.as_ref().and_then(|names| names.krate.as_ref());
    let sources = item
        .names
        .as_ref()
        .map(|names| model::methods(lexicons, &names.list, &mut diag));
    let expansion = sources
        .zip(item.variants.as_ref())
        .map(|(sources, variants)| {
            let set = check::error_set(&item, variants, &sources, &mut diag);
            expand::error_set(
                &set,
                krate,
                sources.iter().filter_map(lexicon::Source::file),
            )
        });
    diag.finish(expansion, || expand::instead::error_set(&item, krate))
}
