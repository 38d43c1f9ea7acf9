//! What an endpoint answers when it fails (W-200 … W-214).

use crate::{
    answer::Answer,
    request::{Request, get, post, send},
};

fn fail(how: &str) -> [Answer; 2] {
    get(format!(
        "/xrpc/com.example.wire.fail?how={}",
        how.replace(' ', "%20")
    ))
    .send_both()
}

fn check(how: &str, status: u16, name: &str, message: &str) {
    for answer in fail(how) {
        assert_eq!(answer.refuses(status, name), message, "{how}");
    }
}

#[test]
fn w_200_every_error_is_an_object_of_json() {
    let requests = [
        get("/xrpc/"),
        get("/xrpc/com.example.wire.unheardOf"),
        get("/xrpc/com.example.wire.touch"),
        get("/xrpc/com.example.wire.getParams"),
        get("/xrpc/com.example.wire.fail?how=declared"),
        post("/xrpc/com.example.wire.putValues"),
        post("/xrpc/com.example.wire.ordered?n=1"),
    ];
    for request in requests {
        for answer in request.send_both() {
            assert_eq!(
                answer.header("content-type"),
                Some("application/json"),
                "{request:?}"
            );
            let body = answer.json();
            let name = body["error"].as_str().unwrap_or_default();
            assert!(
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic()),
                "{body}"
            );
            assert!(body["message"].is_string(), "{body}");
        }
    }
    let head = Request::new("HEAD", "/xrpc/com.example.wire.unheardOf").send();
    assert_eq!((head.status, head.body.len()), (501, 0));
    assert_eq!(head.header("content-type"), Some("application/json"));
}

#[test]
fn w_201_a_status_without_a_name_gets_one() {
    for answer in fail("no name") {
        answer.refuses(418, "InvalidRequest");
    }
}

#[test]
fn w_202_what_is_no_error_is_a_500() {
    check("no error", 500, "Fine", "Internal Server Error");
}

#[test]
fn w_203_built_in_errors_have_their_names() {
    check("built in", 403, "Forbidden", "not yours");
    check("upstream", 502, "UpstreamFailure", "the directory is down");
}

#[test]
fn w_204_w_209_a_declared_error_is_400_unless_it_says_otherwise() {
    for answer in fail("declared") {
        answer.refuses(400, "Gone");
    }
    check("with a status", 409, "Refused", "not today");
}

#[test]
fn w_205_an_undeclared_name_goes_out_as_it_is() {
    for answer in fail("undeclared") {
        answer.refuses(418, "TeapotEmpty");
    }
}

#[test]
fn w_204_an_error_of_the_domain_becomes_the_variant_that_takes_it() {
    check(
        "domain",
        404,
        "PlantUnknown",
        "there is no such plant in the garden",
    );
    check("domain with a message", 400, "OutOfSeason", "ask in spring");
}

#[test]
fn w_207_an_error_of_the_domain_says_nothing_where_the_server_failed() {
    check("domain inside", 503, "StoreClosed", "StoreClosed");
}

#[test]
fn w_207_a_500_hides_what_lies_behind_it() {
    check(
        "inside",
        500,
        "InternalServerError",
        "Internal Server Error",
    );
}

#[test]
fn w_208_a_500_keeps_its_name_and_hides_its_message() {
    check(
        "inside with a name",
        500,
        "DiskFull",
        "Internal Server Error",
    );
}

#[test]
fn w_210_a_panic_is_a_500_and_the_connection_lives_on() {
    check("panic", 500, "InternalServerError", "Internal Server Error");
    let panic = "GET /xrpc/com.example.wire.fail?how=panic HTTP/1.1\r\nhost: test\r\n\r\n";
    let health = "GET /xrpc/_health HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n";
    let first = send(format!("{panic}{health}").as_bytes());
    assert_eq!(first.status, 500);
    let second = String::from_utf8_lossy(&first.body).into_owned();
    assert!(second.contains("HTTP/1.1 200 OK"), "{second}");
}

#[test]
fn w_213_an_error_carries_headers() {
    for answer in fail("with a header") {
        answer.refuses(429, "RateLimitExceeded");
        assert_eq!(answer.header("retry-after"), Some("30"));
    }
    for answer in post("/xrpc/com.example.wire.ordered?n=1")
        .json("{}")
        .send_both()
    {
        answer.refuses(401, "AuthenticationRequired");
        assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
    }
}

#[test]
fn w_020_404_is_an_error_of_the_application() {
    for answer in fail("domain") {
        answer.refuses(404, "PlantUnknown");
    }
    for target in [
        "/xrpc/com.example.wire.unheardOf",
        "/xrpc/com.example.wire.touch/x",
    ] {
        assert_ne!(get(target).send().status, 404, "{target}");
    }
}
