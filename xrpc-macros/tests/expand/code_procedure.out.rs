#[derive(Debug)]
pub struct Garden;
#[derive(Debug)]
pub struct Bed {
    pub number: i64,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    static __F0: __xrpc::Declared = __xrpc::Declared {
        name: "number",
        description: "",
        limits: __xrpc::Limits::NONE,
    };
    struct __Checked;
    #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
    impl __Checked
    where
        i64: __xrpc::Property,
    {
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<Bed, __A::Error> {
            let mut __f0 = __xrpc::None;
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "number" => {
                        <i64 as __xrpc::Property>::fill(&mut __map, &__F0, &mut __f0)
                    }
                    _ => __xrpc::skip(&mut __map, &__key),
                }?;
            }
            __xrpc::Ok(Bed {
                number: <i64 as __xrpc::Property>::settle(__f0, &__F0)?,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Bed,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <i64 as __xrpc::Property>::put(&__object.number, __out, &__F0);
            __out.end()
        }
        fn hold(__object: &Bed) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <i64 as __xrpc::Property>::hold(&__object.number, __held, &__F0);
            __held.end()
        }
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Object {
            __xrpc::described_object(
                "",
                [<i64 as __xrpc::Property>::describe(&__F0, __describing)],
            )
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
#[allow(
    clippy::unused_async,
    reason = "an endpoint is asynchronous, whether it waits or not"
)]
pub async fn water_bed(
    garden: &Garden,
    bed: xrpc::Input<Bed>,
) -> Result<(), xrpc::Error> {
    let _ = (garden, bed);
    Ok(())
}
#[doc(hidden)]
#[allow(
    missing_debug_implementations,
    non_camel_case_types,
    unreachable_pub,
    reason = "written by a macro"
)]
pub struct water_bed {}
const _: () = {
    use xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    type __State = Garden;
    #[diagnostic::on_unimplemented(
        message = "`{Arg}` does not belong to `com.example.garden.waterBed`",
        label = "belongs to another definition",
        note = "its params: a struct that derives `xrpc::Lexicon` with `#[lexicon(\"com.example.garden.waterBed\", params, document = \"from code\")]`",
        note = "its input: a struct that derives `xrpc::Lexicon` with `#[lexicon(\"com.example.garden.waterBed\", input, document = \"from code\")]`, a union, or any object with a name",
    )]
    trait __Takes<Arg> {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Context {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Auth {}
    #[diagnostic::do_not_recommend]
    impl<__T> __Takes<__xrpc::Params<__T>> for __xrpc::stage::Params<__T>
    where
        __T: __xrpc::LexType<0x1036_98d9_bfe8_a7a0> + __xrpc::Parameters
            + __xrpc::DeserializeOwned + __xrpc::Send,
    {}
    #[diagnostic::do_not_recommend]
    impl<__T> __Takes<__xrpc::Input<__T>> for __xrpc::stage::Input<__T>
    where
        __T: __xrpc::Body<0x546a_8609_81b4_bfa6> + __xrpc::FromBody + __xrpc::Send,
    {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the output of `com.example.garden.waterBed`",
        label = "belongs to another definition",
        note = "its output: a struct that derives `xrpc::Lexicon` with `#[lexicon(\"com.example.garden.waterBed\", output, document = \"from code\")]`, a union, or any object with a name"
    )]
    trait __Gives {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::Outgoing<0x674a_c322_5b61_9523> + __xrpc::IntoBody> __Gives
    for __T {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a reply of `com.example.garden.waterBed`",
        label = "write `Output<T>`"
    )]
    trait __Replies {}
    impl<__R: __xrpc::ReplyBody<Value: __Gives>> __Replies for __R {}
    #[diagnostic::on_unimplemented(
        message = "`com.example.garden.waterBed` does not declare the errors of `{Self}`",
        label = "not declared for this method",
        note = "use `xrpc::Error`, or an enum that derives `xrpc::Error` with `#[lexicon(\"com.example.garden.waterBed\", document = \"from code\")]`"
    )]
    trait __Fails {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::DeclaredErrors<0xf600_ab32_116f_c475>> __Fails for __T {}
    struct __Demands;
    impl __Demands
    where
        xrpc::Input<Bed>: __xrpc::Argument,
        <xrpc::Input<Bed> as __xrpc::Argument>::Stage: __Takes<xrpc::Input<Bed>>,
        <Result<(), xrpc::Error> as __xrpc::IntoReply>::Body: __Replies,
        <Result<(), xrpc::Error> as __xrpc::IntoReply>::Error: __Fails,
        Result<(), xrpc::Error>: __xrpc::IntoReply,
    {}
    #[allow(unused_imports, reason = "for demands that do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    #[allow(deprecated, reason = "a function may be deprecated, and still be served")]
    impl __xrpc::Endpoint for water_bed {
        type State = Garden;
        const METHOD: __xrpc::Method = __xrpc::Signature::<
            (xrpc::Input<Bed>, ()),
            Result<(), xrpc::Error>,
            0x546a_8609_81b4_bfa6,
            0x674a_c322_5b61_9523,
            0xf600_ab32_116f_c475,
        >::TYPES
            .of(__xrpc::Method::procedure("com.example.garden.waterBed"));
        const DESCRIBE: __xrpc::Option<fn(&mut __xrpc::Describing)> = __xrpc::Some(|
            __describing|
        __xrpc::Signature::<
            (xrpc::Input<Bed>, ()),
            Result<(), xrpc::Error>,
            0x546a_8609_81b4_bfa6,
            0x674a_c322_5b61_9523,
            0xf600_ab32_116f_c475,
        >::describe_method(&Self::METHOD, "", __describing));
        fn call(__call: &mut __xrpc::Call<__State>) -> __xrpc::Replying<'_> {
            __xrpc::Work::<
                (xrpc::Input<Bed>, ()),
                Result<(), xrpc::Error>,
                __State,
                0xf600_ab32_116f_c475,
            >::NEW
                .run(__call, |__state, (__arg0, ())| water_bed(__state, __arg0))
        }
    }
};
