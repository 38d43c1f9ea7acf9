use xrpc::{Extra, Unknown};
#[derive(Debug)]
pub struct Record {
    pub text: String,
    pub part: Option<Part>,
    pub stars: Option<i64>,
    pub rest: Extra,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/example/checked/record.json")
    );
    #[automatically_derived]
    impl __xrpc::LexType<0xd545_6cf2_152f_dfc0> for Record {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `text`, a string in `com.example.checked.record`",
        label = "write `String`",
        note = "here: `{Self}`; in the document, at `/defs/main/record/properties/text`: string, required"
    )]
    trait __Fits0OfRecord: __xrpc::Sized {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error>;
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error>;
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>);
        fn hold(&self, held: &mut __xrpc::Held);
    }
    #[diagnostic::do_not_recommend]
    impl<
        __T: __xrpc::LexType<0x704b_e0d8_faaf_fc58> + __xrpc::DeserializeOwned
            + __xrpc::Serialize + __xrpc::AsRef<__xrpc::str>,
    > __Fits0OfRecord for __T {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::take(
                map,
                &__xrpc::Utf8 {
                    max_length: 100usize,
                    ..__xrpc::Utf8::<__T>::ANY
                },
            )
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::required(found, "text")
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put(out, "text", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            __xrpc::hold(
                held,
                &__xrpc::Utf8 {
                    max_length: 100usize,
                    ..__xrpc::Utf8::<__T>::ANY
                },
                self,
                "text",
            );
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `part`, `com.example.checked.record#main/part` in `com.example.checked.record`",
        label = "write `Option<record::Part>`",
        note = "here: `{Self}`; in the document, at `/defs/main/record/properties/part`: `com.example.checked.record#main/part`, optional"
    )]
    trait __Fits1OfRecord: __xrpc::Sized {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error>;
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error>;
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>);
        fn hold(&self, held: &mut __xrpc::Held);
    }
    #[diagnostic::do_not_recommend]
    impl<
        __T: __xrpc::LexType<0x6d57_8253_5b64_6d4c> + __xrpc::DeserializeOwned
            + __xrpc::Serialize + __xrpc::Check,
    > __Fits1OfRecord for __xrpc::Option<__T> {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::Ok(__xrpc::Some(__xrpc::take(map, &__xrpc::Plain::<__T>::ANY)?))
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::Ok(__xrpc::or_value(found, __xrpc::None))
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put_some(out, "part", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            __xrpc::hold_some(held, &__xrpc::Plain::<__T>::ANY, self, "part");
        }
    }
    static __F0: __xrpc::Declared = __xrpc::Declared {
        name: "stars",
        description: "",
        limits: __xrpc::Limits {
            maximum: __xrpc::Some(5i64),
            ..__xrpc::Limits::NONE
        },
    };
    struct __Checked;
    impl __Checked
    where
        String: __Fits0OfRecord,
        Option<Part>: __Fits1OfRecord,
        Option<i64>: __xrpc::Property,
        Option<i64>: __xrpc::HasRange,
        Extra: __xrpc::KeepsExtra,
    {
        #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<Record, __A::Error> {
            let mut __f0 = __xrpc::None;
            let mut __f1 = __xrpc::None;
            let mut __u0 = __xrpc::None;
            let mut __extra = <Extra as __xrpc::KeepsExtra>::none();
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "text" => __f0 = <String as __Fits0OfRecord>::take(&mut __map)?,
                    "part" => __f1 = <Option<Part> as __Fits1OfRecord>::take(&mut __map)?,
                    "stars" => {
                        <Option<
                            i64,
                        > as __xrpc::Property>::fill(&mut __map, &__F0, &mut __u0)?;
                    }
                    _ => {
                        <Extra as __xrpc::KeepsExtra>::keep(
                            &mut __extra,
                            &mut __map,
                            __key,
                        )?;
                    }
                }
            }
            __xrpc::Ok(Record {
                text: <String as __Fits0OfRecord>::settle::<__A>(__f0)?,
                part: <Option<Part> as __Fits1OfRecord>::settle::<__A>(__f1)?,
                stars: <Option<i64> as __xrpc::Property>::settle(__u0, &__F0)?,
                rest: __extra,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Record,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <String as __Fits0OfRecord>::put(&__object.text, __out);
            <Option<Part> as __Fits1OfRecord>::put(&__object.part, __out);
            <Option<i64> as __xrpc::Property>::put(&__object.stars, __out, &__F0);
            <Extra as __xrpc::KeepsExtra>::put(&__object.rest, __out);
            __out.end()
        }
        fn hold(__object: &Record) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <String as __Fits0OfRecord>::hold(&__object.text, __held);
            <Option<Part> as __Fits1OfRecord>::hold(&__object.part, __held);
            <Option<i64> as __xrpc::Property>::hold(&__object.stars, __held, &__F0);
            __held.end()
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl<'de> __xrpc::Object<'de> for Record {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read(__map)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Record {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::record(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Properties for Record {
        fn write<__M: __xrpc::SerializeMap>(
            &self,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            __Checked::write(self, __map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Record for Record {
        const COLLECTION: &'static __xrpc::str = "com.example.checked.record";
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Record {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::write_record(self, __serializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Record {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
};
const _: () = {
    use ::xrpc::__private as __xrpc;
    #[automatically_derived]
    impl __xrpc::Definition for Record {
        const NAME: &'static __xrpc::str = "com.example.checked.record";
    }
};
#[derive(Debug)]
pub enum Part {
    Place(Box<Place>),
    Shelf(Place),
    Other(Unknown),
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/example/checked/record.json")
    );
    #[automatically_derived]
    impl __xrpc::LexType<0x6d57_8253_5b64_6d4c> for Part {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not `com.example.checked.defs#place`, which `com.example.checked.record` at `/defs/main/record/properties/part` lists",
        label = "write `defs::Place`",
        note = "or a struct that derives `xrpc::Lexicon` with `#[lexicon(\"com.example.checked.defs#place\")]`, boxed or not"
    )]
    trait __Fits0OfPart: __xrpc::Sized {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: __A,
        ) -> __xrpc::Result<Self, __A::Error>;
        fn put<__S: __xrpc::Serializer>(
            &self,
            serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error>;
        fn hold(&self) -> __xrpc::Result<(), __xrpc::Violation>;
    }
    #[diagnostic::do_not_recommend]
    impl<__T> __Fits0OfPart for __T
    where
        __T: __xrpc::LexType<0xb1c5_d3a2_41e3_60c5> + for<'de> __xrpc::Object<'de>
            + __xrpc::Properties + __xrpc::Check,
    {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            <Self as __xrpc::Object<'de>>::read(map)
        }
        fn put<__S: __xrpc::Serializer>(
            &self,
            serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::write_variant(serializer, "com.example.checked.defs#place", self)
        }
        fn hold(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __xrpc::Check::check(self)
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is no object, and cannot be `com.example.checked.extra#shelf` in a union",
        label = "not an object",
        note = "or a struct that derives `xrpc::Lexicon` with `#[lexicon(\"com.example.checked.extra#shelf\")]`, boxed or not"
    )]
    trait __Fits1OfPart: __xrpc::Sized {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: __A,
        ) -> __xrpc::Result<Self, __A::Error>;
        fn put<__S: __xrpc::Serializer>(
            &self,
            serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error>;
        fn hold(&self) -> __xrpc::Result<(), __xrpc::Violation>;
    }
    #[diagnostic::do_not_recommend]
    impl<__T> __Fits1OfPart for __T
    where
        __T: for<'de> __xrpc::Object<'de> + __xrpc::Properties + __xrpc::Check,
    {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            <Self as __xrpc::Object<'de>>::read(map)
        }
        fn put<__S: __xrpc::Serializer>(
            &self,
            serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::write_variant(serializer, "com.example.checked.extra#shelf", self)
        }
        fn hold(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __xrpc::Check::check(self)
        }
    }
    struct __Checked;
    impl __Checked
    where
        Box<Place>: __Fits0OfPart,
        Place: __Fits1OfPart,
        Unknown: __xrpc::Rest,
    {
        fn read_variant<'de, __A: __xrpc::MapAccess<'de>>(
            __tag: &__xrpc::Tag<'_>,
            __map: __A,
        ) -> __xrpc::Result<Part, __A::Error> {
            match __tag.id() {
                "com.example.checked.defs#place" => {
                    __xrpc::Ok(Part::Place(<Box<Place> as __Fits0OfPart>::take(__map)?))
                }
                "com.example.checked.extra#shelf" => {
                    __xrpc::Ok(Part::Shelf(<Place as __Fits1OfPart>::take(__map)?))
                }
                _ => {
                    __xrpc::Ok(
                        Part::Other(__xrpc::Rest::of(__xrpc::unlisted(__tag, __map)?)),
                    )
                }
            }
        }
        fn write_variant<__S: __xrpc::Serializer>(
            __union: &Part,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            match *__union {
                Part::Place(ref __value) => {
                    <Box<Place> as __Fits0OfPart>::put(__value, __serializer)
                }
                Part::Shelf(ref __value) => {
                    <Place as __Fits1OfPart>::put(__value, __serializer)
                }
                Part::Other(ref __value) => __xrpc::Rest::write(__value, __serializer),
            }
        }
        fn hold(__union: &Part) -> __xrpc::Result<(), __xrpc::Violation> {
            match *__union {
                Part::Place(ref __value) => <Box<Place> as __Fits0OfPart>::hold(__value),
                Part::Shelf(ref __value) => <Place as __Fits1OfPart>::hold(__value),
                Part::Other(_) => __xrpc::Ok(()),
            }
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl<'de> __xrpc::Union<'de> for Part {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __tag: &__xrpc::Tag<'_>,
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read_variant(__tag, __map)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Part {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::union(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Part {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __Checked::write_variant(self, __serializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Part {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::From<Box<Place>> for Part {
        fn from(__value: Box<Place>) -> Self {
            Self::Place(__value)
        }
    }
    #[automatically_derived]
    impl __xrpc::From<Place> for Part {
        fn from(__value: Place) -> Self {
            Self::Shelf(__value)
        }
    }
};
#[derive(Debug)]
pub struct Place {
    pub shelf: i64,
    pub below: Option<Box<Place>>,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/example/checked/defs.json")
    );
    #[automatically_derived]
    impl __xrpc::LexType<0xb1c5_d3a2_41e3_60c5> for Place {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `shelf`, an integer in `com.example.checked.defs#place`",
        label = "write `i64`",
        note = "here: `{Self}`; in the document, at `/defs/place/properties/shelf`: integer, required"
    )]
    trait __Fits0OfPlace: __xrpc::Sized {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error>;
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error>;
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>);
        fn hold(&self, held: &mut __xrpc::Held);
    }
    #[diagnostic::do_not_recommend]
    impl __Fits0OfPlace for __xrpc::i64 {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::take(map, &__xrpc::Integer::ANY)
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::required(found, "shelf")
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put(out, "shelf", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            __xrpc::hold(held, &__xrpc::Integer::ANY, self, "shelf");
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `below`, `com.example.checked.defs#place` in `com.example.checked.defs#place`",
        label = "write `Option<defs::Place>`",
        note = "here: `{Self}`; in the document, at `/defs/place/properties/below`: `com.example.checked.defs#place`, optional"
    )]
    trait __Fits1OfPlace: __xrpc::Sized {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error>;
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error>;
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>);
        fn hold(&self, held: &mut __xrpc::Held);
    }
    #[diagnostic::do_not_recommend]
    impl<
        __T: __xrpc::LexType<0xb1c5_d3a2_41e3_60c5> + __xrpc::DeserializeOwned
            + __xrpc::Serialize + __xrpc::Check,
    > __Fits1OfPlace for __xrpc::Option<__T> {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::Ok(__xrpc::Some(__xrpc::take(map, &__xrpc::Plain::<__T>::ANY)?))
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::Ok(__xrpc::or_value(found, __xrpc::None))
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put_some(out, "below", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            __xrpc::hold_some(held, &__xrpc::Plain::<__T>::ANY, self, "below");
        }
    }
    struct __Checked;
    impl __Checked
    where
        i64: __Fits0OfPlace,
        Option<Box<Place>>: __Fits1OfPlace,
    {
        #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<Place, __A::Error> {
            let mut __f0 = __xrpc::None;
            let mut __f1 = __xrpc::None;
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "shelf" => __f0 = <i64 as __Fits0OfPlace>::take(&mut __map)?,
                    "below" => {
                        __f1 = <Option<Box<Place>> as __Fits1OfPlace>::take(&mut __map)?;
                    }
                    _ => {
                        __xrpc::skip(&mut __map, &__key)?;
                    }
                }
            }
            __xrpc::Ok(Place {
                shelf: <i64 as __Fits0OfPlace>::settle::<__A>(__f0)?,
                below: <Option<Box<Place>> as __Fits1OfPlace>::settle::<__A>(__f1)?,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Place,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <i64 as __Fits0OfPlace>::put(&__object.shelf, __out);
            <Option<Box<Place>> as __Fits1OfPlace>::put(&__object.below, __out);
            __out.end()
        }
        fn hold(__object: &Place) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <i64 as __Fits0OfPlace>::hold(&__object.shelf, __held);
            <Option<Box<Place>> as __Fits1OfPlace>::hold(&__object.below, __held);
            __held.end()
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl<'de> __xrpc::Object<'de> for Place {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read(__map)
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
            __Checked::write(self, __map)
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
            __Checked::hold(self)
        }
    }
};
const _: () = {
    use ::xrpc::__private as __xrpc;
    #[automatically_derived]
    impl __xrpc::Definition for Place {
        const NAME: &'static __xrpc::str = "com.example.checked.defs#place";
    }
};
#[derive(Debug)]
pub enum Status {
    Active,
    Gone,
    Other(String),
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../lexicons/com/example/checked/defs.json")
    );
    #[automatically_derived]
    impl __xrpc::LexType<0x7544_60e5_786d_8d64> for Status {}
    #[automatically_derived]
    impl __xrpc::LexType<0x704b_e0d8_faaf_fc58> for Status {}
    #[automatically_derived]
    impl __xrpc::LexText<0x7544_60e5_786d_8d64> for Status {}
    struct __Checked;
    #[allow(
        clippy::unnecessary_wraps,
        reason = "a closed enum does not know every text"
    )]
    impl __Checked
    where
        String: __xrpc::RestText,
    {
        fn parse_text(__text: &__xrpc::str) -> __xrpc::Option<Status> {
            match __text {
                "active" => __xrpc::Some(Status::Active),
                "takendown" => __xrpc::Some(Status::Gone),
                __text => __xrpc::Some(Status::Other(__xrpc::RestText::of(__text))),
            }
        }
        fn text(__known: &Status) -> &__xrpc::str {
            match *__known {
                Status::Active => "active",
                Status::Gone => "takendown",
                Status::Other(ref __text) => __xrpc::RestText::text(__text),
            }
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl __xrpc::Known for Status {
        fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
            __Checked::parse_text(__text)
        }
        fn as_str(&self) -> &__xrpc::str {
            __Checked::text(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::AsRef<__xrpc::str> for Status {
        fn as_ref(&self) -> &__xrpc::str {
            __xrpc::Known::as_str(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::Display for Status {
        fn fmt(&self, f: &mut __xrpc::fmt::Formatter<'_>) -> __xrpc::fmt::Result {
            f.write_str(__xrpc::Known::as_str(self))
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Status {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::known(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Status {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::Serializer::serialize_str(__serializer, __xrpc::Known::as_str(self))
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Status {}
};
const _: () = {
    use ::xrpc::__private as __xrpc;
    #[automatically_derived]
    impl __xrpc::Definition for Status {
        const NAME: &'static __xrpc::str = "com.example.checked.defs#status";
    }
};
