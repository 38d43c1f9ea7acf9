//! A hand-written enum of texts is read and written like a generated one.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use xrpc_codegen::expand::number;
use xrpc_lexicon::id;

use super::lex_type;
use crate::{
    expand::{code_first::known, fallback},
    model::{CheckedKnown, CodeMember},
};

/// Writes the traits of the enum.
pub(super) fn known(checked: &CheckedKnown<'_>) -> TokenStream {
    let CheckedKnown {
        number,
        known,
        whole,
    } = checked;
    let ident = known.ident;
    let (lex_type, string) = (
        lex_type(ident, *number),
        self::lex_type(ident, id("string")),
    );
    let number = self::number(*number);
    let bounds = known
        .other
        .iter()
        .map(|CodeMember { ty, place, .. }| quote_spanned!(place.end=> #ty: __xrpc::RestText));
    let texts = whole.then(|| known::texts(known));
    let delegated = if *whole {
        known::delegated(ident)
    } else {
        fallback::unreadable(ident)
    };
    // Expands to:
    // impl LexType<7> for Status {} impl LexType<{ id("string") }> for Status {}
    // impl LexText<7> for Status {}
    // struct __Checked;
    // impl __Checked where String: RestText { fn parse_text(text) … fn text(status) … }
    // impl Known for Status { … by __Checked … } impl AsRef<str>, Display, Deserialize, Serialize, Check for Status { … }
    quote! {
        #lex_type
        #string
        #[automatically_derived]
        impl __xrpc::LexText<#number> for #ident {}
        struct __Checked;
        #[allow(clippy::unnecessary_wraps, reason = "a closed enum does not know every text")]
        impl __Checked
        where
            #(#bounds,)*
        {
            #texts
        }
        #delegated
    }
}
