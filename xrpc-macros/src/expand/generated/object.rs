//! An object of a document: a struct, and how it is read and written.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;

use super::{documented, number, reader, rust_type};
use crate::model::{Default, Field, Object, Presence};

/// Writes the struct and its traits.
pub(super) fn object(object: &Object) -> TokenStream {
    let Object {
        ident,
        doc,
        number,
        fields,
    } = object;
    let declared = fields.iter().map(|field| {
        let Field { ident, doc, .. } = field;
        let ty = rust_type(&field.ty);
        let doc = documented(doc);
        quote!(#doc pub #ident: #ty)
    });
    let doc = documented(doc);
    let number = self::number(*number);
    let has_secret = fields.iter().any(Field::is_secret);
    let derived = (!has_secret).then(|| quote!(__xrpc::Debug,));
    let redacted = has_secret.then(|| redacted(object));
    let read = read(object);
    let deserialize = deserialize(ident);
    let serialize = serialize(object);
    // Where the compiler shows the type, it shows the name in `lexicon!` that it came from.
    let definition = quote_spanned!(ident.span()=> pub struct #ident { #(#declared,)* });
    // Expands to:
    // #[derive(Clone, Debug, PartialEq)]
    // pub struct Input { pub identifier: String, … }
    // impl LexType<7> for Input {}
    // impl<'de> Object<'de> for Input { … } impl<'de> Deserialize<'de> for Input { … }
    // impl Serialize for Input { … }
    quote! {
        #doc
        #[derive(__xrpc::Clone, #derived __xrpc::PartialEq)]
        #definition
        #[automatically_derived]
        impl __xrpc::LexType<#number> for #ident {}
        #redacted
        #read
        #deserialize
        #serialize
    }
}

/// `Debug` that keeps secrets.
fn redacted(object: &Object) -> TokenStream {
    let Object { ident, fields, .. } = object;
    let name = ident.to_string();
    let shown = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, field.ident.unraw().to_string());
        if field.is_secret() {
            quote!(.field(#name, &__xrpc::Redacted))
        } else {
            quote!(.field(#name, &self.#ident))
        }
    });
    // Expands to:
    // impl Debug for Input {
    //     fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
    //         f.debug_struct("Input").field("identifier", &self.identifier).field("password", &Redacted).finish()
    //     }
    // }
    quote! {
        #[automatically_derived]
        impl __xrpc::Debug for #ident {
            fn fmt(&self, f: &mut __xrpc::fmt::Formatter<'_>) -> __xrpc::fmt::Result {
                f.debug_struct(#name) #(#shown)* .finish()
            }
        }
    }
}

/// One pass over the properties, in whatever order they come.
fn read(object: &Object) -> TokenStream {
    let Object { ident, fields, .. } = object;
    let slots: Vec<Ident> = (0..fields.len())
        .map(|index| format_ident!("__f{index}"))
        .collect();
    let wire = fields.iter().map(|field| &field.wire);
    let readers = fields.iter().map(|field| reader(&field.reader));
    let rust = fields.iter().map(|field| &field.ident);
    let settled = fields
        .iter()
        .zip(&slots)
        .map(|(field, slot)| match &field.presence {
            Presence::Required => {
                let wire = &field.wire;
                quote!(__xrpc::required(#slot, #wire)?)
            }
            Presence::Optional => quote!(#slot),
            Presence::Default(value @ Default::Text(_)) => {
                let value = default(&quote!(#slot), value);
                quote!(#value?)
            }
            Presence::Default(value) => default(&quote!(#slot), value),
        });
    // Expands to:
    // impl<'de> Object<'de> for Input {
    //     fn read<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
    //         let mut __f0 = None;
    //         while let Some(key) = map.next_key::<Key<'de>>()? {
    //             match &*key {
    //                 "identifier" => __f0 = take(&mut map, &const { Text::<String>::ANY })?,
    //                 _ => skip(&mut map)?,
    //             }
    //         }
    //         Ok(Self { identifier: required(__f0, "identifier")? })
    //     }
    // }
    quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Object<'de> for #ident {
            fn read<__A: __xrpc::MapAccess<'de>>(mut __map: __A) -> __xrpc::Result<Self, __A::Error> {
                #(let mut #slots = __xrpc::None;)*
                while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                    match &*__key {
                        #(#wire => #slots = __xrpc::take(&mut __map, #readers)?,)*
                        _ => __xrpc::skip(&mut __map)?,
                    }
                }
                __xrpc::Ok(Self { #(#rust: #settled,)* })
            }
        }
    }
}

/// What was found, or the document's default. A text is decoded like one that was found: that may fail.
pub(crate) fn default(found: &TokenStream, value: &Default) -> TokenStream {
    match value {
        Default::Boolean(value, nullable) => or_value(found, &quote!(#value), *nullable),
        Default::Integer(value, nullable) => or_value(found, &quote!(#value), *nullable),
        Default::Text(text) => quote!(__xrpc::or_text(#found, #text)),
    }
}

fn or_value(found: &TokenStream, value: &TokenStream, nullable: bool) -> TokenStream {
    if nullable {
        quote!(__xrpc::or_value(#found, __xrpc::Nullable::Value(#value)))
    } else {
        quote!(__xrpc::or_value(#found, #value))
    }
}

/// `Deserialize` by way of `Object`.
pub(crate) fn deserialize(ident: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(__deserializer: __D) -> __xrpc::Result<Self, __D::Error> {
                __xrpc::object(__deserializer)
            }
        }
    }
}

fn serialize(object: &Object) -> TokenStream {
    let Object { ident, fields, .. } = object;
    let puts = fields.iter().map(|field| {
        let Field {
            ident,
            wire,
            presence,
            ..
        } = field;
        let put = if matches!(presence, Presence::Optional) {
            quote!(put_some)
        } else {
            quote!(put)
        };
        quote!(__xrpc::#put(&mut __map, #wire, &self.#ident)?;)
    });
    // Expands to:
    // impl Serialize for Input {
    //     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
    //         let mut map = Serializer::serialize_map(serializer, None)?;
    //         put(&mut map, "identifier", &self.identifier)?;
    //         SerializeMap::end(map)
    //     }
    // }
    quote! {
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, __serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                let mut __map = __xrpc::Serializer::serialize_map(__serializer, __xrpc::None)?;
                #(#puts)*
                __xrpc::SerializeMap::end(__map)
            }
        }
    }
}
