#[derive(Debug)]
pub struct Bed {}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    struct __Checked;
    #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
    impl __Checked {
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<Bed, __A::Error> {
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    _ => __xrpc::skip(&mut __map, &__key),
                }?;
            }
            __xrpc::Ok(Bed {})
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Bed,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            __out.end()
        }
        fn hold(__object: &Bed) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            __held.end()
        }
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Object {
            __xrpc::described_object("", [])
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl __xrpc::LexType<0x1129_096c_e93b_1629> for Bed {}
    #[automatically_derived]
    impl __xrpc::Definition for Bed {
        const NAME: &'static __xrpc::str = "com.example.garden.defs#bed";
        fn describe(
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::Option<__xrpc::described::Def> {
            __xrpc::Some(__xrpc::object_def(__Checked::describe(__describing)))
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Object<'de> for Bed {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read(__map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Properties for Bed {
        fn write<__M: __xrpc::SerializeMap>(
            &self,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            __Checked::write(self, __map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Bed {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Bed {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::object(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Bed {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::write_object(self, __serializer)
        }
    }
};
/// Where it stands.
#[derive(Debug)]
pub enum Place {
    /// In a bed.
    Bed(Bed),
    Elsewhere(xrpc::Unknown),
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    struct __Checked;
    impl __Checked
    where
        Bed: __xrpc::Member,
        xrpc::Unknown: __xrpc::Rest,
    {
        fn read_variant<'de, __A: __xrpc::MapAccess<'de>>(
            __tag: &__xrpc::Tag<'_>,
            __map: __A,
        ) -> __xrpc::Result<Place, __A::Error> {
            match __tag.id() {
                __id if <Bed as __xrpc::Member>::is(__id) => {
                    __xrpc::Ok(Place::Bed(__xrpc::Member::read(__map)?))
                }
                _ => {
                    __xrpc::Ok(
                        Place::Elsewhere(
                            __xrpc::Rest::of(__xrpc::unlisted(__tag, __map)?),
                        ),
                    )
                }
            }
        }
        fn write_variant<__S: __xrpc::Serializer>(
            __union: &Place,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            match *__union {
                Place::Bed(ref __value) => __xrpc::Member::write(__value, __serializer),
                Place::Elsewhere(ref __value) => {
                    __xrpc::Rest::write(__value, __serializer)
                }
            }
        }
        fn hold(__union: &Place) -> __xrpc::Result<(), __xrpc::Violation> {
            match *__union {
                Place::Bed(ref __value) => __xrpc::Member::hold(__value),
                Place::Elsewhere(_) => __xrpc::Ok(()),
            }
        }
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Schema {
            __xrpc::union_schema(
                "Where it stands.",
                &[(<Bed as __xrpc::Member>::refer(__describing), "In a bed.")],
                false,
            )
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl<'de> __xrpc::Union<'de> for Place {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __tag: &__xrpc::Tag<'_>,
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read_variant(__tag, __map)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Place {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::union(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Place {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __Checked::write_variant(self, __serializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Place {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::Value for Place {
        fn schema(
            _: &'static __xrpc::Limits,
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::described::Schema {
            __Checked::describe(__describing)
        }
    }
    #[automatically_derived]
    impl<const __ID: __xrpc::u64> __xrpc::Body<__ID> for Place {
        fn schema(
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::Option<__xrpc::described::Schema> {
            __xrpc::Some(__Checked::describe(__describing))
        }
    }
    #[automatically_derived]
    impl __xrpc::From<Bed> for Place {
        fn from(__value: Bed) -> Self {
            Self::Bed(__value)
        }
    }
};
#[derive(Debug)]
pub enum Known {
    Bed(Box<Bed>),
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    struct __Checked;
    impl __Checked
    where
        Box<Bed>: __xrpc::Member,
    {
        fn read_variant<'de, __A: __xrpc::MapAccess<'de>>(
            __tag: &__xrpc::Tag<'_>,
            __map: __A,
        ) -> __xrpc::Result<Known, __A::Error> {
            match __tag.id() {
                __id if <Box<Bed> as __xrpc::Member>::is(__id) => {
                    __xrpc::Ok(Known::Bed(__xrpc::Member::read(__map)?))
                }
                _ => __xrpc::not_listed(&[<Box<Bed> as __xrpc::Member>::NAME]),
            }
        }
        fn write_variant<__S: __xrpc::Serializer>(
            __union: &Known,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            match *__union {
                Known::Bed(ref __value) => __xrpc::Member::write(__value, __serializer),
            }
        }
        fn hold(__union: &Known) -> __xrpc::Result<(), __xrpc::Violation> {
            match *__union {
                Known::Bed(ref __value) => __xrpc::Member::hold(__value),
            }
        }
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Schema {
            __xrpc::union_schema(
                "",
                &[(<Box<Bed> as __xrpc::Member>::refer(__describing), "")],
                true,
            )
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl<'de> __xrpc::Union<'de> for Known {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __tag: &__xrpc::Tag<'_>,
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read_variant(__tag, __map)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Known {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::union(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Known {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __Checked::write_variant(self, __serializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Known {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::Value for Known {
        fn schema(
            _: &'static __xrpc::Limits,
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::described::Schema {
            __Checked::describe(__describing)
        }
    }
    #[automatically_derived]
    impl<const __ID: __xrpc::u64> __xrpc::Body<__ID> for Known {
        fn schema(
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::Option<__xrpc::described::Schema> {
            __xrpc::Some(__Checked::describe(__describing))
        }
    }
    #[automatically_derived]
    impl __xrpc::From<Box<Bed>> for Known {
        fn from(__value: Box<Bed>) -> Self {
            Self::Bed(__value)
        }
    }
};
