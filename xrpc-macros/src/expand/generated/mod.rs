//! `lexicon!`: modules and types.

mod known;
mod object;
mod reader;
mod rust_type;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

pub(super) use self::{
    object::{default, deserialize},
    reader::reader,
    rust_type::rust_type,
};
use super::{error_set::implementations, number, runtime, tracked};
use crate::{
    model::{Alias, Constant, ErrorSet, ErrorVariant, Item, Module, Types},
    naming,
};

/// Writes the modules.
pub(crate) fn types(types: &Types, krate: Option<&Path>) -> TokenStream {
    let runtime = runtime(krate);
    let tracked = tracked(types.files.iter().cloned());
    let lenient = lenient();
    let modules = modules(&types.root).map(|module| quote!(#lenient #module));
    // Expands to:
    // use ::xrpc::__private as __xrpc;
    // const _: &[u8] = include_bytes!("…/createSession.json");
    // #[allow(…)] pub mod com { pub mod atproto { … } }
    quote! {
        #runtime
        #tracked
        #(#modules)*
    }
}

/// The rules of style that a document, or the way it is written out, may break. Modules below inherit it.
fn lenient() -> TokenStream {
    quote! {
        #[allow(
            clippy::all,
            clippy::pedantic,
            dead_code,
            rustdoc::all,
            unreachable_pub,
            unused_imports,
            unused_mut,
            reason = "written by a macro, in the words of the document"
        )]
    }
}

fn module(name: &str, module: &Module) -> TokenStream {
    let ident = naming::ident(name, Span::call_site());
    let doc = documented(&module.doc);
    let items = module.items.iter().map(item);
    let modules = modules(module);
    // Expands to:
    // #[doc = "`com.atproto.server`"]
    // pub mod server { use super::__xrpc; pub struct Input { … } pub mod create_session { … } }
    quote! {
        #doc
        pub mod #ident {
            use super::__xrpc;
            #(#items)*
            #(#modules)*
        }
    }
}

fn modules(parent: &Module) -> impl Iterator<Item = TokenStream> {
    parent
        .modules
        .iter()
        .map(|(name, module)| self::module(name, module))
}

fn item(item: &Item) -> TokenStream {
    match item {
        Item::Object(object) => object::object(object),
        Item::Known(known) => known::known(known),
        Item::Alias(alias) => self::alias(alias),
        Item::Constant(constant) => self::constant(constant),
        Item::Errors(errors) => self::errors(errors),
    }
}

/// A documentation comment as people write it: with a space in front.
fn documented(text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote!(#[doc = #text])
}

fn alias(alias: &Alias) -> TokenStream {
    let Alias { ident, doc, ty } = alias;
    let ty = rust_type(ty);
    let doc = documented(doc);
    quote! {
        #doc
        pub type #ident = #ty;
    }
}

fn constant(constant: &Constant) -> TokenStream {
    let Constant { ident, doc, value } = constant;
    let doc = documented(doc);
    quote! {
        #doc
        pub const #ident: &__xrpc::str = #value;
    }
}

fn errors(errors: &ErrorSet) -> TokenStream {
    let ident = &errors.ident;
    let variants = errors
        .variants
        .iter()
        .map(|ErrorVariant { ident, doc, .. }| {
            let doc = documented(doc);
            quote!(#doc #ident)
        });
    let implementations = implementations(errors);
    let doc = documented(
        "The errors that the document declares, and those that every method may answer with.",
    );
    let other = documented("Any other error.");
    let other = quote!(#other Other(__xrpc::Error));
    let definition = quote_spanned!(ident.span()=> pub enum #ident { #(#variants,)* #other });
    // Expands to:
    // #[derive(Debug)]
    // pub enum Error { AccountTakedown, Other(Error) }
    // impl LexErrors<7> for Error { … } impl<E: Into<Error>> From<E> for Error { … }
    quote! {
        #doc
        #[derive(__xrpc::Debug)]
        #definition
        #implementations
    }
}
