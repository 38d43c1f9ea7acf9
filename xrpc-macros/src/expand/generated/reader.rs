//! The reader of a property: a constant of the runtime's types.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust_type;
use crate::model::{Limits, Reader};

/// Writes a reference to the reader, which the compiler keeps as a constant.
pub(crate) fn reader(reader: &Reader) -> TokenStream {
    let value = value(reader);
    quote!(&const { #value })
}

fn value(reader: &Reader) -> TokenStream {
    match reader {
        Reader::Plain(ty) => {
            let ty = rust_type(ty);
            quote!(__xrpc::Plain::<#ty>::ANY)
        }
        Reader::Boolean { constant } => quote!(__xrpc::Boolean { constant: #constant }),
        Reader::Integer {
            minimum,
            maximum,
            one_of,
        } => integer(*minimum, *maximum, one_of),
        Reader::Text { of, limits, one_of } => text(&rust_type(of), limits, one_of),
        Reader::Items {
            each,
            min_length,
            max_length,
        } => {
            let each = value(each);
            let min_length = min_length.unwrap_or(0);
            let max_length =
                max_length.map_or_else(|| quote!(__xrpc::usize::MAX), |length| quote!(#length));
            quote!(__xrpc::Items { each: #each, min_length: #min_length, max_length: #max_length })
        }
        Reader::OrNull(inner) => {
            let inner = value(inner);
            quote!(__xrpc::OrNull(#inner))
        }
    }
}

/// Only what the document says is written; the rest is `ANY`.
fn integer(minimum: Option<i64>, maximum: Option<i64>, one_of: &[i64]) -> TokenStream {
    let minimum = minimum.map(|value| quote!(minimum: #value,));
    let maximum = maximum.map(|value| quote!(maximum: #value,));
    let one_of = (!one_of.is_empty()).then(|| quote!(one_of: &[#(#one_of),*],));
    limited(
        &quote!(__xrpc::Integer),
        &quote!(__xrpc::Integer),
        &quote!(#minimum #maximum #one_of),
    )
}

fn text(of: &TokenStream, limits: &Limits, one_of: &[String]) -> TokenStream {
    let limit = |name: &str, value: Option<usize>| {
        let name = quote::format_ident!("{name}");
        value.map(|value| quote!(#name: #value,))
    };
    let limits = [
        limit("min_length", limits.min_length),
        limit("max_length", limits.max_length),
        limit("min_graphemes", limits.min_graphemes),
        limit("max_graphemes", limits.max_graphemes),
    ];
    let limits = limits.iter().flatten();
    let one_of = (!one_of.is_empty()).then(|| quote!(one_of: &[#(#one_of),*],));
    limited(
        &quote!(__xrpc::Text),
        &quote!(__xrpc::Text::<#of>),
        &quote!(#(#limits)* #one_of),
    )
}

fn limited(name: &TokenStream, full: &TokenStream, limits: &TokenStream) -> TokenStream {
    if limits.is_empty() {
        quote!(#full::ANY)
    } else {
        quote!(#name { #limits ..#full::ANY })
    }
}
