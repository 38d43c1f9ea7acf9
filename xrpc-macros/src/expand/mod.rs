//! What is known → Rust. The expansion holds no logic: it names functions of the runtime.

mod bounds;
pub(crate) mod code_first;
mod definition;
mod endpoint;
mod error_set;
mod fallback;
mod traits;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use self::{definition::definition, endpoint::endpoint, error_set::error_set};

/// What stands in for an expansion when something is wrong, so that one mistake stays one error.
pub(crate) mod instead {
    pub(crate) use super::fallback::{endpoint, error_set};
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
