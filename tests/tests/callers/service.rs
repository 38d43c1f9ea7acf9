//! What a token of another service says (W-300 … W-308).

use jsonwebtoken::Algorithm;
use serde_json::{Value, json};
use xrpc::crypto::Curve;

use crate::{
    row::{
        Expected::{self, Called, Refused},
        Row, bearer, call,
    },
    server::{AUDIENCE, SERVICE, key},
    token::{Token, now},
};

pub(crate) const BAD: Expected = refused("BadJwt");
pub(crate) const BAD_SIGNATURE: Expected = refused("BadJwtSignature");

pub(crate) const fn refused(name: &'static str) -> Expected {
    Refused(401, name, Some(name))
}

pub(crate) fn row(rule: &'static str, what: &'static str, token: &str, expected: Expected) -> Row {
    Row::new(rule, what, "service", bearer(token), expected)
}

pub(crate) fn check(rows: impl IntoIterator<Item = Row>) {
    rows.into_iter().for_each(|row| row.check());
}

/// What a change of the claims makes of a good token.
pub(crate) fn claims(
    rule: &'static str,
    what: &'static str,
    changes: &Value,
    expected: Expected,
) -> Row {
    row(
        rule,
        what,
        &Token::of_service().claims(changes).signed(),
        expected,
    )
}

/// What a change of the header makes of a good token.
pub(crate) fn header(
    rule: &'static str,
    what: &'static str,
    changes: &Value,
    expected: Expected,
) -> Row {
    row(
        rule,
        what,
        &Token::of_service().header(changes).signed(),
        expected,
    )
}

#[test]
fn w_300_the_token_is_that_of_a_bearer() {
    let missing = || Refused(401, "AuthMissing", Some("MissingBearer"));
    let good = || Token::of_service().signed();
    let of = |what, authorization: Vec<String>, expected| {
        Row::new("W-300", what, "service", authorization, expected)
    };
    check([
        of("nothing", vec![], missing()),
        of("empty", vec![String::new()], missing()),
        of("basic", vec![format!("Basic {}", good())], missing()),
        of("DPoP", vec![format!("DPoP {}", good())], missing()),
        of("scheme alone", vec!["Bearer".to_owned()], missing()),
        of(
            "three words",
            vec![format!("Bearer {} x", good())],
            missing(),
        ),
        of(
            "two headers",
            vec![format!("Bearer {}", good()); 2],
            missing(),
        ),
        of("Bearer", vec![format!("Bearer {}", good())], Called),
        of("bearer", vec![format!("bearer {}", good())], Called),
        of("BEARER", vec![format!("BEARER {}", good())], Called),
    ]);
}

#[test]
fn w_301_a_token_has_three_parts_of_json() {
    let good = Token::of_service().signed();
    let parts: Vec<&str> = good.split('.').collect();
    let join = |parts: &[&str]| parts.join(".");
    let empty = data_encoding::BASE64URL_NOPAD.encode(b"{}");
    let list = data_encoding::BASE64URL_NOPAD.encode(b"[]");
    let garbage = data_encoding::BASE64URL_NOPAD.encode(b"{\"alg\":");
    let rows = [
        ("one part", "abc".to_owned()),
        ("two parts", join(&parts[..2])),
        ("four parts", format!("{good}.x")),
        ("no base 64", "%.%.%".to_owned()),
        ("header of nothing", join(&[&empty, parts[1], parts[2]])),
        ("claims of nothing", join(&[parts[0], &empty, parts[2]])),
        ("header is a list", join(&[&list, parts[1], parts[2]])),
        ("claims are a list", join(&[parts[0], &list, parts[2]])),
        ("header is garbage", join(&[&garbage, parts[1], parts[2]])),
        ("claims are garbage", join(&[parts[0], &garbage, parts[2]])),
        ("padding", format!("{good}=")),
        ("the other base 64", good.replacen('e', "+", 1)),
        ("no signature", format!("{}.{}.", parts[0], parts[1])),
        (
            "huge",
            format!("{}.{}.{}", parts[0], "a".repeat(9_000), parts[2]),
        ),
    ];
    for (what, token) in rows {
        // Without a signature it is well formed.
        let expected = if what == "no signature" {
            BAD_SIGNATURE
        } else {
            BAD
        };
        row("W-301", what, &token, expected).check();
    }
    for (what, changes) in [
        ("no iss", json!({ "iss": null })),
        ("no aud", json!({ "aud": null })),
        ("no exp", json!({ "exp": null })),
        ("iss is a number", json!({ "iss": 5 })),
        ("aud is a list", json!({ "aud": [SERVICE] })),
        ("exp is a text", json!({ "exp": "soon" })),
        ("iat is a text", json!({ "iat": "then" })),
        ("nbf is a list", json!({ "nbf": [] })),
        ("lxm is a number", json!({ "lxm": 5 })),
        ("jti is a number", json!({ "jti": 5 })),
    ] {
        claims("W-301", what, &changes, BAD).check();
    }
}

