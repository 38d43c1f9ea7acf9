//! `#[query(…)]` and `#[procedure(…)]`: the function untouched, and an endpoint of the same name.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Path, spanned::Spanned as _};
use xrpc_codegen::{
    expand::{number, runtime},
    model::ErrorSet,
    source::VARIABLE,
};
use xrpc_lexicon::Kind;

use super::{
    bounds::bounds,
    lenient,
    traits::{self, Names, Numbers},
};
use crate::{
    model::{Endpoint, Signature, State},
    parse::{MethodFn, Size},
    place::{Place, generated_at},
};

/// Writes the endpoint behind the function.
pub(crate) fn endpoint(endpoint: &Endpoint<'_>, item: &TokenStream) -> TokenStream {
    let names = Names::at(endpoint.nsid.span());
    let numbers = Numbers::of(endpoint);
    let marker = marker(endpoint.function);
    let runtime = runtime(endpoint.krate);
    let takes = traits::takes(endpoint, &names, &numbers);
    let gives = traits::gives(endpoint, &names, &numbers);
    let fails = traits::fails(endpoint, &names);
    let state = state(endpoint.signature.state);
    let bounds = bounds(endpoint, &names);
    let implementation = implementation(endpoint, &state);
    // Expands to:
    // #[allow(clippy::unused_async)]
    // pub async fn create_session(app: &App, input: Input<T>) -> Result<Output<U>, E> { … }
    // pub struct create_session {}
    // const _: () = {
    //     use ::xrpc::__private as __xrpc;
    //     type __State = App;
    //     trait __Takes<Arg> {} trait __Gives {} trait __Replies {} trait __Fails {}
    //     struct __Demands;
    //     impl __Demands where Input<T>: Argument, <Input<T> as Argument>::Stage: __Takes<Input<T>>, … {}
    //     impl Endpoint for create_session { … }
    // };
    //
    // The demands stand alone: below bounds that name no parameter everything is slow to compile, and a list of routes
    // would say again what they say.
    quote! {
        #[allow(clippy::unused_async, reason = "an endpoint is asynchronous, whether it waits or not")]
        #item
        #marker
        const _: () = {
            #runtime
            type __State = #state;
            #takes
            #gives
            #fails
            struct __Demands;
            impl __Demands
            where
                #(#bounds,)*
            {
            }
            #implementation
        };
    }
}

/// The type of the function's name. It has no constructor: where a value is meant, the name stays the function's.
pub(super) fn marker(function: &MethodFn) -> TokenStream {
    let MethodFn {
        visibility,
        signature,
    } = function;
    let name = &signature.ident;
    let lenient = lenient();
    quote! {
        #[doc(hidden)]
        #lenient
        #visibility struct #name {}
    }
}

/// The server's state, or nothing.
pub(super) fn state(state: State<'_>) -> TokenStream {
    state
        .ty()
        .map_or_else(|| quote!(()), ToTokens::to_token_stream)
}

/// What makes the type of the function's name an endpoint, whether the demands hold or not.
fn implementation(endpoint: &Endpoint<'_>, state: &TokenStream) -> TokenStream {
    let name = &endpoint.function.signature.ident;
    let method = method(endpoint);
    let watched = watched(endpoint.source.file());
    let place = endpoint
        .signature
        .state
        .ty()
        .map_or_else(Span::call_site, |ty| Place::of(ty).start);
    let state = quote_spanned!(place=> type State = #state;);
    let errors = number(ErrorSet::number(&endpoint.source.document.id));
    let work = work(name, &endpoint.signature, &errors, endpoint.limit);
    // Expands to:
    // impl Endpoint for create_session {
    //     type State = App;
    //     const METHOD: Method = Method::procedure("…").input("application/json");
    //     fn call(__call: &mut Call<App>) -> Replying<'_> { Work::<…>::NEW.run(__call, |…| …) }
    // }
    quote! {
        #[automatically_derived]
        #[allow(deprecated, reason = "a function may be deprecated, and still be served")]
        impl __xrpc::Endpoint for #name {
            #state
            const METHOD: __xrpc::Method = {
                #watched
                #method
            };
            fn call(__call: &mut __xrpc::Call<__State>) -> __xrpc::Replying<'_> {
                #[allow(unused_imports, reason = "for demands that do not hold")]
                use __xrpc::Refused as _;
                #work
            }
        }
    }
}

