pub struct App;
#[allow(
    clippy::unused_async,
    reason = "an endpoint is asynchronous, whether it waits or not"
)]
pub async fn delete() -> Result<(), xrpc::Error> {
    Ok(())
}
#[doc(hidden)]
#[allow(
    missing_debug_implementations,
    non_camel_case_types,
    unreachable_pub,
    reason = "written by a macro"
)]
pub struct delete {}
const _: () = {
    use ::xrpc::__private as __xrpc;
    type __State = App;
    #[diagnostic::on_unimplemented(
        message = "`{Arg}` does not belong to `com.atproto.server.deleteSession`",
        label = "belongs to another definition",
        note = "it declares no params",
        note = "it declares no input",
    )]
    trait __Takes<Arg> {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Context {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Auth {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the output of `com.atproto.server.deleteSession`",
        label = "belongs to another definition",
        note = "it declares no output: return `Result<(), E>`"
    )]
    trait __Gives {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::LexType<0x1c4b_98de_ef5e_330a> + __xrpc::IntoBody> __Gives
    for __T {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a reply of `com.atproto.server.deleteSession`",
        label = "write `()`"
    )]
    trait __Replies {}
    impl<__R: __xrpc::ReplyBody<Value: __Gives>> __Replies for __R {}
    #[diagnostic::on_unimplemented(
        message = "`com.atproto.server.deleteSession` does not declare the errors of `{Self}`",
        label = "not declared for this method",
        note = "use `delete_session::Error`, `xrpc::Error`, or an enum that derives `xrpc::Error` with `#[lexicon(\"com.atproto.server.deleteSession\")]`"
    )]
    trait __Fails {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::LexErrors<0x9b63_6f3a_2b1e_6c9f>> __Fails for __T {}
    struct __Demands;
    impl __Demands
    where
        <Result<(), xrpc::Error> as __xrpc::IntoReply>::Body: __Replies,
        <Result<(), xrpc::Error> as __xrpc::IntoReply>::Error: __Fails,
        Result<(), xrpc::Error>: __xrpc::IntoReply,
    {}
    #[automatically_derived]
    #[allow(deprecated, reason = "a function may be deprecated, and still be served")]
    impl __xrpc::Endpoint for delete {
        type State = App;
        const METHOD: __xrpc::Method = {
            let _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
            let _: &[__xrpc::u8] = ::core::include_bytes!(
                concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/atproto/server/deleteSession.json")
            );
            __xrpc::Method::procedure("com.atproto.server.deleteSession")
                .errors(&["InvalidToken", "ExpiredToken"])
        };
        fn call(__call: &mut __xrpc::Call<__State>) -> __xrpc::Replying<'_> {
            #[allow(unused_imports, reason = "for demands that do not hold")]
            use __xrpc::Refused as _;
            __xrpc::Work::<
                (),
                Result<(), xrpc::Error>,
                __State,
                0x9b63_6f3a_2b1e_6c9f,
            >::NEW
                .run(__call, |__state, ()| delete())
        }
    }
};
