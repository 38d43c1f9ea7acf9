//! `#[derive(Lexicon)]`: a hand-written struct is read and written like a generated one, if its types fit.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Path;

use xrpc_codegen::{
    expand::{default, deserialize, number, reader, runtime, rust_type, serialize, tracked},
    model::{Default, Presence, Reader, Shape},
};

use super::fallback;
use crate::model::{CheckedField, CheckedObject};

/// Writes what stands behind the struct.
pub(crate) fn object(
    object: &CheckedObject<'_>,
    krate: Option<&Path>,
    files: impl IntoIterator<Item = String>,
) -> TokenStream {
    let CheckedObject {
        ident,
        number,
        fields,
        whole,
    } = object;
    let number = self::number(*number);
    let runtime = runtime(krate);
    let tracked = tracked(files);
    let names: Vec<Ident> = fields
        .iter()
        .enumerate()
        .map(|(index, field)| format_ident!("__Fits{index}", span = field.place.end))
        .collect();
    let fits = fields
        .iter()
        .zip(&names)
        .map(|(field, name)| fits(field, name));
    let bounds = fields.iter().zip(&names).map(|(field, name)| {
        let (ty, end) = (field.ty, field.place.end);
        quote_spanned!(end=> #ty: #name)
    });
    let checked = whole.then(|| readable(object, &names));
    let serde = if *whole {
        delegated(ident)
    } else {
        fallback::unreadable(ident)
    };
    // Expands to:
    // impl LexType<7> for Session {}
    // trait __Fits0 { … } impl __Fits0 for String { … }
    // struct __Checked;
    // impl __Checked where String: __Fits0, … { fn read(map) { … } fn write(session, map) { … } fn hold(session) { … } }
    // impl Object, Deserialize, Properties, Serialize, Check for Session { … by __Checked … }
    quote! {
        const _: () = {
            #runtime
            #tracked
            #[automatically_derived]
            impl __xrpc::LexType<#number> for #ident {}
            #(#fits)*
            struct __Checked;
            impl __Checked
            where
                #(#bounds,)*
            {
                #checked
            }
            #serde
        };
    }
}

/// What one property asks of its type, and how it is read and written if the type answers.
fn fits(field: &CheckedField<'_>, name: &Ident) -> TokenStream {
    let CheckedField {
        wire,
        message,
        label,
        ..
    } = field;
    let fitting = Fitting::of(field);
    let Fitting {
        generics,
        ty,
        reader,
        settle,
        put,
        hold,
    } = &fitting;
    let found = if matches!(field.presence, Presence::Optional) {
        quote!(__xrpc::Ok(__xrpc::Some(__xrpc::take(map, #reader)?)))
    } else {
        quote!(__xrpc::take(map, #reader))
    };
    // Expands to:
    // trait __Fits0: Sized {
    //     fn take(map: &mut A) -> Result<Option<Self>, A::Error>;
    //     fn settle(found: Option<Self>) -> Result<Self, A::Error>;
    //     fn put(&self, out: &mut Out<'_, M>);
    //     fn hold(&self, held: &mut Held);
    // }
    // impl<T: LexType<7> + …> __Fits0 for Option<T> { … }
    quote! {
        #[diagnostic::on_unimplemented(message = #message, label = #label)]
        trait #name: __xrpc::Sized {
            fn take<'de, __A: __xrpc::MapAccess<'de>>(
                map: &mut __A,
            ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error>;
            fn settle<'de, __A: __xrpc::MapAccess<'de>>(
                found: __xrpc::Option<Self>,
            ) -> __xrpc::Result<Self, __A::Error>;
            fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>);
            fn hold(&self, held: &mut __xrpc::Held);
        }
        #[diagnostic::do_not_recommend]
        impl #generics #name for #ty {
            fn take<'de, __A: __xrpc::MapAccess<'de>>(
                map: &mut __A,
            ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
                #found
            }
            fn settle<'de, __A: __xrpc::MapAccess<'de>>(
                found: __xrpc::Option<Self>,
            ) -> __xrpc::Result<Self, __A::Error> {
                #settle
            }
            fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
                #put(out, #wire, self);
            }
            fn hold(&self, held: &mut __xrpc::Held) {
                #hold
            }
        }
    }
}

/// The type that a property asks for, and what is done with it.
struct Fitting {
    /// `<T: …>` where more than one type will do.
    generics: TokenStream,
    ty: TokenStream,
    reader: TokenStream,
    settle: TokenStream,
    put: TokenStream,
    hold: TokenStream,
}

impl Fitting {
    fn of(field: &CheckedField<'_>) -> Self {
        let CheckedField {
            wire,
            shape,
            presence,
            nullable,
            ..
        } = field;
        let inner = shape.rust_type(&format_ident!("__T"));
        let reader = Reader::new(shape.clone(), inner.clone()).or_null(*nullable);
        let optional = matches!(presence, Presence::Optional);
        let ty = inner.nullable(*nullable).optional(optional);
        let read = self::reader(&reader);
        let hold = match (reader.is_limited(), optional) {
            (false, _) => quote!(let _ = held;),
            (true, false) => quote!(__xrpc::hold(held, #read, self, #wire);),
            (true, true) => quote!(__xrpc::hold_some(held, #read, self, #wire);),
        };
        Self {
            generics: generics(shape),
            ty: rust_type(&ty),
            reader: read,
            settle: settle(presence, wire),
            put: if optional {
                quote!(__xrpc::put_some)
            } else {
                quote!(__xrpc::put)
            },
            hold,
        }
    }
}

/// The types that will do: those with the right number, or the one type there is.
fn generics(shape: &Shape) -> TokenStream {
    let number = number(shape.number());
    let any = quote!(__xrpc::LexType<#number> + __xrpc::DeserializeOwned + __xrpc::Serialize);
    match shape {
        Shape::Boolean { .. }
        | Shape::Integer { .. }
        | Shape::Bytes { .. }
        | Shape::Link
        | Shape::Blob { .. }
        | Shape::Null
        | Shape::Unknown => TokenStream::new(),
        Shape::Named { .. } => quote!(<__T: #any + __xrpc::Check>),
        Shape::Text { .. } => quote!(<__T: #any + __xrpc::AsRef<__xrpc::str>>),
        Shape::List { each, .. } => generics(each),
    }
}

/// What an absent property comes to.
fn settle(presence: &Presence, wire: &str) -> TokenStream {
    match presence {
        Presence::Required => quote!(__xrpc::required(found, #wire)),
        Presence::Optional => quote!(__xrpc::Ok(__xrpc::or_value(found, __xrpc::None))),
        Presence::Default(value @ Default::Text(_)) => default(&quote!(found), value),
        Presence::Default(value) => {
            let value = default(&quote!(found), value);
            quote!(__xrpc::Ok(#value))
        }
    }
}

/// How the struct is read and written, given that its types fit.
fn readable(object: &CheckedObject<'_>, names: &[Ident]) -> TokenStream {
    let CheckedObject { ident, fields, .. } = object;
    let slots: Vec<Ident> = (0..fields.len())
        .map(|index| format_ident!("__f{index}"))
        .collect();
    let wire = fields.iter().map(|field| &field.wire);
    let rust: Vec<&Ident> = fields.iter().map(|field| field.ident).collect();
    let types: Vec<_> = fields.iter().map(|field| field.ty).collect();
    // Expands to:
    // fn read(mut map: A) -> Result<Session, A::Error> {
    //     let mut __f0 = None;
    //     while let Some(key) = map.next_key::<Key>()? {
    //         match &*key { "handle" => __f0 = <Handle as __Fits0>::take(&mut map)?, _ => skip(&mut map, &key)? }
    //     }
    //     Ok(Session { handle: <Handle as __Fits0>::settle::<A>(__f0)? })
    // }
    // fn write(session: &Session, map: &mut M) -> Result<(), M::Error> { … }
    // fn hold(session: &Session) -> Result<(), Violation> { … }
    quote! {
        fn read<'de, __A: __xrpc::MapAccess<'de>>(mut __map: __A) -> __xrpc::Result<#ident, __A::Error> {
            #(let mut #slots = __xrpc::None;)*
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    #(#wire => #slots = <#types as #names>::take(&mut __map)?,)*
                    _ => __xrpc::skip(&mut __map, &__key)?,
                }
            }
            __xrpc::Ok(#ident { #(#rust: <#types as #names>::settle::<__A>(#slots)?,)* })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &#ident,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            #(<#types as #names>::put(&__object.#rust, __out);)*
            __out.end()
        }
        fn hold(__object: &#ident) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            #(<#types as #names>::hold(&__object.#rust, __held);)*
            __held.end()
        }
    }
}

/// The traits of serde, by way of `__Checked`; if its bounds do not hold, that is the runtime's `Refused`.
fn delegated(ident: &Ident) -> TokenStream {
    let deserialize = deserialize(ident);
    let serialize = serialize(ident);
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
