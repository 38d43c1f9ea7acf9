use ::xrpc::__private as __xrpc;
const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
const _: &[__xrpc::u8] = ::core::include_bytes!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/../xrpc-macros/tests/lexicons/com/example/mix.json")
);
const _: &[__xrpc::u8] = ::core::include_bytes!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/../xrpc-macros/tests/lexicons/com/example/note.json")
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
        /// `com::example::mix`
        pub mod mix {
            use super::__xrpc;
            /// `com.example.mix#open`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Open {
                /// One of two.
                pub of: __xrpc::Option<OpenOf>,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x9777_57ec_c126_6b63> for Open {}
            #[automatically_derived]
            impl __xrpc::Definition for Open {
                const NAME: &'static __xrpc::str = "com.example.mix#open";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Open {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "of" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<OpenOf>::ANY,
                                    &mut __f0,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    __xrpc::Ok(Self { of: __f0 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Open {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Open {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put_some(__out, "of", &self.of);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Open {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Open {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Plain::<OpenOf>::ANY,
                        &self.of,
                        "of",
                    );
                    __held.end()
                }
            }
            /// One of two.
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub enum OpenOf {
                /// `com.example.mix#point`
                Point(__xrpc::Box<Point>),
                /// `com.example.note`
                Note(__xrpc::Box<super::super::super::com::example::note::Main>),
                /// An object that the document does not list, as it came.
                Unknown(__xrpc::Unknown),
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x4ad9_3a21_2523_1615> for OpenOf {}
            #[automatically_derived]
            impl<'de> __xrpc::Union<'de> for OpenOf {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    __tag: &__xrpc::Tag<'_>,
                    __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    match __tag.id() {
                        "com.example.mix#point" => {
                            __xrpc::Ok(Self::Point(__xrpc::variant(__map)?))
                        }
                        "com.example.note" => {
                            __xrpc::Ok(Self::Note(__xrpc::variant(__map)?))
                        }
                        _ => __xrpc::Ok(Self::Unknown(__xrpc::unlisted(__tag, __map)?)),
                    }
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for OpenOf {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::union(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for OpenOf {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    match *self {
                        Self::Point(ref __value) => {
                            __xrpc::write_variant(
                                __serializer,
                                "com.example.mix#point",
                                &**__value,
                            )
                        }
                        Self::Note(ref __value) => {
                            __xrpc::write_variant(
                                __serializer,
                                "com.example.note",
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
            impl __xrpc::Check for OpenOf {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    match *self {
                        Self::Point(ref __value) => __xrpc::Check::check(&**__value),
                        Self::Note(ref __value) => __xrpc::Check::check(&**__value),
                        Self::Unknown(_) => __xrpc::Ok(()),
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::From<Point> for OpenOf {
                fn from(__value: Point) -> Self {
                    Self::Point(__xrpc::Box::new(__value))
                }
            }
            #[automatically_derived]
            impl __xrpc::From<super::super::super::com::example::note::Main> for OpenOf {
                fn from(__value: super::super::super::com::example::note::Main) -> Self {
                    Self::Note(__xrpc::Box::new(__value))
                }
            }
            /// `com.example.mix#closed`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Closed {
                /// `one`
                pub one: ClosedOne,
                /// `many`
                pub many: __xrpc::Option<__xrpc::Vec<ClosedManyItem>>,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x9f69_f1e4_06d0_42d3> for Closed {}
            #[automatically_derived]
            impl __xrpc::Definition for Closed {
                const NAME: &'static __xrpc::str = "com.example.mix#closed";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Closed {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    let mut __f1 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "one" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<ClosedOne>::ANY,
                                    &mut __f0,
                                )
                            }
                            "many" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Items {
                                        each: __xrpc::Plain::<ClosedManyItem>::ANY,
                                        min_length: 0usize,
                                        max_length: 2usize,
                                    },
                                    &mut __f1,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    let __given = [__f0.is_some()];
                    let (__xrpc::Some(__f0),) = (__f0,) else {
                        return __xrpc::missing(&["one"], &__given);
                    };
                    __xrpc::Ok(Self { one: __f0, many: __f1 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Closed {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Closed {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "one", &self.one);
                    __xrpc::put_some(__out, "many", &self.many);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Closed {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Closed {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(
                        __held,
                        &__xrpc::Plain::<ClosedOne>::ANY,
                        &self.one,
                        "one",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Items {
                            each: __xrpc::Plain::<ClosedManyItem>::ANY,
                            min_length: 0usize,
                            max_length: 2usize,
                        },
                        &self.many,
                        "many",
                    );
                    __held.end()
                }
            }
            /// `com.example.mix#closed/one`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub enum ClosedOne {
                /// `com.example.mix#point`
                Point(__xrpc::Box<Point>),
                /// `com.example.mix#line`
                Line(__xrpc::Box<Line>),
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x2b2e_6aa8_132f_cc08> for ClosedOne {}
            #[automatically_derived]
            impl<'de> __xrpc::Union<'de> for ClosedOne {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    __tag: &__xrpc::Tag<'_>,
                    __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    match __tag.id() {
                        "com.example.mix#point" => {
                            __xrpc::Ok(Self::Point(__xrpc::variant(__map)?))
                        }
                        "com.example.mix#line" => {
                            __xrpc::Ok(Self::Line(__xrpc::variant(__map)?))
                        }
                        _ => {
                            __xrpc::not_listed(
                                &["com.example.mix#point", "com.example.mix#line"],
                            )
                        }
                    }
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for ClosedOne {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::union(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for ClosedOne {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    match *self {
                        Self::Point(ref __value) => {
                            __xrpc::write_variant(
                                __serializer,
                                "com.example.mix#point",
                                &**__value,
                            )
                        }
                        Self::Line(ref __value) => {
                            __xrpc::write_variant(
                                __serializer,
                                "com.example.mix#line",
                                &**__value,
                            )
                        }
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for ClosedOne {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    match *self {
                        Self::Point(ref __value) => __xrpc::Check::check(&**__value),
                        Self::Line(ref __value) => __xrpc::Check::check(&**__value),
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::From<Point> for ClosedOne {
                fn from(__value: Point) -> Self {
                    Self::Point(__xrpc::Box::new(__value))
                }
            }
            #[automatically_derived]
            impl __xrpc::From<Line> for ClosedOne {
                fn from(__value: Line) -> Self {
                    Self::Line(__xrpc::Box::new(__value))
                }
            }
            /// `com.example.mix#closed/many/items`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub enum ClosedManyItem {
                /// An object that the document does not list, as it came.
                Unknown(__xrpc::Unknown),
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x3956_3cd6_d1e6_bcc0> for ClosedManyItem {}
            #[automatically_derived]
            impl<'de> __xrpc::Union<'de> for ClosedManyItem {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    __tag: &__xrpc::Tag<'_>,
                    __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    match __tag.id() {
                        _ => __xrpc::Ok(Self::Unknown(__xrpc::unlisted(__tag, __map)?)),
                    }
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for ClosedManyItem {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::union(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for ClosedManyItem {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    match *self {
                        Self::Unknown(ref __value) => {
                            __xrpc::Serialize::serialize(__value, __serializer)
                        }
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for ClosedManyItem {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    match *self {
                        Self::Unknown(_) => __xrpc::Ok(()),
                    }
                }
            }
            /// `com.example.mix#point`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Point {
                /// `x`
                pub x: __xrpc::i64,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x0e33_9f79_088f_71b7> for Point {}
            #[automatically_derived]
            impl __xrpc::Definition for Point {
                const NAME: &'static __xrpc::str = "com.example.mix#point";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Point {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "x" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Integer {
                                        maximum: 9i64,
                                        ..__xrpc::Integer::ANY
                                    },
                                    &mut __f0,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    let __given = [__f0.is_some()];
                    let (__xrpc::Some(__f0),) = (__f0,) else {
                        return __xrpc::missing(&["x"], &__given);
                    };
                    __xrpc::Ok(Self { x: __f0 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Point {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Point {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "x", &self.x);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Point {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Point {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(
                        __held,
                        &__xrpc::Integer {
                            maximum: 9i64,
                            ..__xrpc::Integer::ANY
                        },
                        &self.x,
                        "x",
                    );
                    __held.end()
                }
            }
            /// DEPRECATED: use two points.
            #[deprecated = "DEPRECATED: use two points."]
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Line {
                /// `from`
                pub from: Point,
                /// `next`
                pub next: __xrpc::Option<LineNext>,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x8c56_2204_ae64_687d> for Line {}
            #[automatically_derived]
            impl __xrpc::Definition for Line {
                const NAME: &'static __xrpc::str = "com.example.mix#line";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Line {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    let mut __f1 = __xrpc::None;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "from" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<Point>::ANY,
                                    &mut __f0,
                                )
                            }
                            "next" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<LineNext>::ANY,
                                    &mut __f1,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    let __given = [__f0.is_some()];
                    let (__xrpc::Some(__f0),) = (__f0,) else {
                        return __xrpc::missing(&["from"], &__given);
                    };
                    __xrpc::Ok(Self { from: __f0, next: __f1 })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Line {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Line {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "from", &self.from);
                    __xrpc::put_some(__out, "next", &self.next);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Line {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Line {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(
                        __held,
                        &__xrpc::Plain::<Point>::ANY,
                        &self.from,
                        "from",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Plain::<LineNext>::ANY,
                        &self.next,
                        "next",
                    );
                    __held.end()
                }
            }
            /// `com.example.mix#line/next`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub enum LineNext {
                /// `com.example.mix#line`
                Line(__xrpc::Box<Line>),
                /// An object that the document does not list, as it came.
                Unknown(__xrpc::Unknown),
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x9d4a_3d6b_da1c_2aab> for LineNext {}
            #[automatically_derived]
            impl<'de> __xrpc::Union<'de> for LineNext {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    __tag: &__xrpc::Tag<'_>,
                    __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    match __tag.id() {
                        "com.example.mix#line" => {
                            __xrpc::Ok(Self::Line(__xrpc::variant(__map)?))
                        }
                        _ => __xrpc::Ok(Self::Unknown(__xrpc::unlisted(__tag, __map)?)),
                    }
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for LineNext {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::union(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for LineNext {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    match *self {
                        Self::Line(ref __value) => {
                            __xrpc::write_variant(
                                __serializer,
                                "com.example.mix#line",
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
            impl __xrpc::Check for LineNext {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    match *self {
                        Self::Line(ref __value) => __xrpc::Check::check(&**__value),
                        Self::Unknown(_) => __xrpc::Ok(()),
                    }
                }
            }
            #[automatically_derived]
            impl __xrpc::From<Line> for LineNext {
                fn from(__value: Line) -> Self {
                    Self::Line(__xrpc::Box::new(__value))
                }
            }
            /// `com.example.mix#data`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Data {
                /// `hash`
                pub hash: __xrpc::Bytes,
                /// `raw`
                pub raw: __xrpc::Option<__xrpc::Bytes>,
                /// `link`
                pub link: __xrpc::CidLink,
                /// `file`
                pub file: __xrpc::Option<__xrpc::Nullable<__xrpc::Blob>>,
                /// `any`
                pub any: __xrpc::Option<__xrpc::Blob>,
                /// `nothing`
                pub nothing: __xrpc::Null,
                /// `kind`
                pub kind: __xrpc::Option<__xrpc::String>,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x4fce_fa4b_34aa_9e07> for Data {}
            #[automatically_derived]
            impl __xrpc::Definition for Data {
                const NAME: &'static __xrpc::str = "com.example.mix#data";
            }
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for Data {
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
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "hash" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Octets {
                                        min_length: 32usize,
                                        max_length: 32usize,
                                    },
                                    &mut __f0,
                                )
                            }
                            "raw" => {
                                __xrpc::fill(&mut __map, &__xrpc::Octets::ANY, &mut __f1)
                            }
                            "link" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<__xrpc::CidLink>::ANY,
                                    &mut __f2,
                                )
                            }
                            "file" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::OrNull(__xrpc::Upload {
                                        accept: &["image/*"],
                                        max_size: 1000000u64,
                                    }),
                                    &mut __f3,
                                )
                            }
                            "any" => {
                                __xrpc::fill(&mut __map, &__xrpc::Upload::ANY, &mut __f4)
                            }
                            "nothing" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<__xrpc::Null>::ANY,
                                    &mut __f5,
                                )
                            }
                            "kind" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8 {
                                        one_of: &["com.example.mix#special"],
                                        ..__xrpc::Utf8::<__xrpc::String>::ANY
                                    },
                                    &mut __f6,
                                )
                            }
                            _ => __xrpc::skip(&mut __map, &__key),
                        }?;
                    }
                    let __given = [__f0.is_some(), __f2.is_some(), __f5.is_some()];
                    let (__xrpc::Some(__f0), __xrpc::Some(__f2), __xrpc::Some(__f5)) = (
                        __f0,
                        __f2,
                        __f5,
                    ) else {
                        return __xrpc::missing(&["hash", "link", "nothing"], &__given);
                    };
                    __xrpc::Ok(Self {
                        hash: __f0,
                        raw: __f1,
                        link: __f2,
                        file: __f3,
                        any: __f4,
                        nothing: __f5,
                        kind: __f6,
                    })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Data {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Data {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "hash", &self.hash);
                    __xrpc::put_some(__out, "raw", &self.raw);
                    __xrpc::put(__out, "link", &self.link);
                    __xrpc::put_some(__out, "file", &self.file);
                    __xrpc::put_some(__out, "any", &self.any);
                    __xrpc::put(__out, "nothing", &self.nothing);
                    __xrpc::put_some(__out, "kind", &self.kind);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Data {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Data {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(
                        __held,
                        &__xrpc::Octets {
                            min_length: 32usize,
                            max_length: 32usize,
                        },
                        &self.hash,
                        "hash",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Utf8 {
                            one_of: &["com.example.mix#special"],
                            ..__xrpc::Utf8::<__xrpc::String>::ANY
                        },
                        &self.kind,
                        "kind",
                    );
                    __held.end()
                }
            }
            /// Deprecated. Nothing is special.
            #[deprecated = "Deprecated. Nothing is special."]
            pub const SPECIAL: &__xrpc::str = "com.example.mix#special";
        }
        /// `com::example::note`
        pub mod note {
            use super::__xrpc;
            /// A note that somebody keeps.
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct Main {
                /// `text`
                pub text: __xrpc::String,
                /// `createdAt`
                pub created_at: __xrpc::Datetime,
                /// `extra`
                pub extra: __xrpc::Option<__xrpc::bool>,
                /// `about`
                pub about: __xrpc::Option<About>,
                /// Properties that the document does not know.
                pub extra_: __xrpc::Extra,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0xa661_bd9b_9648_e300> for Main {}
            #[automatically_derived]
            impl __xrpc::Definition for Main {
                const NAME: &'static __xrpc::str = "com.example.note";
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
                    let mut __extra = __xrpc::Extra::NONE;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "text" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8 {
                                        max_length: 300usize,
                                        ..__xrpc::Utf8::<__xrpc::String>::ANY
                                    },
                                    &mut __f0,
                                )
                            }
                            "createdAt" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Utf8::<__xrpc::Datetime>::ANY,
                                    &mut __f1,
                                )
                            }
                            "extra" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<__xrpc::bool>::ANY,
                                    &mut __f2,
                                )
                            }
                            "about" => {
                                __xrpc::fill(
                                    &mut __map,
                                    &__xrpc::Plain::<About>::ANY,
                                    &mut __f3,
                                )
                            }
                            _ => __xrpc::keep(&mut __map, __key, &mut __extra),
                        }?;
                    }
                    let __given = [__f0.is_some(), __f1.is_some()];
                    let (__xrpc::Some(__f0), __xrpc::Some(__f1)) = (__f0, __f1) else {
                        return __xrpc::missing(&["text", "createdAt"], &__given);
                    };
                    __xrpc::Ok(Self {
                        text: __f0,
                        created_at: __f1,
                        extra: __f2,
                        about: __f3,
                        extra_: __extra,
                    })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for Main {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::record(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for Main {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put(__out, "text", &self.text);
                    __xrpc::put(__out, "createdAt", &self.created_at);
                    __xrpc::put_some(__out, "extra", &self.extra);
                    __xrpc::put_some(__out, "about", &self.about);
                    __xrpc::put_extra(__out, &self.extra_);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Record for Main {
                const COLLECTION: &'static __xrpc::str = "com.example.note";
            }
            #[automatically_derived]
            impl __xrpc::Serialize for Main {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_record(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for Main {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold(
                        __held,
                        &__xrpc::Utf8 {
                            max_length: 300usize,
                            ..__xrpc::Utf8::<__xrpc::String>::ANY
                        },
                        &self.text,
                        "text",
                    );
                    __xrpc::hold_some(
                        __held,
                        &__xrpc::Plain::<About>::ANY,
                        &self.about,
                        "about",
                    );
                    __held.end()
                }
            }
            /// `com.example.note#main/about`
            #[derive(__xrpc::Clone, __xrpc::Debug, __xrpc::PartialEq)]
            pub struct About {
                /// `page`
                pub page: __xrpc::Option<__xrpc::i64>,
                /// Properties that the document does not know.
                pub extra: __xrpc::Extra,
            }
            #[automatically_derived]
            impl __xrpc::LexType<0x42ab_4173_c909_b136> for About {}
            #[automatically_derived]
            impl<'de> __xrpc::Object<'de> for About {
                fn read<__A: __xrpc::MapAccess<'de>>(
                    mut __map: __A,
                ) -> __xrpc::Result<Self, __A::Error> {
                    let mut __f0 = __xrpc::None;
                    let mut __extra = __xrpc::Extra::NONE;
                    while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()?
                    {
                        match &*__key {
                            "page" => {
                                __xrpc::fill(&mut __map, &__xrpc::Integer::ANY, &mut __f0)
                            }
                            _ => __xrpc::keep(&mut __map, __key, &mut __extra),
                        }?;
                    }
                    __xrpc::Ok(Self { page: __f0, extra: __extra })
                }
            }
            #[automatically_derived]
            impl<'de> __xrpc::Deserialize<'de> for About {
                fn deserialize<__D: __xrpc::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> __xrpc::Result<Self, __D::Error> {
                    __xrpc::object(__deserializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Properties for About {
                fn write<__M: __xrpc::SerializeMap>(
                    &self,
                    __map: &mut __M,
                ) -> __xrpc::Result<(), __M::Error> {
                    let __out = &mut __xrpc::Out::new(__map);
                    __xrpc::put_some(__out, "page", &self.page);
                    __xrpc::put_extra(__out, &self.extra);
                    __out.end()
                }
            }
            #[automatically_derived]
            impl __xrpc::Serialize for About {
                fn serialize<__S: __xrpc::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> __xrpc::Result<__S::Ok, __S::Error> {
                    __xrpc::write_object(self, __serializer)
                }
            }
            #[automatically_derived]
            impl __xrpc::Check for About {
                fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                    let __held = &mut __xrpc::Held::new();
                    __xrpc::hold_some(__held, &__xrpc::Integer::ANY, &self.page, "page");
                    __held.end()
                }
            }
        }
    }
}
