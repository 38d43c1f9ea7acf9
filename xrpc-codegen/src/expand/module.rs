//! A segment of an NSID: a module, and what stands in it.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{deprecated, documented, error_set, known, object, rust_type, union};
use crate::{
    model::{Alias, Constant, Item, Module},
    naming,
};

/// The modules below a module.
pub(super) fn modules(parent: &Module) -> impl Iterator<Item = TokenStream> {
    parent
        .modules
        .iter()
        .map(|(name, module)| self::module(name, module))
}

fn module(name: &str, module: &Module) -> TokenStream {
    let ident = naming::ident(name, Span::call_site());
    let doc = documented(&module.doc);
    let deprecated = deprecated(module.deprecated.as_deref());
    let items = module.items.iter().map(item);
    let modules = modules(module);
    // Expands to:
    // #[doc = "`com.atproto.server`"]
    // pub mod server { use super::__xrpc; pub struct Input { … } pub mod create_session { … } }
    quote! {
        #doc
        #deprecated
        pub mod #ident {
            use super::__xrpc;
            #(#items)*
            #(#modules)*
        }
    }
}

fn item(item: &Item) -> TokenStream {
    match item {
        Item::Object(object) => object::object(object),
        Item::Union(union) => union::union(union),
        Item::Known(known) => known::known(known),
        Item::Alias(alias) => self::alias(alias),
        Item::Constant(constant) => self::text(constant),
        Item::Errors(errors) => error_set::errors(errors),
    }
}

fn alias(alias: &Alias) -> TokenStream {
    let Alias {
        ident,
        doc,
        deprecated,
        ty,
    } = alias;
    let ty = rust_type(ty);
    let doc = documented(doc);
    let deprecated = self::deprecated(deprecated.as_deref());
    quote! {
        #doc
        #deprecated
        pub type #ident = #ty;
    }
}

fn text(constant: &Constant) -> TokenStream {
    let Constant {
        ident,
        doc,
        deprecated,
        value,
    } = constant;
    let doc = documented(doc);
    let deprecated = self::deprecated(deprecated.as_deref());
    quote! {
        #doc
        #deprecated
        pub const #ident: &__xrpc::str = #value;
    }
}
