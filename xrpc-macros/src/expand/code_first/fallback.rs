//! What stands in for a type of which tokens show that it cannot be written.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;
use xrpc_codegen::expand::{deserialize, runtime, serialize};

/// A type that is whatever it is taken for, as far as the compiler can tell.
pub(crate) fn anything(ident: &Ident, krate: Option<&Path>) -> TokenStream {
    let runtime = runtime(krate);
    let (deserialize, serialize) = (deserialize(ident), serialize(ident));
    // Expands to:
    // impl<const ID: u64> LexType<ID> for Plant {} and LexText<ID>; impl Definition for Plant { … } impl Parameters for Plant { … }
    // impl Simple for Plant { … } impl Object, Properties, Deserialize, Serialize, Check for Plant { … }
    quote! {
        const _: () = {
            #runtime
            #[automatically_derived]
            impl<const __ID: __xrpc::u64> __xrpc::LexType<__ID> for #ident {}
            #[automatically_derived]
            impl<const __ID: __xrpc::u64> __xrpc::LexText<__ID> for #ident {}
            #[automatically_derived]
            impl __xrpc::Definition for #ident {
                const NAME: &'static __xrpc::str = "";
            }
            #[automatically_derived]
            impl __xrpc::Parameters for #ident {
                fn describe(_: &mut __xrpc::Describing) -> __xrpc::described::Object {
                    <Self as __xrpc::Refused>::refused()
                }
            }
            #[automatically_derived]
            impl __xrpc::Simple for #ident {
                fn schema(
                    _: &'static __xrpc::Limits,
                    _: &mut __xrpc::Describing,
                ) -> __xrpc::described::Schema {
                    <Self as __xrpc::Refused>::refused()
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for #ident {
                fn read<__A: __xrpc::MapAccess<'de>>(_: __A) -> __xrpc::Result<Self, __A::Error> {
                    <Self as __xrpc::Refused>::refused()
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for #ident {
                fn write<__M: __xrpc::SerializeMap>(&self, _: &mut __M) -> __xrpc::Result<(), __M::Error> {
                    <Self as __xrpc::Refused>::refused()
                }
            }
            #deserialize
            #serialize
            #[automatically_derived]
            impl __xrpc::Check for #ident {}
        };
    }
}

/// An enum that declares the errors of any method.
pub(crate) fn any_errors(ident: &Ident, krate: Option<&Path>) -> TokenStream {
    let runtime = runtime(krate);
    quote! {
        const _: () = {
            #runtime
            #[automatically_derived]
            impl<const __ID: __xrpc::u64> __xrpc::DeclaredErrors<__ID> for #ident {
                const NAMES: &'static [&'static __xrpc::str] = &[];
                const TEXTS: &'static [&'static __xrpc::str] = &[];
            }
        };
    }
}
