//! A union: an enum, and how it is read and written.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{documented, number, rust_type};
use crate::model::{Union, Variant};

/// Writes the enum and its traits.
pub(super) fn union(union: &Union) -> TokenStream {
    let Union {
        ident,
        doc,
        number,
        variants,
        open,
    } = union;
    let declared = variants.iter().map(|variant| {
        let Variant { ident, type_id, ty } = variant;
        let (doc, ty) = (documented(&format!("`{type_id}`")), rust_type(ty));
        quote!(#doc #ident(__xrpc::Box<#ty>))
    });
    let unknown = open.then(|| {
        let doc = documented("An object that the document does not list, as it came.");
        quote!(#doc Unknown(__xrpc::Unknown))
    });
    let doc = documented(doc);
    let number = self::number(*number);
    let (read, written, from) = (read(union), written(union), from(union));
    let definition = quote_spanned!(ident.span()=> pub enum #ident { #(#declared,)* #unknown });
    // Expands to:
    // #[derive(Clone, Debug, PartialEq)]
    // pub enum Embed { Images(Box<images::Main>), Unknown(Unknown) }
    // impl LexType<7> for Embed {}
    // impl<'de> Union<'de> for Embed { … } impl<'de> Deserialize<'de> for Embed { … }
    // impl Serialize for Embed { … } impl Check for Embed { … } impl From<images::Main> for Embed { … }
    quote! {
        #doc
        #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
        #definition
        #[automatically_derived]
        impl __xrpc::LexType<#number> for #ident {}
        #read
        #written
        #from
    }
}

/// By the name in `$type`.
fn read(union: &Union) -> TokenStream {
    let Union {
        ident,
        variants,
        open,
        ..
    } = union;
    let type_ids: Vec<&String> = variants.iter().map(|variant| &variant.type_id).collect();
    let idents = variants.iter().map(|variant| &variant.ident);
    let rest = if *open {
        quote!(__xrpc::Ok(Self::Unknown(__xrpc::unlisted(__tag, __map)?)))
    } else {
        quote!(__xrpc::not_listed(&[#(#type_ids),*]))
    };
    // Expands to:
    // impl<'de> Union<'de> for Embed {
    //     fn read<A: MapAccess<'de>>(tag: &Tag<'_>, map: A) -> Result<Self, A::Error> {
    //         match tag.id() {
    //             "app.bsky.embed.images" => Ok(Self::Images(variant(map)?)),
    //             _ => Ok(Self::Unknown(unlisted(tag, map)?)),
    //         }
    //     }
    // }
    quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Union<'de> for #ident {
            fn read<__A: __xrpc::MapAccess<'de>>(
                __tag: &__xrpc::Tag<'_>,
                __map: __A,
            ) -> __xrpc::Result<Self, __A::Error> {
                match __tag.id() {
                    #(#type_ids => __xrpc::Ok(Self::#idents(__xrpc::variant(__map)?)),)*
                    _ => #rest,
                }
            }
        }
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(__deserializer: __D) -> __xrpc::Result<Self, __D::Error> {
                __xrpc::union(__deserializer)
            }
        }
    }
}

fn written(union: &Union) -> TokenStream {
    let Union {
        ident,
        variants,
        open,
        ..
    } = union;
    let (idents, type_ids): (Vec<_>, Vec<_>) = variants
        .iter()
        .map(|variant| (&variant.ident, &variant.type_id))
        .unzip();
    let put_unknown = open.then(
        || quote!(Self::Unknown(ref __value) => __xrpc::Serialize::serialize(__value, __serializer),),
    );
    let check_unknown = open.then(|| quote!(Self::Unknown(_) => __xrpc::Ok(()),));
    // Expands to:
    // impl Serialize for Embed {
    //     fn serialize(&self, serializer: S) -> Result<S::Ok, S::Error> {
    //         match *self { Self::Images(ref value) => write_variant(serializer, "app.bsky.embed.images", &**value), … }
    //     }
    // }
    // impl Check for Embed { fn check(&self) -> … { match *self { Self::Images(ref value) => Check::check(&**value), … } } }
    quote! {
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, __serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                match *self {
                    #(Self::#idents(ref __value) => __xrpc::write_variant(__serializer, #type_ids, &**__value),)*
                    #put_unknown
                }
            }
        }
        #[automatically_derived]
        impl __xrpc::Check for #ident {
            fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                match *self {
                    #(Self::#idents(ref __value) => __xrpc::Check::check(&**__value),)*
                    #check_unknown
                }
            }
        }
    }
}

/// From each member, so that nobody has to write `Box::new`.
fn from(union: &Union) -> TokenStream {
    let Union {
        ident, variants, ..
    } = union;
    let from = variants.iter().map(|variant| {
        let (name, ty) = (&variant.ident, rust_type(&variant.ty));
        quote! {
            #[automatically_derived]
            impl __xrpc::From<#ty> for #ident {
                fn from(__value: #ty) -> Self {
                    Self::#name(__xrpc::Box::new(__value))
                }
            }
        }
    });
    quote!(#(#from)*)
}