#[test]
fn w_302_the_algorithm_is_that_of_the_key() {
    let public = key(Curve::K256, 2).public_key().did_key();
    let confused = Token::of_service()
        .header(&json!({ "alg": "HS256" }))
        .signed_by_secret(public.as_bytes(), Algorithm::HS256);
    let unsigned = Token::of_service().header(&json!({ "alg": "none" }));
    check([
        row("W-302", "HS256 with the public key", &confused, BAD),
        row("W-302", "none", &format!("{}.", unsigned.message()), BAD),
        header("W-302", "none, signed", &json!({ "alg": "none" }), BAD),
        header("W-302", "NONE", &json!({ "alg": "NONE" }), BAD),
        header("W-302", "missing", &json!({ "alg": null }), BAD),
        header("W-302", "a number", &json!({ "alg": 5 }), BAD),
        header("W-302", "ES384", &json!({ "alg": "ES384" }), BAD),
        header("W-302", "RS256", &json!({ "alg": "RS256" }), BAD),
        header(
            "W-302",
            "in small letters",
            &json!({ "alg": "es256k" }),
            BAD,
        ),
        header(
            "W-302",
            "of the other curve",
            &json!({ "alg": "ES256" }),
            BAD_SIGNATURE,
        ),
        header("W-302", "crit", &json!({ "crit": ["exp"] }), BAD),
        header("W-302", "b64", &json!({ "b64": false }), BAD),
        header(
            "W-302",
            "jwk",
            &json!({ "jwk": { "kty": "oct", "k": "AAAA" } }),
            BAD,
        ),
        header("W-302", "jku", &json!({ "jku": "https://evil.test" }), BAD),
        header("W-302", "x5c", &json!({ "x5c": ["AAAA"] }), BAD),
        header("W-302", "x5u", &json!({ "x5u": "https://evil.test" }), BAD),
    ]);
}

#[test]
fn w_303_tokens_of_other_types_do_not_count() {
    let other = || refused("BadJwtType");
    for typ in [
        "at+jwt",
        "refresh+jwt",
        "dpop+jwt",
        "AT+JWT",
        "application/at+jwt",
        "Application/DPoP+JWT",
    ] {
        header("W-303", "typ", &json!({ "typ": typ }), other()).check();
    }
    check([
        header("W-303", "no typ", &json!({ "typ": null }), Called),
        header("W-303", "jwt", &json!({ "typ": "jwt" }), Called),
        header("W-303", "a number", &json!({ "typ": 5 }), BAD),
    ]);
}

#[test]
fn w_304_the_key_is_one_that_counts() {
    check([
        header("W-304", "atproto", &json!({ "kid": "atproto" }), Called),
        header("W-304", "#atproto", &json!({ "kid": "#atproto" }), Called),
        header("W-304", "another", &json!({ "kid": "other" }), BAD),
        header("W-304", "#another", &json!({ "kid": "#other" }), BAD),
        header("W-304", "##", &json!({ "kid": "##atproto" }), BAD),
        header("W-304", "a number", &json!({ "kid": 5 }), BAD),
    ]);
}

