//! Tokens of sessions of this server (W-316, S-060 … S-075).

use jsonwebtoken::Algorithm;
use serde_json::json;
use xrpc::crypto::Curve;

use crate::{
    row::{
        Expected::{self, Called, Refused},
        Row, bearer,
    },
    server::key,
    token::{Token, now},
};

const ALICE: &str = "did:web:alice.test";
const ACCESS: &str = "com.atproto.access";
const INVALID: Expected = Refused(400, "InvalidToken", None);
const EXPIRED: Expected = Refused(400, "ExpiredToken", None);

fn row(
    rule: &'static str,
    what: &'static str,
    method: &'static str,
    token: &str,
    expected: Expected,
) -> Row {
    Row::new(rule, what, method, bearer(token), expected)
}

fn check(rows: impl IntoIterator<Item = Row>) {
    rows.into_iter().for_each(|row| row.check());
}

fn access() -> Token {
    Token::of_session(ALICE, ACCESS)
}

fn refresh() -> Token {
    Token::of_session(ALICE, "com.atproto.refresh").header(&json!({ "typ": "refresh+jwt" }))
}

#[test]
fn s_060_s_062_a_bearer_is_asked_for() {
    let of = |rule, what, values: Vec<String>, expected| {
        Row::new(rule, what, "standard", values, expected)
    };
    let good = access().signed_by_server();
    let missing = || Refused(401, "AuthMissing", None);
    check([
        of("S-060", "nothing", vec![], missing()),
        of("S-060", "empty", vec![String::new()], missing()),
        of("S-061", "one word", vec!["Bearer".to_owned()], INVALID),
        of(
            "S-061",
            "three words",
            vec![format!("Bearer {good} {good}")],
            INVALID,
        ),
        of(
            "S-061",
            "two headers",
            vec![format!("Bearer {good}"); 2],
            INVALID,
        ),
        of(
            "S-061",
            "behind a comma",
            vec![format!("Bearer x,Bearer {good}")],
            INVALID,
        ),
        of("S-062", "basic", vec![format!("Basic {good}")], INVALID),
        of("S-062", "DPoP", vec![format!("DPoP {good}")], INVALID),
        of("S-062", "unknown", vec![format!("Token {good}")], INVALID),
        of(
            "S-062",
            "in small letters",
            vec![format!("bearer {good}")],
            Called,
        ),
    ]);
}

/// W-316
#[test]
fn s_063_s_067_a_token_is_ours_and_in_time() {
    let of = |rule, what, token: String, expected| row(rule, what, "standard", &token, expected);
    let changed = |changes| access().claims(&changes).signed_by_server();
    let headed = |changes| access().header(&changes).signed_by_server();
    let (alg, secret) = (Algorithm::HS256, b"another secret of thirty-two bytes!!");
    let over = json!({ "exp": now() - 1 });
    check([
        of("S-063", "good", access().signed_by_server(), Called),
        of("S-063", "over", changed(over.clone()), EXPIRED),
        of(
            "S-063",
            "over and forged",
            access().claims(&over).signed_by_secret(secret, alg),
            INVALID,
        ),
        of(
            "S-063",
            "forged",
            access().signed_by_secret(secret, alg),
            INVALID,
        ),
        of(
            "S-063",
            "without an end",
            changed(json!({ "exp": null })),
            INVALID,
        ),
        of(
            "S-063",
            "not yet",
            changed(json!({ "nbf": now() + 60 })),
            INVALID,
        ),
        of(
            "S-063",
            "for another server",
            changed(json!({ "aud": "did:web:other.test" })),
            INVALID,
        ),
        of(
            "S-064",
            "HS512",
            access()
                .header(&json!({ "alg": "HS512" }))
                .signed_by_secret(crate::server::SECRET, Algorithm::HS512),
            INVALID,
        ),
        of(
            "S-064",
            "none",
            format!("{}.", access().header(&json!({ "alg": "none" })).message()),
            INVALID,
        ),
        of(
            "S-064",
            "signed by a service",
            access().header(&json!({ "alg": "ES256K" })).signed(),
            INVALID,
        ),
        of("S-064", "crit", headed(json!({ "crit": ["exp"] })), INVALID),
        of(
            "S-064",
            "jwk",
            headed(json!({ "jwk": { "kty": "oct", "k": "AAAA" } })),
            INVALID,
        ),
        of(
            "S-065",
            "another type",
            headed(json!({ "typ": "JWT" })),
            INVALID,
        ),
        of("S-065", "no type", headed(json!({ "typ": null })), INVALID),
        of(
            "S-065",
            "a refresh token",
            refresh().signed_by_server(),
            INVALID,
        ),
        of(
            "S-065",
            "in long",
            headed(json!({ "typ": "application/at+jwt" })),
            Called,
        ),
        of(
            "S-066",
            "with a method",
            changed(json!({ "lxm": "com.example.callers.standard" })),
            INVALID,
        ),
        of(
            "S-066",
            "with a proof",
            changed(json!({ "cnf": { "jkt": "x" } })),
            INVALID,
        ),
        of(
            "S-067",
            "no DID",
            changed(json!({ "sub": "alice.test" })),
            INVALID,
        ),
        of(
            "S-058",
            "a key that nobody has",
            headed(json!({ "kid": "k2" })),
            INVALID,
        ),
        of("W-301", "garbage", "a.b.c".to_owned(), INVALID),
        of(
            "W-316",
            "of a service",
            Token::of_service().signed(),
            INVALID,
        ),
    ]);
}

