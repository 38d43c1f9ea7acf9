//! The reader of a property: a constant of the runtime's types.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust_type;
use crate::model::{Limits, Reader};

/// The largest integer of the data model; its negative is the smallest.
const LARGEST: i64 = (1 << 53) - 1;

/// Writes a reference to the reader, which the compiler keeps as a constant.
pub fn reader(reader: &Reader) -> TokenStream {
    let value = constant(reader);
    quote!(&#value)
}

/// Writes the reader as a constant expression.
pub fn constant(reader: &Reader) -> TokenStream {
    match reader {
        Reader::Plain(ty) | Reader::Nested(ty) => {
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
        Reader::Octets {
            min_length,
            max_length,
        } => {
            let octets = quote!(__xrpc::Octets);
            let whole = min_length.is_some() && max_length.is_some();
            let lengths = lengths(*min_length, *max_length);
            limited(&octets, &octets, &lengths, whole)
        }
        Reader::Upload { accept, max_size } => {
            let upload = quote!(__xrpc::Upload);
            let whole = !accept.is_empty() && max_size.is_some();
            let accept = (!accept.is_empty()).then(|| quote!(accept: &[#(#accept),*],));
            let max_size = max_size.map(|size| quote!(max_size: #size,));
            limited(&upload, &upload, &quote!(#accept #max_size), whole)
        }
        Reader::Items {
            each,
            min_length,
            max_length,
        } => {
            let each = constant(each);
            let min_length = min_length.unwrap_or(0);
            let max_length =
                max_length.map_or_else(|| quote!(__xrpc::usize::MAX), |length| quote!(#length));
            quote!(__xrpc::Items { each: #each, min_length: #min_length, max_length: #max_length })
        }
        Reader::OrNull(inner) => {
            let inner = constant(inner);
            quote!(__xrpc::OrNull(#inner))
        }
    }
}

fn lengths(min_length: Option<usize>, max_length: Option<usize>) -> TokenStream {
    let min_length = min_length.map(|length| quote!(min_length: #length,));
    let max_length = max_length.map(|length| quote!(max_length: #length,));
    quote!(#min_length #max_length)
}

/// Only what the document says is written; the rest is `ANY`.
fn integer(minimum: Option<i64>, maximum: Option<i64>, one_of: &[i64]) -> TokenStream {
    // A limit beyond the data model is none (W-117).
    let minimum = minimum.filter(|least| *least > -LARGEST);
    let maximum = maximum.filter(|most| *most < LARGEST);
    let whole = minimum.is_some() && maximum.is_some() && !one_of.is_empty();
    let minimum = minimum.map(|value| quote!(minimum: #value,));
    let maximum = maximum.map(|value| quote!(maximum: #value,));
    let one_of = (!one_of.is_empty()).then(|| quote!(one_of: &[#(#one_of),*],));
    limited(
        &quote!(__xrpc::Integer),
        &quote!(__xrpc::Integer),
        &quote!(#minimum #maximum #one_of),
        whole,
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
        &quote!(__xrpc::Utf8),
        &quote!(__xrpc::Utf8::<#of>),
        &quote!(#(#limits)* #one_of),
        false,
    )
}

/// A reader with these limits; unless they are the `whole` of it, the rest is `ANY`.
fn limited(
    name: &TokenStream,
    full: &TokenStream,
    limits: &TokenStream,
    whole: bool,
) -> TokenStream {
    if limits.is_empty() {
        quote!(#full::ANY)
    } else if whole {
        quote!(#name { #limits })
    } else {
        quote!(#name { #limits ..#full::ANY })
    }
}
