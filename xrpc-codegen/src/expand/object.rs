//! An object of a document: a struct, and how it is read and written.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;

use super::{constant, definition, deprecated, documented, number, reader, rust_type};
use crate::model::{Default, Field, Object, Presence};

/// Writes the struct and its traits.
pub(super) fn object(object: &Object) -> TokenStream {
    let Object {
        ident,
        doc,
        number,
        name,
        deprecated,
        fields,
        extra,
        ..
    } = object;
    let declared = fields.iter().map(|field| {
        let Field { ident, doc, .. } = field;
        let ty = rust_type(&field.ty);
        let doc = documented(doc);
        quote!(#doc pub #ident: #ty)
    });
    let kept = extra.as_ref().map(|extra| {
        let doc = documented("Properties that the document does not know.");
        quote!(#doc pub #extra: __xrpc::Extra,)
    });
    let doc = documented(doc);
    let deprecated = self::deprecated(deprecated.as_deref());
    let number = self::number(*number);
    let named = self::definition(ident, name.as_deref());
    let has_secret = fields.iter().any(Field::is_secret);
    let derived = (!has_secret).then(|| quote!(__xrpc::Debug,));
    let redacted = has_secret.then(|| redacted(object));
    let (read, written, checked) = (read(object), written(object), checked(object));
    let (deserialize, serialize) = match &object.record {
        Some(nsid) => by_collection(ident, nsid),
        None => (self::deserialize(ident), serialize(ident)),
    };
    // Where the compiler shows the type, it shows the name in `lexicon!` that it came from.
    let definition = quote_spanned!(ident.span()=> pub struct #ident { #(#declared,)* #kept });
    // Expands to:
    // #[derive(Clone, Debug, PartialEq)]
    // pub struct Input { pub identifier: String, … }
    // impl LexType<7> for Input {} impl Definition for Thing { … }
    // impl<'de> Object<'de> for Input { … } impl<'de> Deserialize<'de> for Input { … }
    // impl Properties for Input { … } impl Serialize for Input { … } impl Check for Input { … }
    quote! {
        #doc
        #deprecated
        #[derive(__xrpc::Clone, #derived __xrpc::PartialEq)]
        #definition
        #[automatically_derived]
        impl __xrpc::LexType<#number> for #ident {}
        #named
        #redacted
        #read
        #deserialize
        #written
        #serialize
        #checked
    }
}

/// `Debug` that keeps secrets.
fn redacted(object: &Object) -> TokenStream {
    let Object {
        ident,
        fields,
        extra,
        ..
    } = object;
    let name = ident.to_string();
    let shown = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, field.ident.unraw().to_string());
        if field.is_secret() {
            quote!(.field(#name, &__xrpc::Redacted))
        } else {
            quote!(.field(#name, &self.#ident))
        }
    });
    let kept = extra.as_ref().map(|extra| {
        let name = extra.to_string();
        quote!(.field(#name, &self.#extra))
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
                f.debug_struct(#name) #(#shown)* #kept .finish()
            }
        }
    }
}

/// One pass over the properties, in whatever order they come.
fn read(object: &Object) -> TokenStream {
    let Object {
        ident,
        fields,
        extra,
        ..
    } = object;
    let slots: Vec<Ident> = (0..fields.len())
        .map(|index| format_ident!("__f{index}"))
        .collect();
    let wire = fields.iter().map(|field| &field.wire);
    let readers = fields.iter().map(|field| reader(&field.reader));
    let rust = fields.iter().map(|field| &field.ident);
    let required: Vec<(&Ident, &String)> = fields
        .iter()
        .zip(&slots)
        .filter(|(field, _)| matches!(field.presence, Presence::Required))
        .map(|(field, slot)| (slot, &field.wire))
        .collect();
    let given = given(&required);
    let settled = fields
        .iter()
        .zip(&slots)
        .map(|(field, slot)| match &field.presence {
            Presence::Required | Presence::Optional => quote!(#slot),
            Presence::Default(value @ Default::Text(_)) => {
                let value = default(&quote!(#slot), value);
                quote!(#value?)
            }
            Presence::Default(value) => default(&quote!(#slot), value),
        });
    let (slot, kept, unknown) = match extra {
        Some(extra) => (
            Some(quote!(let mut __extra = __xrpc::Extra::NONE;)),
            Some(quote!(#extra: __extra,)),
            quote!(__xrpc::keep(&mut __map, __key, &mut __extra)),
        ),
        None => (None, None, quote!(__xrpc::skip(&mut __map, &__key))),
    };
    // Expands to:
    // impl<'de> Object<'de> for Input {
    //     fn read<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
    //         let mut __f0 = None;
    //         while let Some(key) = map.next_key::<Key<'de>>()? {
    //             match &*key {
    //                 "identifier" => __f0 = take(&mut map, &const { Utf8::<String>::ANY })?,
    //                 _ => skip(&mut map, &key)?,
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
                #slot
                while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                    match &*__key {
                        #(#wire => __xrpc::fill(&mut __map, #readers, &mut #slots),)*
                        _ => #unknown,
                    }?;
                }
                #given
                __xrpc::Ok(Self { #(#rust: #settled,)* #kept })
            }
        }
    }
}

/// All required properties at once: a `?` for each would be a way out of the function for each.
fn given(required: &[(&Ident, &String)]) -> Option<TokenStream> {
    let (slots, names): (Vec<_>, Vec<_>) = required.iter().copied().unzip();
    // Expands to:
    // let given = [__f0.is_some(), __f1.is_some()];
    // let (Some(__f0), Some(__f1)) = (__f0, __f1) else { return missing(&["identifier", "password"], &given) };
    (!required.is_empty()).then(|| {
        quote! {
            let __given = [#(#slots.is_some()),*];
            let (#(__xrpc::Some(#slots),)*) = (#(#slots,)*) else {
                return __xrpc::missing(&[#(#names),*], &__given);
            };
        }
    })
}

/// What was found, or the document's default. A text is decoded like one that was found: that may fail.
pub fn default(found: &TokenStream, value: &Default) -> TokenStream {
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
pub fn deserialize(ident: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(__deserializer: __D) -> __xrpc::Result<Self, __D::Error> {
                __xrpc::object(__deserializer)
            }
        }
    }
}

/// The properties on their way out, without the braces: an object of a union stands in the same ones as its `$type`.
fn written(object: &Object) -> TokenStream {
    let Object {
        ident,
        fields,
        extra,
        ..
    } = object;
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
        quote!(__xrpc::#put(__out, #wire, &self.#ident);)
    });
    let kept = extra
        .as_ref()
        .map(|extra| quote!(__xrpc::put_extra(__out, &self.#extra);));
    // Expands to:
    // impl Properties for Input {
    //     fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
    //         put(map, "identifier", &self.identifier)?;
    //         Ok(())
    //     }
    // }
    quote! {
        #[automatically_derived]
        impl __xrpc::Properties for #ident {
            fn write<__M: __xrpc::SerializeMap>(&self, __map: &mut __M) -> __xrpc::Result<(), __M::Error> {
                let __out = &mut __xrpc::Out::new(__map);
                #(#puts)*
                #kept
                __out.end()
            }
        }
    }
}

/// `Serialize` by way of `Properties`.
pub fn serialize(ident: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, __serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                __xrpc::write_object(self, __serializer)
            }
        }
    }
}

/// The two of a record: with its `$type`.
pub fn by_collection(ident: &Ident, nsid: &str) -> (TokenStream, TokenStream) {
    // Expands to:
    // impl<'de> Deserialize<'de> for Main { … record(deserializer) }
    // impl Record for Main { const COLLECTION: &str = "app.bsky.feed.post"; }
    // impl Serialize for Main { … write_record(self, serializer) }
    let deserialize = quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(__deserializer: __D) -> __xrpc::Result<Self, __D::Error> {
                __xrpc::record(__deserializer)
            }
        }
    };
    let serialize = quote! {
        #[automatically_derived]
        impl __xrpc::Record for #ident {
            const COLLECTION: &'static __xrpc::str = #nsid;
        }
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, __serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                __xrpc::write_record(self, __serializer)
            }
        }
    };
    (deserialize, serialize)
}

/// What the document says of a value beyond its type, looked at on demand (W-158).
fn checked(object: &Object) -> TokenStream {
    let Object { ident, fields, .. } = object;
    let limited: Vec<&Field> = fields
        .iter()
        .filter(|field| field.reader.is_limited())
        .collect();
    if limited.is_empty() {
        return quote! {
            #[automatically_derived]
            impl __xrpc::Check for #ident {}
        };
    }
    let holds = limited.iter().map(|field| {
        let Field { ident, wire, .. } = field;
        let reader = constant(&field.reader);
        let hold = if matches!(field.presence, Presence::Optional) {
            quote!(hold_some)
        } else {
            quote!(hold)
        };
        quote!(__xrpc::#hold(__held, &#reader, &self.#ident, #wire);)
    });
    // Expands to:
    // impl Check for Input {
    //     fn check(&self) -> Result<(), Violation> {
    //         hold(&Utf8 { max_length: 640, ..Utf8::<String>::ANY }, &self.name, "name")?;
    //         Ok(())
    //     }
    // }
    quote! {
        #[automatically_derived]
        impl __xrpc::Check for #ident {
            fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                let __held = &mut __xrpc::Held::new();
                #(#holds)*
                __held.end()
            }
        }
    }
}