#[test]
fn w_305_the_issuer_is_a_did() {
    let bad = || refused("BadJwtIss");
    let labeler = |service: &str| json!({ "iss": format!("did:web:labels.test{service}") });
    check([
        claims("W-305", "a handle", &json!({ "iss": "k256.test" }), bad()),
        claims("W-305", "empty", &json!({ "iss": "" }), bad()),
        claims(
            "W-305",
            "a URL",
            &json!({ "iss": "https://k256.test" }),
            bad(),
        ),
        claims(
            "W-305",
            "a service",
            &json!({ "iss": "did:web:k256.test#x" }),
            bad(),
        ),
        claims(
            "W-305",
            "a service that may",
            &labeler("#atproto_labeler"),
            Called,
        ),
        claims(
            "W-305",
            "twice a service",
            &labeler("#atproto_labeler#x"),
            bad(),
        ),
        claims("W-305", "an empty service", &labeler("#"), bad()),
    ]);
}

#[test]
fn w_306_the_audience_is_this_server() {
    let bad = || refused("BadJwtAudience");
    check([
        claims(
            "W-306",
            "with its service",
            &json!({ "aud": AUDIENCE }),
            Called,
        ),
        claims(
            "W-306",
            "another",
            &json!({ "aud": "did:web:other.test" }),
            bad(),
        ),
        claims(
            "W-306",
            "another service",
            &json!({ "aud": format!("{SERVICE}#x") }),
            bad(),
        ),
        claims(
            "W-306",
            "an empty service",
            &json!({ "aud": format!("{SERVICE}#") }),
            bad(),
        ),
        claims(
            "W-306",
            "capitals",
            &json!({ "aud": SERVICE.to_uppercase() }),
            bad(),
        ),
        claims("W-306", "empty", &json!({ "aud": "" }), bad()),
    ]);
}

#[test]
fn w_307_a_token_counts_in_its_time() {
    let now = now();
    let (expired, old, early) = (
        || refused("JwtExpired"),
        || refused("JwtTooOld"),
        || refused("JwtNotYetValid"),
    );
    check([
        claims("W-307", "over", &json!({ "exp": now - 2 }), expired()),
        claims("W-307", "long over", &json!({ "exp": 1 }), expired()),
        claims("W-307", "before all time", &json!({ "exp": -5 }), expired()),
        claims(
            "W-307",
            "ends too late",
            &json!({ "exp": now + 1_000 }),
            old(),
        ),
        claims("W-307", "never ends", &json!({ "exp": i64::MAX }), old()),
        claims("W-307", "beyond numbers", &json!({ "exp": u64::MAX }), BAD),
        claims("W-307", "too old", &json!({ "iat": now - 1_000 }), old()),
        claims(
            "W-307",
            "from the future",
            &json!({ "iat": now + 100 }),
            early(),
        ),
        claims("W-307", "not yet", &json!({ "nbf": now + 100 }), early()),
        claims(
            "W-307",
            "clocks apart",
            &json!({ "iat": now + 2, "nbf": now + 2 }),
            Called,
        ),
        claims("W-307", "no iat", &json!({ "iat": null }), Called),
        claims(
            "W-307",
            "with a fraction",
            &json!({ "exp": 0.5 }),
            expired(),
        ),
    ]);
}

#[test]
fn w_308_a_token_is_for_one_method() {
    let bad = || refused("BadJwtLexiconMethod");
    let other = "com.example.callers.Service";
    check([
        claims(
            "W-308",
            "another",
            &json!({ "lxm": "com.example.callers.full" }),
            bad(),
        ),
        claims("W-308", "capitals", &json!({ "lxm": other }), bad()),
        claims("W-308", "none", &json!({ "lxm": null }), bad()),
        claims("W-308", "empty", &json!({ "lxm": "" }), bad()),
    ]);
    let token = Token::of_service().claims(&json!({ "lxm": null })).signed();
    let answer = call("service", &bearer(&token));
    let message = answer.body["message"].as_str().unwrap();
    assert!(
        message.ends_with("must match: com.example.callers.service"),
        "{message}"
    );
}
