mod lexicon {
    xrpc::lexicon!("com.atproto.identity.resolveHandle");
}
use lexicon::com::atproto::identity::resolve_handle;
use xrpc::{Output, Params};
pub struct App;
#[allow(
    clippy::unused_async,
    reason = "an endpoint is asynchronous, whether it waits or not"
)]
pub(crate) async fn resolve(
    app: &App,
    params: Params<resolve_handle::Params>,
) -> Result<Output<resolve_handle::Output>, resolve_handle::Error> {
    let _ = (app, params);
    Err(resolve_handle::Error::HandleNotFound)
}
#[doc(hidden)]
#[allow(
    missing_debug_implementations,
    non_camel_case_types,
    unreachable_pub,
    reason = "written by a macro"
)]
pub(crate) struct resolve {}
const _: () = {
    use ::xrpc::__private as __xrpc;
    type __State = App;
    #[diagnostic::on_unimplemented(
        message = "`{Arg}` does not belong to `com.atproto.identity.resolveHandle`",
        label = "belongs to another definition",
        note = "its params: `Params<resolve_handle::Params>`, or a struct that derives `Lexicon` with `#[lexicon(\"com.atproto.identity.resolveHandle\", params)]`",
        note = "it declares no input",
    )]
    trait __Takes<Arg> {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Context {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Auth {}
    #[diagnostic::do_not_recommend]
    impl<__T> __Takes<__xrpc::Params<__T>> for __xrpc::stage::Params<__T>
    where
        __T: __xrpc::LexType<0x808a_480e_85ef_1008> + __xrpc::DeserializeOwned
            + __xrpc::Send,
    {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the output of `com.atproto.identity.resolveHandle`",
        label = "belongs to another definition",
        note = "its output: `Output<resolve_handle::Output>`, or a struct that derives `Lexicon` with `#[lexicon(\"com.atproto.identity.resolveHandle\", output)]`"
    )]
    trait __Gives {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::LexType<0xfd8c_68cb_f4ac_0f6b> + __xrpc::IntoBody> __Gives
    for __T {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a reply of `com.atproto.identity.resolveHandle`",
        label = "write `Output<resolve_handle::Output>`"
    )]
    trait __Replies {}
    impl<__R: __xrpc::ReplyBody<Value: __Gives>> __Replies for __R {}
    #[diagnostic::on_unimplemented(
        message = "`com.atproto.identity.resolveHandle` does not declare the errors of `{Self}`",
        label = "not declared for this method",
        note = "use `resolve_handle::Error`, `xrpc::Error`, or an enum that derives `xrpc::Error` with `#[lexicon(\"com.atproto.identity.resolveHandle\")]`"
    )]
    trait __Fails {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::LexErrors<0xca89_9524_2e5c_809d>> __Fails for __T {}
    struct __Demands;
    impl __Demands
    where
        Params<resolve_handle::Params>: __xrpc::Argument,
        <Params<
            resolve_handle::Params,
        > as __xrpc::Argument>::Stage: __Takes<Params<resolve_handle::Params>>,
        (
            <Params<resolve_handle::Params> as __xrpc::Argument>::Stage,
            (),
        ): __xrpc::HasParams,
        <Result<
            Output<resolve_handle::Output>,
            resolve_handle::Error,
        > as __xrpc::IntoReply>::Body: __Replies,
        <Result<
            Output<resolve_handle::Output>,
            resolve_handle::Error,
        > as __xrpc::IntoReply>::Error: __Fails,
        Result<Output<resolve_handle::Output>, resolve_handle::Error>: __xrpc::IntoReply,
    {}
    #[automatically_derived]
    #[allow(deprecated, reason = "a function may be deprecated, and still be served")]
    impl __xrpc::Endpoint for resolve {
        type State = App;
        const METHOD: __xrpc::Method = {
            let _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
            let _: &[__xrpc::u8] = ::core::include_bytes!(
                concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/atproto/identity/resolveHandle.json")
            );
            __xrpc::Method::query("com.atproto.identity.resolveHandle")
                .params()
                .output("application/json")
                .errors(&["HandleNotFound"])
        };
        fn call(__call: &mut __xrpc::Call<__State>) -> __xrpc::Replying<'_> {
            #[allow(unused_imports, reason = "for demands that do not hold")]
            use __xrpc::Refused as _;
            __xrpc::Work::<
                (Params<resolve_handle::Params>, ()),
                Result<Output<resolve_handle::Output>, resolve_handle::Error>,
                __State,
                0xca89_9524_2e5c_809d,
            >::NEW
                .run(__call, |__state, (__arg0, ())| resolve(__state, __arg0))
        }
    }
};
