//! A hand-written struct is read and written like a generated one, if its types fit.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use xrpc_codegen::expand::{by_collection, deserialize, serialize};

use super::{field::fits, lex_type};
use crate::{
    expand::{code_first::declared, fallback},
    model::{CheckedObject, CodeProperty, UndeclaredField},
    parse::Part,
};

/// Writes the traits of the struct.
pub(super) fn object(object: &CheckedObject<'_>) -> TokenStream {
    let CheckedObject {
        ident,
        number,
        fields,
        undeclared,
        extra,
        whole,
        ..
    } = object;
    let lex_type = lex_type(ident, *number);
    let names = Names::of(object);
    let fits = fields
        .iter()
        .zip(&names.fits)
        .map(|(field, name)| fits(field, name));
    let statics = undeclared
        .iter()
        .zip(&names.statics)
        .map(|(field, name)| declared::declared(&property(field), name));
    let bounds = fields.iter().zip(&names.fits).map(|(field, name)| {
        let (ty, end) = (field.ty, field.place.end);
        quote_spanned!(end=> #ty: #name)
    });
    let asked = &names.asked;
    let undeclared_bounds = undeclared.iter().flat_map(|field| {
        let (ty, end) = (field.ty, field.place.end);
        let asked = Ident::new(&asked.to_string(), end);
        let mut bounds = vec![quote_spanned!(end=> #ty: __xrpc::#asked)];
        bounds.extend(declared::demands(&property(field)));
        bounds
    });
    let extra_bound = extra.as_ref().map(|field| {
        let (ty, end) = (field.ty, field.place.end);
        quote_spanned!(end=> #ty: __xrpc::KeepsExtra)
    });
    let checked = whole.then(|| readable(object, &names));
    let serde = if *whole {
        delegated(object)
    } else {
        fallback::unreadable(ident)
    };
    // Expands to:
    // impl LexType<7> for Session {}
    // trait __Fits0OfSession { … } impl __Fits0OfSession for String { … }
    // struct __Checked;
    // impl __Checked where String: __Fits0OfSession, … { fn read(map) { … } fn write(session, map) { … } fn hold(session) { … } }
    // impl Object, Deserialize, Properties, Serialize, Check for Session { … by __Checked … }
    quote! {
        #lex_type
        #(#fits)*
        #(#statics)*
        struct __Checked;
        impl __Checked
        where
            #(#bounds,)*
            #(#undeclared_bounds,)*
            #extra_bound
        {
            #checked
        }
        #serde
    }
}

/// The names of what is written.
struct Names {
    /// What each property asks.
    fits: Vec<Ident>,
    /// What each field says that the document does not have.
    statics: Vec<Ident>,
    /// What such a field must be.
    asked: Ident,
}

impl Names {
    fn of(object: &CheckedObject<'_>) -> Self {
        let fields = object.fields.iter().enumerate();
        Self {
            fits: fields
                .map(|(index, field)| {
                    format_ident!("__Fits{index}Of{}", object.ident, span = field.place.end)
                })
                .collect(),
            statics: (0..object.undeclared.len())
                .map(|index| format_ident!("__F{index}"))
                .collect(),
            asked: match object.part {
                Some(Part::Params) => format_ident!("Parameter"),
                _ => format_ident!("Property"),
            },
        }
    }
}

/// A field that the document does not have is read and written as one that the code defines.
fn property<'a>(field: &'a UndeclaredField<'_>) -> CodeProperty<'a> {
    CodeProperty {
        ident: field.ident,
        ty: field.ty,
        place: field.place,
        wire: field.wire.clone(),
        description: "",
        limits: field.limits,
    }
}

/// How the struct is read and written, given that its types fit.
fn readable(object: &CheckedObject<'_>, names: &Names) -> TokenStream {
    let CheckedObject {
        ident,
        fields,
        undeclared,
        extra,
        ..
    } = object;
    let Names {
        fits,
        statics,
        asked,
    } = names;
    let slots: Vec<Ident> = (0..fields.len())
        .map(|index| format_ident!("__f{index}"))
        .collect();
    let wire = fields.iter().map(|field| &field.wire);
    let rust: Vec<&Ident> = fields.iter().map(|field| field.ident).collect();
    let types: Vec<_> = fields.iter().map(|field| field.ty).collect();
    let more_slots: Vec<Ident> = (0..undeclared.len())
        .map(|index| format_ident!("__u{index}"))
        .collect();
    let more_wire = undeclared.iter().map(|field| &field.wire);
    let more_rust: Vec<&Ident> = undeclared.iter().map(|field| field.ident).collect();
    let more_types: Vec<_> = undeclared.iter().map(|field| field.ty).collect();
    let kept = extra.as_ref().map(|field| (field.ident, field.ty));
    let kept_slot =
        kept.map(|(_, ty)| quote!(let mut __extra = <#ty as __xrpc::KeepsExtra>::none();));
    let kept_read = kept.map_or_else(
        || quote!(__xrpc::skip(&mut __map, &__key)),
        |(_, ty)| quote!(<#ty as __xrpc::KeepsExtra>::keep(&mut __extra, &mut __map, __key)),
    );
    let kept_given = kept.map(|(ident, _)| quote!(#ident: __extra,));
    let kept_put =
        kept.map(|(ident, ty)| quote!(<#ty as __xrpc::KeepsExtra>::put(&__object.#ident, __out);));
    // Expands to:
    // fn read(mut map: A) -> Result<Session, A::Error> {
    //     let mut __f0 = None;
    //     while let Some(key) = map.next_key::<Key>()? {
    //         match &*key { "handle" => __f0 = <Handle as __Fits0OfSession>::take(&mut map)?, _ => skip(&mut map, &key)? }
    //     }
    //     Ok(Session { handle: <Handle as __Fits0OfSession>::settle::<A>(__f0)? })
    // }
    // fn write(session: &Session, map: &mut M) -> Result<(), M::Error> { … }
    // fn hold(session: &Session) -> Result<(), Violation> { … }
    quote! {
        #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
        fn read<'de, __A: __xrpc::MapAccess<'de>>(mut __map: __A) -> __xrpc::Result<#ident, __A::Error> {
            #(let mut #slots = __xrpc::None;)*
            #(let mut #more_slots = __xrpc::None;)*
            #kept_slot
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    #(#wire => #slots = <#types as #fits>::take(&mut __map)?,)*
                    #(#more_wire => {
                        <#more_types as __xrpc::#asked>::fill(&mut __map, &#statics, &mut #more_slots)?;
                    })*
                    _ => { #kept_read?; }
                }
            }
            __xrpc::Ok(#ident {
                #(#rust: <#types as #fits>::settle::<__A>(#slots)?,)*
                #(#more_rust: <#more_types as __xrpc::#asked>::settle(#more_slots, &#statics)?,)*
                #kept_given
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &#ident,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            #(<#types as #fits>::put(&__object.#rust, __out);)*
            #(<#more_types as __xrpc::#asked>::put(&__object.#more_rust, __out, &#statics);)*
            #kept_put
            __out.end()
        }
        fn hold(__object: &#ident) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            #(<#types as #fits>::hold(&__object.#rust, __held);)*
            #(<#more_types as __xrpc::#asked>::hold(&__object.#more_rust, __held, &#statics);)*
            __held.end()
        }
    }
}

/// The traits of serde, by way of `__Checked`; if its bounds do not hold, that is the runtime's `Refused`.
fn delegated(object: &CheckedObject<'_>) -> TokenStream {
    let ident = object.ident;
    let (deserialize, serialize) = match &object.record {
        Some(nsid) => by_collection(ident, nsid),
        None => (deserialize(ident), serialize(ident)),
    };
    // Expands to:
    // impl<'de> Object<'de> for Session { fn read(map: A) -> Result<Self, A::Error> { __Checked::read(map) } }
    // impl<'de> Deserialize<'de> for Session { … }
    // impl Properties for Session { fn write(&self, map: &mut M) { __Checked::write(self, map) } }
    // impl Serialize for Session { … }
    // impl Check for Session { fn check(&self) -> … { __Checked::hold(self) } }
    quote! {
        #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
        use __xrpc::Refused as _;
        #[automatically_derived]
        impl<'de> __xrpc::Object<'de> for #ident {
            fn read<__A: __xrpc::MapAccess<'de>>(__map: __A) -> __xrpc::Result<Self, __A::Error> {
                __Checked::read(__map)
            }
        }
        #deserialize
        #[automatically_derived]
        impl __xrpc::Properties for #ident {
            fn write<__M: __xrpc::SerializeMap>(&self, __map: &mut __M) -> __xrpc::Result<(), __M::Error> {
                __Checked::write(self, __map)
            }
        }
        #serialize
        #[automatically_derived]
        impl __xrpc::Check for #ident {
            fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                __Checked::hold(self)
            }
        }
    }
}
