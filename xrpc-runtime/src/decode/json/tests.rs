mod echo;
mod input;

use serde::Serialize;

use self::input::Input;
use super::*;

fn decode<T: DeserializeOwned + Serialize>(body: &[u8]) -> Result<String, String> {
    match json::<T>(body) {
        Ok(value) => Ok(serde_json::to_string(&value).unwrap()),
        Err(error) => {
            assert_eq!(
                (error.status().as_u16(), error.name()),
                (400, "InvalidRequest")
            );
            Err(error.message().to_owned())
        }
    }
}

fn check(body: impl AsRef<[u8]>, expected: Result<&str, &str>) {
    let body = body.as_ref();
    assert_eq!(
        decode::<Input>(body).as_deref().map_err(String::as_str),
        expected,
        "{}",
        body.escape_ascii()
    );
}

/// A body with the required properties and those of the row; what is written back besides them, or the message.
fn check_with(rest: &str, expected: Result<&str, &str>) {
    let required = r#""handle":"alice.test","password":"hunter2""#;
    let expected = expected.map(|rest| match rest {
        "" => format!(r#"{{{required},"limit":50,"lang":"en"}}"#),
        rest => format!(r#"{{{required},"limit":50,{rest},"lang":"en"}}"#),
    });
    check(
        format!("{{{required},{rest}}}"),
        expected.as_deref().map_err(|message| *message),
    );
}

const MINIMAL: &str = r#"{"handle":"alice.test","password":"hunter2","limit":50,"lang":"en"}"#;

#[test]
fn w_097_malformed() {
    check(
        "{",
        Err("the body is not valid JSON: EOF while parsing an object at line 1 column 1"),
    );
    check(
        r#"{"a" hunter2}"#,
        Err("the body is not valid JSON: expected `:` at line 1 column 6"),
    );
    check(
        "hunter2",
        Err("the body is not valid JSON: expected value at line 1 column 1"),
    );
    check(
        " ",
        Err("the body is not valid JSON: EOF while parsing a value at line 1 column 1"),
    );
    check(
        "{} {}",
        Err("the body is not valid JSON: trailing characters at line 1 column 4"),
    );
    check(
        format!("{MINIMAL}x"),
        Err("the body is not valid JSON: trailing characters at line 1 column 68"),
    );
    check(
        r#"{"handle":1"#,
        Err("the body is not valid JSON: EOF while parsing an object at line 1 column 11"),
    );
    check(
        r"{'a':1}",
        Err("the body is not valid JSON: key must be a string at line 1 column 2"),
    );
    check(
        r#"{"a":1,}"#,
        Err("the body is not valid JSON: trailing comma at line 1 column 8"),
    );
    check(
        r#"{"a":NaN}"#,
        Err("the body is not valid JSON: expected value at line 1 column 6"),
    );
}

#[test]
fn w_098_top_level() {
    check("[]", Err("the body must be an object, not an array"));
    check(
        r#"["alice.test","hunter2"]"#,
        Err("the body must be an object, not an array"),
    );
    check(
        r#""hunter2""#,
        Err("the body must be an object, not a string"),
    );
    check("5", Err("the body must be an object, not an integer"));
    check("null", Err("the body must be an object, not null"));
    check("true", Err("the body must be an object, not a boolean"));
}

#[test]
fn w_075_empty() {
    check("", Err("the body is empty: send JSON"));
    check("\u{feff}", Err("the body is empty: send JSON"));
}

#[test]
fn w_100_mark_and_duplicates() {
    check(format!("\u{feff}{MINIMAL}"), Ok(MINIMAL));
    check_with(r#""limit":1,"limit":50"#, Ok(""));
    check_with(
        r#""limit":50,"limit":true"#,
        Err("`/limit` must be an integer, not a boolean"),
    );
    check_with(
        r#""limit":true,"limit":50"#,
        Err("the body does not fit the method"),
    );
}

#[test]
fn w_101_text() {
    check(b"{\"handle\":\"\xff\"}", Err("the body is not valid UTF-8"));
    check(
        b"{\"ignored\":\"\xed\xa0\x80\"}",
        Err("the body is not valid UTF-8"),
    );
    for lone in [
        r#""password":"\ud800""#,
        r#""password":"\udc00""#,
        r#""ignored":{"a":["\ud800 "]}"#,
        r#""data":{"\ud800":1}"#,
    ] {
        let message = decode::<Input>(format!("{{{lone}}}").as_bytes()).unwrap_err();
        assert!(
            message.starts_with("the body is not valid JSON: ") && message.contains("hex escape"),
            "{message}"
        );
    }
    check_with(
        r#""data":{"a":"\ud83d\ude00\u0000"}"#,
        Ok(r#""data":{"a":"😀\u0000"}"#),
    );
}

#[test]
fn w_102_nesting() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for name in ["ignored", "data", "limit", "records"] {
        let message =
            decode::<Input>(format!(r#"{{"{name}":{}}}"#, nested(100_000)).as_bytes()).unwrap_err();
        assert!(
            message.contains("must be") || message.contains("recursion limit exceeded"),
            "{message}"
        );
    }
    check_with(&format!(r#""ignored":{}"#, nested(100)), Ok(""));
}

#[test]
fn w_110_path() {
    check_with(
        r#""records":[{"text":"a"},{"text":"b"},{"text":"c"},{"text":5}]"#,
        Err("`/records/3/text` must be a string, not an integer"),
    );
    check_with(
        r#""records":[{"text":"a"},{}]"#,
        Err("`/records/1/text` is required"),
    );
    check_with(
        r#""records":[{"text":"a"},null]"#,
        Err("`/records/1` must be an object, not null"),
    );
    check_with(
        r#""data":{"a/b":[{"c~d":1.5}]}"#,
        Err("`/data/a~1b/0/c~0d` must be an integer, not a number with a fraction"),
    );
}

#[test]
fn w_111_required() {
    check("{}", Err("`/handle` is required"));
    check(r#"{"handle":"alice.test"}"#, Err("`/password` is required"));
    check(
        r#"{"Handle":"alice.test","password":"hunter2"}"#,
        Err("`/handle` is required"),
    );
    check(
        r#"{"handle":"alice.test","password":"hunter2"}"#,
        Ok(MINIMAL),
    );
}

#[test]
fn w_112_null() {
    check_with(
        r#""password":null"#,
        Err("`/password` must be a string, not null"),
    );
    check_with(
        r#""limit":null"#,
        Err("`/limit` must be an integer, not null"),
    );
    check_with(r#""kind":null"#, Err("`/kind` must be a string, not null"));
    check_with(
        r#""records":null"#,
        Err("`/records` must be an array, not null"),
    );
    check_with(r#""data":null"#, Err("`/data` must be an object, not null"));
    check_with(
        r#""agreed":null"#,
        Err("`/agreed` must be `true`, not null"),
    );
    check_with(r#""note":null"#, Ok(r#""note":null"#));
    check_with(r#""note":"""#, Ok(r#""note":"""#));
    check_with(
        r#""note":5"#,
        Err("`/note` must be a string, not an integer"),
    );
}

#[test]
fn w_113_unknown_properties() {
    check_with(
        r#""extra":1.0,"$x":null,"__proto__":{"a":[1,"b",true]},"":-1,"$type":"com.example.thing""#,
        Ok(""),
    );
}

/// What is not known is passed over, but it is data all the same.
#[test]
fn w_118_unknown_properties_are_of_the_data_model() {
    for (unknown, complaint) in [
        (
            r#""e":1.5"#,
            "`/e` must be an integer, not a number with a fraction",
        ),
        (
            r#""e":{"a":[18446744073709551615]}"#,
            "`/e/a/0` must be an integer from -9007199254740991 to 9007199254740991",
        ),
        (
            r#""e":{"$link":"green"}"#,
            "`/e` must be a link: `$link` with a CID, and nothing else",
        ),
        (r#""$type":"""#, "`/$type` must be the name of a type"),
        (r#""$type":5"#, "`/$type` must be a string, not an integer"),
        (
            r#""$type":"blob""#,
            "`/$type` must be the name of a type, and not that of a blob",
        ),
        (
            r#""$bytes":"aGk""#,
            "`/$bytes` must be absent: the object is neither a link nor bytes",
        ),
    ] {
        check_with(unknown, Err(complaint));
    }
}

#[test]
fn w_114_defaults() {
    check(
        r#"{"handle":"alice.test","password":"hunter2","lang":"de","limit":1}"#,
        Ok(&MINIMAL.replace("50", "1").replace("en", "de")),
    );
}

#[test]
fn w_115_no_coercion() {
    check_with(
        r#""limit":"5""#,
        Err("`/limit` must be an integer, not a string"),
    );
    check_with(
        r#""limit":true"#,
        Err("`/limit` must be an integer, not a boolean"),
    );
    check_with(
        r#""limit":[5]"#,
        Err("`/limit` must be an integer, not an array"),
    );
    check_with(
        r#""agreed":1"#,
        Err("`/agreed` must be `true`, not an integer"),
    );
    check_with(
        r#""agreed":"true""#,
        Err("`/agreed` must be `true`, not a string"),
    );
    check_with(
        r#""flag":1"#,
        Err("`/flag` must be a boolean, not an integer"),
    );
    check_with(
        r#""password":12345"#,
        Err("`/password` must be a string, not an integer"),
    );
    check_with(
        r#""records":{"0":{"text":"a"}}"#,
        Err("`/records` must be an array, not an object"),
    );
    check_with(
        r#""records":[["a"]]"#,
        Err("`/records/0` must be an object, not an array"),
    );
}

#[test]
fn w_116_constant() {
    check_with(r#""agreed":true"#, Ok(r#""agreed":true"#));
    check_with(r#""agreed":false"#, Err("`/agreed` must be `true`"));
    check_with(r#""flag":false"#, Ok(r#""flag":false"#));
}

#[test]
fn w_117_integer() {
    for fifty in ["50", "50.0", "5e1", "5.0e1", "500e-1"] {
        check_with(&format!(r#""limit":{fifty}"#), Ok(""));
    }
    check_with(
        r#""limit":1.5"#,
        Err("`/limit` must be an integer, not a number with a fraction"),
    );
    for outside in [
        "0",
        "-1",
        "101",
        "0.0",
        "-0",
        "1e300",
        "9007199254740993",
        "18446744073709551615",
        "1e17",
    ] {
        check_with(
            &format!(r#""limit":{outside}"#),
            Err("`/limit` must be an integer from 1 to 100"),
        );
    }
}

#[test]
fn w_119_w_127_lengths() {
    check_with(
        r#""password":"ab""#,
        Err("`/password` must be a string of at least 3 bytes"),
    );
    check_with(
        r#""records":[]"#,
        Err("`/records` must be an array of 1 to 4 items"),
    );
    let five = [r#"{"text":"a"}"#; 5].join(",");
    check_with(
        &format!(r#""records":[{five}]"#),
        Err("`/records` must be an array of 1 to 4 items"),
    );
    check_with(
        r#""records":[{"text":"नमस्ते"}]"#,
        Ok(r#""records":[{"text":"नमस्ते"}]"#),
    );
    check_with(
        r#""records":[{"text":"abcd"}]"#,
        Err("`/records/0/text` must be a string of at most 3 graphemes"),
    );
}

#[test]
fn w_121_enum() {
    check_with(r#""kind":"big""#, Ok(r#""kind":"big""#));
    check_with(
        r#""kind":"huge""#,
        Err("`/kind` must be one of the values that the document lists"),
    );
}

#[test]
fn w_140_format() {
    check(
        r#"{"handle":"hunter2","password":"x"}"#,
        Err("`/handle` must be a valid handle"),
    );
    check(
        r#"{"handle":5,"password":"x"}"#,
        Err("`/handle` must be a string, not an integer"),
    );
}

#[test]
fn a_long_name_is_cut() {
    let name = "n".repeat(10_000);
    let message =
        decode::<Input>(format!(r#"{{"data":{{"{name}\n":1.5}}}}"#).as_bytes()).unwrap_err();
    assert_eq!(
        message,
        format!(
            "`/data/{}…` must be an integer, not a number with a fraction",
            "n".repeat(128)
        )
    );
}

/// A tree keeps the last of two properties of one name; the text offends with the first.
#[test]
fn a_tree_that_reads_differently_is_still_refused() {
    let message = decode::<Input>(br#"{"handle":5,"handle":"a.b","password":"abc"}"#);
    assert_eq!(message.unwrap_err(), "the body does not fit the method");
}
