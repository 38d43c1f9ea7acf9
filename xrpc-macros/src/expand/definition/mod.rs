//! What stands behind a hand-written type that is a definition of a document.

mod field;
mod known;
mod object;
mod union;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;
use xrpc_codegen::expand::{number, runtime, tracked};

use crate::model::CheckedItem;

/// Writes what stands behind the struct or the enum.
pub(crate) fn definition(
    item: &CheckedItem<'_>,
    krate: Option<&Path>,
    files: impl IntoIterator<Item = String>,
) -> TokenStream {
    let runtime = runtime(krate);
    let tracked = tracked(files);
    let implementations = match item {
        CheckedItem::Object(object) => object::object(object),
        CheckedItem::Union(union) => union::union(union),
        CheckedItem::Known(known) => known::known(known),
    };
    quote! {
        const _: () = {
            #runtime
            #tracked
            #implementations
        };
    }
}

/// Says which definition the type stands for.
fn lex_type(ident: &Ident, number: u64) -> TokenStream {
    let number = self::number(number);
    // Expands to:
    // impl LexType<7> for Session {}
    quote! {
        #[automatically_derived]
        impl __xrpc::LexType<#number> for #ident {}
    }
}
