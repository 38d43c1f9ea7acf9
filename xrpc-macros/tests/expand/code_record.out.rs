#[derive(Debug)]
pub struct Pot {
    pub broken: bool,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    static __F0: __xrpc::Declared = __xrpc::Declared {
        name: "broken",
        description: "",
        limits: __xrpc::Limits::NONE,
    };
    struct __Checked;
    #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
    impl __Checked
    where
        bool: __xrpc::Property,
    {
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<Pot, __A::Error> {
            let mut __f0 = __xrpc::None;
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "broken" => {
                        <bool as __xrpc::Property>::fill(&mut __map, &__F0, &mut __f0)
                    }
                    _ => __xrpc::skip(&mut __map, &__key),
                }?;
            }
            __xrpc::Ok(Pot {
                broken: <bool as __xrpc::Property>::settle(__f0, &__F0)?,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Pot,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <bool as __xrpc::Property>::put(&__object.broken, __out, &__F0);
            __out.end()
        }
        fn hold(__object: &Pot) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <bool as __xrpc::Property>::hold(&__object.broken, __held, &__F0);
            __held.end()
        }
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Object {
            __xrpc::described_object(
                "",
                [<bool as __xrpc::Property>::describe(&__F0, __describing)],
            )
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl __xrpc::LexType<0x4f19_f270_eb83_1c30> for Pot {}
    #[automatically_derived]
    impl __xrpc::Definition for Pot {
        const NAME: &'static __xrpc::str = "com.example.garden.pot";
        fn describe(
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::Option<__xrpc::described::Def> {
            __xrpc::Some(__xrpc::record_def("tid", __Checked::describe(__describing)))
        }
    }
    #[automatically_derived]
    impl __xrpc::Record for Pot {
        const COLLECTION: &'static __xrpc::str = "com.example.garden.pot";
    }
    #[automatically_derived]
    impl<'de> __xrpc::Object<'de> for Pot {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read(__map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Properties for Pot {
        fn write<__M: __xrpc::SerializeMap>(
            &self,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            __Checked::write(self, __map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Pot {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Pot {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::record(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Pot {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::write_record(self, __serializer)
        }
    }
};
