mod lexicon {
    xrpc::lexicon!("com.atproto.server.createSession");
}
use lexicon::com::atproto::server::create_session;
use xrpc::{Auth, Error, Head, Input, Output, Policy};
pub struct App;
pub struct Anyone;
impl Policy<App> for Anyone {
    async fn authenticate(_: Head<'_, App>) -> Result<Self, Error> {
        Ok(Self)
    }
}
#[allow(
    clippy::unused_async,
    reason = "an endpoint is asynchronous, whether it waits or not"
)]
/// Creates a session from an identifier and a password.
pub async fn create(
    app: &App,
    caller: Auth<Anyone>,
    input: Input<create_session::Input>,
) -> Result<Output<create_session::Output>, create_session::Error> {
    let _ = (app, caller, input);
    Err(create_session::Error::AccountTakedown)
}
#[doc(hidden)]
#[allow(
    missing_debug_implementations,
    non_camel_case_types,
    unreachable_pub,
    reason = "written by a macro"
)]
pub struct create {}
const _: () = {
    use ::xrpc::__private as __xrpc;
    type __State = App;
    #[diagnostic::on_unimplemented(
        message = "`{Arg}` does not belong to `com.atproto.server.createSession`",
        label = "belongs to another definition",
        note = "it declares no params",
        note = "its input: `Input<create_session::Input>`, or a struct that derives `Lexicon` with `#[lexicon(\"com.atproto.server.createSession\", input)]`",
    )]
    trait __Takes<Arg> {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Context {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Auth {}
    #[diagnostic::do_not_recommend]
    impl<__T> __Takes<__xrpc::Input<__T>> for __xrpc::stage::Input<__T>
    where
        __T: __xrpc::LexType<0xa749_08d6_1708_48bb> + __xrpc::FromBody + __xrpc::Send,
    {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the output of `com.atproto.server.createSession`",
        label = "belongs to another definition",
        note = "its output: `Output<create_session::Output>`, or a struct that derives `Lexicon` with `#[lexicon(\"com.atproto.server.createSession\", output)]`"
    )]
    trait __Gives {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::LexType<0xbe4c_5a33_cbc6_6164> + __xrpc::IntoBody> __Gives
    for __T {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a reply of `com.atproto.server.createSession`",
        label = "write `Output<create_session::Output>`"
    )]
    trait __Replies {}
    impl<__R: __xrpc::ReplyBody<Value: __Gives>> __Replies for __R {}
    #[diagnostic::on_unimplemented(
        message = "`com.atproto.server.createSession` does not declare the errors of `{Self}`",
        label = "not declared for this method",
        note = "use `create_session::Error`, `xrpc::Error`, or an enum that derives `xrpc::Error` with `#[lexicon(\"com.atproto.server.createSession\")]`"
    )]
    trait __Fails {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::LexErrors<0x7134_168a_a01f_1806>> __Fails for __T {}
    struct __Demands;
    impl __Demands
    where
        Auth<Anyone>: __xrpc::Argument,
        <Auth<Anyone> as __xrpc::Argument>::Stage: __Takes<Auth<Anyone>>,
        Input<create_session::Input>: __xrpc::Argument,
        <Input<
            create_session::Input,
        > as __xrpc::Argument>::Stage: __Takes<Input<create_session::Input>>,
        <Input<
            create_session::Input,
        > as __xrpc::Argument>::Stage: __xrpc::After<
            <Auth<Anyone> as __xrpc::Argument>::Stage,
        >,
        (
            <Auth<Anyone> as __xrpc::Argument>::Stage,
            (<Input<create_session::Input> as __xrpc::Argument>::Stage, ()),
        ): __xrpc::HasInput,
        <Result<
            Output<create_session::Output>,
            create_session::Error,
        > as __xrpc::IntoReply>::Body: __Replies,
        <Result<
            Output<create_session::Output>,
            create_session::Error,
        > as __xrpc::IntoReply>::Error: __Fails,
        Result<Output<create_session::Output>, create_session::Error>: __xrpc::IntoReply,
    {}
    #[automatically_derived]
    #[allow(deprecated, reason = "a function may be deprecated, and still be served")]
    impl __xrpc::Endpoint for create {
        type State = App;
        const METHOD: __xrpc::Method = {
            let _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
            let _: &[__xrpc::u8] = ::core::include_bytes!(
                concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/atproto/server/createSession.json")
            );
            __xrpc::Method::procedure("com.atproto.server.createSession")
                .input("application/json")
                .output("application/json")
                .errors(&["AccountTakedown", "AuthFactorTokenRequired"])
        };
        fn call(__call: &mut __xrpc::Call<__State>) -> __xrpc::Replying<'_> {
            #[allow(unused_imports, reason = "for demands that do not hold")]
            use __xrpc::Refused as _;
            __xrpc::Work::<
                (Auth<Anyone>, (Input<create_session::Input>, ())),
                Result<Output<create_session::Output>, create_session::Error>,
                __State,
                0x7134_168a_a01f_1806,
            >::NEW
                .run(
                    __call,
                    |__state, (__arg0, (__arg1, ()))| create(__state, __arg0, __arg1),
                )
        }
    }
};
