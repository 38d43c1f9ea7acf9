//! What stands behind an item that no document describes.

pub(super) mod declared;
mod endpoint;
mod error_set;
mod fallback;
pub(super) mod known;
mod object;
pub(super) mod union;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;
use xrpc_codegen::expand::{definition, number, runtime, tracked};

use crate::model::{CodeItem, CodeLabel};

pub(crate) use self::{
    endpoint::endpoint,
    error_set::error_set,
    fallback::{any_errors, anything},
};

/// Writes what stands behind a struct or an enum.
pub(crate) fn code_type(item: &CodeItem<'_>, krate: Option<&Path>) -> TokenStream {
    let runtime = runtime(krate);
    let tracked = tracked([]);
    let implementations = match item {
        CodeItem::Object(object) => object::object(object),
        CodeItem::Union(union) => union::union(union),
        CodeItem::Known(known) => known::known(known),
    };
    quote! {
        const _: () = {
            #runtime
            #tracked
            #implementations
        };
    }
}

/// What a document that exists calls a type, for documents that the code writes: these refer to it.
pub(crate) fn named(ident: &Ident, label: &str, krate: Option<&Path>) -> TokenStream {
    if label.contains('/') {
        return TokenStream::new();
    }
    let runtime = runtime(krate);
    let definition = definition(ident, Some(label.strip_suffix("#main").unwrap_or(label)));
    quote! {
        const _: () = {
            #runtime
            #definition
        };
    }
}

/// The number of a definition.
fn id(label: &CodeLabel) -> TokenStream {
    number(xrpc_lexicon::id(&label.label))
}
