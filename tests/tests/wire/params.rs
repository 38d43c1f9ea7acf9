//! Query parameters (W-040 … W-065): each row is a query string and what the endpoint sees.

use serde_json::{Value, json};

use crate::request::{get, post};

fn ask(query: &str) -> crate::answer::Answer {
    get(format!("/xrpc/com.example.wire.getParams?{query}")).send()
}

/// The endpoint sees these parameters, and those that have a default.
fn check_seen(query: &str, expected: &Value) {
    let mut expected = expected.clone();
    let members = expected.as_object_mut().expect("a row is an object");
    members.entry("def").or_insert(json!(7));
    members.entry("on").or_insert(json!(true));
    assert_eq!(ask(query).accepts(), expected, "{query}");
}

/// The query is refused, and the message names the parameter.
fn check_refused(query: &str, name: &str) {
    let message = ask(query).refuses(400, "InvalidRequest");
    assert!(message.contains(name), "{query}: {message}");
}

/// A row besides the parameter that every call needs.
fn seen(query: &str, name: &str, value: &Value) {
    check_seen(
        &format!("str=ab&{query}"),
        &json!({ "str": "ab", name: value }),
    );
}

fn absent(query: &str) {
    check_seen(&format!("str=ab&{query}"), &json!({ "str": "ab" }));
}

fn refused(query: &str, name: &str) {
    check_refused(&format!("str=ab&{query}"), name);
}

#[test]
fn w_040_a_query_string_is_a_form() {
    check_seen("str=a+b", &json!({ "str": "a b" }));
    check_seen("str=a%20b", &json!({ "str": "a b" }));
    check_seen("str=a%2Bb", &json!({ "str": "a+b" }));
    check_seen("str=a=b", &json!({ "str": "a=b" }));
    check_seen("str=ab;int=5", &json!({ "str": "ab;int=5" }));
    check_seen("&&str=ab&", &json!({ "str": "ab" }));
    check_seen("s%74r=ab", &json!({ "str": "ab" }));
    check_seen("str=%C3%A9", &json!({ "str": "é" }));
}

#[test]
fn w_041_a_malformed_escape_is_what_it_is() {
    check_seen("str=%zz", &json!({ "str": "%zz" }));
    check_seen("str=ab%4", &json!({ "str": "ab%4" }));
    check_seen("str=a%FF", &json!({ "str": "a\u{FFFD}" }));
}

#[test]
fn w_042_names_are_exact() {
    absent("INT=5");
    absent("int.x=5");
    absent("int[]=5");
    check_refused("Str=ab", "str");
}

#[test]
fn w_043_an_array_repeats_its_name() {
    seen("arr=3&arr=1&arr=2", "arr", &json!([3, 1, 2]));
    seen("arr=2", "arr", &json!([2]));
    let many: Vec<String> = (0..150).map(|index| format!("t{index}")).collect();
    seen(
        &many
            .iter()
            .map(|text| format!("sarr={text}"))
            .collect::<Vec<_>>()
            .join("&"),
        "sarr",
        &json!(many),
    );
}

#[test]
fn w_044_a_comma_separates_nothing() {
    refused("arr=1,2", "arr");
    seen("sarr=1,2", "sarr", &json!(["1,2"]));
}

#[test]
fn w_045_brackets_are_another_name() {
    absent("sarr[]=x&sarr[]=y");
    absent("sarr[0]=x");
}

#[test]
fn w_046_an_empty_value_is_absent() {
    for query in [
        "int=",
        "int",
        "bool=",
        "arr=",
        "sarr=&sarr",
        "kind=",
        "did=",
    ] {
        absent(query);
    }
    seen("arr=2&arr=", "arr", &json!([2]));
    absent("def=&on=");
    check_refused("str=", "str");
    check_refused("str", "str");
}

#[test]
fn w_047_an_unknown_parameter_is_ignored() {
    absent("zzz=1&zzz=2");
}

#[test]
fn w_048_a_scalar_comes_once() {
    check_refused("str=ab&str=cd", "str");
    refused("int=3&int=4", "int");
    refused("bool=true&bool=true", "bool");
}

#[test]
fn w_049_odd_names_do_no_harm() {
    absent("__proto__=1&constructor=2&%00=3");
    absent(&format!("{}=1", "n".repeat(10_000)));
}

#[test]
fn w_051_an_integer_is_digits() {
    for text in [
        "5abc", "5.5", "1e1", "%2B5", "abc", "0x5", "%205", "5%20", "-", "--5", "5-", "٥",
    ] {
        refused(&format!("int={text}"), "int");
    }
    seen("num=-12", "num", &json!(-12));
}

