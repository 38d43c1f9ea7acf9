//! What an endpoint answers when it succeeds (W-150 … W-154).

use crate::request::{get, post};

const PUT: &str = "/xrpc/com.example.wire.putValues";

#[test]
fn w_150_success_is_200() {
    for answer in get("/xrpc/com.example.wire.getParams?str=ab").send_both() {
        assert_eq!(answer.status, 200);
    }
    for answer in post("/xrpc/com.example.wire.touch").send_both() {
        assert_eq!(answer.status, 200);
    }
}

#[test]
fn w_151_an_output_is_json_and_says_so() {
    for answer in post(PUT).json(r#"{"text":"well"}"#).send_both() {
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert_eq!(
            answer.header("content-length"),
            Some(answer.body.len().to_string().as_str())
        );
        assert_eq!(answer.body, br#"{"text":"well","limit":7,"language":"en"}"#);
    }
}

#[test]
fn w_153_no_output_is_no_body() {
    let answers = post("/xrpc/com.example.wire.touch").send_both();
    for answer in &answers {
        assert_eq!((answer.status, answer.body.len()), (200, 0));
        assert_eq!(answer.header("content-type"), None);
    }
    // In HTTP/2 the frames say it.
    assert_eq!(answers[0].header("content-length"), Some("0"));
}

#[test]
fn w_154_an_endpoint_can_add_headers() {
    for answer in post(PUT).json(r#"{"text":"well"}"#).send_both() {
        assert_eq!(answer.header("etag"), Some("\"seen\""));
    }
}

#[test]
fn w_155_what_is_absent_is_left_out() {
    let answer = post(PUT)
        .json(r#"{"text":"well","note":null}"#)
        .send()
        .accepts();
    let names: Vec<&String> = answer
        .as_object()
        .expect("the output is an object")
        .keys()
        .collect();
    assert_eq!(names, ["text", "note", "limit", "language"]);
}
