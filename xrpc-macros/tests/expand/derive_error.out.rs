#[derive(Debug)]
pub enum SignUpError {
    InvalidHandle(String),
    InvalidInviteCode,
    TooOften,
    Other(xrpc::Error),
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/atproto/server/createAccount.json")
    );
    #[automatically_derived]
    impl __xrpc::LexErrors<0x3dde_9e24_aa67_5df5> for SignUpError {
        fn into_error(self) -> __xrpc::Error {
            match self {
                Self::InvalidHandle(__text) => {
                    __xrpc::Error::declared_with(
                        "InvalidHandle",
                        400u16,
                        __xrpc::held_message(__text),
                    )
                }
                Self::InvalidInviteCode => {
                    __xrpc::Error::declared(
                        "InvalidInviteCode",
                        403u16,
                        __xrpc::Some("an invitation is needed"),
                    )
                }
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
    impl<__E: __xrpc::Into<__xrpc::Error>> __xrpc::From<__E> for SignUpError {
        fn from(__any: __E) -> Self {
            let error: __xrpc::Error = __xrpc::Into::into(__any);
            Self::Other(error)
        }
    }
};
