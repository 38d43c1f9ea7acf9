//! A field as a static: its name, its documentation, its limits. And what the limits ask of its type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::{
    model::CodeProperty,
    parse::{Limit, LimitValue},
};

/// Writes the static.
pub(in crate::expand) fn declared(property: &CodeProperty<'_>, name: &Ident) -> TokenStream {
    let CodeProperty {
        wire,
        description,
        limits,
        ..
    } = property;
    let limits = self::limits(limits);
    // Expands to:
    // static __F0: Declared = Declared { name: "name", description: "…", limits: Limits { max_length: Some(640), ..NONE } };
    quote! {
        static #name: __xrpc::Declared = __xrpc::Declared {
            name: #wire,
            description: #description,
            limits: #limits,
        };
    }
}

/// What the field asks of its type: one demand for each capability, however many words need it.
pub(in crate::expand) fn demands(property: &CodeProperty<'_>) -> Vec<TokenStream> {
    let (ty, end) = (property.ty, property.place.end);
    let capabilities = capabilities(property.limits, end);
    capabilities
        .into_iter()
        .map(|capability| quote_spanned!(end=> #ty: #capability))
        .collect()
}

fn limits(limits: &[Limit]) -> TokenStream {
    let stated: Vec<TokenStream> = limits.iter().filter_map(stated).collect();
    if stated.is_empty() {
        quote!(__xrpc::Limits::NONE)
    } else {
        quote!(__xrpc::Limits { #(#stated,)* ..__xrpc::Limits::NONE })
    }
}

fn stated(limit: &Limit) -> Option<TokenStream> {
    let key = &limit.key;
    let stated = match &limit.value {
        LimitValue::Count(count) if key == "max_size" => quote!(#key: __xrpc::Some(#count)),
        LimitValue::Count(count) => {
            let count = usize::try_from(*count).unwrap_or(usize::MAX);
            quote!(#key: __xrpc::Some(#count))
        }
        LimitValue::Text(_) if key == "rename" => return None,
        LimitValue::Word => return None,
        LimitValue::Text(text) => quote!(#key: __xrpc::Some(__xrpc::Fixed::Text(#text))),
        LimitValue::Boolean(value) => quote!(#key: __xrpc::Some(__xrpc::Fixed::Boolean(#value))),
        LimitValue::Integer(value) if key == "minimum" || key == "maximum" => {
            quote!(#key: __xrpc::Some(#value))
        }
        LimitValue::Integer(value) => quote!(#key: __xrpc::Some(__xrpc::Fixed::Integer(#value))),
        LimitValue::Integers(values) => quote!(integers: &[#(#values),*]),
        LimitValue::Texts(texts) => {
            let field = match key.to_string().as_str() {
                "one_of" => format_ident!("texts"),
                "known_values" => format_ident!("known"),
                _ => key.clone(),
            };
            quote!(#field: &[#(#texts),*])
        }
        LimitValue::Items(items) => {
            let items = limits(items);
            quote!(items: __xrpc::Some(&#items))
        }
    };
    Some(stated)
}

fn capabilities(limits: &[Limit], at: Span) -> Vec<TokenStream> {
    let mut names: Vec<(String, TokenStream)> = Vec::new();
    for limit in limits {
        let Some(capability) = capability(limit, at) else {
            continue;
        };
        let name = capability.to_string();
        if names.iter().all(|(earlier, _)| *earlier != name) {
            names.push((name, capability));
        }
    }
    names
        .into_iter()
        .map(|(_, capability)| capability)
        .collect()
}

fn capability(limit: &Limit, at: Span) -> Option<TokenStream> {
    Some(match limit.key.to_string().as_str() {
        "min_length" | "max_length" => quote_spanned!(at=> __xrpc::HasLength),
        "min_graphemes" | "max_graphemes" => quote_spanned!(at=> __xrpc::HasGraphemes),
        "minimum" | "maximum" => quote_spanned!(at=> __xrpc::HasRange),
        "accept" | "max_size" => quote_spanned!(at=> __xrpc::HasAccept),
        "one_of" | "known_values" => {
            let of = kind(&limit.value);
            quote_spanned!(at=> __xrpc::HasValues<#of>)
        }
        "constant" => {
            let of = kind(&limit.value);
            quote_spanned!(at=> __xrpc::HasConstant<#of>)
        }
        "default" => {
            let of = kind(&limit.value);
            quote_spanned!(at=> __xrpc::HasDefault<#of>)
        }
        "items" => {
            let LimitValue::Items(items) = &limit.value else {
                return None;
            };
            match capabilities(items, at).as_slice() {
                [] => quote_spanned!(at=> __xrpc::HasItems),
                inside => quote_spanned!(at=> __xrpc::HasItems<Item: #(#inside)+*>),
            }
        }
        _ => return None,
    })
}

fn kind(value: &LimitValue) -> TokenStream {
    match value {
        LimitValue::Boolean(_) => quote!(__xrpc::bool),
        LimitValue::Integer(_) | LimitValue::Integers(_) => quote!(__xrpc::i64),
        _ => quote!(__xrpc::str),
    }
}
