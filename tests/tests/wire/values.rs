//! What an input may hold (W-110 … W-142): each row is a property and what becomes of it.

use serde_json::{Value, json};

use crate::request::post;

fn put(property: &str) -> crate::answer::Answer {
    let text = if property.starts_with("\"text\"") {
        ""
    } else {
        r#""text":"well","#
    };
    post("/xrpc/com.example.wire.putValues")
        .json(format!("{{{text}{property}}}"))
        .send()
}

/// The endpoint sees the property as it was sent.
fn accepted(name: &str, json: &str) {
    let sent: Value = serde_json::from_str(json).expect("a row is JSON");
    seen(name, json, &sent);
}

fn seen(name: &str, json: &str, expected: &Value) {
    assert_eq!(
        put(&format!("{name:?}:{json}")).accepts()[name],
        *expected,
        "{name}: {json}"
    );
}

/// The property is refused, and the message names it (W-110).
fn refused(name: &str, json: &str) {
    let message = put(&format!("{name:?}:{json}")).refuses(400, "InvalidRequest");
    assert!(message.contains(name), "{name}: {json}: {message}");
}

#[test]
fn w_110_the_message_names_the_path_and_repeats_no_value() {
    let rows = [
        (r#""inner":{"name":5}"#, "/inner/name"),
        (r#""inner":{}"#, "/inner/name"),
        (r#""items":[1,"secret"]"#, "/items/1"),
        (r#""any":{"a":[1.5]}"#, "/any"),
    ];
    for (property, path) in rows {
        let message = put(property).refuses(400, "InvalidRequest");
        assert!(message.contains(path), "{property}: {message}");
    }
    let message = put(r#""did":"hunter2-hunter2""#).refuses(400, "InvalidRequest");
    assert!(
        message.contains("did") && !message.contains("hunter2"),
        "{message}"
    );
}

#[test]
fn w_111_a_required_property_is_there() {
    let message = post("/xrpc/com.example.wire.putValues")
        .json("{}")
        .send()
        .refuses(400, "InvalidRequest");
    assert!(message.contains("text"), "{message}");
}

#[test]
fn w_112_null_is_for_what_may_be_null() {
    seen("note", "null", &Value::Null);
    accepted("note", "\"seen\"");
    assert_eq!(put(r#""flag":true"#).accepts().get("note"), None);
    for name in [
        "text", "seen", "kind", "count", "flag", "items", "inner", "any", "limit", "did",
    ] {
        refused(name, "null");
    }
}

#[test]
fn w_113_an_unknown_property_is_accepted() {
    assert_eq!(
        put(r#""colour":"red","$other":[1]"#).accepts()["text"],
        "well"
    );
}

#[test]
fn w_114_a_default_is_seen() {
    let answer = put(r#""flag":true"#).accepts();
    assert_eq!(
        (&answer["limit"], &answer["language"]),
        (&json!(7), &json!("en"))
    );
    accepted("limit", "8");
    accepted("language", "\"de-CH\"");
    refused("language", "\"not a language\"");
}

#[test]
fn w_115_nothing_is_coerced() {
    refused("text", "5");
    refused("number", "\"5\"");
    refused("flag", "1");
    refused("flag", "\"true\"");
    refused("items", "5");
    refused("inner", "\"name\"");
}

#[test]
fn w_117_an_integer_has_no_fraction_and_fits_javascript() {
    accepted("number", "0");
    accepted("number", "-5");
    seen("number", "1.0", &json!(1));
    seen("number", "1e2", &json!(100));
    accepted("number", "9007199254740991");
    for json in [
        "1.5",
        "9007199254740992",
        "-9007199254740992",
        "1e300",
        "99999999999999999999",
    ] {
        refused("number", json);
    }
    accepted("count", "2");
    accepted("count", "10");
    refused("count", "1");
    refused("count", "11");
}

#[test]
fn w_118_a_float_is_nowhere() {
    refused("any", r#"{"a":1.5}"#);
    refused("any", r#"{"a":[{"b":0.5}]}"#);
}

#[test]
fn w_119_lengths_are_bytes_and_graphemes() {
    accepted("text", "\"ab\"");
    accepted("text", "\"abcdefghij\"");
    accepted("text", "\"ééééé\"");
    refused("text", "\"a\"");
    refused("text", "\"abcdefghijk\"");
    refused("text", "\"éééééé\"");
    accepted("seen", "\"नमस्ते\"");
    accepted("seen", "\"👨‍👩‍👧‍👧👨‍👩‍👧‍👧👨‍👩‍👧‍👧\"");
    refused("seen", "\"\"");
    refused("seen", "\"abcd\"");
}

#[test]
fn w_121_an_enum_is_closed_and_known_values_are_open() {
    accepted("kind", "\"a\"");
    refused("kind", "\"c\"");
    accepted("open", "\"a\"");
    accepted("open", "\"c\"");
}

#[test]
fn w_127_an_array_has_limits_and_its_items_are_checked() {
    accepted("items", "[1]");
    accepted("items", "[1,2,3]");
    refused("items", "[]");
    refused("items", "[1,2,3,4]");
    refused("items", "[1,null]");
}

#[test]
fn w_128_an_object_is_an_object() {
    accepted("inner", r#"{"name":"x"}"#);
    for json in ["[]", "{\"name\":5}", "{}", "5"] {
        refused("inner", json);
    }
}

#[test]
fn w_134_unknown_is_an_object_of_the_data_model() {
    accepted("any", r#"{"a":{"b":[1,"x",null,true]}}"#);
    accepted("any", "{}");
    for json in ["[]", "\"x\"", "5", "true"] {
        refused("any", json);
    }
}

#[test]
fn w_136_odd_names_are_names() {
    assert_eq!(put(r#""__proto__":{"a":1}"#).accepts()["text"], "well");
    accepted("any", r#"{"__proto__":1}"#);
}

#[test]
fn w_140_a_format_is_checked() {
    accepted("did", "\"did:plc:z72i7hdynmk6r22z27h6tvur\"");
    accepted("did", "\"did:unheardof:x\"");
    refused("did", "\"did:\"");
    accepted("handle", "\"alice.test\"");
    refused("handle", "\"alice\"");
    refused("handle", "\"alice..test\"");
}

#[test]
fn w_142_a_moment_is_written_strictly() {
    accepted("when", "\"1985-04-12T23:20:50.123Z\"");
    accepted("when", "\"1985-04-12T23:20:50+01:45\"");
    for text in [
        "1985-04-12",
        "1985-04-12t23:20:50Z",
        "1985-04-12T23:20Z",
        "1985-02-30T23:20:50Z",
        "1985-04-12T23:20:50-00:00",
    ] {
        refused("when", &format!("{text:?}"));
    }
}
