//! Tokens that count, and many that do not.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use super::{Scope, TokenError};
use crate::{
    format::Did,
    sessions::{SessionKey, Sessions, WeakSecret},
};

const SECRET: &[u8] = b"a secret of more than thirty-two bytes";
const SERVER: &str = "did:web:pds.test";
const ALICE: &str = "did:web:alice.test";
const NOW: i64 = 1_700_000_000;

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

fn key() -> SessionKey {
    SessionKey::new(SECRET).unwrap()
}

fn other_key() -> SessionKey {
    SessionKey::new(&[9; 32]).unwrap()
}

fn sessions() -> Sessions {
    with_key(key())
}

fn with_key(key: SessionKey) -> Sessions {
    Sessions::new(SERVER.parse().unwrap(), key).with_clock(now)
}

fn alice() -> Did {
    ALICE.parse().unwrap()
}

fn access() -> String {
    sessions()
        .access_token(&alice(), Scope::Access, None)
        .unwrap()
}

/// Claims that count, with some changed; `null` takes one away.
fn claims(changes: &Value) -> Value {
    let mut claims = json!({
        "scope": "com.atproto.access", "sub": ALICE, "aud": SERVER, "jti": "j", "sid": "s",
        "iat": NOW, "exp": NOW + 100,
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
        .map(|part| BASE64URL_NOPAD.encode(part.as_bytes()));
    let signing = parts.join(".");
    let signature = jsonwebtoken::crypto::sign(
        signing.as_bytes(),
        &EncodingKey::from_secret(SECRET),
        Algorithm::HS256,
    );
    format!("{signing}.{}", signature.unwrap())
}

fn check(token: &str, expected: Result<(), TokenError>) {
    let found = sessions().verify_access(token);
    assert_eq!(found.map(drop), expected, "{token}");
}

/// S-050, S-052, S-054
#[test]
fn our_own_tokens_count() {
    let access = sessions()
        .access_token(&alice(), Scope::Access, Some("sid"))
        .unwrap();
    let claims = sessions().verify_access(&access).unwrap();
    assert_eq!(
        (claims.did.as_str(), claims.scope, claims.sid.as_deref()),
        (ALICE, Scope::Access, Some("sid"))
    );
    let refresh = sessions().refresh_token(&alice(), "id").unwrap();
    let claims = sessions().verify_refresh(&refresh).unwrap();
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
            serde_json::from_slice(&BASE64URL_NOPAD.decode(parts[at].as_bytes()).unwrap()).unwrap()
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
    assert_ne!(access(), access());
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
    check(&at(json!(NOW + 1)), Ok(()));
    check(&at(json!(NOW)), Err(TokenError::Expired));
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
        &claims(&json!({ "nbf": NOW + 60 })),
    );
    check(&early, Err(TokenError::Unverified));
    let old = at(json!(1));
    assert_eq!(
        sessions().verify_refresh_late(&old),
        Err(TokenError::Unverified)
    );
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
    let access = access();
    let refresh = sessions().refresh_token(&alice(), "id").unwrap();
    assert_eq!(
        sessions().verify_refresh(&access),
        Err(TokenError::Unverified)
    );
    assert_eq!(
        sessions().verify_access(&refresh),
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
    let token = access();
    let parts: Vec<&str> = token.split('.').collect();
    let other = BASE64URL_NOPAD.encode(
        claims(&json!({ "sub": "did:web:eve.test" }))
            .to_string()
            .as_bytes(),
    );
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
    assert_eq!(SessionKey::new(&[1; 31]).unwrap_err(), WeakSecret);
    assert!(SessionKey::new(&[1; 32]).is_ok());
}

/// S-058
#[test]
fn keys_are_changed_without_a_login() {
    let old = access();
    let new = with_key(other_key().named("2")).with_earlier_key(key());
    assert!(new.verify_access(&old).is_ok());
    let token = new.access_token(&alice(), Scope::Access, None).unwrap();
    assert!(new.verify_access(&token).is_ok());
    // Who does not have the key of that name does not try others.
    assert_eq!(
        sessions().verify_access(&token),
        Err(TokenError::Unverified)
    );
    let other_name = with_key(other_key().named("3"));
    assert_eq!(
        other_name.verify_access(&token),
        Err(TokenError::Unverified)
    );
    // The name of one key, signed by the other.
    let newest = with_key(key().named("3")).with_earlier_key(other_key().named("2"));
    assert!(newest.verify_access(&token).is_ok());
    let crossed = with_key(key().named("2"))
        .access_token(&alice(), Scope::Access, None)
        .unwrap();
    assert_eq!(newest.verify_access(&crossed), Err(TokenError::Unverified));
    // Without a name, the first alone.
    assert!(newest.verify_access(&old).is_ok());
    let unnamed = with_key(other_key())
        .access_token(&alice(), Scope::Access, None)
        .unwrap();
    assert_eq!(newest.verify_access(&unnamed), Err(TokenError::Unverified));
}

/// S-070
#[test]
fn a_clock_may_be_off_by_seconds() {
    let later =
        |seconds: u64| sessions().with_clock(move || now() + Duration::from_secs(7_200 + seconds));
    let token = access();
    for (leeway, seconds, counts) in [
        (0, 0, false),
        (20, 19, true),
        (20, 20, false),
        (900, 29, true),
        (900, 30, false),
    ] {
        let sessions = later(seconds).leeway(Duration::from_secs(leeway));
        assert_eq!(
            sessions.verify_access(&token).is_ok(),
            counts,
            "{leeway} {seconds}"
        );
    }
    let refresh = sessions().refresh_token(&alice(), "id").unwrap();
    let much_later = later(90 * 24 * 60 * 60);
    assert_eq!(
        much_later.verify_refresh(&refresh),
        Err(TokenError::Expired)
    );
    assert!(much_later.verify_refresh_late(&refresh).is_ok());
}

/// A token that differs from a good one in one bit does not count.
#[test]
fn no_bit_may_be_changed() {
    let token = access();
    for index in 0..token.len() {
        for bit in 0..7 {
            let mut bytes = token.clone().into_bytes();
            bytes[index] ^= 1 << bit;
            let changed = String::from_utf8(bytes).unwrap();
            assert!(sessions().verify_access(&changed).is_err(), "{index} {bit}");
        }
    }
}

/// T-54
#[test]
fn secrets_are_not_shown() {
    let claims = sessions().verify_access(&access()).unwrap();
    let shown = format!("{claims:?} {:?} {:?}", sessions(), key().named("k"));
    assert!(!shown.contains(std::str::from_utf8(SECRET).unwrap()));
    assert!(!shown.contains(claims.jti.as_deref().unwrap()));
}
