//! The demands of a document on a signature, each at the words of the user that may fail it.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::traits::Names;
use crate::{
    model::{Argument, Endpoint, Reply},
    place::Place,
};

/// Writes the demands.
pub(super) fn bounds(endpoint: &Endpoint<'_>, names: &Names) -> Vec<TokenStream> {
    let arguments = &endpoint.signature.arguments;
    let mut bounds = Vec::new();
    for (index, argument) in arguments.iter().enumerate() {
        let earlier = index.checked_sub(1).map(|earlier| &arguments[earlier]);
        bounds.extend(argument_bounds(argument, earlier, names));
    }
    if let Some(last) = arguments.last() {
        let stages = all_stages(arguments, last.place);
        if endpoint.method.params.is_some() {
            bounds.push(bound(&stages, last.place, "HasParams"));
        }
        if endpoint.method.input.is_some() {
            bounds.push(bound(&stages, last.place, "HasInput"));
        }
    }
    if let Some(reply) = &endpoint.signature.reply {
        bounds.extend(reply_bounds(reply, names));
    }
    bounds
}

pub(super) fn argument_bounds(
    argument: &Argument<'_>,
    earlier: Option<&Argument<'_>>,
    names: &Names,
) -> Vec<TokenStream> {
    let Argument { ty, place } = argument;
    let takes = respan(&names.takes, *place);
    let stage = stage(argument, *place);
    let mut bounds = vec![
        bound(&quote!(#ty), *place, "Argument"),
        quote_spanned!(place.end=> #stage: #takes<#ty>),
    ];
    if let Some(earlier) = earlier {
        let before = self::stage(earlier, *place);
        bounds.push(quote_spanned!(place.end=> #stage: __xrpc::After<#before>));
    }
    bounds
}

/// The halves come first: the compiler underlines the first bound that covers what it blames.
pub(super) fn reply_bounds(reply: &Reply<'_>, names: &Names) -> [TokenStream; 3] {
    let Reply {
        ty,
        whole,
        value,
        error,
    } = reply;
    let (replies, fails) = (respan(&names.replies, *value), respan(&names.fails, *error));
    let body = quote_spanned!(value.start=> <#ty as __xrpc::IntoReply>::Body);
    let failure = quote_spanned!(error.start=> <#ty as __xrpc::IntoReply>::Error);
    [
        quote_spanned!(value.end=> #body: #replies),
        quote_spanned!(error.end=> #failure: #fails),
        bound(&quote!(#ty), *whole, "IntoReply"),
    ]
}

/// `subject: __xrpc::Trait`, underlined from the first to the last token of the place.
fn bound(subject: &TokenStream, place: Place, asked: &str) -> TokenStream {
    let asked = Ident::new(asked, place.end);
    quote_spanned!(place.end=> #subject: __xrpc::#asked)
}

fn respan(name: &Ident, place: Place) -> Ident {
    Ident::new(&name.to_string(), place.end)
}

/// The stage of an argument, to be blamed on a place.
fn stage(argument: &Argument<'_>, place: Place) -> TokenStream {
    let ty = argument.ty;
    quote_spanned!(place.start=> <#ty as __xrpc::Argument>::Stage)
}

/// All stages as one type: `(A, (B, (C, ())))`.
pub(super) fn all_stages(arguments: &[Argument<'_>], place: Place) -> TokenStream {
    arguments.iter().rev().fold(quote!(()), |later, argument| {
        let stage = stage(argument, place);
        quote_spanned!(place.start=> (#stage, #later))
    })
}
