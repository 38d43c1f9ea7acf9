//! Tokens that count, and many that do not.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use super::{Kind, Scope, TokenError, Tokens, WeakSecret};
use crate::domain::clock::Time;

const SECRET: &[u8] = b"a secret of more than thirty-two bytes";
const SERVER: &str = "did:web:pds.test";
const ALICE: &str = "did:web:alice.test";
const NOW: Time = Time(1_700_000_000_000_000);

fn tokens() -> Tokens {
    Tokens::new(SECRET, SERVER).unwrap()
}

/// Claims that count, with some changed; `null` takes one away.
fn claims(changes: &Value) -> Value {
    let mut claims = json!({
        "scope": "com.atproto.access", "sub": ALICE, "aud": SERVER, "jti": "j", "sid": "s",
        "iat": NOW.seconds(), "exp": NOW.seconds() + 100,
    });
    let all = claims.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            all.remove(name)
        } else {
            all.insert(name.clone(), value.clone())
        };
    }
    claims
}

fn signed(algorithm: Algorithm, typ: Option<&str>, secret: &[u8], claims: &Value) -> String {
    let mut header = Header::new(algorithm);
    header.typ = typ.map(ToOwned::to_owned);
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(secret)).unwrap()
}

/// A token whose header is written by hand, signed as ours are.
fn with_header(header: &Value) -> String {
    let parts = [header.to_string(), claims(&json!({})).to_string()]
        .map(|part| URL_SAFE_NO_PAD.encode(part));
    let signing = parts.join(".");
    let signature = jsonwebtoken::crypto::sign(
        signing.as_bytes(),
        &EncodingKey::from_secret(SECRET),
        Algorithm::HS256,
    );
    format!("{signing}.{}", signature.unwrap())
}

fn check(token: &str, expected: Result<(), TokenError>) {
    let found = tokens().verify(Kind::Access, token, NOW);
    assert_eq!(found.map(drop), expected, "{token}");
}

/// S-050, S-052, S-054
#[test]
fn our_own_tokens_count() {
    let access = tokens()
        .access(ALICE, Scope::Access, Some("sid"), NOW)
        .unwrap();
    let claims = tokens().verify(Kind::Access, &access, NOW).unwrap();
    assert_eq!(
        (claims.did.as_str(), claims.scope, claims.sid.as_deref()),
        (ALICE, Scope::Access, Some("sid"))
    );
    let refresh = tokens().refresh(ALICE, "id", NOW).unwrap();
    let claims = tokens().verify(Kind::Refresh, &refresh, NOW).unwrap();
    assert_eq!(
        (claims.scope, claims.jti.as_deref()),
        (Scope::Refresh, Some("id"))
    );
    for (token, typ, life) in [
        (&access, "at+jwt", 7_200),
        (&refresh, "refresh+jwt", 7_776_000),
    ] {
        let parts: Vec<&str> = token.split('.').collect();
        assert!(parts.len() == 3 && !token.contains(":::") && !token.contains('='));
        let part = |at: usize| -> Value {
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[at]).unwrap()).unwrap()
        };
        assert_eq!(part(0), json!({ "typ": typ, "alg": "HS256" }));
        let claims = part(1);
        assert_eq!(
            claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(),
            life
        );
        assert_eq!(claims["aud"], SERVER);
    }
}

/// S-053
#[test]
fn no_two_access_tokens_are_alike() {
    let token = || tokens().access(ALICE, Scope::Access, None, NOW).unwrap();
    assert_ne!(token(), token());
}

/// S-063, S-070, T-25
#[test]
fn time_is_judged_after_the_signature() {
    let at = |exp: Value| {
        signed(
            Algorithm::HS256,
            Some("at+jwt"),
            SECRET,
            &claims(&json!({ "exp": exp })),
        )
    };
    check(&at(json!(NOW.seconds() + 1)), Ok(()));
    check(&at(json!(NOW.seconds())), Err(TokenError::Expired));
    check(&at(json!(-1)), Err(TokenError::Expired));
    for exp in [json!("soon"), json!(1.5e9), json!([1]), json!(true)] {
        check(&at(exp), Err(TokenError::Unverified));
    }
    let missing = signed(
        Algorithm::HS256,
        Some("at+jwt"),
        SECRET,
        &claims(&json!({ "exp": null })),
    );
    check(&missing, Err(TokenError::Unverified));
    let early = signed(
        Algorithm::HS256,
        Some("at+jwt"),
        SECRET,
        &claims(&json!({ "nbf": NOW.seconds() + 60 })),
    );
    check(&early, Err(TokenError::Unverified));
    let old = at(json!(1));
    assert!(tokens().verify_expired(Kind::Access, &old).is_ok());
    let forged = format!("{}A{}", &old[..old.len() - 6], &old[old.len() - 5..]);
    check(&forged, Err(TokenError::Unverified));
}

