//! Who has signed a token of another service, and how often it counts (W-309 … W-315).

use std::thread;

use serde_json::{Value, json};
use xrpc::{
    crypto::Curve,
    service_auth::{Grant, ServiceAuth, mint},
};

use crate::{
    row::{Expected::Called, bearer, call},
    server::{AUDIENCE, Keys, SERVICE, key, keys},
    service::{BAD, BAD_SIGNATURE, check, claims, refused, row},
    token::{Token, now, with_signature},
};

#[test]
fn w_309_a_token_counts_once() {
    let token = Token::of_service().signed();
    let again = || refused("NonceNotUnique");
    check([
        row("W-309", "first", &token, Called),
        row("W-309", "again", &token, again()),
        claims("W-309", "no id", &json!({ "jti": null }), BAD),
        claims("W-309", "empty id", &json!({ "jti": "" }), BAD),
    ]);
    // Who cannot sign does not use up the ids of who can.
    let token = Token::of_service();
    let forged = token.signed_by(&key(Curve::K256, 9));
    check([
        row("W-309", "forged", &forged, BAD_SIGNATURE),
        row("W-309", "behind the forged", &token.signed(), Called),
    ]);
    // The id of one issuer is not that of another.
    let changes = json!({ "jti": "the same for both" });
    let first = Token::of_service().claims(&changes).signed();
    let second = Token::of_service()
        .claims(&changes)
        .claims(&json!({ "iss": "did:web:p256.test" }))
        .header(&json!({ "alg": "ES256" }));
    check([
        row("W-309", "of one", &first, Called),
        row(
            "W-309",
            "of another",
            &second.signed_by(&key(Curve::P256, 1)),
            Called,
        ),
    ]);
}

#[test]
fn w_309_of_many_at_once_one_counts() {
    let token = Token::of_service().signed();
    let calls: Vec<_> = (0..16)
        .map(|_| {
            let token = token.clone();
            thread::spawn(move || call("service", &bearer(&token)).status)
        })
        .collect();
    let statuses: Vec<u16> = calls.into_iter().map(|call| call.join().unwrap()).collect();
    let called = statuses.iter().filter(|status| **status == 200).count();
    let refused = statuses.iter().filter(|status| **status == 401).count();
    assert_eq!((called, refused), (1, 15));
}

#[test]
fn w_310_a_signature_is_two_numbers() {
    let token = Token::of_service();
    let message = token.message();
    let bytes = key(Curve::K256, 2).sign(message.as_bytes()).unwrap();
    let low = k256::ecdsa::Signature::from_slice(&bytes).unwrap();
    let high = k256::ecdsa::Signature::from_scalars(low.r(), -*low.s()).unwrap();
    let with = |signature: &[u8]| with_signature(&message, signature);
    check([
        row(
            "W-310",
            "DER",
            &with(low.to_der().as_bytes()),
            BAD_SIGNATURE,
        ),
        row("W-310", "cut", &with(&bytes[..63]), BAD_SIGNATURE),
        row(
            "W-310",
            "longer",
            &with(&[&bytes[..], &[0]].concat()),
            BAD_SIGNATURE,
        ),
        row("W-310", "zeros", &with(&[0; 64]), BAD_SIGNATURE),
        row("W-310", "ones", &with(&[0xff; 64]), BAD_SIGNATURE),
        row("W-310", "high", &with(&high.to_bytes()), Called),
    ]);
}

#[test]
fn w_311_the_key_is_that_of_the_issuers_document() {
    check([
        claims(
            "W-311",
            "gone",
            &json!({ "iss": "did:web:gone.test" }),
            refused("DidResolutionFailed"),
        ),
        claims(
            "W-311",
            "no such key",
            &json!({ "iss": "did:web:labels.test" }),
            refused("DidResolutionFailed"),
        ),
        claims(
            "W-311",
            "somebody else",
            &json!({ "iss": "did:web:flooded.test" }),
            BAD_SIGNATURE,
        ),
    ]);
}

#[test]
fn w_312_a_key_may_change() {
    let of = || Token::of_service().claims(&json!({ "iss": "did:web:rotated.test" }));
    let old = of()
        .header(&json!({ "alg": "ES256" }))
        .signed_by(&key(Curve::P256, 1));
    check([
        row("W-312", "the key that is cached", &old, Called),
        row("W-312", "the new key", &of().signed(), Called),
        // It was looked up a moment ago.
        row(
            "W-312",
            "the new key, not cached",
            &of().signed(),
            BAD_SIGNATURE,
        ),
    ]);
}

/// A flood of bad signatures is none of lookups.
#[test]
fn w_312_the_documents_are_not_flooded() {
    let service = ServiceAuth::new([SERVICE], keys().clone());
    let before = keys().lookups();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for _ in 0..50 {
        let token = Token::of_service().claims(&json!({ "iss": "did:web:flooded.test" }));
        let token = token.signed_by(&key(Curve::K256, 9));
        let verified = service.verify(&token, "com.example.callers.service");
        let error = runtime.block_on(verified).unwrap_err();
        assert_eq!(error.name(), "BadJwtSignature");
    }
    let after = keys().lookups();
    // Other tests look up too, but seldom: without the cap it were 50.
    assert!(after.0 - before.0 >= 50);
    assert!(after.1 - before.1 < 20, "{before:?} {after:?}");
}

