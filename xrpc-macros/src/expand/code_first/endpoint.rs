//! `#[query(…, document = "from code")]`: the method is what the types of the function say.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use xrpc_codegen::{
    expand::{number, runtime, tracked},
    model::ErrorSet,
};
use xrpc_lexicon::Kind;

use crate::{
    expand::{
        bounds::{argument_bounds, reply_bounds},
        endpoint::{described, marker, max_input, state, work},
        traits::Names,
    },
    messages,
    model::CodeMethod,
    parse::Part,
    place::{Place, generated_at},
};

/// Writes the endpoint behind the function.
pub(crate) fn endpoint(method: &CodeMethod<'_>, item: &TokenStream) -> TokenStream {
    let names = Names::at(method.nsid.span());
    let marker = marker(method.function);
    let runtime = runtime(method.krate);
    let tracked = tracked([]);
    let state = state(method.signature.state);
    let (takes, gives, fails) = (
        takes(method, &names),
        gives(method, &names),
        fails(method, &names),
    );
    let bounds = bounds(method, &names);
    let implementation = implementation(method, &state);
    // Expands to:
    // pub async fn get_plant(garden: &Garden, params: Params<GetPlant>) -> Result<Output<Plant>, GetPlantError> { … }
    // pub struct get_plant {}
    // const _: () = {
    //     type __State = Garden;
    //     trait __Takes<Arg> {} trait __Gives {} trait __Replies {} trait __Fails {}
    //     struct __Demands;
    //     impl __Demands where Params<GetPlant>: Argument, … {}
    //     impl Endpoint for get_plant { … }
    // };
    quote! {
        #[allow(clippy::unused_async, reason = "an endpoint is asynchronous, whether it waits or not")]
        #item
        #marker
        const _: () = {
            #runtime
            #tracked
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

/// The numbers of the parts, whether there are any or not.
fn part(method: &CodeMethod<'_>, part: Part) -> TokenStream {
    let label = format!("{}#main/{}", method.nsid.value(), part.as_str());
    number(xrpc_lexicon::id(&label))
}

fn errors(method: &CodeMethod<'_>) -> TokenStream {
    number(ErrorSet::number(&method.nsid.value()))
}

/// `__Takes`: which arguments belong to the method. A query has no input.
fn takes(method: &CodeMethod<'_>, names: &Names) -> TokenStream {
    let Names { takes, .. } = names;
    let nsid = method.nsid.value();
    let message = messages::not_of_this_method(&nsid);
    let label = messages::OTHER_DEFINITION;
    let params_note = messages::define_params(&nsid);
    let input_note = match method.kind {
        Kind::Procedure => messages::define_body(&nsid, "input"),
        Kind::Query | Kind::Subscription => messages::QUERY_WITHOUT_INPUT.to_owned(),
    };
    let params = part(method, Part::Params);
    let input = (method.kind == Kind::Procedure).then(|| {
        let input = part(method, Part::Input);
        quote_spanned! {takes.span()=>
            #[diagnostic::do_not_recommend]
            impl<__T> #takes<__xrpc::Input<__T>> for __xrpc::stage::Input<__T>
            where
                __T: __xrpc::Body<#input> + __xrpc::FromBody + __xrpc::Send,
            {
            }
        }
    });
    // Expands to:
    // trait __Takes<Arg> {}
    // impl<Arg: Extract<App>> __Takes<Arg> for stage::Context {}
    // impl<Arg: Extract<App>> __Takes<Arg> for stage::Auth {}
    // impl<T: LexType<7> + Parameters + DeserializeOwned + Send> __Takes<Params<T>> for stage::Params<T> {}
    // impl<T: Body<8> + FromBody + Send> __Takes<Input<T>> for stage::Input<T> {}
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
        #[diagnostic::do_not_recommend]
        impl<__T> #takes<__xrpc::Params<__T>> for __xrpc::stage::Params<__T>
        where
            __T: __xrpc::LexType<#params> + __xrpc::Parameters + __xrpc::DeserializeOwned + __xrpc::Send,
        {
        }
        #input
    }
}

/// `__Gives` and `__Replies`: which values can be the output.
fn gives(method: &CodeMethod<'_>, names: &Names) -> TokenStream {
    let Names { gives, replies, .. } = names;
    let nsid = method.nsid.value();
    let output = part(method, Part::Output);
    let value = messages::not_the_output(&nsid);
    let label = messages::OTHER_DEFINITION;
    let note = messages::define_body(&nsid, "output");
    let reply = messages::not_a_reply(&nsid);
    let write = messages::write_instead("Output<T>");
    // Expands to:
    // trait __Gives {}
    // impl<T: Outgoing<9> + IntoBody> __Gives for T {}
    // trait __Replies {}
    // impl<R: ReplyBody<Value: __Gives>> __Replies for R {}
    quote_spanned! {gives.span()=>
        #[diagnostic::on_unimplemented(message = #value, label = #label, note = #note)]
        trait #gives {}
        #[diagnostic::do_not_recommend]
        impl<__T: __xrpc::Outgoing<#output> + __xrpc::IntoBody> #gives for __T {}
        #[diagnostic::on_unimplemented(message = #reply, label = #write)]
        trait #replies {}
        impl<__R: __xrpc::ReplyBody<Value: #gives>> #replies for __R {}
    }
}

/// `__Fails`: which error sets belong to the method.
fn fails(method: &CodeMethod<'_>, names: &Names) -> TokenStream {
    let Names { fails, .. } = names;
    let nsid = method.nsid.value();
    let errors = errors(method);
    let message = messages::not_the_errors(&nsid);
    let label = messages::NOT_DECLARED;
    let note = messages::define_errors(&nsid);
    // Expands to:
    // trait __Fails {}
    // impl<T: DeclaredErrors<10>> __Fails for T {}
    quote_spanned! {fails.span()=>
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
        trait #fails {}
        #[diagnostic::do_not_recommend]
        impl<__T: __xrpc::DeclaredErrors<#errors>> #fails for __T {}
    }
}

fn bounds(method: &CodeMethod<'_>, names: &Names) -> Vec<TokenStream> {
    let arguments = &method.signature.arguments;
    let mut bounds = Vec::new();
    for (index, argument) in arguments.iter().enumerate() {
        let earlier = index.checked_sub(1).map(|earlier| &arguments[earlier]);
        bounds.extend(argument_bounds(argument, earlier, names));
    }
    if let Some(reply) = &method.signature.reply {
        bounds.extend(reply_bounds(reply, names));
    }
    bounds
}

/// What makes the type of the function's name an endpoint, whether the demands hold or not.
fn implementation(method: &CodeMethod<'_>, state: &TokenStream) -> TokenStream {
    let name = &method.function.signature.ident;
    let place = method
        .signature
        .state
        .ty()
        .map_or_else(Span::call_site, |ty| Place::of(ty).start);
    let state = quote_spanned!(place=> type State = #state;);
    let work = work(name, &method.signature, &errors(method), method.limit);
    let described = described(method.kind, &method.nsid.value());
    let input = method.input.map(|encoding| quote!(.input(#encoding)));
    let output = method.output.map(|encoding| quote!(.output(#encoding)));
    let limit = max_input(method.max_input);
    // An encoding that does not belong to the types fails there.
    let said = method.output.or(method.input);
    let at = said.map_or_else(Span::call_site, |encoding| generated_at(encoding.span()));
    let of = quote_spanned!(at=> of(#described #input #output #limit));
    let description = &method.description;
    let signature = signature(method, &format_ident!("Signature"));
    // Expands to:
    // impl Endpoint for get_plant {
    //     type State = Garden;
    //     const METHOD: Method = Signature::<(Params<GetPlant>, ()), Result<…>, 8, 9, 10>::TYPES.of(Method::query("…"));
    //     const DESCRIBE: Option<fn(&mut Describing)> =
    //         Some(|describing| Signature::<…>::describe_method(&Self::METHOD, "…", describing));
    //     fn call(__call: &mut Call<Garden>) -> Replying<'_> { Work::<…>::NEW.run(__call, |…| …) }
    // }
    quote! {
        #[allow(unused_imports, reason = "for demands that do not hold")]
        use __xrpc::Refused as _;
        #[automatically_derived]
        #[allow(deprecated, reason = "a function may be deprecated, and still be served")]
        impl __xrpc::Endpoint for #name {
            #state
            const METHOD: __xrpc::Method = #signature::TYPES.#of;
            const DESCRIBE: __xrpc::Option<fn(&mut __xrpc::Describing)> =
                __xrpc::Some(|__describing| #signature::describe_method(&Self::METHOD, #description, __describing));
            fn call(__call: &mut __xrpc::Call<__State>) -> __xrpc::Replying<'_> {
                #work
            }
        }
    }
}

/// What the function takes and gives, as one type.
fn signature(method: &CodeMethod<'_>, name: &Ident) -> TokenStream {
    let arguments = method
        .signature
        .arguments
        .iter()
        .rev()
        .fold(quote!(()), |later, argument| {
            let ty = argument.ty;
            quote!((#ty, #later))
        });
    let reply = method.signature.reply.as_ref().map_or_else(
        || quote!(()),
        |reply| {
            let ty = reply.ty;
            quote!(#ty)
        },
    );
    let (input, output) = (part(method, Part::Input), part(method, Part::Output));
    let errors = errors(method);
    quote!(__xrpc::#name::<#arguments, #reply, #input, #output, #errors>)
}
