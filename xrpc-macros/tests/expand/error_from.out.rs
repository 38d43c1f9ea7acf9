#[derive(Debug)]
pub enum SignUpError {
    InvalidHandle(std::net::AddrParseError),
    InvalidInviteCode { cause: std::num::ParseIntError },
    Full(std::io::Error),
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
                Self::InvalidHandle(__cause) => {
                    __xrpc::Error::declared_by(
                        "InvalidHandle",
                        400u16,
                        __xrpc::None,
                        __cause,
                    )
                }
                Self::InvalidInviteCode { cause: __cause } => {
                    __xrpc::Error::declared_by(
                        "InvalidInviteCode",
                        400u16,
                        __xrpc::Some("an invitation is needed"),
                        __cause,
                    )
                }
                Self::Full(__cause) => {
                    __xrpc::Error::declared_by("Full", 503u16, __xrpc::None, __cause)
                }
            }
        }
    }
    #[automatically_derived]
    impl __xrpc::From<std::net::AddrParseError> for SignUpError {
        fn from(__cause: std::net::AddrParseError) -> Self {
            Self::InvalidHandle(__cause)
        }
    }
    #[automatically_derived]
    impl __xrpc::From<std::num::ParseIntError> for SignUpError {
        fn from(__cause: std::num::ParseIntError) -> Self {
            Self::InvalidInviteCode {
                cause: __cause,
            }
        }
    }
    #[automatically_derived]
    impl __xrpc::From<std::io::Error> for SignUpError {
        fn from(__cause: std::io::Error) -> Self {
            Self::Full(__cause)
        }
    }
};
