//! The errors that an enum declares.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;
use xrpc_codegen::{
    expand::{number, runtime},
    model::ErrorSet,
};

use crate::expand;

/// What `#[derive(Error)]` writes behind the enum, and what it declares: names and texts.
pub(crate) fn error_set(
    set: &ErrorSet,
    declared: &[(String, String)],
    krate: Option<&Path>,
) -> TokenStream {
    let errors = expand::error_set(set, krate, []);
    let ErrorSet { ident, numbers, .. } = set;
    let runtime = runtime(krate);
    let numbers = numbers.iter().copied().map(number);
    let (names, texts): (Vec<_>, Vec<_>) = declared.iter().map(|(name, text)| (name, text)).unzip();
    // Expands to:
    // impl LexErrors<7> for GetPlantError { … } …
    // impl DeclaredErrors<7> for GetPlantError { const NAMES: &[&str] = &["NoSuchPlant"]; const TEXTS: … }
    let names = quote!(&[#(#names),*]);
    let texts = quote!(&[#(#texts),*]);
    quote! {
        #errors
        const _: () = {
            #runtime
            #(
                #[automatically_derived]
                impl __xrpc::DeclaredErrors<#numbers> for #ident {
                    const NAMES: &'static [&'static __xrpc::str] = #names;
                    const TEXTS: &'static [&'static __xrpc::str] = #texts;
                }
            )*
        };
    }
}
