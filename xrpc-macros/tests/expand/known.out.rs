use ::xrpc::__private as __xrpc;
const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
const _: &[__xrpc::u8] = ::core::include_bytes!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/../xrpc-macros/tests/lexicons/com/example/known.json")
);
#[allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    deprecated,
    rustdoc::all,
    unreachable_pub,
    unused_imports,
    unused_mut,
    reason = "written by a macro, in the words of the document"
)]
/// `com`
pub mod com {
    use super::__xrpc;
    /// `com::example`
    pub mod example {
        use super::__xrpc;
        /// `com::example::known`
        pub mod known {
            use super::__xrpc;
            /// A colour.
            #[derive(
                __xrpc::Clone,
                __xrpc::Debug,
                __xrpc::PartialEq,
                __xrpc::Eq,
                __xrpc::Hash
            )]
            pub enum Colour {
                /// `red`
                Red,
                /// `dark-blue`
                DarkBlue,
                /// `com.example.known#other`
                KnownOther,
                /// A value that the document does not list.
                Other(__xrpc::Box<__xrpc::str>),
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x958f_7e3d_8625_4590> for Colour {}
            #[automatically_derived]
            impl __xrpc::Definition for Colour {
                const NAME: &'static __xrpc::str = "com.example.known#colour";
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x704b_e0d8_faaf_fc58> for Colour {}
            #[automatically_derived]
            impl __xrpc::LexText<0x958f_7e3d_8625_4590> for Colour {}
            #[automatically_derived]
            impl __xrpc::Check for Colour {}
            impl Colour {
                /// The text on the wire.
                pub fn as_str(&self) -> &__xrpc::str {
                    match self {
                        Self::Red => "red",
                        Self::DarkBlue => "dark-blue",
                        Self::KnownOther => "com.example.known#other",
                        Self::Other(__text) => __text,
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::Known for Colour {
                fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
                    match __text {
                        "red" => __xrpc::Some(Self::Red),
                        "dark-blue" => __xrpc::Some(Self::DarkBlue),
                        "com.example.known#other" => __xrpc::Some(Self::KnownOther),
                        __text => __xrpc::Some(Self::Other(__xrpc::From::from(__text))),
                    }
                }
                fn as_str(&self) -> &__xrpc::str {
                    Self::as_str(self)
                }
            }
            #[automatically_derived]
            impl __xrpc::AsRef<__xrpc::str> for Colour {
                fn as_ref(&self) -> &__xrpc::str {
                    self.as_str()
                }
            }
            #[automatically_derived]
            impl __xrpc::Display for Colour {
                fn fmt(
                    &self,
                    f: &mut __xrpc::fmt::Formatter<'_>,
                ) -> __xrpc::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Colour {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::known(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Colour {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::Serializer::serialize_str(__serializer, self.as_str())
                }
            }
            /// `com.example.known#direction`
            #[derive(
                __xrpc::Clone,
                __xrpc::Debug,
                __xrpc::PartialEq,
                __xrpc::Eq,
                __xrpc::Hash
            )]
            pub enum Direction {
                /// `asc`
                Asc,
                /// `desc`
                Desc,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x1b02_a2ad_37a6_9b2d> for Direction {}
            #[automatically_derived]
            impl __xrpc::Definition for Direction {
                const NAME: &'static __xrpc::str = "com.example.known#direction";
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x704b_e0d8_faaf_fc58> for Direction {}
            #[automatically_derived]
            impl __xrpc::LexText<0x1b02_a2ad_37a6_9b2d> for Direction {}
            #[automatically_derived]
            impl __xrpc::Check for Direction {}
            impl Direction {
                /// The text on the wire.
                pub fn as_str(&self) -> &__xrpc::str {
                    match self {
                        Self::Asc => "asc",
                        Self::Desc => "desc",
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::Known for Direction {
                fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
                    match __text {
                        "asc" => __xrpc::Some(Self::Asc),
                        "desc" => __xrpc::Some(Self::Desc),
                        _ => __xrpc::None,
                    }
                }
                fn as_str(&self) -> &__xrpc::str {
                    Self::as_str(self)
                }
            }
            #[automatically_derived]
            impl __xrpc::AsRef<__xrpc::str> for Direction {
                fn as_ref(&self) -> &__xrpc::str {
                    self.as_str()
                }
            }
            #[automatically_derived]
            impl __xrpc::Display for Direction {
                fn fmt(
                    &self,
                    f: &mut __xrpc::fmt::Formatter<'_>,
                ) -> __xrpc::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Direction {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::known(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Direction {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::Serializer::serialize_str(__serializer, self.as_str())
                }
            }
        }
    }
}