/// The call: arguments in order, the function, the reply.
///
/// `run` is looked up by what the types can do. If a demand does not hold, the compiler has said so, and finds the
/// runtime's `Refused` here.
pub(super) fn work(
    name: &Ident,
    signature: &Signature<'_>,
    errors: &TokenStream,
    limit: Option<&Path>,
) -> TokenStream {
    let at = generated_at(name.span());
    let variables: Vec<Ident> = (0..signature.arguments.len())
        .map(|index| format_ident!("__arg{index}", span = at))
        .collect();
    let types = signature.arguments.iter().map(|argument| argument.ty);
    let pattern = list(variables.iter());
    let types = list(types);
    let reply = signature
        .reply
        .as_ref()
        .map_or_else(|| quote!(()), |reply| reply.ty.to_token_stream());
    let state =
        matches!(signature.state, State::Borrowed(_)).then(|| quote_spanned!(at=> __state,));
    // Expands to:
    // __xrpc::Work::<(Input<T>, ()), Result<Output<U>, E>, App, 7>::NEW
    //     .run(__call, |__state, (__arg0, ())| create_session(__state, __arg0))
    //
    // All of it stands at the function's name, where the compiler says that a future is not `Send`. The variables are
    // the macro's all the same: a name that a `macro_rules!` has passed on lives in a scope of its own.
    let (run, limits) = match limit {
        Some(limit) => limited(limit, signature.arguments.len()),
        None => (quote_spanned!(at=> run), None),
    };
    quote_spanned! {at=>
        __xrpc::Work::<#types, #reply, __State, #errors>::NEW
            .#run(__call, #limits |__state, #pattern| #name(#state #(#variables),*))
    }
}

/// `run_limited`, and `|__head, (__arg0, ())| login_limits(__head, __arg0),`: both stand where the function is named, and
/// so does what the compiler says of it.
fn limited(limit: &Path, arguments: usize) -> (TokenStream, Option<TokenStream>) {
    let at = generated_at(limit.span());
    let variables: Vec<Ident> = (0..arguments)
        .map(|index| format_ident!("__arg{index}", span = at))
        .collect();
    let pattern = list(variables.iter());
    let limits = quote_spanned!(at=> |__head, #pattern| #limit(__head #(, #variables)*),);
    (quote_spanned!(at=> run_limited), Some(limits))
}

/// `(First, (Second, ()))`.
fn list<T: ToTokens>(items: impl DoubleEndedIterator<Item = T>) -> TokenStream {
    items
        .rev()
        .fold(quote!(()), |later, item| quote!((#item, #later)))
}

/// Makes the compiler expand again when the document or the place of the documents changes.
///
/// In a constant that is there anyway: one of its own would be one more body to compile.
fn watched(file: Option<String>) -> TokenStream {
    let file = file.into_iter();
    quote! {
        let _: __xrpc::Option<&__xrpc::str> = ::core::option_env!(#VARIABLE);
        #(let _: &[__xrpc::u8] = ::core::include_bytes!(#file);)*
    }
}

/// The constant that describes the method.
fn method(endpoint: &Endpoint<'_>) -> TokenStream {
    let method = endpoint.method;
    let described = described(method.kind, &endpoint.source.document.id);
    let params = method.params.as_ref().map(|_| quote!(.params()));
    let input = method
        .input
        .as_ref()
        .map(|body| &body.encoding)
        .map(|encoding| quote!(.input(#encoding)));
    let limit = max_input(endpoint.max_input);
    let output = method
        .output
        .as_ref()
        .map(|body| &body.encoding)
        .map(|encoding| quote!(.output(#encoding)));
    let names = method.errors.iter().map(|error| &error.name);
    let errors = (!method.errors.is_empty()).then(|| quote!(.errors(&[#(#names),*])));
    quote!(#described #params #input #limit #output #errors)
}

/// The limit of the input, where the attribute has one.
pub(super) fn max_input(size: Option<&Size>) -> Option<TokenStream> {
    let bytes = Literal::u64_unsuffixed(size?.bytes);
    Some(quote!(.max_input(#bytes)))
}

/// The method without its parts.
pub(super) fn described(kind: Kind, nsid: &str) -> TokenStream {
    let kind = format_ident!("{}", kind.as_str());
    quote!(__xrpc::Method::#kind(#nsid))
}
