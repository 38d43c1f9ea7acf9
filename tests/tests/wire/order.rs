//! Which failure decides the answer when there are several (W-001 … W-004).

use crate::request::{Request, post};

fn call(query: &str) -> Request {
    post(format!("/xrpc/com.example.wire.ordered?{query}"))
}

#[test]
fn w_001_the_first_failure_decides() {
    let known = |request: Request| request.header("authorization", "Bearer alice");
    let rows = [
        (
            Request::new("GET", "/xrpc/com.example.wire.ordered?n=x"),
            405,
            "InvalidRequest",
        ),
        (call("n=x").json("[]"), 400, "InvalidRequest"),
        (call("n=1").json("[]"), 401, "AuthenticationRequired"),
        (known(call("n=1")).json("[]"), 400, "InvalidRequest"),
        (
            known(call("n=1"))
                .header("content-encoding", "odd")
                .json("{}"),
            415,
            "UnsupportedMediaType",
        ),
    ];
    for (request, status, name) in rows {
        for answer in request.send_both() {
            answer.refuses(status, name);
        }
    }
    assert_eq!(
        known(call("n=1")).json(r#"{"text":"hello"}"#).send().status,
        200
    );
}

#[test]
fn w_002_credentials_come_before_the_body_and_after_the_parameters() {
    let message = call("n=x")
        .body("neither")
        .send()
        .refuses(400, "InvalidRequest");
    assert!(message.contains('n'), "{message}");
    for body in ["", "neither", r#"{"text":5}"#] {
        call("n=1")
            .json(body)
            .send()
            .refuses(401, "AuthenticationRequired");
    }
}

#[test]
fn w_320_an_answer_that_depends_on_the_caller_is_theirs_alone() {
    for request in [
        call("n=1").json("{}"),
        call("n=1")
            .header("authorization", "Bearer alice")
            .json("[]"),
    ] {
        let answer = request.send();
        assert_eq!(answer.header("cache-control"), Some("private"));
        let varies = answer
            .header("vary")
            .unwrap_or_default()
            .to_ascii_lowercase();
        assert!(varies.contains("authorization"), "{varies}");
    }
}
