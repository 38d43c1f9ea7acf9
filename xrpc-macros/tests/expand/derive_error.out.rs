#[derive(Debug)]
pub enum SignInError {
    TooOften,
    Other(xrpc::Error),
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/atproto/server/createSession.json")
    );
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/atproto/server/createAccount.json")
    );
    #[automatically_derived]
    impl __xrpc::LexErrors<0x7134_168a_a01f_1806> for SignInError {
        fn into_error(self) -> __xrpc::Error {
            match self {
                Self::TooOften => {
                    __xrpc::Error::declared(
                        "TooOften",
                        429u16,
                        __xrpc::Some("wait a minute"),
                    )
                }
                Self::Other(__error) => __error,
            }
        }
    }
    #[automatically_derived]
    impl __xrpc::LexErrors<0x3dde_9e24_aa67_5df5> for SignInError {
        fn into_error(self) -> __xrpc::Error {
            __xrpc::LexErrors::<0x7134_168a_a01f_1806>::into_error(self)
        }
    }
    #[automatically_derived]
    impl<__E: __xrpc::Into<__xrpc::Error>> __xrpc::From<__E> for SignInError {
        fn from(__any: __E) -> Self {
            let error: __xrpc::Error = __xrpc::Into::into(__any);
            Self::Other(error)
        }
    }
};