/// S-064, T-22, T-23
#[test]
fn one_algorithm_counts() {
    for algorithm in [Algorithm::HS384, Algorithm::HS512] {
        check(
            &signed(algorithm, Some("at+jwt"), SECRET, &claims(&json!({}))),
            Err(TokenError::Unverified),
        );
    }
    for alg in [
        "none", "None", "nOnE", "RS256", "ES256", "ES256K", "hs256", "",
    ] {
        check(
            &with_header(&json!({ "typ": "at+jwt", "alg": alg })),
            Err(TokenError::Unverified),
        );
    }
    check(
        &with_header(&json!({ "typ": "at+jwt" })),
        Err(TokenError::Unverified),
    );
    check(
        &with_header(&json!({ "typ": "at+jwt", "alg": 5 })),
        Err(TokenError::Unverified),
    );
    check(
        &with_header(&json!({ "typ": "at+jwt", "alg": "HS256" })),
        Ok(()),
    );
    let unsigned = with_header(&json!({ "typ": "at+jwt", "alg": "none" }));
    let (body, _) = unsigned.rsplit_once('.').unwrap();
    check(&format!("{body}."), Err(TokenError::Unverified));
}

/// T-24, S-058
#[test]
fn a_header_brings_no_key_along() {
    for (name, value) in [
        ("crit", json!(["exp"])),
        ("kid", json!("'; DROP TABLE account; --")),
        ("kid", json!("../key")),
        ("jku", json!("https://evil.test/keys")),
        ("jwk", json!({ "kty": "oct", "k": "AAAA" })),
        ("x5u", json!("https://evil.test/chain")),
        ("x5c", json!(["AAAA"])),
        ("b64", json!(false)),
    ] {
        check(
            &with_header(&json!({ "typ": "at+jwt", "alg": "HS256", name: value })),
            Err(TokenError::Unverified),
        );
    }
}

/// S-065, T-20
#[test]
fn the_kinds_are_told_apart() {
    let access = tokens().access(ALICE, Scope::Access, None, NOW).unwrap();
    let refresh = tokens().refresh(ALICE, "id", NOW).unwrap();
    assert_eq!(
        tokens().verify(Kind::Refresh, &access, NOW),
        Err(TokenError::Unverified)
    );
    assert_eq!(
        tokens().verify(Kind::Access, &refresh, NOW),
        Err(TokenError::Unverified)
    );
    for typ in [
        "at+jwt",
        "AT+JWT",
        "application/at+jwt",
        "Application/At+Jwt",
    ] {
        check(
            &signed(Algorithm::HS256, Some(typ), SECRET, &claims(&json!({}))),
            Ok(()),
        );
    }
    for typ in [None, Some("JWT"), Some("at+jwt "), Some("dpop+jwt")] {
        check(
            &signed(Algorithm::HS256, typ, SECRET, &claims(&json!({}))),
            Err(TokenError::Unverified),
        );
    }
}

/// S-066 … S-068, T-26, T-27
#[test]
fn claims_are_judged() {
    let rows = [
        (json!({ "aud": null }), TokenError::Unverified),
        (
            json!({ "aud": "did:web:other.test" }),
            TokenError::Unverified,
        ),
        (json!({ "aud": [SERVER] }), TokenError::Unverified),
        (
            json!({ "lxm": "com.example.method" }),
            TokenError::Malformed,
        ),
        (json!({ "cnf": { "jkt": "x" } }), TokenError::Malformed),
        (json!({ "sub": null }), TokenError::Malformed),
        (json!({ "sub": "alice" }), TokenError::Malformed),
        (json!({ "jti": 5 }), TokenError::Malformed),
        (json!({ "sid": 5 }), TokenError::Malformed),
        (json!({ "scope": null }), TokenError::BadScope),
        (
            json!({ "scope": "com.atproto.everything" }),
            TokenError::BadScope,
        ),
        (
            json!({ "scope": "COM.ATPROTO.ACCESS" }),
            TokenError::BadScope,
        ),
        (
            json!({ "scope": "com.atproto.access com.atproto.refresh" }),
            TokenError::BadScope,
        ),
        (
            json!({ "scope": "com.atproto.refresh" }),
            TokenError::BadScope,
        ),
    ];
    for (changes, expected) in rows {
        check(
            &signed(Algorithm::HS256, Some("at+jwt"), SECRET, &claims(&changes)),
            Err(expected),
        );
    }
}

/// T-28
#[test]
fn a_token_that_was_touched_does_not_count() {
    let token = tokens().access(ALICE, Scope::Access, None, NOW).unwrap();
    let parts: Vec<&str> = token.split('.').collect();
    let other = URL_SAFE_NO_PAD.encode(claims(&json!({ "sub": "did:web:eve.test" })).to_string());
    let rows = [
        String::new(),
        "a.b.c".to_owned(),
        format!("{}.{other}.{}", parts[0], parts[2]),
        format!("{}.{}", parts[0], parts[1]),
        format!("{token}."),
        format!("{token}.x"),
        format!("{token}="),
        format!("{token}AAAA"),
        token[..token.len() - 4].to_owned(),
        "x".repeat(1_000_000),
    ];
    for row in rows {
        check(&row, Err(TokenError::Unverified));
    }
}

/// S-055
#[test]
fn a_secret_that_can_be_guessed_is_refused() {
    assert_eq!(Tokens::new(&[1; 31], SERVER).unwrap_err(), WeakSecret);
    assert!(Tokens::new(&[1; 32], SERVER).is_ok());
}
