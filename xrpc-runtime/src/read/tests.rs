use serde::{Deserializer, de::value::SeqDeserializer};
use serde_json::Deserializer as Json;

use super::*;
use crate::{format::Did, nullable::Nullable};

fn check<'de, R: Read<'de>>(reader: &R, json: &'de str, accepted: bool) {
    let mut deserializer = Json::from_str(json);
    assert_eq!(reader.read(&mut deserializer).is_ok(), accepted, "{json}");
}

#[test]
fn w_119_bytes() {
    let reader = Utf8::<String> {
        min_length: 2,
        max_length: 4,
        ..Utf8::ANY
    };
    for (json, accepted) in [
        (r#""a""#, false),
        (r#""ab""#, true),
        (r#""abcd""#, true),
        (r#""abcde""#, false),
        (r#""é""#, true),
        (r#""ééé""#, false),
    ] {
        check(&reader, json, accepted);
    }
}

#[test]
fn w_119_graphemes() {
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
    for (text, graphemes) in [
        ("", 0),
        ("abc", 3),
        ("नमस्ते", 3),
        (family, 1),
        ("🇩🇪🇫🇷", 2),
        ("e\u{301}", 1),
        ("a\r\nb", 3),
        ("\r\n", 1),
        ("\n\r", 2),
        ("a\nb", 3),
    ] {
        let json = serde_json::to_string(text).unwrap();
        let at_least = |min_graphemes| Utf8::<String> {
            min_graphemes,
            ..Utf8::ANY
        };
        let at_most = |max_graphemes| Utf8::<String> {
            max_graphemes,
            ..Utf8::ANY
        };
        check(&at_least(graphemes), &json, true);
        check(&at_least(graphemes + 1), &json, false);
        check(&at_most(graphemes), &json, true);
        if let Some(fewer) = graphemes.checked_sub(1) {
            check(&at_most(fewer), &json, false);
        }
        check(
            &Utf8::<String> {
                min_graphemes: graphemes,
                max_graphemes: graphemes,
                ..Utf8::ANY
            },
            &json,
            true,
        );
    }
}

#[test]
fn w_121_listed() {
    let reader = Utf8::<String> {
        one_of: &["a", "b"],
        ..Utf8::ANY
    };
    check(&reader, r#""b""#, true);
    check(&reader, r#""c""#, false);
    let reader = Integer {
        one_of: &[1, 3],
        ..Integer::ANY
    };
    check(&reader, "3", true);
    check(&reader, "2", false);
}

#[test]
fn a_format_has_limits_too() {
    let reader = Utf8::<Did> {
        max_length: 10,
        ..Utf8::ANY
    };
    check(&reader, r#""did:a:bc""#, true);
    check(&reader, r#""did:a:bcdefg""#, false);
    check(&reader, r#""abc""#, false);
}

#[test]
fn w_117_range_of_the_data_model() {
    for (json, accepted) in [
        ("9007199254740991", true),
        ("-9007199254740991", true),
        ("9007199254740991.0", true),
        ("9007199254740992", false),
        ("-9007199254740992", false),
        ("9007199254740992.0", false),
        ("0.1", false),
    ] {
        check(&Integer::ANY, json, accepted);
    }
}

/// A float of DAG-CBOR is none, whatever its value.
#[test]
fn w_117_no_float_in_dag_cbor() {
    const ONE: &[u8] = &[0x01];
    const ONE_FLOAT: &[u8] = &[0xfb, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0];
    let read = |bytes| {
        let mut bytes = serde_ipld_dagcbor::de::Deserializer::from_slice(bytes);
        Integer::ANY.read(&mut bytes)
    };
    assert_eq!(read(ONE).ok(), Some(1));
    assert!(read(ONE_FLOAT).is_err());
}

/// A default is a text of the document, where `null` is legal too.
#[test]
fn w_114_default_of_a_text() {
    let absent = |found| or_text::<_, serde_json::Error>(found, "none");
    assert_eq!(absent(None::<String>).ok().as_deref(), Some("none"));
    let nullable = or_text::<_, serde_json::Error>(None::<Nullable<String>>, "none");
    assert_eq!(nullable.ok(), Some(Nullable::Value("none".to_owned())));
    let given = or_text::<_, serde_json::Error>(Some(Nullable::<String>::Null), "none");
    assert_eq!(given.ok(), Some(Nullable::Null));
}

#[test]
fn w_127_items() {
    let reader = Items {
        each: Integer {
            maximum: 9,
            ..Integer::ANY
        },
        min_length: 1,
        max_length: 2,
    };
    for (json, accepted) in [
        ("[]", false),
        ("[1]", true),
        ("[1,2]", true),
        ("[1,2,3]", false),
        ("[10]", false),
        ("[null]", false),
        ("1", false),
    ] {
        check(&reader, json, accepted);
    }
}

/// A length that somebody announces is not a reason to allocate.
#[test]
fn items_reserve_little() {
    struct Boasting;
    impl Iterator for Boasting {
        type Item = i64;
        fn next(&mut self) -> Option<i64> {
            None
        }
        fn size_hint(&self) -> (usize, Option<usize>) {
            (usize::MAX, Some(usize::MAX))
        }
    }
    let deserializer = SeqDeserializer::<_, serde::de::value::Error>::new(Boasting);
    let reader = Items {
        each: Integer::ANY,
        min_length: 0,
        max_length: usize::MAX,
    };
    assert!(deserializer.deserialize_seq(&reader).unwrap().capacity() < 100);
}

#[test]
fn w_112_null() {
    let reader = OrNull(Integer::ANY);
    assert_eq!(
        reader.read(&mut Json::from_str("null")).unwrap(),
        Nullable::Null
    );
    assert_eq!(
        reader.read(&mut Json::from_str("5")).unwrap(),
        Nullable::Value(5)
    );
    check(&reader, "\"5\"", false);
    check(&Integer::ANY, "null", false);
    let items = Items {
        each: reader,
        min_length: 0,
        max_length: 9,
    };
    assert_eq!(
        items.read(&mut Json::from_str("[1,null]")).unwrap(),
        [Nullable::Value(1), Nullable::Null]
    );
}

#[test]
fn limits_in_words() {
    for (minimum, maximum, words) in [
        (0, 1, "at most 1 byte"),
        (0, 5, "at most 5 bytes"),
        (1, usize::MAX, "at least 1 byte"),
        (3, 3, "exactly 3 bytes"),
        (2, 10, "2 to 10 bytes"),
    ] {
        assert_eq!(limits::Limits { minimum, maximum }.describe("byte"), words);
    }
}
