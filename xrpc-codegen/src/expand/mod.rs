//! What is known → Rust. The code holds no logic: it names functions of the runtime.

mod error_set;
mod known;
mod module;
mod object;
mod reader;
mod rust_type;
mod union;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

pub use self::{
    error_set::implementations,
    object::{by_collection, default, deserialize, serialize},
    reader::{constant, reader},
    rust_type::rust_type,
};
use crate::{model::Types, source::VARIABLE};

/// Writes the modules.
pub(crate) fn types(
    types: &Types,
    krate: Option<&TokenStream>,
    tracked: Option<&TokenStream>,
) -> TokenStream {
    let runtime = runtime(krate);
    let lenient = lenient();
    let modules = module::modules(&types.root).map(|module| quote!(#lenient #module));
    // Expands to:
    // use ::xrpc::__private as __xrpc;
    // const _: &[u8] = include_bytes!("…/createSession.json");
    // #[allow(…)] pub mod com { pub mod atproto { … } }
    quote! {
        #runtime
        #tracked
        #(#modules)*
    }
}

/// The alias under which everything below names the runtime.
pub fn runtime(krate: Option<impl ToTokens>) -> TokenStream {
    let krate = krate.map_or_else(|| quote!(::xrpc), |path| quote!(#path));
    quote!(use #krate::__private as __xrpc;)
}

/// Makes the compiler expand again when a document or the place of the documents changes.
pub fn tracked(files: impl IntoIterator<Item = String>) -> TokenStream {
    let files = files.into_iter();
    quote! {
        const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!(#VARIABLE);
        #(const _: &[__xrpc::u8] = ::core::include_bytes!(#files);)*
    }
}

/// The number of a definition, as people can compare it.
#[expect(clippy::missing_panics_doc, reason = "the text is always a literal")]
pub fn number(number: u64) -> TokenStream {
    let [a, b, c, d] = [48, 32, 16, 0].map(|shift| (number >> shift) & 0xffff);
    format!("0x{a:04x}_{b:04x}_{c:04x}_{d:04x}")
        .parse()
        .expect("a literal in base 16")
}

/// The name of a type, for documents that the code writes: these refer to it.
pub fn definition(ident: &Ident, name: Option<&str>) -> Option<TokenStream> {
    // Expands to:
    // impl Definition for Thing { const NAME: &'static str = "com.example.defs#thing"; }
    name.map(|name| {
        quote! {
            #[automatically_derived]
            impl __xrpc::Definition for #ident {
                const NAME: &'static __xrpc::str = #name;
            }
        }
    })
}

/// The rules of style that a document, or the way it is written out, may break. Modules below inherit it.
fn lenient() -> TokenStream {
    quote! {
        #[allow(
            clippy::all,
            clippy::pedantic,
            dead_code,
            deprecated,
            rustdoc::all,
            unreachable_pub,
            unused_imports,
            unused_mut,
            reason = "written by a macro, in the words of the document"
        )]
    }
}

/// A documentation comment as people write it: with a space in front.
fn documented(text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote!(#[doc = #text])
}

/// What the compiler says to whoever uses it.
fn deprecated(note: Option<&str>) -> Option<TokenStream> {
    note.map(|note| quote!(#[deprecated = #note]))
}
