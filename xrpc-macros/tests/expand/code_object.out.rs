/// A plant
/// of the garden.
#[derive(Debug)]
pub struct Plant {
    /// What it is called.
    pub name: String,
    pub leaf_count: i64,
    pub tags: Vec<String>,
    pub parent: Option<Box<Plant>>,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    static __F0: __xrpc::Declared = __xrpc::Declared {
        name: "name",
        description: "What it is called.",
        limits: __xrpc::Limits {
            max_length: __xrpc::Some(640usize),
            max_graphemes: __xrpc::Some(64usize),
            ..__xrpc::Limits::NONE
        },
    };
    static __F1: __xrpc::Declared = __xrpc::Declared {
        name: "leafCount",
        description: "",
        limits: __xrpc::Limits {
            minimum: __xrpc::Some(0i64),
            maximum: __xrpc::Some(100i64),
            default: __xrpc::Some(__xrpc::Fixed::Integer(1i64)),
            ..__xrpc::Limits::NONE
        },
    };
    static __F2: __xrpc::Declared = __xrpc::Declared {
        name: "tags",
        description: "",
        limits: __xrpc::Limits {
            max_length: __xrpc::Some(3usize),
            items: __xrpc::Some(
                &__xrpc::Limits {
                    max_length: __xrpc::Some(8usize),
                    ..__xrpc::Limits::NONE
                },
            ),
            ..__xrpc::Limits::NONE
        },
    };
    static __F3: __xrpc::Declared = __xrpc::Declared {
        name: "in",
        description: "",
        limits: __xrpc::Limits::NONE,
    };
    struct __Checked;
    #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
    impl __Checked
    where
        String: __xrpc::Property,
        String: __xrpc::HasLength,
        String: __xrpc::HasGraphemes,
        i64: __xrpc::Property,
        i64: __xrpc::HasRange,
        i64: __xrpc::HasDefault<__xrpc::i64>,
        Vec<String>: __xrpc::Property,
        Vec<String>: __xrpc::HasLength,
        Vec<String>: __xrpc::HasItems<Item: __xrpc::HasLength>,
        Option<Box<Plant>>: __xrpc::Property,
    {
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<Plant, __A::Error> {
            let mut __f0 = __xrpc::None;
            let mut __f1 = __xrpc::None;
            let mut __f2 = __xrpc::None;
            let mut __f3 = __xrpc::None;
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "name" => {
                        <String as __xrpc::Property>::fill(&mut __map, &__F0, &mut __f0)
                    }
                    "leafCount" => {
                        <i64 as __xrpc::Property>::fill(&mut __map, &__F1, &mut __f1)
                    }
                    "tags" => {
                        <Vec<
                            String,
                        > as __xrpc::Property>::fill(&mut __map, &__F2, &mut __f2)
                    }
                    "in" => {
                        <Option<
                            Box<Plant>,
                        > as __xrpc::Property>::fill(&mut __map, &__F3, &mut __f3)
                    }
                    _ => __xrpc::skip(&mut __map, &__key),
                }?;
            }
            __xrpc::Ok(Plant {
                name: <String as __xrpc::Property>::settle(__f0, &__F0)?,
                leaf_count: <i64 as __xrpc::Property>::settle(__f1, &__F1)?,
                tags: <Vec<String> as __xrpc::Property>::settle(__f2, &__F2)?,
                parent: <Option<Box<Plant>> as __xrpc::Property>::settle(__f3, &__F3)?,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Plant,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <String as __xrpc::Property>::put(&__object.name, __out, &__F0);
            <i64 as __xrpc::Property>::put(&__object.leaf_count, __out, &__F1);
            <Vec<String> as __xrpc::Property>::put(&__object.tags, __out, &__F2);
            <Option<
                Box<Plant>,
            > as __xrpc::Property>::put(&__object.parent, __out, &__F3);
            __out.end()
        }
        fn hold(__object: &Plant) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <String as __xrpc::Property>::hold(&__object.name, __held, &__F0);
            <i64 as __xrpc::Property>::hold(&__object.leaf_count, __held, &__F1);
            <Vec<String> as __xrpc::Property>::hold(&__object.tags, __held, &__F2);
            <Option<
                Box<Plant>,
            > as __xrpc::Property>::hold(&__object.parent, __held, &__F3);
            __held.end()
        }
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Object {
            __xrpc::described_object(
                "A plant of the garden.",
                [
                    <String as __xrpc::Property>::describe(&__F0, __describing),
                    <i64 as __xrpc::Property>::describe(&__F1, __describing),
                    <Vec<String> as __xrpc::Property>::describe(&__F2, __describing),
                    <Option<
                        Box<Plant>,
                    > as __xrpc::Property>::describe(&__F3, __describing),
                ],
            )
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl __xrpc::LexType<0xb582_21bf_a9c6_024f> for Plant {}
    #[automatically_derived]
    impl __xrpc::Definition for Plant {
        const NAME: &'static __xrpc::str = "com.example.garden.defs#plant";
        fn describe(
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::Option<__xrpc::described::Def> {
            __xrpc::Some(__xrpc::object_def(__Checked::describe(__describing)))
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Object<'de> for Plant {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read(__map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Properties for Plant {
        fn write<__M: __xrpc::SerializeMap>(
            &self,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            __Checked::write(self, __map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Plant {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Plant {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::object(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Plant {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::write_object(self, __serializer)
        }
    }
};