/// What is cheap is judged first: nobody is looked up for a token that cannot count.
#[test]
fn w_313_a_document_is_looked_up_last() {
    let keys = Keys::default();
    let service = ServiceAuth::new([SERVICE], keys.clone())
        .from_issuers(["did:web:friend.test".parse().unwrap()]);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    // Everything is wrong; then one thing less each time.
    let mut changes = json!({
        "iss": "nobody", "lxm": "com.example.other", "aud": "did:web:other.test", "exp": 1, "jti": 5,
    });
    let mut header = json!({ "typ": "at+jwt" });
    let mends: [(&str, &str, Value); 8] = [
        ("BadJwt", "jti", json!("id")),
        ("BadJwtType", "typ", json!("JWT")),
        ("JwtExpired", "exp", json!(now() + 60)),
        ("BadJwtAudience", "aud", json!(SERVICE)),
        (
            "BadJwtLexiconMethod",
            "lxm",
            json!("com.example.callers.service"),
        ),
        ("BadJwtIss", "iss", json!("did:web:stranger.test")),
        ("UntrustedIss", "iss", json!("did:web:friend.test")),
        ("DidResolutionFailed", "", Value::Null),
    ];
    for (name, mend, value) in mends {
        assert_eq!(keys.lookups(), (0, 0));
        let token = Token::of_service()
            .header(&header)
            .claims(&changes)
            .signed();
        let verified = service.verify(&token, "com.example.callers.service");
        assert_eq!(runtime.block_on(verified).unwrap_err().name(), name);
        let place = if mend == "typ" {
            &mut header
        } else {
            &mut changes
        };
        place[mend] = value;
    }
    assert_eq!(keys.lookups(), (1, 0));
}

/// W-314: each row above names its error twice, in the body and in the challenge; here is one in whole.
#[test]
fn w_314_the_name_stands_in_both_places() {
    let token = Token::of_service().claims(&json!({ "exp": 1 })).signed();
    let answer = call("service", &bearer(&token));
    assert_eq!(answer.status, 401);
    assert_eq!(
        answer.body,
        json!({ "error": "JwtExpired", "message": "jwt expired" })
    );
    assert_eq!(
        answer.header("www-authenticate"),
        Some("Bearer error=\"JwtExpired\"")
    );
}

#[test]
fn w_315_our_own_tokens_count() {
    for (curve, seed, did) in [
        (Curve::P256, 1, "did:web:p256.test"),
        (Curve::K256, 2, "did:web:k256.test"),
    ] {
        let grant = Grant {
            issuer: &did.parse().unwrap(),
            audience: AUDIENCE,
            method: Some(&"com.example.callers.service".parse().unwrap()),
            life: None,
        };
        let token = mint(&key(curve, seed), grant).unwrap();
        row("W-315", "minted", &token, Called).check();
        let parts: Vec<Value> = token
            .split('.')
            .take(2)
            .map(|part| {
                data_encoding::BASE64URL_NOPAD
                    .decode(part.as_bytes())
                    .unwrap()
            })
            .map(|json| serde_json::from_slice(&json).unwrap())
            .collect();
        assert_eq!(parts[0], json!({ "typ": "JWT", "alg": curve.algorithm() }));
        let names: Vec<&String> = parts[1].as_object().unwrap().keys().collect();
        assert_eq!(names, ["iat", "iss", "aud", "exp", "jti", "lxm"]);
        let number = |name: &str| parts[1][name].as_u64().unwrap();
        assert_eq!(number("exp") - number("iat"), 60);
        let id = parts[1]["jti"].as_str().unwrap();
        assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let any = mint(
            &key(curve, seed),
            Grant {
                method: None,
                ..grant
            },
        )
        .unwrap();
        row(
            "W-315",
            "for any method",
            &any,
            refused("BadJwtLexiconMethod"),
        )
        .check();
    }
}

/// A token that differs in one bit from a good one does not count.
#[test]
fn no_bit_of_a_token_may_be_changed() {
    let service = ServiceAuth::new([SERVICE], keys().clone())
        .without_replays()
        .refresh_time(std::time::Duration::from_secs(100_000));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let token = Token::of_service().signed();
    let verify =
        |token: &str| runtime.block_on(service.verify(token, "com.example.callers.service"));
    assert!(verify(&token).is_ok());
    for index in 0..token.len() {
        for bit in 0..7 {
            let mut bytes = token.clone().into_bytes();
            bytes[index] ^= 1 << bit;
            let changed = String::from_utf8(bytes).unwrap();
            assert!(verify(&changed).is_err(), "{index} {bit}");
        }
    }
}
