//! What stands in for an expansion when something is wrong: of the right type, so that nothing else complains.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Ident, Path};
use xrpc_codegen::expand::runtime;
use xrpc_lexicon::Kind;

use super::endpoint::{described, marker, state};
use crate::{
    model::Signature,
    parse::{ErrorEnum, MethodAttr, MethodFn},
};

/// The item as it was, and an endpoint that can be mounted but not called.
pub(crate) fn endpoint(
    kind: Kind,
    attr: Option<&MethodAttr>,
    function: Option<&MethodFn>,
    item: &TokenStream,
) -> TokenStream {
    let Some(function) = function.filter(|function| function.signature.receiver().is_none()) else {
        return item.clone();
    };
    let name = &function.signature.ident;
    let marker = marker(function);
    let runtime = runtime(attr.and_then(|attr| attr.krate.as_ref()));
    let state = state(Signature::new(function, attr).state);
    let nsid = attr.map_or_else(String::new, |attr| attr.nsid.value());
    let method = described(kind, &nsid);
    // Expands to:
    // impl Endpoint for create_session { … fn call(call: &mut Call<App>) -> Replying<'_> { Refused::call(call) } }
    quote! {
        #item
        #marker
        const _: () = {
            #runtime
            #[automatically_derived]
            impl __xrpc::Endpoint for #name {
                type State = #state;
                const METHOD: __xrpc::Method = #method;
                fn call(__call: &mut __xrpc::Call<#state>) -> __xrpc::Replying<'_> {
                    <Self as __xrpc::Refused>::call(__call)
                }
            }
        };
    }
}

/// Stubs of what serde asks.
pub(super) fn unreadable(ident: &Ident) -> TokenStream {
    // Expands to:
    // impl<'de> Deserialize<'de> for Session { fn deserialize(_: D) -> Result<Self, D::Error> { Refused::refused() } }
    // impl Serialize for Session { fn serialize(&self, _: S) -> Result<S::Ok, S::Error> { Refused::refused() } }
    quote! {
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(_: __D) -> __xrpc::Result<Self, __D::Error> {
                <Self as __xrpc::Refused>::refused()
            }
        }
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, _: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                <Self as __xrpc::Refused>::refused()
            }
        }
        #[automatically_derived]
        impl __xrpc::Check for #ident {}
    }
}

/// An enum that is the error set of any method, and takes other errors in if a variant is meant for them.
pub(crate) fn error_set(item: &ErrorEnum, krate: Option<&Path>) -> TokenStream {
    let ident = &item.ident;
    let runtime = runtime(krate);
    let has_other = item
        .variants
        .iter()
        .flatten()
        .any(|variant| variant.attr.other.is_some());
    let from = has_other.then(|| {
        quote! {
            #[automatically_derived]
            impl<__E: __xrpc::Into<__xrpc::Error>> __xrpc::From<__E> for #ident {
                fn from(_: __E) -> Self {
                    <Self as __xrpc::Refused>::refused()
                }
            }
        }
    });
    let mut taken = BTreeSet::new();
    let variants = item.variants.iter().flatten();
    let declared = variants.filter(|variant| variant.attr.other.is_none());
    let causes = declared.filter_map(|variant| {
        let ty = &variant.from.as_ref()?.ty;
        let is_first = taken.insert(ty.to_token_stream().to_string());
        is_first.then(|| {
            quote! {
                #[automatically_derived]
                impl __xrpc::From<#ty> for #ident {
                    fn from(_: #ty) -> Self {
                        <Self as __xrpc::Refused>::refused()
                    }
                }
            }
        })
    });
    // Expands to:
    // impl<const ID: u64> LexErrors<ID> for SessionError { fn into_error(self) -> Error { … } }
    // impl From<Locked> for SessionError { … }
    // impl<E: Into<Error>> From<E> for SessionError { … }
    quote! {
        const _: () = {
            #runtime
            #[automatically_derived]
            impl<const __ID: __xrpc::u64> __xrpc::LexErrors<__ID> for #ident {
                fn into_error(self) -> __xrpc::Error {
                    <Self as __xrpc::Refused>::refused()
                }
            }
            #(#causes)*
            #from
        };
    }
}
