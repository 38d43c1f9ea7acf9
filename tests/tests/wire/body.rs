//! The body of a request: whether it is there, what it says it is, how large it is (W-070 … W-102).

use serde_json::json;

use crate::{
    request::{Request, post, send},
    server::MAX_INPUT,
};

const PUT: &str = "/xrpc/com.example.wire.putValues";
const TOUCH: &str = "/xrpc/com.example.wire.touch";

/// A request whose framing is spelled out.
fn framed(target: &str, headers: &str, body: &str) -> crate::answer::Answer {
    send(
        format!("POST {target} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n{headers}\r\n{body}")
            .as_bytes(),
    )
}

/// A body of JSON that is this many bytes long.
fn json_of(length: usize) -> String {
    let frame = r#"{"text":"hello","pad":""}"#;
    frame.replace(
        r#""pad":"""#,
        &format!(r#""pad":"{}""#, "x".repeat(length - frame.len())),
    )
}

#[test]
fn w_070_framing_says_whether_there_is_a_body() {
    let json = "content-type: application/json\r\n";
    assert_eq!(
        framed(
            PUT,
            &format!("{json}content-length: 15\r\n"),
            r#"{"text":"well"}"#
        )
        .status,
        200
    );
    let chunks = "7\r\n{\"text\"\r\n8\r\n:\"well\"}\r\n0\r\n\r\n";
    assert_eq!(
        framed(
            PUT,
            &format!("{json}transfer-encoding: chunked\r\n"),
            chunks
        )
        .status,
        200
    );
}

#[test]
fn w_071_a_method_without_input_takes_no_byte() {
    let rows = [
        ("", "", 200),
        ("content-length: 0\r\n", "", 200),
        ("transfer-encoding: chunked\r\n", "0\r\n\r\n", 200),
        ("content-type: application/json\r\n", "", 200),
        (
            "content-type: application/json\r\ncontent-length: 0\r\n",
            "",
            200,
        ),
        ("content-length: 1\r\n", "x", 400),
        (
            "content-type: application/json\r\ncontent-length: 2\r\n",
            "{}",
            400,
        ),
        ("transfer-encoding: chunked\r\n", "1\r\nx\r\n0\r\n\r\n", 400),
    ];
    for (headers, body, status) in rows {
        let answer = framed(TOUCH, headers, body);
        assert_eq!(answer.status, status, "{headers:?} {body:?}");
        if status == 400 {
            answer.refuses(400, "InvalidRequest");
        }
    }
    for answer in post(TOUCH).json("{}").send_both() {
        answer.refuses(400, "InvalidRequest");
    }
    let query = Request::new("GET", "/xrpc/com.example.wire.getParams?str=ab").json("{}");
    query.send().refuses(400, "InvalidRequest");
}

#[test]
fn w_073_a_missing_body_is_400() {
    for answer in post(PUT).send_both() {
        answer.refuses(400, "InvalidRequest");
    }
    for answer in post(PUT)
        .header("content-type", "application/json")
        .send_both()
    {
        answer.refuses(400, "InvalidRequest");
    }
}

#[test]
fn w_075_an_empty_body_is_no_json() {
    let json = "content-type: application/json\r\n";
    framed(PUT, &format!("{json}content-length: 0\r\n"), "").refuses(400, "InvalidRequest");
    framed(
        PUT,
        &format!("{json}transfer-encoding: chunked\r\n"),
        "0\r\n\r\n",
    )
    .refuses(400, "InvalidRequest");
}

#[test]
fn w_076_a_body_says_what_it_is() {
    for answer in post(PUT).body(r#"{"text":"well"}"#).send_both() {
        answer.refuses(400, "InvalidRequest");
    }
    for value in [
        "",
        "json",
        "application",
        "/",
        "application/",
        ";charset=utf-8",
    ] {
        post(PUT)
            .header("content-type", value)
            .body(r#"{"text":"well"}"#)
            .send()
            .refuses(400, "InvalidRequest");
    }
}

#[test]
fn w_077_the_type_is_compared_without_case_and_parameters() {
    for value in [
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/json ; x=y",
    ] {
        for answer in post(PUT)
            .header("content-type", value)
            .body(r#"{"text":"well"}"#)
            .send_both()
        {
            assert_eq!(answer.status, 200, "{value}");
        }
    }
}

#[test]
fn w_078_another_type_is_400() {
    for value in [
        "text/plain",
        "application/ld+json",
        "application/x-www-form-urlencoded",
        "*/*",
        "application/*",
    ] {
        post(PUT)
            .header("content-type", value)
            .body(r#"{"text":"well"}"#)
            .send()
            .refuses(400, "InvalidRequest");
    }
}

#[test]
fn w_082_another_charset_is_415() {
    for value in [
        "application/json; charset=iso-8859-1",
        "application/json; charset=utf-16",
    ] {
        let answer = post(PUT)
            .header("content-type", value)
            .body(r#"{"text":"well"}"#)
            .send();
        answer.refuses(415, "UnsupportedMediaType");
    }
}

#[test]
fn w_086_an_unknown_coding_is_415() {
    for value in ["compress", "gzip,", "nonsense, identity"] {
        let answer = post(PUT)
            .header("content-encoding", value)
            .json(r#"{"text":"well"}"#)
            .send();
        answer.refuses(415, "UnsupportedMediaType");
        assert!(answer.header("accept-encoding").is_some(), "{value}");
    }
    let plain = post(PUT)
        .header("content-encoding", "identity")
        .json(r#"{"text":"well"}"#);
    assert_eq!(plain.send().status, 200);
}

#[test]
fn w_090_a_body_over_the_limit_is_413() {
    for answer in post(PUT).json(json_of(MAX_INPUT + 1)).send_both() {
        answer.refuses(413, "PayloadTooLarge");
    }
}

#[test]
fn w_091_the_limit_itself_is_accepted() {
    for answer in post(PUT).json(json_of(MAX_INPUT)).send_both() {
        assert_eq!(answer.status, 200);
    }
}

#[test]
fn w_092_a_length_over_the_limit_is_413_before_a_byte_is_read() {
    let headers = format!(
        "content-type: application/json\r\ncontent-length: {}\r\n",
        MAX_INPUT + 1
    );
    framed(PUT, &headers, "").refuses(413, "PayloadTooLarge");
    let answer = framed(
        PUT,
        "content-type: application/json\r\ncontent-length: many\r\n",
        "",
    );
    assert_eq!(answer.status, 400);
}

#[test]
fn w_093_the_limit_counts_what_arrives() {
    let chunk = format!("{:x}\r\n{}\r\n", MAX_INPUT, " ".repeat(MAX_INPUT));
    let headers = "content-type: application/json\r\ntransfer-encoding: chunked\r\n";
    framed(PUT, headers, &format!("{chunk}1\r\n \r\n0\r\n\r\n")).refuses(413, "PayloadTooLarge");
}

#[test]
fn w_097_malformed_json_is_400() {
    for body in [
        "{",
        "}",
        "{\"text\":}",
        "{'text':'well'}",
        "{\"text\":\"well\",}",
        "nul",
        "{\"text\":\"well\"}x",
        " ",
    ] {
        for answer in post(PUT).json(body).send_both() {
            answer.refuses(400, "InvalidRequest");
        }
    }
}

#[test]
fn w_098_an_input_is_an_object() {
    for body in [
        "[]",
        "[{\"text\":\"well\"}]",
        "\"text\"",
        "5",
        "true",
        "null",
    ] {
        post(PUT).json(body).send().refuses(400, "InvalidRequest");
    }
}

#[test]
fn w_100_a_mark_before_the_json_is_forgiven_and_the_last_of_two_counts() {
    let marked = post(PUT).json("\u{FEFF}{\"text\":\"well\"}").send();
    assert_eq!(marked.accepts()["text"], "well");
    let twice = post(PUT).json(r#"{"text":"first","text":"second"}"#).send();
    assert_eq!(twice.accepts()["text"], "second");
}

#[test]
fn w_101_a_body_is_utf_8() {
    let mut bytes = br#"{"text":"we"#.to_vec();
    bytes.extend_from_slice(b"\xFF\xFE\"}");
    post(PUT).json(bytes).send().refuses(400, "InvalidRequest");
    post(PUT)
        .json(r#"{"text":"\ud800"}"#)
        .send()
        .refuses(400, "InvalidRequest");
    assert_eq!(
        post(PUT)
            .json(r#"{"text":"\ud83d\ude00"}"#)
            .send()
            .accepts()["text"],
        json!("😀")
    );
}

#[test]
fn w_102_nesting_has_an_end() {
    let deep = |levels: usize| {
        format!(
            r#"{{"text":"well","any":{{"a":{}1{}}}}}"#,
            "[".repeat(levels),
            "]".repeat(levels)
        )
    };
    assert_eq!(post(PUT).json(deep(20)).send().status, 200);
    post(PUT)
        .json(deep(1000))
        .send()
        .refuses(400, "InvalidRequest");
}
