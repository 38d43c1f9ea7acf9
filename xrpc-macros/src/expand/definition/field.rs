//! What a property asks of the type of its field, and what is done with a type that answers.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use xrpc_codegen::{
    expand::{default, number, reader, rust_type},
    model::{Default, Presence, Reader, Shape},
};
use xrpc_lexicon::id;

use crate::model::{CheckedField, Unfit};

/// What one property asks of its type, and how it is read and written if the type answers.
pub(super) fn fits(field: &CheckedField<'_>, name: &Ident) -> TokenStream {
    let CheckedField {
        wire,
        unfit: Unfit {
            message,
            label,
            note,
        },
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
    // trait __Fits0OfSession: Sized {
    //     fn take(map: &mut A) -> Result<Option<Self>, A::Error>;
    //     fn settle(found: Option<Self>) -> Result<Self, A::Error>;
    //     fn put(&self, out: &mut Out<'_, M>);
    //     fn hold(&self, held: &mut Held);
    // }
    // impl<T: LexType<7> + …> __Fits0OfSession for Option<T> { … }
    quote! {
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
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

/// The types that will do: those with the right number, or the one type there is. For values that the document lists,
/// the enum of just those, or a plain text.
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
        Shape::Text { known, .. } => {
            let listed = known.as_ref().map(|label| {
                let number = self::number(id(label));
                quote!(+ __xrpc::LexText<#number>)
            });
            quote!(<__T: #any + __xrpc::AsRef<__xrpc::str> #listed>)
        }
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
