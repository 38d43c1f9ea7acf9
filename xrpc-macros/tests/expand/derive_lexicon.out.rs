use xrpc::{Datetime, Did, Nullable};
#[derive(Debug)]
pub struct Store {
    pub owner: Did,
    pub items: Vec<String>,
    pub limit: i64,
    pub until: Option<Nullable<Datetime>>,
    pub place: Option<Place>,
    pub order: String,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../xrpc-macros/tests/lexicons/com/example/store.json")
    );
    #[automatically_derived]
    impl __xrpc::LexType<0x7939_285f_034d_f564> for Store {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `owner`, a string (format `did`) in the input of `com.example.store`",
        label = "write `xrpc::Did`",
        note = "here: `{Self}`; in the document, at `/defs/main/input/schema/properties/owner`: string (format `did`), required"
    )]
    trait __Fits0OfStore: __xrpc::Sized {
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
        __T: __xrpc::LexType<0x4c4f_d949_2bdf_391b> + __xrpc::DeserializeOwned
            + __xrpc::Serialize + __xrpc::AsRef<__xrpc::str>,
    > __Fits0OfStore for __T {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::take(map, &__xrpc::Utf8::<__T>::ANY)
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::required(found, "owner")
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put(out, "owner", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            let _ = held;
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `items`, an array of string in the input of `com.example.store`",
        label = "write `Vec<String>`",
        note = "here: `{Self}`; in the document, at `/defs/main/input/schema/properties/items`: array of string, required"
    )]
    trait __Fits1OfStore: __xrpc::Sized {
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
    > __Fits1OfStore for __xrpc::Vec<__T> {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::take(
                map,
                &__xrpc::Items {
                    each: __xrpc::Utf8 {
                        max_length: 8usize,
                        ..__xrpc::Utf8::<__T>::ANY
                    },
                    min_length: 0usize,
                    max_length: 3usize,
                },
            )
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::required(found, "items")
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put(out, "items", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            __xrpc::hold(
                held,
                &__xrpc::Items {
                    each: __xrpc::Utf8 {
                        max_length: 8usize,
                        ..__xrpc::Utf8::<__T>::ANY
                    },
                    min_length: 0usize,
                    max_length: 3usize,
                },
                self,
                "items",
            );
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `limit`, an integer in the input of `com.example.store`",
        label = "write `i64`",
        note = "here: `{Self}`; in the document, at `/defs/main/input/schema/properties/limit`: integer, with a default"
    )]
    trait __Fits2OfStore: __xrpc::Sized {
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
    impl __Fits2OfStore for __xrpc::i64 {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::take(
                map,
                &__xrpc::Integer {
                    maximum: 10i64,
                    ..__xrpc::Integer::ANY
                },
            )
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::Ok(__xrpc::or_value(found, 5i64))
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put(out, "limit", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            __xrpc::hold(
                held,
                &__xrpc::Integer {
                    maximum: 10i64,
                    ..__xrpc::Integer::ANY
                },
                self,
                "limit",
            );
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `until`, a string (format `datetime`) in the input of `com.example.store`",
        label = "write `Option<xrpc::Nullable<xrpc::Datetime>>`",
        note = "here: `{Self}`; in the document, at `/defs/main/input/schema/properties/until`: string (format `datetime`), optional, nullable"
    )]
    trait __Fits3OfStore: __xrpc::Sized {
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
        __T: __xrpc::LexType<0x27c4_4c87_2ca1_cfd3> + __xrpc::DeserializeOwned
            + __xrpc::Serialize + __xrpc::AsRef<__xrpc::str>,
    > __Fits3OfStore for __xrpc::Option<__xrpc::Nullable<__T>> {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::Ok(
                __xrpc::Some(
                    __xrpc::take(map, &__xrpc::OrNull(__xrpc::Utf8::<__T>::ANY))?,
                ),
            )
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::Ok(__xrpc::or_value(found, __xrpc::None))
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put_some(out, "until", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            let _ = held;
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `where`, `com.example.store#place` in the input of `com.example.store`",
        label = "write `Option<store::Place>`",
        note = "here: `{Self}`; in the document, at `/defs/main/input/schema/properties/where`: `com.example.store#place`, optional"
    )]
    trait __Fits4OfStore: __xrpc::Sized {
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
        __T: __xrpc::LexType<0x9d04_1c67_ff27_e169> + __xrpc::DeserializeOwned
            + __xrpc::Serialize + __xrpc::Check,
    > __Fits4OfStore for __xrpc::Option<__T> {
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
            __xrpc::put_some(out, "where", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            __xrpc::hold_some(held, &__xrpc::Plain::<__T>::ANY, self, "where");
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `order`, a string (a value of `com.example.store#main/input/order`) in the input of `com.example.store`",
        label = "write `String`",
        note = "here: `{Self}`; in the document, at `/defs/main/input/schema/properties/order`: string (a value of `com.example.store#main/input/order`), with a default"
    )]
    trait __Fits5OfStore: __xrpc::Sized {
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
            + __xrpc::Serialize + __xrpc::AsRef<__xrpc::str>
            + __xrpc::LexText<0x79b4_7c5b_48f4_ada3>,
    > __Fits5OfStore for __T {
        fn take<'de, __A: __xrpc::MapAccess<'de>>(
            map: &mut __A,
        ) -> __xrpc::Result<__xrpc::Option<Self>, __A::Error> {
            __xrpc::take(
                map,
                &__xrpc::Utf8 {
                    one_of: &["asc", "desc"],
                    ..__xrpc::Utf8::<__T>::ANY
                },
            )
        }
        fn settle<'de, __A: __xrpc::MapAccess<'de>>(
            found: __xrpc::Option<Self>,
        ) -> __xrpc::Result<Self, __A::Error> {
            __xrpc::or_text(found, "asc")
        }
        fn put<__M: __xrpc::SerializeMap>(&self, out: &mut __xrpc::Out<'_, __M>) {
            __xrpc::put(out, "order", self);
        }
        fn hold(&self, held: &mut __xrpc::Held) {
            __xrpc::hold(
                held,
                &__xrpc::Utf8 {
                    one_of: &["asc", "desc"],
                    ..__xrpc::Utf8::<__T>::ANY
                },
                self,
                "order",
            );
        }
    }
    struct __Checked;
    impl __Checked
    where
        Did: __Fits0OfStore,
        Vec<String>: __Fits1OfStore,
        i64: __Fits2OfStore,
        Option<Nullable<Datetime>>: __Fits3OfStore,
        Option<Place>: __Fits4OfStore,
        String: __Fits5OfStore,
    {
        #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<Store, __A::Error> {
            let mut __f0 = __xrpc::None;
            let mut __f1 = __xrpc::None;
            let mut __f2 = __xrpc::None;
            let mut __f3 = __xrpc::None;
            let mut __f4 = __xrpc::None;
            let mut __f5 = __xrpc::None;
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "owner" => __f0 = <Did as __Fits0OfStore>::take(&mut __map)?,
                    "items" => __f1 = <Vec<String> as __Fits1OfStore>::take(&mut __map)?,
                    "limit" => __f2 = <i64 as __Fits2OfStore>::take(&mut __map)?,
                    "until" => {
                        __f3 = <Option<
                            Nullable<Datetime>,
                        > as __Fits3OfStore>::take(&mut __map)?;
                    }
                    "where" => {
                        __f4 = <Option<Place> as __Fits4OfStore>::take(&mut __map)?;
                    }
                    "order" => __f5 = <String as __Fits5OfStore>::take(&mut __map)?,
                    _ => {
                        __xrpc::skip(&mut __map, &__key)?;
                    }
                }
            }
            __xrpc::Ok(Store {
                owner: <Did as __Fits0OfStore>::settle::<__A>(__f0)?,
                items: <Vec<String> as __Fits1OfStore>::settle::<__A>(__f1)?,
                limit: <i64 as __Fits2OfStore>::settle::<__A>(__f2)?,
                until: <Option<
                    Nullable<Datetime>,
                > as __Fits3OfStore>::settle::<__A>(__f3)?,
                place: <Option<Place> as __Fits4OfStore>::settle::<__A>(__f4)?,
                order: <String as __Fits5OfStore>::settle::<__A>(__f5)?,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Store,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <Did as __Fits0OfStore>::put(&__object.owner, __out);
            <Vec<String> as __Fits1OfStore>::put(&__object.items, __out);
            <i64 as __Fits2OfStore>::put(&__object.limit, __out);
            <Option<Nullable<Datetime>> as __Fits3OfStore>::put(&__object.until, __out);
            <Option<Place> as __Fits4OfStore>::put(&__object.place, __out);
            <String as __Fits5OfStore>::put(&__object.order, __out);
            __out.end()
        }
        fn hold(__object: &Store) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <Did as __Fits0OfStore>::hold(&__object.owner, __held);
            <Vec<String> as __Fits1OfStore>::hold(&__object.items, __held);
            <i64 as __Fits2OfStore>::hold(&__object.limit, __held);
            <Option<
                Nullable<Datetime>,
            > as __Fits3OfStore>::hold(&__object.until, __held);
            <Option<Place> as __Fits4OfStore>::hold(&__object.place, __held);
            <String as __Fits5OfStore>::hold(&__object.order, __held);
            __held.end()
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl<'de> __xrpc::Object<'de> for Store {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read(__map)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Store {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::object(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Properties for Store {
        fn write<__M: __xrpc::SerializeMap>(
            &self,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            __Checked::write(self, __map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Store {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::write_object(self, __serializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Store {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
};
#[derive(Debug)]
pub struct Place {
    pub shelf: i64,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    const _: &[__xrpc::u8] = ::core::include_bytes!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../xrpc-macros/tests/lexicons/com/example/store.json")
    );
    #[automatically_derived]
    impl __xrpc::LexType<0x9d04_1c67_ff27_e169> for Place {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit `shelf`, an integer in `com.example.store#place`",
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
    struct __Checked;
    impl __Checked
    where
        i64: __Fits0OfPlace,
    {
        #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<Place, __A::Error> {
            let mut __f0 = __xrpc::None;
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "shelf" => __f0 = <i64 as __Fits0OfPlace>::take(&mut __map)?,
                    _ => {
                        __xrpc::skip(&mut __map, &__key)?;
                    }
                }
            }
            __xrpc::Ok(Place {
                shelf: <i64 as __Fits0OfPlace>::settle::<__A>(__f0)?,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Place,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <i64 as __Fits0OfPlace>::put(&__object.shelf, __out);
            __out.end()
        }
        fn hold(__object: &Place) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <i64 as __Fits0OfPlace>::hold(&__object.shelf, __held);
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
        const NAME: &'static __xrpc::str = "com.example.store#place";
    }
};
