::core::compile_error! {
    "`limit` is a function of the call and its arguments: write `limit = path`"
}
::core::compile_error! {
    "an XRPC method is asynchronous: write `async fn create`"
}
::core::compile_error! {
    "an XRPC method cannot be generic: put what varies into the state, for example as `Arc<dyn Trait>`"
}
::core::compile_error! {
    "all calls share the state: write `&State`, and put what changes behind a lock"
}
::core::compile_error! {
    "no Lexicon document for `com.atproto.server.createSesion` in $CRATE/../lexicons (`$XRPC_LEXICONS`); did you mean `com.atproto.server.createSession`? otherwise, if the code is to define it, add `document = \"from code\"`"
}
pub fn create<T>(app: &mut App, input: Input<T>) -> Result<(), xrpc::Error> {
    half - written
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
    #[automatically_derived]
    impl __xrpc::Endpoint for create {
        type State = ();
        const METHOD: __xrpc::Method = __xrpc::Method::procedure(
            "com.atproto.server.createSesion",
        );
        fn call(__call: &mut __xrpc::Call<()>) -> __xrpc::Replying<'_> {
            <Self as __xrpc::Refused>::call(__call)
        }
    }
};