/// Each class takes what it says, and nothing else.
#[test]
fn s_068_s_071_a_class_takes_its_scopes() {
    let scopes = [
        "access",
        "appPassPrivileged",
        "appPass",
        "signupQueued",
        "takendown",
        "refresh",
        "everything",
    ];
    let classes = [
        ("full", [true, false, false, false, false, false, false]),
        (
            "privileged",
            [true, true, false, false, false, false, false],
        ),
        ("standard", [true, true, true, false, false, false, false]),
        ("queued", [true, true, true, true, false, false, false]),
        ("takendown", [true, false, false, false, true, false, false]),
        ("untaken", [true, true, true, false, false, false, false]),
        ("active", [true, true, true, false, false, false, false]),
    ];
    for (class, takes) in classes {
        for (scope, takes) in scopes.into_iter().zip(takes) {
            let token =
                Token::of_session(ALICE, &format!("com.atproto.{scope}")).signed_by_server();
            let expected = if takes { Called } else { INVALID };
            row("S-071", scope, class, &token, expected).check();
        }
    }
}

/// W-322
#[test]
fn s_072_s_075_an_account_stands_as_the_class_asks() {
    let down = || Refused(401, "AccountTakedown", None);
    let inactive = || Refused(401, "AccountDeactivated", None);
    let missing = || Refused(403, "AccountNotFound", None);
    let of = |rule, account: &'static str, method, expected| {
        let did = format!("did:web:{account}.test");
        let token = Token::of_session(&did, ACCESS).signed_by_server();
        row(rule, account, method, &token, expected)
    };
    check([
        of("S-072", "takendown", "standard", Called),
        of("S-072", "takendown", "untaken", down()),
        of("S-072", "takendown", "active", down()),
        of("S-072", "missing", "standard", Called),
        of("S-072", "missing", "untaken", missing()),
        of("S-072", "missing", "active", missing()),
        of("S-073", "deactivated", "standard", Called),
        of("S-073", "deactivated", "untaken", Called),
        of("S-073", "deactivated", "active", inactive()),
        of("S-075", "revoked", "full", EXPIRED),
        of("S-075", "revoked", "takendown", EXPIRED),
        of("S-075", "revoked", "optional", EXPIRED),
        of(
            "S-075",
            "unknowable",
            "full",
            Refused(500, "InternalServerError", None),
        ),
    ]);
}

#[test]
fn s_069_s_070_a_refresh_token_is_for_tokens() {
    let of = |rule, what, method, token: &Token, expected| {
        row(rule, what, method, &token.signed_by_server(), expected)
    };
    let over = refresh().claims(&json!({ "exp": 1 }));
    let nameless = refresh().claims(&json!({ "jti": null }));
    let missing = || Refused(401, "MissingTokenId", None);
    check([
        of("S-065", "good", "refresh", &refresh(), Called),
        of("S-065", "good", "logout", &refresh(), Called),
        of("S-065", "an access token", "refresh", &access(), INVALID),
        of("S-065", "an access token", "logout", &access(), INVALID),
        of(
            "S-068",
            "an access scope",
            "refresh",
            &refresh().claims(&json!({ "scope": ACCESS })),
            INVALID,
        ),
        of("S-069", "without an id", "refresh", &nameless, missing()),
        of("S-069", "without an id", "logout", &nameless, missing()),
        of("S-070", "over", "refresh", &over, EXPIRED),
        of("S-070", "over", "logout", &over, Called),
    ]);
    let forged = over.signed_by(&key(Curve::K256, 2));
    row("S-070", "over and forged", "logout", &forged, INVALID).check();
}