#[test]
fn w_052_leading_zeros_are_fine() {
    seen("int=05", "int", &json!(5));
    seen("num=-0", "num", &json!(0));
    seen("num=-007", "num", &json!(-7));
}

#[test]
fn w_053_an_integer_is_one_that_javascript_can_hold() {
    seen(
        "num=9007199254740991",
        "num",
        &json!(9_007_199_254_740_991_i64),
    );
    seen(
        "num=-9007199254740991",
        "num",
        &json!(-9_007_199_254_740_991_i64),
    );
    for text in [
        "9007199254740992",
        "9007199254740993",
        "-9007199254740992",
        "99999999999999999999999",
    ] {
        refused(&format!("num={text}"), "num");
    }
}

#[test]
fn w_054_a_boolean_is_a_word() {
    seen("bool=true", "bool", &json!(true));
    seen("bool=false", "bool", &json!(false));
    for text in ["1", "0", "TRUE", "True", "yes", "on"] {
        refused(&format!("bool={text}"), "bool");
    }
}

#[test]
fn w_055_one_bad_item_spoils_the_array() {
    refused("arr=1&arr=x", "arr");
    refused("arr=1&arr=2&arr=3&arr=4", "arr");
}

#[test]
fn w_056_an_enum_is_closed_and_known_values_are_open() {
    seen("kind=a", "kind", &json!("a"));
    refused("kind=c", "kind");
    seen("open=a", "open", &json!("a"));
    seen("open=c", "open", &json!("c"));
}

#[test]
fn w_057_w_391_limits_include_their_ends() {
    seen("int=2", "int", &json!(2));
    seen("int=10", "int", &json!(10));
    refused("int=1", "int");
    refused("int=11", "int");
    check_seen("str=abcdefghij", &json!({ "str": "abcdefghij" }));
    check_refused("str=a", "str");
    check_refused("str=abcdefghijk", "str");
    // Bytes, not letters.
    check_seen("str=%C3%A9", &json!({ "str": "é" }));
    check_refused("str=%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9", "str");
}

#[test]
fn w_058_a_default_is_seen() {
    seen("def=8", "def", &json!(8));
    seen("on=false", "on", &json!(false));
    absent("");
}

#[test]
fn w_059_a_required_parameter_is_named_when_it_is_missing() {
    check_refused("", "str");
    check_refused("int=5", "str");
}

#[test]
fn w_062_a_procedure_has_parameters_too() {
    let call = |query: &str| {
        post(format!("/xrpc/com.example.wire.ordered?{query}"))
            .header("authorization", "Bearer alice")
            .json(r#"{"text":"hello"}"#)
            .send()
    };
    assert_eq!(
        call("n=3").accepts(),
        json!({ "n": 3, "caller": "alice", "text": "hello" })
    );
    let message = call("n=x").refuses(400, "InvalidRequest");
    assert!(message.contains('n'), "{message}");
}

#[test]
fn w_065_a_target_of_great_length_is_414() {
    let answer = ask(&format!("str=ab&zzz={}", "z".repeat(20_000)));
    answer.refuses(414, "InvalidRequest");
}

#[test]
fn w_140_a_format_is_checked() {
    seen(
        "did=did:web:example.com",
        "did",
        &json!("did:web:example.com"),
    );
    for text in ["did:", "DID:web:example.com", "alice.test", "did:web:"] {
        refused(&format!("did={text}"), "did");
    }
}

#[test]
fn w_060_w_061_what_is_absent_is_absent_and_null_is_a_word() {
    let answer = get("/xrpc/com.example.wire.getParams?str=null")
        .send()
        .accepts();
    assert_eq!(answer["str"], "null");
    for name in ["int", "num", "bool", "did", "kind", "open"] {
        assert_eq!(answer.get(name), None, "{name}");
    }
    get("/xrpc/com.example.wire.getParams?str=ab&int=null")
        .send()
        .refuses(400, "InvalidRequest");
}

#[test]
fn w_063_every_failure_is_an_invalid_request() {
    for query in [
        "",
        "str=a",
        "str=ab&int=x",
        "str=ab&int=11",
        "str=ab&bool=yes",
        "str=ab&arr=1&arr=x",
        "str=ab&kind=c",
        "str=ab&did=nobody",
        "str=ab&str=cd",
    ] {
        for answer in get(format!("/xrpc/com.example.wire.getParams?{query}")).send_both() {
            answer.refuses(400, "InvalidRequest");
        }
    }
}
