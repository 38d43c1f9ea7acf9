use ::xrpc::__private as __xrpc;
const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
const _: &[__xrpc::u8] = ::core::include_bytes!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/../xrpc-macros/tests/lexicons/com/example/everything.json")
);
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
        /// `com::example::everything`
        pub mod everything {
            use super::__xrpc;
            /// An object with a property of every kind.
            #[derive(__xrpc::Clone, __xrpc::PartialEq)]
            pub struct Main {
                /// What it is called.
                pub name: __xrpc::String,
                /// `note`
                pub note: __xrpc::Option<__xrpc::Nullable<__xrpc::String>>,
                /// `count`
                pub count: __xrpc::i64,
                /// `limit`
                pub limit: __xrpc::i64,
                /// `weight`
                pub weight: __xrpc::Nullable<__xrpc::i64>,
                /// `size`
                pub size: __xrpc::Option<__xrpc::i64>,
                /// `visible`
                pub visible: __xrpc::Option<__xrpc::bool>,
                /// `pinned`
                pub pinned: __xrpc::bool,
                /// `found`
                pub found: __xrpc::Option<__xrpc::bool>,
                /// `version`
                pub version: __xrpc::Option<__xrpc::String>,
                /// `tags`
                pub tags: __xrpc::Vec<__xrpc::String>,
                /// `grid`
                pub grid: __xrpc::Option<__xrpc::Vec<__xrpc::Vec<__xrpc::i64>>>,
                /// `owner`
                pub owner: __xrpc::Option<__xrpc::Did>,
                /// `ref`
                pub r#ref: __xrpc::AtUri,
                /// `createdAt`
                pub created_at: __xrpc::Datetime,
                /// `meta`
                pub meta: __xrpc::Option<__xrpc::Unknown>,
                /// `accessToken`
                pub access_token: __xrpc::Option<__xrpc::String>,
                /// `parent`
                pub parent: __xrpc::Option<__xrpc::Box<Main>>,
                /// `children`
                pub children: __xrpc::Option<__xrpc::Vec<Main>>,
                /// `link`
                pub link: __xrpc::Option<Link>,
                /// `links`
                pub links: __xrpc::Option<Links>,
                /// `colour`
                pub colour: __xrpc::Option<
                    super::super::super::com::example::known::Colour,
                >,
                /// `reason`
                pub reason: __xrpc::Option<__xrpc::String>,
                /// `inner`
                pub inner: __xrpc::Option<InnerObject>,
                /// `type`
                pub r#type: Type,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x6ec6_59af_1570_873f> for Main {}
            #[automatically_derived]
            impl __xrpc::Definition for Main {
                const NAME: &'static __xrpc::str = "com.example.everything";
            }
            #[automatically_derived]
            impl __xrpc::Debug for Main {
                fn fmt(
                    &self,
                    f: &mut __xrpc::fmt::Formatter<'_>,
                ) -> __xrpc::fmt::Result {
                    f.debug_struct("Main")
                        .field("name", &self.name)
                        .field("note", &self.note)
                        .field("count", &self.count)
                        .field("limit", &self.limit)
                        .field("weight", &self.weight)
                        .field("size", &self.size)
                        .field("visible", &self.visible)
                        .field("pinned", &self.pinned)
                        .field("found", &self.found)
                        .field("version", &self.version)
                        .field("tags", &self.tags)
                        .field("grid", &self.grid)
                        .field("owner", &self.owner)
                        .field("ref", &self.r#ref)
                        .field("created_at", &self.created_at)
                        .field("meta", &self.meta)
                        .field("access_token", &__xrpc::Redacted)
                        .field("parent", &self.parent)
                        .field("children", &self.children)
                        .field("link", &self.link)
                        .field("links", &self.links)
                        .field("colour", &self.colour)
                        .field("reason", &self.reason)
                        .field("inner", &self.inner)
                        .field("type", &self.r#type)
                        .finish()
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Main {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    let mut __f1 = __xrpc::None;
                    let mut __f2 = __xrpc::None;
                    let mut __f3 = __xrpc::None;
                    let mut __f4 = __xrpc::None;
                    let mut __f5 = __xrpc::None;
                    let mut __f6 = __xrpc::None;
                    let mut __f7 = __xrpc::None;
                    let mut __f8 = __xrpc::None;
                    let mut __f9 = __xrpc::None;
                    let mut __f10 = __xrpc::None;
                    let mut __f11 = __xrpc::None;
                    let mut __f12 = __xrpc::None;
                    let mut __f13 = __xrpc::None;
                    let mut __f14 = __xrpc::None;
                    let mut __f15 = __xrpc::None;
                    let mut __f16 = __xrpc::None;
                    let mut __f17 = __xrpc::None;
                    let mut __f18 = __xrpc::None;
                    let mut __f19 = __xrpc::None;
                    let mut __f20 = __xrpc::None;
                    let mut __f21 = __xrpc::None;
                    let mut __f22 = __xrpc::None;
                    let mut __f23 = __xrpc::None;
                    let mut __f24 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "name" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8 {
                                        min_length: 1usize,
                                        max_length: 640usize,
                                        max_graphemes: 64usize,
                                        ..__xrpc::Utf8::<__xrpc::String>::ANY
                                    },
                                    &mut __f0,
                                )
                            }
                            "note" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::OrNull(__xrpc::Utf8 {
                                        min_graphemes: 2usize,
                                        ..__xrpc::Utf8::<__xrpc::String>::ANY
                                    }),
                                    &mut __f1,
                                )
                            }
                            "count" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Integer {
                                        minimum: 0i64,
                                        maximum: 100i64,
                                        ..__xrpc::Integer::ANY
                                    },
                                    &mut __f2,
                                )
                            }
                            "limit" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Integer {
                                        minimum: 1i64,
                                        ..__xrpc::Integer::ANY
                                    },
                                    &mut __f3,
                                )
                            }
                            "weight" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::OrNull(__xrpc::Integer::ANY),
                                    &mut __f4,
                                )
                            }
                            "size" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Integer {
                                        one_of: &[1i64, 2i64, 4i64],
                                        ..__xrpc::Integer::ANY
                                    },
                                    &mut __f5,
                                )
                            }
                            "visible" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<__xrpc::bool>::ANY,
                                    &mut __f6,
                                )
                            }
                            "pinned" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<__xrpc::bool>::ANY,
                                    &mut __f7,
                                )
                            }
                            "found" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Boolean { constant: true },
                                    &mut __f8,
                                )
                            }
                            "version" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8 {
                                        one_of: &["v1"],
                                        ..__xrpc::Utf8::<__xrpc::String>::ANY
                                    },
                                    &mut __f9,
                                )
                            }
                            "tags" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Items {
                                        each: __xrpc::Utf8 {
                                            max_length: 32usize,
                                            ..__xrpc::Utf8::<__xrpc::String>::ANY
                                        },
                                        min_length: 0usize,
                                        max_length: 8usize,
                                    },
                                    &mut __f10,
                                )
                            }
                            "grid" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Items {
                                        each: __xrpc::Items {
                                            each: __xrpc::Integer {
                                                minimum: 0i64,
                                                ..__xrpc::Integer::ANY
                                            },
                                            min_length: 1usize,
                                            max_length: __xrpc::usize::MAX,
                                        },
                                        min_length: 0usize,
                                        max_length: __xrpc::usize::MAX,
                                    },
                                    &mut __f11,
                                )
                            }
                            "owner" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<__xrpc::Did>::ANY,
                                    &mut __f12,
                                )
                            }
                            "ref" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<__xrpc::AtUri>::ANY,
                                    &mut __f13,
                                )
                            }
                            "createdAt" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<__xrpc::Datetime>::ANY,
                                    &mut __f14,
                                )
                            }
                            "meta" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<__xrpc::Unknown>::ANY,
                                    &mut __f15,
                                )
                            }
                            "accessToken" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<__xrpc::String>::ANY,
                                    &mut __f16,
                                )
                            }
                            "parent" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<__xrpc::Box<Main>>::ANY,
                                    &mut __f17,
                                )
                            }
                            "children" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Items {
                                        each: __xrpc::Plain::<Main>::ANY,
                                        min_length: 0usize,
                                        max_length: __xrpc::usize::MAX,
                                    },
                                    &mut __f18,
                                )
                            }
                            "link" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<Link>::ANY,
                                    &mut __f19,
                                )
                            }
                            "links" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Items {
                                        each: __xrpc::Plain::<<Links as __xrpc::Array>::Item>::ANY,
                                        min_length: 0usize,
                                        max_length: __xrpc::usize::MAX,
                                    },
                                    &mut __f20,
                                )
                            }
                            "colour" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<
                                        super::super::super::com::example::known::Colour,
                                    >::ANY,
                                    &mut __f21,
                                )
                            }
                            "reason" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8 {
                                        one_of: &["com.example.everything#spam"],
                                        ..__xrpc::Utf8::<__xrpc::String>::ANY
                                    },
                                    &mut __f22,
                                )
                            }
                            "inner" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<InnerObject>::ANY,
                                    &mut __f23,
                                )
                            }
                            "type" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<Type>::ANY,
                                    &mut __f24,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    let __given = [
                        __f0.is_some(),
                        __f2.is_some(),
                        __f10.is_some(),
                        __f13.is_some(),
                        __f14.is_some(),
                    ];
                    let (
                        __xrpc::Some(__f0),
                        __xrpc::Some(__f2),
                        __xrpc::Some(__f10),
                        __xrpc::Some(__f13),
                        __xrpc::Some(__f14),
                    ) = (__f0, __f2, __f10, __f13, __f14) else {
                        return __xrpc::missing(
                            &["name", "count", "tags", "ref", "createdAt"],
                            &__given,
                        );
                    };
                    __xrpc::Ok(Self {
                        name: __f0,
                        note: __f1,
                        count: __f2,
                        limit: __xrpc::or_value(__f3, 50i64),
                        weight: __xrpc::or_value(__f4, __xrpc::Nullable::Value(1i64)),
                        size: __f5,
                        visible: __f6,
                        pinned: __xrpc::or_value(__f7, false),
                        found: __f8,
                        version: __f9,
                        tags: __f10,
                        grid: __f11,
                        owner: __f12,
                        r#ref: __f13,
                        created_at: __f14,
                        meta: __f15,
                        access_token: __f16,
                        parent: __f17,
                        children: __f18,
                        link: __f19,
                        links: __f20,
                        colour: __f21,
                        reason: __f22,
                        inner: __f23,
                        r#type: __xrpc::or_text(__f24, "first")?,
                    })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Main {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Main {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "name", &self.name);
                    __xrpc::put_some(__out, "note", &self.note);
                    __xrpc::put(__out, "count", &self.count);
                    __xrpc::put(__out, "limit", &self.limit);
                    __xrpc::put(__out, "weight", &self.weight);
                    __xrpc::put_some(__out, "size", &self.size);
                    __xrpc::put_some(__out, "visible", &self.visible);
                    __xrpc::put(__out, "pinned", &self.pinned);
                    __xrpc::put_some(__out, "found", &self.found);
                    __xrpc::put_some(__out, "version", &self.version);
                    __xrpc::put(__out, "tags", &self.tags);
                    __xrpc::put_some(__out, "grid", &self.grid);
                    __xrpc::put_some(__out, "owner", &self.owner);
                    __xrpc::put(__out, "ref", &self.r#ref);
                    __xrpc::put(__out, "createdAt", &self.created_at);
                    __xrpc::put_some(__out, "meta", &self.meta);
                    __xrpc::put_some(__out, "accessToken", &self.access_token);
                    __xrpc::put_some(__out, "parent", &self.parent);
                    __xrpc::put_some(__out, "children", &self.children);
                    __xrpc::put_some(__out, "link", &self.link);
                    __xrpc::put_some(__out, "links", &self.links);
                    __xrpc::put_some(__out, "colour", &self.colour);
                    __xrpc::put_some(__out, "reason", &self.reason);
                    __xrpc::put_some(__out, "inner", &self.inner);
                    __xrpc::put(__out, "type", &self.r#type);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Main {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Main {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(
                        __held,
                        &__xrpc::Utf8 {
                            min_length: 1usize,
                            max_length: 640usize,
                            max_graphemes: 64usize,
                            ..__xrpc::Utf8::<__xrpc::String>::ANY
                        },
                        &self.name,
                        "name",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::OrNull(__xrpc::Utf8 {
                            min_graphemes: 2usize,
                            ..__xrpc::Utf8::<__xrpc::String>::ANY
                        }),
                        &self.note,
                        "note",
                    );
                    __xrpc::hold(
                        __held,
                        &__xrpc::Integer {
                            minimum: 0i64,
                            maximum: 100i64,
                            ..__xrpc::Integer::ANY
                        },
                        &self.count,
                        "count",
                    );
                    __xrpc::hold(
                        __held,
                        &__xrpc::Integer {
                            minimum: 1i64,
                            ..__xrpc::Integer::ANY
                        },
                        &self.limit,
                        "limit",
                    );
                    __xrpc::hold(
                        __held,
                        &__xrpc::OrNull(__xrpc::Integer::ANY),
                        &self.weight,
                        "weight",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Integer {
                            one_of: &[1i64, 2i64, 4i64],
                            ..__xrpc::Integer::ANY
                        },
                        &self.size,
                        "size",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Boolean { constant: true },
                        &self.found,
                        "found",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Utf8 {
                            one_of: &["v1"],
                            ..__xrpc::Utf8::<__xrpc::String>::ANY
                        },
                        &self.version,
                        "version",
                    );
                    __xrpc::hold(
                        __held,
                        &__xrpc::Items {
                            each: __xrpc::Utf8 {
                                max_length: 32usize,
                                ..__xrpc::Utf8::<__xrpc::String>::ANY
                            },
                            min_length: 0usize,
                            max_length: 8usize,
                        },
                        &self.tags,
                        "tags",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Items {
                            each: __xrpc::Items {
                                each: __xrpc::Integer {
                                    minimum: 0i64,
                                    ..__xrpc::Integer::ANY
                                },
                                min_length: 1usize,
                                max_length: __xrpc::usize::MAX,
                            },
                            min_length: 0usize,
                            max_length: __xrpc::usize::MAX,
                        },
                        &self.grid,
                        "grid",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Plain::<__xrpc::Box<Main>>::ANY,
                        &self.parent,
                        "parent",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Items {
                            each: __xrpc::Plain::<Main>::ANY,
                            min_length: 0usize,
                            max_length: __xrpc::usize::MAX,
                        },
                        &self.children,
                        "children",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Plain::<Link>::ANY,
                        &self.link,
                        "link",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Items {
                            each: __xrpc::Plain::<<Links as __xrpc::Array>::Item>::ANY,
                            min_length: 0usize,
                            max_length: __xrpc::usize::MAX,
                        },
                        &self.links,
                        "links",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Utf8 {
                            one_of: &["com.example.everything#spam"],
                            ..__xrpc::Utf8::<__xrpc::String>::ANY
                        },
                        &self.reason,
                        "reason",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Plain::<InnerObject>::ANY,
                        &self.inner,
                        "inner",
                    );
                    __held.end()
                }
            }
            /// `com.example.everything#main/inner`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct InnerObject {
                /// `on`
                pub on: __xrpc::bool,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x2f6c_804e_7c77_9270> for InnerObject {}
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for InnerObject {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "on" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<__xrpc::bool>::ANY,
                                    &mut __f0,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    let __given = [__f0.is_some()];
                    let (__xrpc::Some(__f0),) = (__f0,) else {
                        return __xrpc::missing(&["on"], &__given);
                    };
                    __xrpc::Ok(Self { on: __f0 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for InnerObject {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for InnerObject {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "on", &self.on);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for InnerObject {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for InnerObject {}
            /// `com.example.everything#main/type`
            #[derive(
                __xrpc::Clone,
                __xrpc::Debug,
                __xrpc::PartialEq,
                __xrpc::Eq,
                __xrpc::Hash
            )]
            pub enum Type {
                /// `first`
                First,
                /// `second`
                Second,
                /// A value that the document does not list.
                Other(__xrpc::Box<__xrpc::str>),
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x0852_f48b_1f8d_72b8> for Type {}
            #[automatically_derived]
            impl __xrpc::LexType<0x704b_e0d8_faaf_fc58> for Type {}
            #[automatically_derived]
            impl __xrpc::LexText<0x0852_f48b_1f8d_72b8> for Type {}
            #[automatically_derived]
            impl __xrpc::Check for Type {}
            impl Type {
                /// The text on the wire.
                pub fn as_str(&self) -> &__xrpc::str {
                    match self {
                        Self::First => "first",
                        Self::Second => "second",
                        Self::Other(__text) => __text,
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::Known for Type {
                fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
                    match __text {
                        "first" => __xrpc::Some(Self::First),
                        "second" => __xrpc::Some(Self::Second),
                        __text => __xrpc::Some(Self::Other(__xrpc::From::from(__text))),
                    }
                }
                fn as_str(&self) -> &__xrpc::str {
                    Self::as_str(self)
                }
            }
            #[automatically_derived]
            impl __xrpc::AsRef<__xrpc::str> for Type {
                fn as_ref(&self) -> &__xrpc::str {
                    self.as_str()
                }
            }
            #[automatically_derived]
            impl __xrpc::Display for Type {
                fn fmt(
                    &self,
                    f: &mut __xrpc::fmt::Formatter<'_>,
                ) -> __xrpc::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Type {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::known(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Type {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::Serializer::serialize_str(__serializer, self.as_str())
                }
            }
            /// `com.example.everything#link`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Link {
                /// `uri`
                pub uri: __xrpc::Option<__xrpc::Uri>,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x4531_a8a4_2d0a_22ee> for Link {}
            #[automatically_derived]
            impl __xrpc::Definition for Link {
                const NAME: &'static __xrpc::str = "com.example.everything#link";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Link {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "uri" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<__xrpc::Uri>::ANY,
                                    &mut __f0,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    __xrpc::Ok(Self { uri: __f0 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Link {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Link {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put_some(__out, "uri", &self.uri);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Link {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Link {}
            /// `com.example.everything#links`
            pub type Links = __xrpc::Vec<Link>;
            /// Takes its name from the object inside `main`.
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Inner {}
            #[automatically_derived]
            impl __xrpc::LexType<0x369f_4eb7_7ebb_1c66> for Inner {}
            #[automatically_derived]
            impl __xrpc::Definition for Inner {
                const NAME: &'static __xrpc::str = "com.example.everything#inner";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Inner {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    __xrpc::Ok(Self {})
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Inner {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Inner {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Inner {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Inner {}
            /// A name that is its own value.
            pub const SPAM: &__xrpc::str = "com.example.everything#spam";
        }
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
        }
    }
}
