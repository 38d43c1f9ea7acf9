/// What a plant is.
#[derive(Debug)]
pub enum Kind {
    /// It has a trunk.
    Tree,
    GrassLike,
    Other(String),
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    struct __Checked;
    #[allow(
        clippy::unnecessary_wraps,
        reason = "a closed enum does not know every text"
    )]
    impl __Checked
    where
        String: __xrpc::RestText,
    {
        fn parse_text(__text: &__xrpc::str) -> __xrpc::Option<Kind> {
            match __text {
                "tree" => __xrpc::Some(Kind::Tree),
                "grass-like" => __xrpc::Some(Kind::GrassLike),
                __text => __xrpc::Some(Kind::Other(__xrpc::RestText::of(__text))),
            }
        }
        fn text(__known: &Kind) -> &__xrpc::str {
            match *__known {
                Kind::Tree => "tree",
                Kind::GrassLike => "grass-like",
                Kind::Other(ref __text) => __xrpc::RestText::text(__text),
            }
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl __xrpc::Known for Kind {
        fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
            __Checked::parse_text(__text)
        }
        fn as_str(&self) -> &__xrpc::str {
            __Checked::text(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::AsRef<__xrpc::str> for Kind {
        fn as_ref(&self) -> &__xrpc::str {
            __xrpc::Known::as_str(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::Display for Kind {
        fn fmt(&self, f: &mut __xrpc::fmt::Formatter<'_>) -> __xrpc::fmt::Result {
            f.write_str(__xrpc::Known::as_str(self))
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Kind {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::known(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Kind {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::Serializer::serialize_str(__serializer, __xrpc::Known::as_str(self))
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Kind {}
    #[automatically_derived]
    impl __xrpc::LexType<0xeac9_16d4_c3a2_9c9c> for Kind {}
    #[automatically_derived]
    impl __xrpc::Definition for Kind {
        const NAME: &'static __xrpc::str = "com.example.garden.defs#kind";
        fn describe(
            __describing: &mut __xrpc::Describing,
        ) -> __xrpc::Option<__xrpc::described::Def> {
            __xrpc::Some(
                __xrpc::described::Def::Schema(
                    __xrpc::known_schema(
                        "What a plant is.",
                        &[("tree", "It has a trunk."), ("grass-like", "")],
                        false,
                    ),
                ),
            )
        }
    }
    #[automatically_derived]
    impl __xrpc::Simple for Kind {
        fn schema(
            _: &'static __xrpc::Limits,
            _: &mut __xrpc::Describing,
        ) -> __xrpc::described::Schema {
            __xrpc::known_schema(
                "What a plant is.",
                &[("tree", "It has a trunk."), ("grass-like", "")],
                false,
            )
        }
    }
};
#[derive(Debug)]
pub enum Worth {
    Fine,
    Bad,
}
const _: () = {
    use ::xrpc::__private as __xrpc;
    const _: __xrpc::Option<&__xrpc::str> = ::core::option_env!("XRPC_LEXICONS");
    struct __Checked;
    #[allow(
        clippy::unnecessary_wraps,
        reason = "a closed enum does not know every text"
    )]
    impl __Checked {
        fn parse_text(__text: &__xrpc::str) -> __xrpc::Option<Worth> {
            match __text {
                "good" => __xrpc::Some(Worth::Fine),
                "bad" => __xrpc::Some(Worth::Bad),
                _ => __xrpc::None,
            }
        }
        fn text(__known: &Worth) -> &__xrpc::str {
            match *__known {
                Worth::Fine => "good",
                Worth::Bad => "bad",
            }
        }
    }
    #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
    use __xrpc::Refused as _;
    #[automatically_derived]
    impl __xrpc::Known for Worth {
        fn parse(__text: &__xrpc::str) -> __xrpc::Option<Self> {
            __Checked::parse_text(__text)
        }
        fn as_str(&self) -> &__xrpc::str {
            __Checked::text(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::AsRef<__xrpc::str> for Worth {
        fn as_ref(&self) -> &__xrpc::str {
            __xrpc::Known::as_str(self)
        }
    }
    #[automatically_derived]
    impl __xrpc::Display for Worth {
        fn fmt(&self, f: &mut __xrpc::fmt::Formatter<'_>) -> __xrpc::fmt::Result {
            f.write_str(__xrpc::Known::as_str(self))
        }
    }
    #[automatically_derived]
    impl<'de> __xrpc::Deserialize<'de> for Worth {
        fn deserialize<__D: __xrpc::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __xrpc::Result<Self, __D::Error> {
            __xrpc::known(__deserializer)
        }
    }
    #[automatically_derived]
    impl __xrpc::Serialize for Worth {
        fn serialize<__S: __xrpc::Serializer>(
            &self,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            __xrpc::Serializer::serialize_str(__serializer, __xrpc::Known::as_str(self))
        }
    }
    #[automatically_derived]
    impl __xrpc::Check for Worth {}
    #[automatically_derived]
    impl __xrpc::Value for Worth {
        fn schema(
            _: &'static __xrpc::Limits,
            _: &mut __xrpc::Describing,
        ) -> __xrpc::described::Schema {
            __xrpc::known_schema("", &[("good", ""), ("bad", "")], true)
        }
    }
    #[automatically_derived]
    impl __xrpc::Simple for Worth {
        fn schema(
            _: &'static __xrpc::Limits,
            _: &mut __xrpc::Describing,
        ) -> __xrpc::described::Schema {
            __xrpc::known_schema("", &[("good", ""), ("bad", "")], true)
        }
    }
};
