//! A Rust type, by names that nothing in the user's crate can shadow.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::{model::RustType, naming};

/// Writes the type.
pub fn rust_type(ty: &RustType) -> TokenStream {
    match ty {
        RustType::Bool => quote!(__xrpc::bool),
        RustType::Integer => quote!(__xrpc::i64),
        RustType::Text => quote!(__xrpc::String),
        RustType::Unknown => quote!(__xrpc::Unknown),
        RustType::Null => quote!(__xrpc::Null),
        RustType::Bytes => quote!(__xrpc::Bytes),
        RustType::CidLink => quote!(__xrpc::CidLink),
        RustType::Blob => quote!(__xrpc::Blob),
        RustType::Format(format) => {
            let name = format_ident!("{}", naming::pascal(format.as_str()));
            quote!(__xrpc::#name)
        }
        RustType::Vec(item) => wrapped("Vec", item),
        RustType::Option(inner) => wrapped("Option", inner),
        RustType::Nullable(inner) => wrapped("Nullable", inner),
        RustType::Boxed(inner) => wrapped("Box", inner),
        RustType::Path(path) => quote!(#(#path)::*),
        RustType::ItemOf(list) => {
            let list = rust_type(list);
            quote!(<#list as __xrpc::Array>::Item)
        }
    }
}

fn wrapped(name: &str, inner: &RustType) -> TokenStream {
    let (name, inner) = (format_ident!("{name}"), rust_type(inner));
    quote!(__xrpc::#name<#inner>)
}
