//! `derive(Error)`: what stands behind the enum.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;
use xrpc_codegen::{
    expand::{implementations, runtime, tracked},
    model::ErrorSet,
};

/// What `#[derive(Error)]` writes behind the enum.
pub(crate) fn error_set(
    set: &ErrorSet,
    krate: Option<&Path>,
    files: impl IntoIterator<Item = String>,
) -> TokenStream {
    let runtime = runtime(krate);
    let tracked = tracked(files);
    let implementations = implementations(set);
    quote! {
        const _: () = {
            #runtime
            #tracked
            #implementations
        };
    }
}
