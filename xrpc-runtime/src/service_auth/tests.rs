//! What a verifier can be told. What comes over HTTP is tested in the package `tests`.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::{Freshness, Grant, KeySource, NoKey, ServiceAuth, mint::mint_at};
use crate::{
    crypto::{Curve, PublicKey, SigningKey},
    format::Did,
    route::Answering,
};

const NSID: &str = "com.example.method";
const SERVICE: &str = "did:web:service.test";

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

fn key() -> SigningKey {
    SigningKey::from_bytes(Curve::P256, [7; 32]).unwrap()
}

/// One key for everybody; it changes with each lookup past the cache.
#[derive(Clone, Default)]
struct Keys(Arc<AtomicUsize>);

impl KeySource for Keys {
    fn key<'a>(
        &'a self,
        _: &'a Did,
        _: &'a str,
        freshness: Freshness,
    ) -> Answering<'a, Result<PublicKey, NoKey>> {
        if freshness == Freshness::Fresh {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
        Box::pin(async { Ok(key().public_key().clone()) })
    }
}

fn service() -> ServiceAuth {
    ServiceAuth::new([SERVICE], Keys::default()).with_clock(now)
}

fn token(method: Option<&str>, life: Duration, key: &SigningKey) -> String {
    let method = method.map(|method| method.parse().unwrap());
    let grant = Grant {
        issuer: &"did:web:alice.test".parse().unwrap(),
        audience: SERVICE,
        method: method.as_ref(),
        life: Some(life),
    };
    mint_at(key, grant, &now).unwrap()
}

const MINUTE: Duration = Duration::from_secs(60);

async fn check(service: &ServiceAuth, token: &str, expected: Option<&str>) {
    let verified = service.verify(token, NSID).await;
    assert_eq!(verified.as_ref().err().map(crate::Error::name), expected);
}

/// W-308: without it every token counts that is not for another method.
#[tokio::test]
async fn a_method_need_not_be_named() {
    let any = token(None, MINUTE, &key());
    check(&service(), &any, Some("BadJwtLexiconMethod")).await;
    check(&service().without_method(), &any, None).await;
    let other = token(Some("com.example.other"), MINUTE, &key());
    check(
        &service().without_method(),
        &other,
        Some("BadJwtLexiconMethod"),
    )
    .await;
    let claims = service()
        .verify(&token(Some(NSID), MINUTE, &key()), NSID)
        .await
        .unwrap();
    assert_eq!(claims.method.unwrap().as_str(), NSID);
}

/// W-307
#[tokio::test]
async fn a_token_may_live_as_long_as_it_is_said() {
    for (life, most, expected) in [
        (300, 300, None),
        (301, 300, Some("JwtTooOld")),
        (3_600, 3_600, None),
        (3_601, 3_600, Some("JwtTooOld")),
    ] {
        let token = token(Some(NSID), Duration::from_secs(life), &key());
        check(
            &service().max_age(Duration::from_secs(most)),
            &token,
            expected,
        )
        .await;
    }
    let token = token(Some(NSID), MINUTE, &key());
    for (later, expected) in [(0, None), (60, None), (61, Some("JwtExpired"))] {
        let service = service().with_clock(move || now() + Duration::from_secs(later));
        check(&service, &token, expected).await;
    }
}

/// W-309
#[tokio::test]
async fn a_token_counts_again_where_that_is_said() {
    let token = token(Some(NSID), MINUTE, &key());
    let (once, often) = (service(), service().without_replays());
    for expected in [None, Some("NonceNotUnique"), Some("NonceNotUnique")] {
        check(&once, &token, expected).await;
        check(&often, &token, None).await;
    }
}

/// W-312: once in a while for each issuer.
#[tokio::test]
async fn documents_are_looked_up_again_once_in_a_while() {
    let keys = Keys::default();
    let seconds = Arc::new(AtomicUsize::new(0));
    let clock = {
        let seconds = Arc::clone(&seconds);
        move || now() + Duration::from_secs(seconds.load(Ordering::Relaxed) as u64)
    };
    let service = ServiceAuth::new([SERVICE], keys.clone())
        .with_clock(clock)
        .refresh_time(Duration::from_secs(20));
    let other = SigningKey::from_bytes(Curve::P256, [8; 32]).unwrap();
    let forged = token(Some(NSID), MINUTE, &other);
    for (second, lookups) in [(0, 1), (1, 1), (19, 1), (20, 2), (39, 2), (41, 3)] {
        seconds.store(second, Ordering::Relaxed);
        check(&service, &forged, Some("BadJwtSignature")).await;
        assert_eq!(keys.0.load(Ordering::Relaxed), lookups, "{second}");
    }
}
