//! Expansions as people read them: `tests/expand/<case>.in.rs` and `<case>.out.rs`.
//!
//! `UPDATE_GOLDEN=1` writes the second from the first; the difference is the review of a change to a macro.

use std::fs;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Attribute, Data, DeriveInput, Item, ItemFn, Meta, Path, Token, punctuated::Punctuated};
use xrpc_lexicon::Kind;

use super::{documents, examples, here};
use crate::lexicon::Lexicons;

#[test]
fn procedure() {
    check("procedure", &documents());
}

#[test]
fn query() {
    check("query", &documents());
}

#[test]
fn no_input() {
    check("no_input", &documents());
}

#[test]
fn state() {
    check("state", &documents());
}

#[test]
fn renamed() {
    let written = check("renamed", &documents());
    assert!(
        !written.contains("::xrpc"),
        "a renamed runtime is named by its new name only"
    );
}

#[test]
fn object() {
    check("object", &examples());
}

#[test]
fn known() {
    check("known", &examples());
}

#[test]
fn method() {
    check("method", &examples());
}

/// Unions, records, blobs, bytes, links, tokens.
#[test]
fn mix() {
    check("mix", &examples());
}

#[test]
fn stream() {
    check("stream", &examples());
}

#[test]
fn extra() {
    check("extra", &examples());
}

#[test]
fn derive_lexicon() {
    check("derive_lexicon", &examples());
}

/// A record with all escapes, a union, known values.
#[test]
fn derive_record() {
    check("derive_record", &documents());
}

#[test]
fn derive_error() {
    check("derive_error", &documents());
}

#[test]
fn error_from() {
    check("error_from", &documents());
}

#[test]
fn code_object() {
    check("code_object", &documents());
}

#[test]
fn code_record() {
    check("code_record", &documents());
}

#[test]
fn code_union() {
    check("code_union", &documents());
}

#[test]
fn code_known() {
    check("code_known", &documents());
}

#[test]
fn code_query() {
    check("code_query", &documents());
}

#[test]
fn code_procedure() {
    check("code_procedure", &documents());
}

#[test]
fn code_errors() {
    check("code_errors", &documents());
}

#[test]
fn mistakes() {
    check("mistakes", &documents());
}

/// Expands the top level of a file and compares it with the one that is stored.
fn check(case: &str, lexicons: &Lexicons) -> String {
    let folder = here().join("tests/expand");
    let source =
        fs::read_to_string(folder.join(format!("{case}.in.rs"))).expect("the case has a source");
    let written = portable(&expand(&source, lexicons));
    let path = folder.join(format!("{case}.out.rs"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &written).expect("the expansion can be stored");
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == stored,
        "`{case}` expands to something new: run with UPDATE_GOLDEN=1 and read the difference"
    );
    written
}

fn expand(source: &str, lexicons: &Lexicons) -> String {
    let file = syn::parse_file(source).expect("the source is Rust");
    let expanded: TokenStream = file
        .items
        .into_iter()
        .map(|item| expand_item(item, lexicons))
        .collect();
    prettyplease::unparse(&syn::parse2(expanded).expect("the expansion is Rust"))
}

/// Does to an item what the compiler would do: the macro's output, and behind a derive the item without our attributes.
fn expand_item(item: Item, lexicons: &Lexicons) -> TokenStream {
    match item {
        Item::Fn(function) => expand_function(function, lexicons),
        Item::Macro(call) if ends_in(&call.mac.path, "lexicon") => {
            crate::types(lexicons, call.mac.tokens)
        }
        Item::Struct(item) => expand_derive(item.into(), lexicons),
        Item::Enum(item) => expand_derive(item.into(), lexicons),
        other => other.into_token_stream(),
    }
}

fn expand_function(mut function: ItemFn, lexicons: &Lexicons) -> TokenStream {
    for (name, kind) in [("query", Kind::Query), ("procedure", Kind::Procedure)] {
        if let Some(at) = function
            .attrs
            .iter()
            .position(|attr| ends_in(attr.path(), name))
        {
            let attr = tokens_of(&function.attrs.remove(at));
            return crate::endpoint(lexicons, kind, attr, &function.into_token_stream());
        }
    }
    function.into_token_stream()
}

fn expand_derive(item: DeriveInput, lexicons: &Lexicons) -> TokenStream {
    let has = |name| derives(&item).iter().any(|path| ends_in(path, name));
    let expanded = if has("Lexicon") {
        crate::definition(lexicons, item.clone())
    } else if has("Error") {
        crate::error_set(lexicons, item.clone())
    } else {
        TokenStream::new()
    };
    let mut tokens = without_ours(item).into_token_stream();
    tokens.extend(expanded);
    tokens
}

/// The item as rustc leaves it: without our derives, and without the attributes that only they know.
fn without_ours(mut item: DeriveInput) -> DeriveInput {
    let others: Vec<Path> = derives(&item)
        .into_iter()
        .filter(|path| !ends_in(path, "Lexicon") && !ends_in(path, "Error"))
        .collect();
    let not_ours = |attr: &Attribute| {
        !["derive", "lexicon", "error", "from"]
            .iter()
            .any(|name| attr.path().is_ident(name))
    };
    item.attrs.retain(not_ours);
    if !others.is_empty() {
        item.attrs.push(syn::parse_quote!(#[derive(#(#others),*)]));
    }
    match &mut item.data {
        Data::Struct(data) => data
            .fields
            .iter_mut()
            .for_each(|field| field.attrs.retain(not_ours)),
        Data::Enum(data) => {
            for variant in &mut data.variants {
                variant.attrs.retain(not_ours);
                variant
                    .fields
                    .iter_mut()
                    .for_each(|field| field.attrs.retain(not_ours));
            }
        }
        Data::Union(_) => {}
    }
    item
}

fn derives(item: &DeriveInput) -> Vec<Path> {
    let lists = item
        .attrs
        .iter()
        .filter(|attr| attr.path().is_ident("derive"));
    let paths = lists.filter_map(|attr| {
        attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
            .ok()
    });
    paths.flatten().collect()
}

fn tokens_of(attr: &Attribute) -> TokenStream {
    match &attr.meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    }
}

fn ends_in(path: &Path, name: &str) -> bool {
    path.segments
        .last()
        .is_some_and(|segment| segment.ident == name)
}

/// The paths of documents, from wherever the file is compiled in this workspace.
fn portable(written: &str) -> String {
    let own = here().display().to_string();
    let lines = written.lines().map(|line| {
        let inside = line.split_once(&format!("\"{own}/"));
        let found = inside.and_then(|(before, rest)| Some((before, rest.split_once('"')?)));
        match found {
            Some((before, (path, after))) => {
                let path = path
                    .strip_prefix("../")
                    .map_or_else(|| format!("xrpc-macros/{path}"), str::to_owned);
                format!("{before}concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/../{path}\"){after}\n")
            }
            None => format!("{line}\n"),
        }
    });
    lines.collect::<String>().replace(&own, "$CRATE")
}
