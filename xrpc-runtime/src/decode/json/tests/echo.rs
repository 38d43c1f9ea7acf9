//! S-006: whatever is wrong, nothing that the client sent comes back.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{decode, input::Input};

/// A type that quotes what it was given, as many do.
struct Talkative;

impl<'de> Deserialize<'de> for Talkative {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Err(match text.as_str() {
            "variant hunter2" => de::Error::unknown_variant(&text, &["one", "two"]),
            "value hunter2" => de::Error::invalid_value(de::Unexpected::Str(&text), &"better"),
            "length hunter2" => de::Error::invalid_length(5, &"longer"),
            _ => de::Error::custom(format_args!("cannot read {text}")),
        })
    }
}

impl Serialize for Talkative {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

#[test]
fn s_006_no_echo() {
    type Map = std::collections::BTreeMap<String, Vec<Talkative>>;
    for (body, expected) in [
        (r#"{"a":["hunter2"]}"#, "`/a/0` is not valid"),
        (
            r#"{"a":["variant hunter2"]}"#,
            "`/a/0` must be one of `one`, `two`",
        ),
        (r#"{"a":["value hunter2"]}"#, "`/a/0` must be better"),
        (r#"{"a":["length hunter2"]}"#, "`/a/0` must be longer"),
    ] {
        assert_eq!(decode::<Map>(body.as_bytes()), Err(expected.to_owned()));
    }
    for value in ["\"hunter2\"", "{\"x\":\"hunter2\"}", "[\"hunter2\"]"] {
        for name in [
            "handle", "limit", "agreed", "kind", "records", "flag", "data",
        ] {
            if (name, value) == ("data", "{\"x\":\"hunter2\"}") {
                continue;
            }
            let message =
                decode::<Input>(format!(r#"{{"{name}":{value}}}"#).as_bytes()).unwrap_err();
            assert!(
                message.contains(&format!("`/{name}")) && !message.contains("hunter2"),
                "{message}"
            );
        }
    }
}
