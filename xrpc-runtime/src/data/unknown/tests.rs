use serde_json::json;

use super::*;

const CID: &str = "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity";

/// Both ways in agree: from the wire and from a tree.
fn check(value: &Value, expected: Result<&str, &str>) {
    let read = serde_json::from_str::<Unknown>(&value.to_string());
    let written = Unknown::from_serialize(value);
    let text = written
        .as_ref()
        .map(|unknown| serde_json::to_string(unknown).unwrap());
    assert_eq!(read.is_ok(), expected.is_ok(), "{value}");
    assert_eq!(
        text.as_deref().map_err(|error| error.0.as_str()),
        expected,
        "{value}"
    );
    if let (Ok(read), Ok(written)) = (read, written) {
        assert_eq!(read, written);
    }
}

#[test]
fn w_113_order_is_kept() {
    let text = r#"{"z":1,"a":{"y":[],"b":null},"m":"x"}"#;
    let unknown: Unknown = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&unknown).unwrap(), text);
}

#[test]
fn w_118_numbers() {
    check(
        &json!({"a": [1, -1, 9_007_199_254_740_991_i64]}),
        Ok(r#"{"a":[1,-1,9007199254740991]}"#),
    );
    check(&json!({"a": 123.0}), Ok(r#"{"a":123}"#));
    check(
        &json!({"a": 123.456}),
        Err("`/a` must be an integer, not a number with a fraction"),
    );
    check(
        &json!({"a": [{"b": 0.5}]}),
        Err("`/a/0/b` must be an integer, not a number with a fraction"),
    );
    let range = "`/a` must be an integer from -9007199254740991 to 9007199254740991";
    check(&json!({"a": 9_007_199_254_740_992_i64}), Err(range));
    check(&json!({"a": -9_007_199_254_740_992_i64}), Err(range));
    check(&json!({"a": u64::MAX}), Err(range));
    check(&json!({"a": 1e300}), Err(range));
}

#[test]
fn w_134_an_object() {
    for value in [json!([]), json!("a"), json!(null), json!(true), json!(5)] {
        check(&value, Err("the value must be an object"));
    }
    check(&json!({}), Ok("{}"));
}

#[test]
fn w_134_not_a_link_bytes_or_a_blob() {
    let plain = Err("the value must be an object that is not a link, bytes or a blob");
    let blob = json!({"$type": "blob", "ref": {"$link": CID}, "mimeType": "text/plain", "size": 5});
    for value in [
        json!({"$link": CID}),
        json!({"$link": 5}),
        json!({"$bytes": "123"}),
        blob,
    ] {
        check(&value, plain);
    }
}

#[test]
fn w_133_type_is_a_name() {
    check(
        &json!({"$type": "com.example.blah"}),
        Ok(r#"{"$type":"com.example.blah"}"#),
    );
    for name in [json!(""), json!(null), json!(123)] {
        check(
            &json!({"$type": name}),
            Err("the value must be an object whose `$type` is a name"),
        );
        check(
            &json!({"a": {"$type": name}}),
            Err("`/a` must be an object whose `$type` is a name"),
        );
    }
    check(&json!({"$other": 5}), Ok(r#"{"$other":5}"#)); // W-137
}

#[test]
fn w_122_bytes() {
    for base64 in [
        "",
        "nFERjvLLiw9qm45JrqH9QTzyC2Lu1Xb4ne6+sBrCzI0",
        "YQ",
        "YQ==",
        "YWI=",
        "YWJj",
    ] {
        let value = json!({"a": {"$bytes": base64}});
        check(&value, Ok(&value.to_string()));
    }
    let message = "`/a` must be bytes: `$bytes` with base64, and nothing else";
    for bytes in [
        json!([1, 2, 3]),
        json!("a"),
        json!("_-8"),
        json!("YQ="),
        json!("Y==="),
        json!("YQ== "),
    ] {
        check(&json!({"a": {"$bytes": bytes}}), Err(message));
    }
    check(
        &json!({"a": {"$bytes": "YQ", "other": "blah"}}),
        Err(message),
    );
}

#[test]
fn w_123_link() {
    let value = json!({"a": {"$link": CID}});
    check(&value, Ok(&value.to_string()));
    let message = "`/a` must be a link: `$link` with a CID, and nothing else";
    check(&json!({"a": {"$link": 1234}}), Err(message));
    check(&json!({"a": {"$link": "."}}), Err(message));
    check(&json!({"a": {"$link": CID, "other": "blah"}}), Err(message));
}

#[test]
fn w_124_blob() {
    let blob = json!({"$type": "blob", "ref": {"$link": CID}, "mimeType": "image/jpeg", "size": 0});
    let value = json!({"a": [blob]});
    check(&value, Ok(&value.to_string()));
    for (name, other) in [
        ("size", json!("10000")),
        ("size", json!(-1)),
        ("mimeType", json!("")),
        ("ref", json!(CID)),
        ("ref", json!({"$bytes": "YQ"})),
        ("extra", json!(1)),
    ] {
        let mut blob = blob.clone();
        blob[name] = other;
        check(
            &json!({"a": blob}),
            Err("`/a` must be a blob: `$type`, `ref`, `mimeType` and `size`, and nothing else"),
        );
    }
}

#[test]
fn what_is_not_json() {
    let keys = std::collections::BTreeMap::from([((), 1)]);
    let error = Unknown::from_serialize(&keys).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the value cannot be written as JSON: key must be a string"
    );
}
