//! A string whose values a document lists: an enum.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{definition, documented, number};
use crate::model::Known;

/// Writes the enum and its traits.
pub(super) fn known(known: &Known) -> TokenStream {
    let Known {
        ident,
        doc,
        number,
        name,
        values,
        open,
    } = known;
    let number = self::number(*number);
    let named = definition(ident, name.as_deref());
    let string = self::number(xrpc_lexicon::id("string"));
    let variants = values.iter().map(|(text, variant)| {
        let doc = documented(&format!("`{text}`"));
        quote!(#doc #variant)
    });
    let other = open.then(|| {
        let doc = documented("A value that the document does not list.");
        quote!(#doc Other(__xrpc::Box<__xrpc::str>))
    });
    let doc = documented(doc);
    let texts = texts(known);
    let serde = serde(known);
    let definition = quote_spanned!(ident.span()=> pub enum #ident { #(#variants,)* #other });
    // Expands to:
    // #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    // pub enum Status { Takendown, Other(Box<str>) }
    // impl LexType<7> for Status {} impl LexType<{ id("string") }> for Status {}
    // impl LexText<7> for Status {}
    // impl Status { pub fn as_str(&self) -> &str { … } } impl Known for Status { … } impl AsRef<str> …
    quote! {
        #doc
        #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq, __xrpc::Eq, __xrpc::Hash)]
        #definition
        #[automatically_derived]
        impl __xrpc::LexType<#number> for #ident {}
        #named
        #[automatically_derived]
        impl __xrpc::LexType<#string> for #ident {}
        #[automatically_derived]
        impl __xrpc::LexText<#number> for #ident {}
        #[automatically_derived]
        impl __xrpc::Check for #ident {}
        #texts
        #serde
    }
}

/// The way between texts and variants.
fn texts(known: &Known) -> TokenStream {
    let Known {
        ident,
        values,
        open,
        ..
    } = known;
    let (texts, variants): (Vec<_>, Vec<_>) =
        values.iter().map(|(text, variant)| (text, variant)).unzip();
    let written = open.then(|| quote!(Self::Other(__text) => __text,));
    let read = if *open {
        quote!(__text => __xrpc::Some(Self::Other(__xrpc::From::from(__text))))
    } else {
        quote!(_ => __xrpc::None)
    };
    // Expands to:
    // impl Status {
    //     pub fn as_str(&self) -> &str { match self { Self::Active => "active", Self::Other(text) => text } }
    // }
    // impl Known for Status { fn parse(text: &str) -> Option<Self> { … } fn as_str(&self) -> &str { … } }
    // impl AsRef<str> for Status { … } impl Display for Status { … }
    quote! {
        impl #ident {
            /// The text on the wire.
            pub fn as_str(&self) -> &__xrpc::str {
                match self {
                    #(Self::#variants => #texts,)*
                    #written
                }
            }
        }
        #[automatically_derived]
        impl __xrpc::Known for #ident {
            fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
                match __text {
                    #(#texts => __xrpc::Some(Self::#variants),)*
                    #read,
                }
            }
            fn as_str(&self) -> &__xrpc::str {
                Self::as_str(self)
            }
        }
        #[automatically_derived]
        impl __xrpc::AsRef<__xrpc::str> for #ident {
            fn as_ref(&self) -> &__xrpc::str {
                self.as_str()
            }
        }
        #[automatically_derived]
        impl __xrpc::Display for #ident {
            fn fmt(&self, f: &mut __xrpc::fmt::Formatter<'_>) -> __xrpc::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

fn serde(known: &Known) -> TokenStream {
    let ident = &known.ident;
    // Expands to:
    // impl<'de> Deserialize<'de> for Status { … known(deserializer) }
    // impl Serialize for Status { … serializer.serialize_str(self.as_str()) }
    quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(__deserializer: __D) -> __xrpc::Result<Self, __D::Error> {
                __xrpc::known(__deserializer)
            }
        }
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, __serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                __xrpc::Serializer::serialize_str(__serializer, self.as_str())
            }
        }
    }
}
