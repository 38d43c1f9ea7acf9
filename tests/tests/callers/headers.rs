//! The operator, and credentials of several kinds (W-317 … W-321, S-080).

use data_encoding::BASE64;
use serde_json::json;

use crate::{
    row::{
        Expected::{self, Called, Refused},
        Row, bearer, call,
    },
    server::PASSWORD,
    token::Token,
};

fn basic(text: &str) -> String {
    format!("Basic {}", BASE64.encode(text.as_bytes()))
}

fn good_session() -> String {
    let token = Token::of_session("did:web:alice.test", "com.atproto.access");
    bearer(&token.signed_by_server())[0].clone()
}

fn check(
    rule: &'static str,
    method: &'static str,
    rows: Vec<(&'static str, Vec<String>, Expected)>,
) {
    for (what, authorization, expected) in rows {
        Row::new(rule, what, method, authorization, expected).check();
    }
}

#[test]
fn w_317_the_operator_has_the_password() {
    let no = || Refused(401, "AuthenticationRequired", None);
    let good = basic(&format!("admin:{PASSWORD}"));
    let rows = vec![
        ("good", vec![good.clone()], Called),
        ("in capitals", vec![good.replace("Basic", "BASIC")], Called),
        ("nothing", vec![], no()),
        ("another password", vec![basic("admin:pass")], no()),
        ("without its end", vec![basic("admin:pass:word")], no()),
        (
            "another user",
            vec![basic(&format!("root:{PASSWORD}"))],
            no(),
        ),
        (
            "another Admin",
            vec![basic(&format!("Admin:{PASSWORD}"))],
            no(),
        ),
        ("no colon", vec![basic("admin")], no()),
        ("no base 64", vec!["Basic %%%%%%%%%%%%".to_owned()], no()),
        ("the other base 64", vec![good.replacen('=', "", 1)], no()),
        ("a bearer", vec![good.replace("Basic", "Bearer")], no()),
        ("a session", vec![good_session()], no()),
        ("twice", vec![good.clone(), good], no()),
    ];
    check("W-317", "admin", rows);
    let answer = call("admin", &[]);
    assert_eq!(
        answer.header("www-authenticate"),
        Some("Basic realm=\"admin\"")
    );
    // Browsers open a dialog at that: S-023.
    let answer = call("standard", &[]);
    let challenge = answer.header("www-authenticate").unwrap();
    assert!(challenge.starts_with("Bearer realm="), "{challenge}");
}

/// W-255
#[test]
fn w_321_the_policy_that_knows_the_credentials_decides() {
    let service =
        |lxm: &str| bearer(&Token::of_service().claims(&json!({ "lxm": lxm })).signed()).to_vec();
    let expired =
        Token::of_session("did:web:alice.test", "com.atproto.access").claims(&json!({ "exp": 1 }));
    let rows = vec![
        ("a session", vec![good_session()], Called),
        (
            "a session that is over",
            bearer(&expired.signed_by_server()).to_vec(),
            Refused(400, "ExpiredToken", None),
        ),
        ("a service", service("com.example.callers.any"), Called),
        (
            "a service for another method",
            service("com.example.callers.service"),
            Refused(401, "BadJwtLexiconMethod", Some("BadJwtLexiconMethod")),
        ),
        (
            "the operator",
            vec![basic(&format!("admin:{PASSWORD}"))],
            Called,
        ),
        (
            "no operator",
            vec![basic("admin:x")],
            Refused(401, "AuthenticationRequired", None),
        ),
        (
            "nobody",
            vec![],
            Refused(401, "AuthMissing", Some("MissingBearer")),
        ),
        (
            "an unknown scheme",
            vec!["Token abcdefghi".to_owned()],
            Refused(400, "InvalidToken", Some("MissingBearer")),
        ),
        (
            "two of a kind",
            vec![good_session(), good_session()],
            Refused(400, "InvalidToken", Some("MissingBearer")),
        ),
        (
            "two of two kinds",
            vec![basic(&format!("admin:{PASSWORD}")), good_session()],
            Refused(401, "AuthenticationRequired", None),
        ),
    ];
    check("W-321", "any", rows);
    // W-255: one challenge of each.
    let answer = call("any", &[]);
    assert_eq!(
        answer.header("www-authenticate"),
        Some(
            "Bearer realm=\"did:web:service.test\", Bearer error=\"MissingBearer\", Basic realm=\"admin\""
        )
    );
}

/// Nobody asks, so nobody looks.
#[test]
fn w_319_credentials_that_nobody_asked_for_are_ignored() {
    for value in ["Bearer garbage", "Basic %%%", "Token", "Bearer a b"] {
        let answer = call("public", &[value.to_owned()]);
        assert_eq!(answer.status, 200, "{value}");
        assert_eq!(
            (answer.header("vary"), answer.header("cache-control")),
            (None, None)
        );
    }
}

/// Each row of these tests is held to it; here are the three kinds of answers.
#[test]
fn w_320_what_a_caller_sees_is_theirs_alone() {
    for (method, authorization, status) in [
        ("standard", vec![good_session()], 200),
        ("standard", vec![], 401),
        ("optional", vec![], 200),
    ] {
        let answer = call(method, &authorization);
        assert_eq!(answer.status, status);
        assert_eq!(answer.header("cache-control"), Some("private"));
        assert_eq!(answer.header("vary"), Some("Authorization"));
    }
}

/// Who brings some is held to them.
#[test]
fn optional_credentials_are_good_or_absent() {
    let invalid = || Refused(400, "InvalidToken", None);
    let rows = vec![
        ("nobody", vec![], Called),
        ("empty", vec![String::new()], Called),
        ("a session", vec![good_session()], Called),
        ("garbage", vec!["Bearer abcdefghi".to_owned()], invalid()),
        ("another scheme", vec![basic("admin:x")], invalid()),
        (
            "a service",
            bearer(&Token::of_service().signed()).to_vec(),
            invalid(),
        ),
        ("two", vec![good_session(), good_session()], invalid()),
    ];
    check("S-060", "optional", rows);
}
