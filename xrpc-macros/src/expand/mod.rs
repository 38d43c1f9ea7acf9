//! What is known → Rust. The expansion holds no logic: it names functions of the runtime.

mod bounds;
mod endpoint;
mod error_set;
mod fallback;
mod generated;
mod object;
mod traits;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

pub(crate) use self::{endpoint::endpoint, error_set::error_set, generated::types, object::object};

/// What stands in for an expansion when something is wrong, so that one mistake stays one error.
pub(crate) mod instead {
    pub(crate) use super::fallback::{endpoint, error_set, object};
}

/// The alias under which everything below names the runtime.
fn runtime(krate: Option<&Path>) -> TokenStream {
    let krate = krate.map_or_else(|| quote!(::xrpc), |path| quote!(#path));
    quote!(use #krate::__private as __xrpc;)
}

/// Makes the compiler expand again when a document or the place of the documents changes.
fn tracked(files: impl IntoIterator<Item = String>) -> TokenStream {
    let files = files.into_iter();
    quote! {
        const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
        #(const _: &[__xrpc::u8] = ::core::include_bytes!(#files);)*
    }
}

/// The number of a definition, as people can compare it.
fn number(number: u64) -> TokenStream {
    let [a, b, c, d] = [48, 32, 16, 0].map(|shift| (number >> shift) & 0xffff);
    format!("0x{a:04x}_{b:04x}_{c:04x}_{d:04x}")
        .parse()
        .expect("a literal in base 16")
}

/// The rules of style that generated code may break.
fn lenient() -> TokenStream {
    quote! {
        #[allow(
            missing_debug_implementations,
            non_camel_case_types,
            unreachable_pub,
            reason = "written by a macro"
        )]
    }
}
