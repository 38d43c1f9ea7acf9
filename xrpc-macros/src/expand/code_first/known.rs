//! An enum of texts.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::{id, object::definition};
use crate::model::{CodeKnown, CodeMember, CodeText};

/// Writes the traits of the enum.
pub(super) fn known(known: &CodeKnown<'_>) -> TokenStream {
    let CodeKnown { ident, other, .. } = known;
    let bounds = other.iter().map(|other| {
        let CodeMember { ty, place, .. } = other;
        quote_spanned!(place.end=> #ty: __xrpc::RestText)
    });
    let texts = texts(known);
    let (delegated, described) = (delegated(ident), described(known));
    // Expands to:
    // struct __Checked;
    // impl __Checked where String: RestText { fn parse(text) … fn as_str(kind) … }
    // impl Known for Kind { … by __Checked … } impl AsRef<str>, Display, Deserialize, Serialize, Check for Kind { … }
    // impl Definition for Kind { … }
    quote! {
        struct __Checked;
        #[allow(clippy::unnecessary_wraps, reason = "a closed enum does not know every text")]
        impl __Checked
        where
            #(#bounds,)*
        {
            #texts
        }
        #delegated
        #described
    }
}

/// What texts have, by way of `__Checked`; if its bounds do not hold, that is the runtime's `Refused`.
pub(in crate::expand) fn delegated(ident: &Ident) -> TokenStream {
    // Expands to:
    // impl Known for Kind { … by __Checked … } impl AsRef<str>, Display, Deserialize, Serialize, Check for Kind { … }
    quote! {
        #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
        use __xrpc::Refused as _;
        #[automatically_derived]
        impl __xrpc::Known for #ident {
            fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
                __Checked::parse_text(__text)
            }
            fn as_str(&self) -> &__xrpc::str {
                __Checked::text(self)
            }
        }
        #[automatically_derived]
        impl __xrpc::AsRef<__xrpc::str> for #ident {
            fn as_ref(&self) -> &__xrpc::str {
                __xrpc::Known::as_str(self)
            }
        }
        #[automatically_derived]
        impl __xrpc::Display for #ident {
            fn fmt(&self, f: &mut __xrpc::fmt::Formatter<'_>) -> __xrpc::fmt::Result {
                f.write_str(__xrpc::Known::as_str(self))
            }
        }
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(__deserializer: __D) -> __xrpc::Result<Self, __D::Error> {
                __xrpc::known(__deserializer)
            }
        }
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, __serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                __xrpc::Serializer::serialize_str(__serializer, __xrpc::Known::as_str(self))
            }
        }
        #[automatically_derived]
        impl __xrpc::Check for #ident {}
    }
}

/// The way between texts and variants.
pub(in crate::expand) fn texts(known: &CodeKnown<'_>) -> TokenStream {
    let CodeKnown {
        ident,
        values,
        other,
        ..
    } = known;
    let (variants, texts): (Vec<&Ident>, Vec<&String>) = values
        .iter()
        .map(|CodeText { ident, text, .. }| (*ident, text))
        .unzip();
    let written = other.iter().map(|CodeMember { ident: variant, .. }| {
        quote!(#ident::#variant(ref __text) => __xrpc::RestText::text(__text),)
    });
    let read = if let Some(CodeMember { ident: variant, .. }) = other {
        quote!(__text => __xrpc::Some(#ident::#variant(__xrpc::RestText::of(__text))))
    } else {
        quote!(_ => __xrpc::None)
    };
    quote! {
        fn parse_text(__text: &__xrpc::str) -> __xrpc::Option<#ident> {
            match __text {
                #(#texts => __xrpc::Some(#ident::#variants),)*
                #read,
            }
        }
        fn text(__known: &#ident) -> &__xrpc::str {
            match *__known {
                #(#ident::#variants => #texts,)*
                #(#written)*
            }
        }
    }
}

/// A definition if it has a name; else the values stand where the type is used, as they always do in a query string.
fn described(known: &CodeKnown<'_>) -> TokenStream {
    let CodeKnown {
        ident,
        description,
        label,
        values,
        other,
    } = known;
    let rows = values.iter().map(
        |CodeText {
             text, description, ..
         }| quote!((#text, #description)),
    );
    let closed = other.is_none();
    let schema = quote!(__xrpc::known_schema(#description, &[#(#rows),*], #closed));
    let value = if let Some(label) = label {
        let id = id(label);
        let definition = definition(
            ident,
            &label.type_id,
            &quote!(__xrpc::described::Def::Schema(#schema)),
        );
        quote! {
            #[automatically_derived]
            impl __xrpc::LexType<#id> for #ident {}
            #definition
        }
    } else {
        quote! {
            #[automatically_derived]
            impl __xrpc::Value for #ident {
                fn schema(
                    _: &'static __xrpc::Limits,
                    _: &mut __xrpc::Describing,
                ) -> __xrpc::described::Schema {
                    #schema
                }
            }
        }
    };
    quote! {
        #value
        #[automatically_derived]
        impl __xrpc::Simple for #ident {
            fn schema(
                _: &'static __xrpc::Limits,
                _: &mut __xrpc::Describing,
            ) -> __xrpc::described::Schema {
                #schema
            }
        }
    }
}
