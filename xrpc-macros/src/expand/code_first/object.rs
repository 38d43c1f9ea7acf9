//! A struct: an object, a record, or a part of a method.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use xrpc_codegen::expand::{deserialize, serialize};

use super::{
    declared::{declared, demands},
    id,
};
use crate::{
    model::{CodeObject, CodeProperty, CodeRole},
    parse::Part,
};

/// Writes the traits of the struct.
pub(super) fn object(object: &CodeObject<'_>) -> TokenStream {
    let CodeObject {
        ident,
        role,
        fields,
        ..
    } = object;
    let names: Vec<Ident> = (0..fields.len())
        .map(|index| format_ident!("__F{index}"))
        .collect();
    let statics = fields
        .iter()
        .zip(&names)
        .map(|(field, name)| declared(field, name));
    let asked = format_ident!(
        "{}",
        match role {
            CodeRole::Part(_, Part::Params) => "Parameter",
            _ => "Property",
        }
    );
    let bounds = fields.iter().flat_map(|field| bounds(field, &asked));
    let checked = checked(object, &names, &asked);
    let role = self::role(ident, role);
    let delegated = delegated(object);
    // Expands to:
    // static __F0: Declared = …;
    // struct __Checked;
    // impl __Checked where String: Property, String: HasLength, … { fn read(map) … fn write … fn hold … fn describe … }
    // impl LexType<7> for Plant {} impl Definition for Plant { … }
    // impl Object, Deserialize, Properties, Serialize, Check for Plant { … by __Checked … }
    quote! {
        #(#statics)*
        struct __Checked;
        #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
        impl __Checked
        where
            #(#bounds,)*
        {
            #checked
        }
        #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
        use __xrpc::Refused as _;
        #role
        #delegated
    }
}

