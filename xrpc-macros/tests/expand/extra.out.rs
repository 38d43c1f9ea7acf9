use ::xrpc::__private as __xrpc;
const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
const _: &[__xrpc::u8] = ::core::include_bytes!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/../xrpc-macros/tests/lexicons/com/example/store.json")
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
        /// `com::example::store`
        pub mod store {
            use super::__xrpc;
            /// The input of `com.example.store`.
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Input {
                /// `owner`
                pub owner: __xrpc::Did,
                /// `items`
                pub items: __xrpc::Vec<__xrpc::String>,
                /// `limit`
                pub limit: __xrpc::i64,
                /// `until`
                pub until: __xrpc::Option<__xrpc::Nullable<__xrpc::Datetime>>,
                /// `where`
                pub r#where: __xrpc::Option<Place>,
                /// `order`
                pub order: InputOrder,
                /// Properties that the document does not know.
                pub extra: __xrpc::Extra,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x7939_285f_034d_f564> for Input {}
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Input {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    let mut __f1 = __xrpc::None;
                    let mut __f2 = __xrpc::None;
                    let mut __f3 = __xrpc::None;
                    let mut __f4 = __xrpc::None;
                    let mut __f5 = __xrpc::None;
                    let mut __extra = __xrpc::Extra::NONE;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "owner" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<__xrpc::Did>::ANY,
                                    &mut __f0,
                                )
                            }
                            "items" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Items {
                                        each: __xrpc::Utf8 {
                                            max_length: 8usize,
                                            ..__xrpc::Utf8::<__xrpc::String>::ANY
                                        },
                                        min_length: 0usize,
                                        max_length: 3usize,
                                    },
                                    &mut __f1,
                                )
                            }
                            "limit" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Integer {
                                        maximum: 10i64,
                                        ..__xrpc::Integer::ANY
                                    },
                                    &mut __f2,
                                )
                            }
                            "until" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::OrNull(__xrpc::Utf8::<__xrpc::Datetime>::ANY),
                                    &mut __f3,
                                )
                            }
                            "where" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<Place>::ANY,
                                    &mut __f4,
                                )
                            }
                            "order" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<InputOrder>::ANY,
                                    &mut __f5,
                                )
                            }
                            _ => __xrpc::keep(&mut __map, __key, &mut __extra),
                        }?;
                    }
                    let __given = [__f0.is_some(), __f1.is_some()];
                    let (__xrpc::Some(__f0), __xrpc::Some(__f1)) = (__f0, __f1) else {
                        return __xrpc::missing(&["owner", "items"], &__given);
                    };
                    __xrpc::Ok(Self {
                        owner: __f0,
                        items: __f1,
                        limit: __xrpc::or_value(__f2, 5i64),
                        until: __f3,
                        r#where: __f4,
                        order: __xrpc::or_text(__f5, "asc")?,
                        extra: __extra,
                    })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Input {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Input {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "owner", &self.owner);
                    __xrpc::put(__out, "items", &self.items);
                    __xrpc::put(__out, "limit", &self.limit);
                    __xrpc::put_some(__out, "until", &self.until);
                    __xrpc::put_some(__out, "where", &self.r#where);
                    __xrpc::put(__out, "order", &self.order);
                    __xrpc::put_extra(__out, &self.extra);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Input {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Input {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(
                        __held,
                        &__xrpc::Items {
                            each: __xrpc::Utf8 {
                                max_length: 8usize,
                                ..__xrpc::Utf8::<__xrpc::String>::ANY
                            },
                            min_length: 0usize,
                            max_length: 3usize,
                        },
                        &self.items,
                        "items",
                    );
                    __xrpc::hold(
                        __held,
                        &__xrpc::Integer {
                            maximum: 10i64,
                            ..__xrpc::Integer::ANY
                        },
                        &self.limit,
                        "limit",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Plain::<Place>::ANY,
                        &self.r#where,
                        "where",
                    );
                    __held.end()
                }
            }
            /// `com.example.store#main/input/order`
            #[derive(
                __xrpc::Clone,
                __xrpc::Debug,
                __xrpc::PartialEq,
                __xrpc::Eq,
                __xrpc::Hash
            )]
            pub enum InputOrder {
                /// `asc`
                Asc,
                /// `desc`
                Desc,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x79b4_7c5b_48f4_ada3> for InputOrder {}
            #[automatically_derived]
            impl __xrpc::LexType<0x704b_e0d8_faaf_fc58> for InputOrder {}
            #[automatically_derived]
            impl __xrpc::LexText<0x79b4_7c5b_48f4_ada3> for InputOrder {}
            #[automatically_derived]
            impl __xrpc::Check for InputOrder {}
            impl InputOrder {
                /// The text on the wire.
                pub fn as_str(&self) -> &__xrpc::str {
                    match self {
                        Self::Asc => "asc",
                        Self::Desc => "desc",
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::Known for InputOrder {
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
            impl __xrpc::AsRef<__xrpc::str> for InputOrder {
                fn as_ref(&self) -> &__xrpc::str {
                    self.as_str()
                }
            }
            #[automatically_derived]
            impl __xrpc::Display for InputOrder {
                fn fmt(
                    &self,
                    f: &mut __xrpc::fmt::Formatter<'_>,
                ) -> __xrpc::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for InputOrder {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::known(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for InputOrder {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::Serializer::serialize_str(__serializer, self.as_str())
                }
            }
            /// The output of `com.example.store`.
            pub type Output = Place;
            /// The errors that the document declares, and those that every method may answer with.
            #[derive(__xrpc::Debug)]
            pub enum Error {
                /// There is no room.
                Full,
                /// `NotYours`
                NotYours,
                /// Any other error.
                Other(__xrpc::Error),
            }
            #[automatically_derived]
            impl __xrpc::LexErrors<0x5ab9_ad26_b2b2_4e8f> for Error {
                fn into_error(self) -> __xrpc::Error {
                    match self {
                        Self::Full => {
                            __xrpc::Error::declared("Full", 400u16, __xrpc::None)
                        }
                        Self::NotYours => {
                            __xrpc::Error::declared("NotYours", 400u16, __xrpc::None)
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
            /// `com.example.store#place`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Place {
                /// `shelf`
                pub shelf: __xrpc::i64,
                /// Properties that the document does not know.
                pub extra: __xrpc::Extra,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x9d04_1c67_ff27_e169> for Place {}
            #[automatically_derived]
            impl __xrpc::Definition for Place {
                const NAME: &'static __xrpc::str = "com.example.store#place";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Place {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    let mut __extra = __xrpc::Extra::NONE;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "shelf" => {
                                __xrpc::fill(&mut __map, &__xrpc::Integer::ANY, &mut __f0)
                            }
                            _ => __xrpc::keep(&mut __map, __key, &mut __extra),
                        }?;
                    }
                    let __given = [__f0.is_some()];
                    let (__xrpc::Some(__f0),) = (__f0,) else {
                        return __xrpc::missing(&["shelf"], &__given);
                    };
                    __xrpc::Ok(Self {
                        shelf: __f0,
                        extra: __extra,
                    })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Place {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Place {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "shelf", &self.shelf);
                    __xrpc::put_extra(__out, &self.extra);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Place {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Place {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(__held, &__xrpc::Integer::ANY, &self.shelf, "shelf");
                    __held.end()
                }
            }
        }
    }
}
