//! The traits of one endpoint: they ask what the document asks, and say it in its words.
//!
//! They have no methods. What follows from them is the runtime's: per endpoint, only the demands are compiled.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use xrpc_codegen::{expand::number, model::ErrorSet, naming};

use crate::{messages, model::Endpoint, parse::Part, place::generated_at};

/// The names of the traits. They carry the span of the NSID: where the compiler shows them, it shows the method.
pub(super) struct Names {
    pub(super) takes: Ident,
    pub(super) gives: Ident,
    pub(super) replies: Ident,
    pub(super) fails: Ident,
}

/// The numbers of the types that belong to the method.
pub(super) struct Numbers {
    params: Option<u64>,
    input: Option<u64>,
    output: Option<u64>,
}

impl Names {
    pub(super) fn at(span: Span) -> Self {
        let span = generated_at(span);
        let name = |name| Ident::new(name, span);
        Self {
            takes: name("__Takes"),
            gives: name("__Gives"),
            replies: name("__Replies"),
            fails: name("__Fails"),
        }
    }
}

impl Numbers {
    pub(super) fn of(endpoint: &Endpoint<'_>) -> Self {
        // The check has told what cannot be numbered.
        let number = |part| endpoint.number(part).ok().flatten();
        Self {
            params: number(Part::Params),
            input: number(Part::Input),
            output: number(Part::Output),
        }
    }
}

/// `__Takes`: which arguments belong to the method.
pub(super) fn takes(endpoint: &Endpoint<'_>, names: &Names, numbers: &Numbers) -> TokenStream {
    let Names { takes, .. } = names;
    let nsid = &endpoint.source.document.id;
    let message = messages::not_of_this_method(nsid);
    let label = messages::OTHER_DEFINITION;
    let params_note = note(endpoint, "Params", Part::Params);
    let input_note = note(endpoint, "Input", Part::Input);
    let params = numbers
        .params
        .map(|number| part(takes, number, "Params", "DeserializeOwned"));
    let input = numbers
        .input
        .map(|number| part(takes, number, "Input", "FromBody"));
    // Expands to:
    // trait __Takes<Arg> {}
    // impl<Arg: Extract<App>> __Takes<Arg> for stage::Context {}
    // impl<Arg: Extract<App>> __Takes<Arg> for stage::Auth {}
    // impl<T: LexType<7> + DeserializeOwned + Send> __Takes<Params<T>> for stage::Params<T> {}
    // impl<T: LexType<8> + FromBody + Send> __Takes<Input<T>> for stage::Input<T> {}
    quote_spanned! {takes.span()=>
        #[diagnostic::on_unimplemented(
            message = #message,
            label = #label,
            note = #params_note,
            note = #input_note,
        )]
        trait #takes<Arg> {}
        impl<__Arg: __xrpc::Extract<__State>> #takes<__Arg> for __xrpc::stage::Context {}
        impl<__Arg: __xrpc::Extract<__State>> #takes<__Arg> for __xrpc::stage::Auth {}
        #params
        #input
    }
}

fn part(takes: &Ident, number: u64, wrapper: &str, read: &str) -> TokenStream {
    let number = self::number(number);
    let wrapper = format_ident!("{wrapper}");
    let read = format_ident!("{read}");
    quote_spanned! {takes.span()=>
        #[diagnostic::do_not_recommend]
        impl<__T> #takes<__xrpc::#wrapper<__T>> for __xrpc::stage::#wrapper<__T>
        where
            __T: __xrpc::LexType<#number> + __xrpc::#read + __xrpc::Send,
        {
        }
    }
}

/// `__Gives` and `__Replies`: which values are the output.
pub(super) fn gives(endpoint: &Endpoint<'_>, names: &Names, numbers: &Numbers) -> TokenStream {
    let Names { gives, replies, .. } = names;
    let nsid = &endpoint.source.document.id;
    let nothing = || xrpc_lexicon::id("nothing");
    let number = number(numbers.output.unwrap_or_else(nothing));
    let value = messages::not_the_output(nsid);
    let label = messages::OTHER_DEFINITION;
    let note = note(endpoint, "Output", Part::Output);
    let reply = messages::not_a_reply(nsid);
    let output = endpoint.path(Part::Output);
    let write = output.map_or_else(|| "()".to_owned(), |path| format!("Output<{path}>"));
    let write = messages::write_instead(&write);
    // Expands to:
    // trait __Gives {}
    // impl<T: LexType<9> + IntoBody> __Gives for T {}
    // trait __Replies {}
    // impl<R: ReplyBody<Value: __Gives>> __Replies for R {}
    quote_spanned! {gives.span()=>
        #[diagnostic::on_unimplemented(message = #value, label = #label, note = #note)]
        trait #gives {}
        #[diagnostic::do_not_recommend]
        impl<__T: __xrpc::LexType<#number> + __xrpc::IntoBody> #gives for __T {}
        #[diagnostic::on_unimplemented(message = #reply, label = #write)]
        trait #replies {}
        impl<__R: __xrpc::ReplyBody<Value: #gives>> #replies for __R {}
    }
}

/// `__Fails`: which error sets belong to the method.
pub(super) fn fails(endpoint: &Endpoint<'_>, names: &Names) -> TokenStream {
    let Names { fails, .. } = names;
    let nsid = &endpoint.source.document.id;
    let number = number(ErrorSet::number(nsid));
    let message = messages::not_the_errors(nsid);
    let label = messages::NOT_DECLARED;
    let note = messages::use_errors(nsid, &naming::type_path(nsid, "Error"));
    // Expands to:
    // trait __Fails {}
    // impl<T: LexErrors<10>> __Fails for T {}
    quote_spanned! {fails.span()=>
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
        trait #fails {}
        #[diagnostic::do_not_recommend]
        impl<__T: __xrpc::LexErrors<#number>> #fails for __T {}
    }
}

/// Which type would be right.
fn note(endpoint: &Endpoint<'_>, wrapper: &str, part: Part) -> String {
    let nsid = &endpoint.source.document.id;
    let path = endpoint.path(part);
    messages::use_part(nsid, wrapper, part.as_str(), path.as_deref())
}
