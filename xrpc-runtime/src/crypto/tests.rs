//! Keys, their names and their signatures.

use super::{Curve, PublicKey, SigningKey};

const CURVES: [Curve; 2] = [Curve::P256, Curve::K256];

fn key(curve: Curve) -> SigningKey {
    SigningKey::from_bytes(curve, [7; 32]).unwrap()
}

#[test]
fn a_key_has_the_same_names_back_and_forth() {
    for curve in CURVES {
        let public = key(curve).public_key().clone();
        assert_eq!(public.did_key().parse::<PublicKey>().unwrap(), public);
        let multikey = PublicKey::from_verification_method("Multikey", &public.multikey());
        assert_eq!(multikey.unwrap(), public);
        let again = SigningKey::from_bytes(curve, key(curve).to_bytes()).unwrap();
        assert_eq!(again.public_key(), &public);
        assert_ne!(SigningKey::generate(curve).unwrap().public_key(), &public);
    }
    assert_ne!(key(Curve::P256).public_key(), key(Curve::K256).public_key());
}

#[test]
fn what_is_no_key_is_refused() {
    let good = key(Curve::P256).public_key().multikey();
    for text in [
        "",
        "z",
        "did:key:",
        "did:key:z",
        "did:web:a.test",
        &good,
        &format!("did:key:{good}1"),
        &format!("did:key:{}", &good[..good.len() - 1]),
        &format!("did:key:f{}", &good[1..]),
        "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
        "did:key:zzzzz",
    ] {
        assert!(text.parse::<PublicKey>().is_err(), "{text}");
    }
    assert!(PublicKey::from_verification_method("JsonWebKey2020", &good).is_err());
    // The number behind a curve's own name is a point of that curve.
    assert!(
        PublicKey::from_verification_method("EcdsaSecp256r1VerificationKey2019", &good).is_err()
    );
    for secret in [[0; 32], [0xff; 32]] {
        for curve in CURVES {
            assert!(SigningKey::from_bytes(curve, secret).is_err());
        }
    }
}

/// W-310
#[test]
fn a_signature_is_of_one_key_and_one_message() {
    for curve in CURVES {
        let key = key(curve);
        let other = SigningKey::generate(curve).unwrap();
        for length in 0..40 {
            let message = vec![b'm'; length];
            let signature = key.sign(&message).unwrap();
            assert!(key.public_key().verify(&message, &signature));
            assert!(key.public_key().verify_any(&message, &signature));
            assert!(!key.public_key().verify_any(b"another", &signature));
            assert!(!other.public_key().verify_any(&message, &signature));
            for cut in [&signature[..63], &[&signature[..], &[0]].concat(), &[]] {
                assert!(!key.public_key().verify_any(&message, cut));
            }
        }
    }
}

/// W-310: tokens may have either value of `s`, repositories the smaller alone; DER is refused everywhere.
#[test]
fn a_signature_may_be_high_where_that_is_said() {
    let message = b"a message";
    let check = |key: SigningKey, high: &[u8], der: &[u8]| {
        assert!(!key.public_key().verify(message, high));
        assert!(key.public_key().verify_any(message, high));
        assert!(!key.public_key().verify(message, der));
        assert!(!key.public_key().verify_any(message, der));
    };
    let key = |curve| {
        let key = key(curve);
        let signature = key.sign(message).unwrap();
        (key, signature)
    };
    let (k256, signature) = key(Curve::K256);
    let low = k256::ecdsa::Signature::from_slice(&signature).unwrap();
    let high = k256::ecdsa::Signature::from_scalars(low.r(), -*low.s()).unwrap();
    check(k256, &high.to_bytes(), low.to_der().as_bytes());
    let (p256, signature) = key(Curve::P256);
    let low = p256::ecdsa::Signature::from_slice(&signature).unwrap();
    let high = p256::ecdsa::Signature::from_scalars(low.r(), -*low.s()).unwrap();
    check(p256, &high.to_bytes(), low.to_der().as_bytes());
}

#[test]
fn a_secret_is_not_shown() {
    let shown = format!("{:?}", key(Curve::P256));
    assert!(!shown.contains("7, 7") && shown.contains("did:key:"));
}
