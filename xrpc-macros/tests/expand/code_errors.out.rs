#[derive(Debug)]
pub enum GardenError {
    /// There is none.
    NoSuchPlant,
    GateClosed,
    Other(xrpc::Error),
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    #[automatically_derived]
    impl __xrpc::LexErrors<0x004d_71d1_3c1b_246e> for GardenError {
        fn into_error(self) -> __xrpc::Error {
            match self {
                Self::NoSuchPlant => {
                    __xrpc::Error::declared("NoSuchPlant", 400u16, __xrpc::None)
                }
                Self::GateClosed => {
                    __xrpc::Error::declared(
                        "GateClosed",
                        401u16,
                        __xrpc::Some("the gate is closed"),
                    )
                }
                Self::Other(__error) => __error,
            }
        }
    }
    #[automatically_derived]
    impl __xrpc::LexErrors<0xf600_ab32_116f_c475> for GardenError {
        fn into_error(self) -> __xrpc::Error {
            __xrpc::LexErrors::<0x004d_71d1_3c1b_246e>::into_error(self)
        }
    }
    #[automatically_derived]
    impl<__E: __xrpc::Into<__xrpc::Error>> __xrpc::From<__E> for GardenError {
        fn from(__any: __E) -> Self {
            let error: __xrpc::Error = __xrpc::Into::into(__any);
            Self::Other(error)
        }
    }
};
const _: () = {
    use ::xrpc::__private as __xrpc;
    #[automatically_derived]
    impl __xrpc::DeclaredErrors<0x004d_71d1_3c1b_246e> for GardenError {
        const NAMES: &'static [&'static __xrpc::str] = &["NoSuchPlant"];
        const TEXTS: &'static [&'static __xrpc::str] = &["There is none."];
    }
    #[automatically_derived]
    impl __xrpc::DeclaredErrors<0xf600_ab32_116f_c475> for GardenError {
        const NAMES: &'static [&'static __xrpc::str] = &["NoSuchPlant"];
        const TEXTS: &'static [&'static __xrpc::str] = &["There is none."];
    }
};