/// What the field asks of its type. Its limits are asked too: a type that is none has none, which is said once.
fn bounds(field: &CodeProperty<'_>, asked: &Ident) -> Vec<TokenStream> {
    let (ty, end) = (field.ty, field.place.end);
    let asked = Ident::new(&asked.to_string(), end);
    let mut bounds = vec![quote_spanned!(end=> #ty: __xrpc::#asked)];
    bounds.extend(demands(field));
    bounds
}

/// How the struct is read, written and described, given that its types fit.
fn checked(object: &CodeObject<'_>, names: &[Ident], asked: &Ident) -> TokenStream {
    let CodeObject {
        ident,
        description,
        fields,
        ..
    } = object;
    let slots: Vec<Ident> = (0..fields.len())
        .map(|index| format_ident!("__f{index}"))
        .collect();
    let wire = fields.iter().map(|field| &field.wire);
    let rust: Vec<&Ident> = fields.iter().map(|field| field.ident).collect();
    let types: Vec<_> = fields.iter().map(|field| field.ty).collect();
    // Expands to:
    // fn read(mut map: A) -> Result<Plant, A::Error> {
    //     let mut __f0 = None;
    //     while let Some(key) = map.next_key::<Key>()? {
    //         match &*key { "name" => <String as Property>::fill(&mut map, &__F0, &mut __f0), _ => skip(&mut map, &key) }?;
    //     }
    //     Ok(Plant { name: <String as Property>::settle(__f0, &__F0)? })
    // }
    // fn write(plant: &Plant, map: &mut M) -> Result<(), M::Error> { … }
    // fn hold(plant: &Plant) -> Result<(), Violation> { … }
    // fn describe(describing: &mut Describing) -> described::Object { … }
    quote! {
        fn read<'de, __A: __xrpc::MapAccess<'de>>(mut __map: __A) -> __xrpc::Result<#ident, __A::Error> {
            #(let mut #slots = __xrpc::None;)*
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    #(#wire => <#types as __xrpc::#asked>::fill(&mut __map, &#names, &mut #slots),)*
                    _ => __xrpc::skip(&mut __map, &__key),
                }?;
            }
            __xrpc::Ok(#ident { #(#rust: <#types as __xrpc::#asked>::settle(#slots, &#names)?,)* })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &#ident,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            #(<#types as __xrpc::#asked>::put(&__object.#rust, __out, &#names);)*
            __out.end()
        }
        fn hold(__object: &#ident) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            #(<#types as __xrpc::#asked>::hold(&__object.#rust, __held, &#names);)*
            __held.end()
        }
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Object {
            __xrpc::described_object(#description, [#(<#types as __xrpc::#asked>::describe(&#names, __describing)),*])
        }
    }
}

/// What the struct is in the document.
fn role(ident: &Ident, role: &CodeRole) -> TokenStream {
    // Expands to:
    // impl LexType<7> for Plant {}
    // impl Definition for Plant {
    //     const NAME: &str = "com.example.garden.defs#plant";
    //     fn describe(describing: &mut Describing) -> Option<Def> { Some(object_def(__Checked::describe(describing))) }
    // }
    let (label, described) = match role {
        CodeRole::Definition(label) => (
            label,
            definition(
                ident,
                &label.type_id,
                &quote!(__xrpc::object_def(__Checked::describe(__describing))),
            ),
        ),
        CodeRole::Record(label, key) => {
            let nsid = &label.type_id;
            let described = definition(
                ident,
                nsid,
                &quote!(__xrpc::record_def(#key, __Checked::describe(__describing))),
            );
            let record = quote! {
                #[automatically_derived]
                impl __xrpc::Record for #ident {
                    const COLLECTION: &'static __xrpc::str = #nsid;
                }
            };
            (label, quote!(#described #record))
        }
        CodeRole::Part(label, Part::Params) => (
            label,
            quote! {
                #[automatically_derived]
                impl __xrpc::Parameters for #ident {
                    fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Object {
                        __Checked::describe(__describing)
                    }
                }
            },
        ),
        CodeRole::Part(label, Part::Input | Part::Output) => {
            let id = id(label);
            let body = quote! {
                #[automatically_derived]
                impl __xrpc::Body<#id> for #ident {
                    fn schema(
                        __describing: &mut __xrpc::Describing,
                    ) -> __xrpc::Option<__xrpc::described::Schema> {
                        __xrpc::Some(__xrpc::described::Schema::Object(__Checked::describe(__describing)))
                    }
                }
            };
            (label, body)
        }
    };
    let id = id(label);
    quote! {
        #[automatically_derived]
        impl __xrpc::LexType<#id> for #ident {}
        #described
    }
}

/// The name of a type, and what the document says of it.
pub(super) fn definition(ident: &Ident, type_id: &str, def: &TokenStream) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl __xrpc::Definition for #ident {
            const NAME: &'static __xrpc::str = #type_id;
            fn describe(
                __describing: &mut __xrpc::Describing,
            ) -> __xrpc::Option<__xrpc::described::Def> {
                __xrpc::Some(#def)
            }
        }
    }
}

/// The traits of serde, by way of `__Checked`; if its bounds do not hold, that is the runtime's `Refused`.
fn delegated(object: &CodeObject<'_>) -> TokenStream {
    let ident = object.ident;
    let serde = match object.role {
        CodeRole::Record(..) => of_a_record(ident),
        _ => [deserialize(ident), serialize(ident)].into_iter().collect(),
    };
    quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Object<'de> for #ident {
            fn read<__A: __xrpc::MapAccess<'de>>(__map: __A) -> __xrpc::Result<Self, __A::Error> {
                __Checked::read(__map)
            }
        }
        #[automatically_derived]
        impl __xrpc::Properties for #ident {
            fn write<__M: __xrpc::SerializeMap>(&self, __map: &mut __M) -> __xrpc::Result<(), __M::Error> {
                __Checked::write(self, __map)
            }
        }
        #[automatically_derived]
        impl __xrpc::Check for #ident {
            fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                __Checked::hold(self)
            }
        }
        #serde
    }
}

/// A record says its type.
fn of_a_record(ident: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(__deserializer: __D) -> __xrpc::Result<Self, __D::Error> {
                __xrpc::record(__deserializer)
            }
        }
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, __serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                __xrpc::write_record(self, __serializer)
            }
        }
    }
}
