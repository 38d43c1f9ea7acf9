use ::xrpc::__private as __xrpc;
const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
const _: &[__xrpc::u8] = ::core::include_bytes!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/../xrpc-macros/tests/lexicons/com/example/stream.json")
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
        /// `com::example::stream`
        pub mod stream {
            use super::__xrpc;
            /// The params of `com.example.stream`.
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Params {
                /// `cursor`
                pub cursor: __xrpc::Option<__xrpc::i64>,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0xe189_cde7_ecf9_10ff> for Params {}
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Params {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "cursor" => {
                                __xrpc::fill(&mut __map, &__xrpc::Integer::ANY, &mut __f0)
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    __xrpc::Ok(Self { cursor: __f0 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Params {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Params {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put_some(__out, "cursor", &self.cursor);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Params {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Params {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Integer::ANY,
                        &self.cursor,
                        "cursor",
                    );
                    __held.end()
                }
            }
            /// The message of `com.example.stream`.
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub enum Message {
                /// `com.example.stream#said`
                Said(__xrpc::Box<Said>),
                /// `com.example.stream#info`
                Info(__xrpc::Box<Info>),
                /// An object that the document does not list, as it came.
                Unknown(__xrpc::Unknown),
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x4208_36d4_a710_93f0> for Message {}
            #[automatically_derived]
            impl<'de> __xrpc::Union<'de> for Message {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    __tag: &__xrpc::Tag<'_>,
                    __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    match __tag.id() {
                        "com.example.stream#said" => {
                            __xrpc::Ok(Self::Said(__xrpc::variant(__map)?))
                        }
                        "com.example.stream#info" => {
                            __xrpc::Ok(Self::Info(__xrpc::variant(__map)?))
                        }
                        _ => __xrpc::Ok(Self::Unknown(__xrpc::unlisted(__tag, __map)?)),
                    }
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Message {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::union(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Message {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    match *self {
                        Self::Said(ref __value) => {
                            __xrpc::write_variant(
                                __serializer,
                                "com.example.stream#said",
                                &**__value,
                            )
                        }
                        Self::Info(ref __value) => {
                            __xrpc::write_variant(
                                __serializer,
                                "com.example.stream#info",
                                &**__value,
                            )
                        }
                        Self::Unknown(ref __value) => {
                            __xrpc::Serialize::serialize(__value, __serializer)
                        }
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Message {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    match *self {
                        Self::Said(ref __value) => __xrpc::Check::check(&**__value),
                        Self::Info(ref __value) => __xrpc::Check::check(&**__value),
                        Self::Unknown(_) => __xrpc::Ok(()),
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::From<Said> for Message {
                fn from(__value: Said) -> Self {
                    Self::Said(__xrpc::Box::new(__value))
                }
            }
            #[automatically_derived]
            impl __xrpc::From<Info> for Message {
                fn from(__value: Info) -> Self {
                    Self::Info(__xrpc::Box::new(__value))
                }
            }
            /// The errors that the document declares, and those that every method may answer with.
            #[derive(__xrpc::Debug)]
            pub enum Error {
                /// `FutureCursor`
                FutureCursor,
                /// Any other error.
                Other(__xrpc::Error),
            }
            #[automatically_derived]
            impl __xrpc::LexErrors<0x414c_5fc4_ea8c_2a4a> for Error {
                fn into_error(self) -> __xrpc::Error {
                    match self {
                        Self::FutureCursor => {
                            __xrpc::Error::declared("FutureCursor", 400u16, __xrpc::None)
                        }
                        Self::Other(__error) => __error,
                    }
                }
            }
            #[automatically_derived]
            impl<__E: __xrpc::Into<__xrpc::Error>> __xrpc::From<__E> for Error {
                fn from(__any: __E) -> Self {
                    let error: __xrpc::Error = __xrpc::Into::into(__any);
                    Self::Other(error)
                }
            }
            /// `com.example.stream#said`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Said {
                /// `seq`
                pub seq: __xrpc::i64,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x2c58_c409_e6e9_9c38> for Said {}
            #[automatically_derived]
            impl __xrpc::Definition for Said {
                const NAME: &'static __xrpc::str = "com.example.stream#said";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Said {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "seq" => {
                                __xrpc::fill(&mut __map, &__xrpc::Integer::ANY, &mut __f0)
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    let __given = [__f0.is_some()];
                    let (__xrpc::Some(__f0),) = (__f0,) else {
                        return __xrpc::missing(&["seq"], &__given);
                    };
                    __xrpc::Ok(Self { seq: __f0 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Said {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Said {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "seq", &self.seq);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Said {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Said {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(__held, &__xrpc::Integer::ANY, &self.seq, "seq");
                    __held.end()
                }
            }
            /// `com.example.stream#info`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Info {
                /// `name`
                pub name: __xrpc::Option<InfoName>,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0xb1b6_783e_a012_47c1> for Info {}
            #[automatically_derived]
            impl __xrpc::Definition for Info {
                const NAME: &'static __xrpc::str = "com.example.stream#info";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Info {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "name" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<InfoName>::ANY,
                                    &mut __f0,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    __xrpc::Ok(Self { name: __f0 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Info {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Info {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put_some(__out, "name", &self.name);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Info {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Info {}
            /// `com.example.stream#info/name`
            #[derive(
                __xrpc::Clone,
                __xrpc::Debug,
                __xrpc::PartialEq,
                __xrpc::Eq,
                __xrpc::Hash
            )]
            pub enum InfoName {
                /// `OutdatedCursor`
                OutdatedCursor,
                /// A value that the document does not list.
                Other(__xrpc::Box<__xrpc::str>),
            }
            #[automatically_derived]
            impl __xrpc::LexType<0xafc0_36fb_eebf_0ff1> for InfoName {}
            #[automatically_derived]
            impl __xrpc::LexType<0x704b_e0d8_faaf_fc58> for InfoName {}
            #[automatically_derived]
            impl __xrpc::LexText<0xafc0_36fb_eebf_0ff1> for InfoName {}
            #[automatically_derived]
            impl __xrpc::Check for InfoName {}
            impl InfoName {
                /// The text on the wire.
                pub fn as_str(&self) -> &__xrpc::str {
                    match self {
                        Self::OutdatedCursor => "OutdatedCursor",
                        Self::Other(__text) => __text,
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::Known for InfoName {
                fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
                    match __text {
                        "OutdatedCursor" => __xrpc::Some(Self::OutdatedCursor),
                        __text => __xrpc::Some(Self::Other(__xrpc::From::from(__text))),
                    }
                }
                fn as_str(&self) -> &__xrpc::str {
                    Self::as_str(self)
                }
            }
            #[automatically_derived]
            impl __xrpc::AsRef<__xrpc::str> for InfoName {
                fn as_ref(&self) -> &__xrpc::str {
                    self.as_str()
                }
            }
            #[automatically_derived]
            impl __xrpc::Display for InfoName {
                fn fmt(
                    &self,
                    f: &mut __xrpc::fmt::Formatter<'_>,
                ) -> __xrpc::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for InfoName {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::known(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for InfoName {
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
