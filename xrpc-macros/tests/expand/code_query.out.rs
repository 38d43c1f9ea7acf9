#[derive(Debug)]
pub struct GetPlant {
    /// Which one.
    pub name: Option<String>,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    static __F0: __xrpc::Declared = __xrpc::Declared {
        name: "name",
        description: "Which one.",
        limits: __xrpc::Limits::NONE,
    };
    struct __Checked;
    #[allow(clippy::match_single_binding, reason = "a struct may have no fields")]
    impl __Checked
    where
        Option<String>: __xrpc::Parameter,
    {
        fn read<'de, __A: __xrpc::MapAccess<'de>>(
            mut __map: __A,
        ) -> __xrpc::Result<GetPlant, __A::Error> {
            let mut __f0 = __xrpc::None;
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "name" => {
                        <Option<
                            String,
                        > as __xrpc::Parameter>::fill(&mut __map, &__F0, &mut __f0)
                    }
                    _ => __xrpc::skip(&mut __map, &__key),
                }?;
            }
            __xrpc::Ok(GetPlant {
                name: <Option<String> as __xrpc::Parameter>::settle(__f0, &__F0)?,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &GetPlant,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <Option<String> as __xrpc::Parameter>::put(&__object.name, __out, &__F0);
            __out.end()
        }
        fn hold(__object: &GetPlant) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <Option<String> as __xrpc::Parameter>::hold(&__object.name, __held, &__F0);
            __held.end()
        }
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Object {
            __xrpc::described_object(
                "",
                [<Option<String> as __xrpc::Parameter>::describe(&__F0, __describing)],
            )
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl __xrpc::LexType<0x8d04_aeb7_054a_d8db> for GetPlant {}
    #[automatically_derived]
    impl __xrpc::Parameters for GetPlant {
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Object {
            __Checked::describe(__describing)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Object<'de> for GetPlant {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read(__map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Properties for GetPlant {
        fn write<__M: __xrpc::SerializeMap>(
            &self,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            __Checked::write(self, __map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for GetPlant {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for GetPlant {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::object(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for GetPlant {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::write_object(self, __serializer)
        }
    }
};
#[derive(Debug)]
pub struct Found {
    pub count: i64,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    static __F0: __xrpc::Declared = __xrpc::Declared {
        name: "count",
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
        ) -> __xrpc::Result<Found, __A::Error> {
            let mut __f0 = __xrpc::None;
            while let __xrpc::Some(__key) = __map.next_key::<__xrpc::Key<'de>>()? {
                match &*__key {
                    "count" => {
                        <i64 as __xrpc::Property>::fill(&mut __map, &__F0, &mut __f0)
                    }
                    _ => __xrpc::skip(&mut __map, &__key),
                }?;
            }
            __xrpc::Ok(Found {
                count: <i64 as __xrpc::Property>::settle(__f0, &__F0)?,
            })
        }
        fn write<__M: __xrpc::SerializeMap>(
            __object: &Found,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            let __out = &mut __xrpc::Out::new(__map);
            <i64 as __xrpc::Property>::put(&__object.count, __out, &__F0);
            __out.end()
        }
        fn hold(__object: &Found) -> __xrpc::Result<(), __xrpc::Violation> {
            let __held = &mut __xrpc::Held::new();
            <i64 as __xrpc::Property>::hold(&__object.count, __held, &__F0);
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
    impl __xrpc::LexType<0x2647_29ca_3922_478c> for Found {}
    #[automatically_derived]
    impl __xrpc::Body<0x2647_29ca_3922_478c> for Found {
        fn schema(
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::Option<__xrpc::described::Schema> {
            __xrpc::Some(
                __xrpc::described::Schema::Object(__Checked::describe(__describing)),
            )
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Object<'de> for Found {
        fn read<__A: __xrpc::MapAccess<'de>>(
            __map: __A,
        ) -> __xrpc::Result<Self, __A::Error> {
            __Checked::read(__map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Properties for Found {
        fn write<__M: __xrpc::SerializeMap>(
            &self,
            __map: &mut __M,
        ) -> __xrpc::Result<(), __M::Error> {
            __Checked::write(self, __map)
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Found {
        fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
            __Checked::hold(self)
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Found {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::object(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Found {
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
/// Looks a plant up.
pub async fn get_plant(
    params: xrpc::Params<GetPlant>,
) -> Result<xrpc::Output<Found>, xrpc::Error> {
    let _ = params;
    Ok(xrpc::Output(Found { count: 3 }))
}
#[doc(hidden)]
#[allow(
    missing_debug_implementations,
    non_camel_case_types,
    unreachable_pub,
    reason = "written by a macro"
)]
pub struct get_plant {}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    type __State = ();
    #[diagnostic::on_unimplemented(
        message = "`{Arg}` does not belong to `com.example.garden.getPlant`",
        label = "belongs to another definition",
        note = "its params: a struct that derives `xrpc::Lexicon` with `#[lexicon(\"com.example.garden.getPlant\", params, document = \"from code\")]`",
        note = "it is a query, which has no input: write `#[xrpc::procedure(…)]`, or take `Params<T>`",
    )]
    trait __Takes<Arg> {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Context {}
    impl<__Arg: __xrpc::Extract<__State>> __Takes<__Arg> for __xrpc::stage::Auth {}
    #[diagnostic::do_not_recommend]
    impl<__T> __Takes<__xrpc::Params<__T>> for __xrpc::stage::Params<__T>
    where
        __T: __xrpc::LexType<0x8d04_aeb7_054a_d8db> + __xrpc::Parameters
            + __xrpc::DeserializeOwned + __xrpc::Send,
    {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the output of `com.example.garden.getPlant`",
        label = "belongs to another definition",
        note = "its output: a struct that derives `xrpc::Lexicon` with `#[lexicon(\"com.example.garden.getPlant\", output, document = \"from code\")]`, a union, or any object with a name"
    )]
    trait __Gives {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::Outgoing<0x2647_29ca_3922_478c> + __xrpc::IntoBody> __Gives
    for __T {}
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a reply of `com.example.garden.getPlant`",
        label = "write `Output<T>`"
    )]
    trait __Replies {}
    impl<__R: __xrpc::ReplyBody<Value: __Gives>> __Replies for __R {}
    #[diagnostic::on_unimplemented(
        message = "`com.example.garden.getPlant` does not declare the errors of `{Self}`",
        label = "not declared for this method",
        note = "use `xrpc::Error`, or an enum that derives `xrpc::Error` with `#[lexicon(\"com.example.garden.getPlant\", document = \"from code\")]`"
    )]
    trait __Fails {}
    #[diagnostic::do_not_recommend]
    impl<__T: __xrpc::DeclaredErrors<0x004d_71d1_3c1b_246e>> __Fails for __T {}
    struct __Demands;
    impl __Demands
    where
        xrpc::Params<GetPlant>: __xrpc::Argument,
        <xrpc::Params<
            GetPlant,
        > as __xrpc::Argument>::Stage: __Takes<xrpc::Params<GetPlant>>,
        <Result<xrpc::Output<Found>, xrpc::Error> as __xrpc::IntoReply>::Body: __Replies,
        <Result<xrpc::Output<Found>, xrpc::Error> as __xrpc::IntoReply>::Error: __Fails,
        Result<xrpc::Output<Found>, xrpc::Error>: __xrpc::IntoReply,
    {}
    #[allow(unused_imports, reason = "for demands that do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    #[allow(deprecated, reason = "a function may be deprecated, and still be served")]
    impl __xrpc::Endpoint for get_plant {
        type State = ();
        const METHOD: __xrpc::Method = __xrpc::Signature::<
            (xrpc::Params<GetPlant>, ()),
            Result<xrpc::Output<Found>, xrpc::Error>,
            0xa991_d58e_9204_97e3,
            0x2647_29ca_3922_478c,
            0x004d_71d1_3c1b_246e,
        >::TYPES
            .of(__xrpc::Method::query("com.example.garden.getPlant"));
        const DESCRIBE: __xrpc::Option<fn(&mut __xrpc::Describing)> = __xrpc::Some(|
            __describing|
        __xrpc::Signature::<
            (xrpc::Params<GetPlant>, ()),
            Result<xrpc::Output<Found>, xrpc::Error>,
            0xa991_d58e_9204_97e3,
            0x2647_29ca_3922_478c,
            0x004d_71d1_3c1b_246e,
        >::describe_method(&Self::METHOD, "Looks a plant up.", __describing));
        fn call(__call: &mut __xrpc::Call<__State>) -> __xrpc::Replying<'_> {
            __xrpc::Work::<
                (xrpc::Params<GetPlant>, ()),
                Result<xrpc::Output<Found>, xrpc::Error>,
                __State,
                0x004d_71d1_3c1b_246e,
            >::NEW
                .run(__call, |__state, (__arg0, ())| get_plant(__arg0))
        }
    }
};
