//! The errors of methods: an enum, its way to the wire, and the way of other errors into the enum.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::{documented, number};
use crate::model::{Cause, ErrorSet, ErrorVariant, Held, Other};

/// Writes the enum of a method's errors.
pub(super) fn errors(errors: &ErrorSet) -> TokenStream {
    let ident = &errors.ident;
    let variants = errors
        .variants
        .iter()
        .map(|ErrorVariant { ident, doc, .. }| {
            let doc = documented(doc);
            quote!(#doc #ident)
        });
    let implementations = implementations(errors);
    let doc = documented(
        "The errors that the document declares, and those that every method may answer with.",
    );
    let other = documented("Any other error.");
    let other = quote!(#other Other(__xrpc::Error));
    let definition = quote_spanned!(ident.span()=> pub enum #ident { #(#variants,)* #other });
    // Expands to:
    // #[derive(Debug)]
    // pub enum Error { AccountTakedown, Other(Error) }
    // impl LexErrors<7> for Error { … } impl<E: Into<Error>> From<E> for Error { … }
    quote! {
        #doc
        #[derive(__xrpc::Debug)]
        #definition
        #implementations
    }
}

/// The traits of an error set, shared by hand-written and generated ones.
pub fn implementations(set: &ErrorSet) -> TokenStream {
    let ErrorSet {
        ident,
        numbers,
        other,
        ..
    } = set;
    let Some((first, rest)) = numbers.split_first() else {
        return TokenStream::new();
    };
    let first = number(*first);
    let rest = rest.iter().copied().map(number);
    let arms = arms(set);
    let from = other.as_ref().map(|other| from(ident, other));
    let causes = set
        .variants
        .iter()
        .filter_map(|variant| match &variant.held {
            Held::Cause(cause) => Some(from_cause(ident, variant, cause)),
            Held::Nothing | Held::Message(_) => None,
        });
    // Expands to:
    // impl LexErrors<1> for SessionError { fn into_error(self) -> Error { match self { … } } }
    // impl LexErrors<2> for SessionError { fn into_error(self) -> Error { LexErrors::<1>::into_error(self) } }
    // impl<E: Into<Error>> From<E> for SessionError { fn from(error: E) -> Self { Self::Other(error.into()) } }
    // impl From<Locked> for SessionError { fn from(cause: Locked) -> Self { Self::AccountLocked(cause) } }
    quote! {
        #[automatically_derived]
        impl __xrpc::LexErrors<#first> for #ident {
            fn into_error(self) -> __xrpc::Error {
                match self {
                    #(#arms,)*
                }
            }
        }
        #(
            #[automatically_derived]
            impl __xrpc::LexErrors<#rest> for #ident {
                fn into_error(self) -> __xrpc::Error {
                    __xrpc::LexErrors::<#first>::into_error(self)
                }
            }
        )*
        #from
        #(#causes)*
    }
}

fn arms(set: &ErrorSet) -> Vec<TokenStream> {
    let declared = set.variants.iter().map(declared);
    let other = set.other.iter().map(|Other { ident, span }| {
        let error = Ident::new("__error", *span);
        quote!(Self::#ident(#error) => #error)
    });
    declared.chain(other).collect()
}

/// The arm of an error that the document declares.
fn declared(variant: &ErrorVariant) -> TokenStream {
    let ErrorVariant {
        ident,
        name,
        status,
        message,
        held,
        ..
    } = variant;
    let message = message
        .as_ref()
        .map_or_else(|| quote!(__xrpc::None), |text| quote!(__xrpc::Some(#text)));
    match held {
        Held::Nothing => {
            quote!(Self::#ident => __xrpc::Error::declared(#name, #status, #message))
        }
        Held::Message(span) => {
            let text = Ident::new("__text", *span);
            let held = quote_spanned!(*span=> __xrpc::held_message(#text));
            quote!(Self::#ident(#text) => __xrpc::Error::declared_with(#name, #status, #held))
        }
        Held::Cause(cause) => {
            let Cause { field, span, .. } = cause;
            let cause = Ident::new("__cause", *span);
            let pattern = with_field(field.as_ref(), &cause);
            let error = quote_spanned! {*span=>
                __xrpc::Error::declared_by(#name, #status, #message, #cause)
            };
            quote!(Self::#ident #pattern => #error)
        }
    }
}

/// The field of a variant, in a pattern or an expression: `(cause)` or `{ field: cause }`.
fn with_field(field: Option<&Ident>, cause: &Ident) -> TokenStream {
    field.map_or_else(|| quote!((#cause)), |field| quote!({ #field: #cause }))
}

/// So that `?` makes the variant of an error of this type. All of it stands at the type, where the compiler says that two
/// such ways are in conflict.
fn from_cause(ident: &Ident, variant: &ErrorVariant, cause: &Cause) -> TokenStream {
    let Cause { field, ty, span } = cause;
    let mut set = ident.clone();
    set.set_span(ident.span().located_at(*span));
    let variant = &variant.ident;
    let cause = Ident::new("__cause", *span);
    let made = with_field(field.as_ref(), &cause);
    quote_spanned! {*span=>
        #[automatically_derived]
        impl __xrpc::From<#ty> for #set {
            fn from(#cause: #ty) -> Self {
                Self::#variant #made
            }
        }
    }
}

/// So that `?` takes any error in. An error set is itself not `Into<Error>`: that would be a second way.
fn from(ident: &Ident, other: &Other) -> TokenStream {
    let Other {
        ident: variant,
        span,
    } = other;
    let error = Ident::new("error", *span);
    quote! {
        #[automatically_derived]
        impl<__E: __xrpc::Into<__xrpc::Error>> __xrpc::From<__E> for #ident {
            fn from(__any: __E) -> Self {
                let #error: __xrpc::Error = __xrpc::Into::into(__any);
                Self::#variant(#error)
            }
        }
    }
}
