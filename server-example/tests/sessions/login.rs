//! `createSession` (S-100 … S-158).

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::server::{ALICE, PASSWORD, Server, claims, header, is_error, tokens};

#[tokio::test]
async fn s_101_s_102_s_104_one_account_has_many_names() {
    let server = Server::with_alice().await;
    for name in [
        "alice.test",
        "ALICE.Test",
        "@alice.test",
        " alice.test ",
        "Alice@Example.com",
        ALICE,
    ] {
        let answer = server.sign_in(json!({ "identifier": name })).await;
        assert_eq!(answer.status(), 200, "{name}");
        assert_eq!(answer.json::<Value>()["did"], ALICE);
    }
}

/// T-01, T-02, T-47
#[tokio::test]
async fn s_110_s_130_s_134_nobody_is_told_why_they_do_not_get_in() {
    let server = Server::with_alice().await;
    server.sign_up("bob", json!({})).await;
    server
        .store
        .set_takedown("did:web:bob.test", Some("ref"))
        .await
        .unwrap();
    let rows = [
        json!({ "password": "wrong" }),
        json!({ "password": "" }),
        json!({ "password": format!("{PASSWORD}\0") }),
        json!({ "password": PASSWORD.to_uppercase() }),
        json!({ "identifier": "nobody.test" }),
        json!({ "identifier": "nobody@example.com" }),
        json!({ "identifier": "did:web:nobody.test" }),
        json!({ "identifier": "@@" }),
        json!({ "identifier": "did:" }),
        json!({ "identifier": "" }),
        json!({ "identifier": "%" }),
        json!({ "identifier": "' OR '1'='1" }),
        json!({ "identifier": "x".repeat(10_000) }),
        json!({ "identifier": "bob.test", "password": "wrong" }),
        json!({ "identifier": "bob.test", "password": "wrong", "allowTakendown": true }),
    ];
    for row in rows {
        let answer = server.sign_in(row.clone()).await;
        is_error(
            &answer,
            401,
            "AuthenticationRequired",
            "Invalid identifier or password",
        );
        let names: Vec<_> = answer
            .headers()
            .keys()
            .map(http::HeaderName::as_str)
            .collect();
        assert_eq!(
            names,
            ["content-type", "access-control-allow-origin"],
            "{row}"
        );
    }
}

#[tokio::test]
async fn s_111_a_password_that_nobody_has_is_refused_before_the_account_is_looked_up() {
    let server = Server::with_alice().await;
    for name in ["alice.test", "nobody.test"] {
        let answer = server
            .sign_in(json!({ "identifier": name, "password": "x".repeat(513) }))
            .await;
        is_error(
            &answer,
            401,
            "AuthenticationRequired",
            "Password too long. Consider resetting your password.",
        );
    }
}

#[tokio::test]
async fn s_006_s_007_the_input_is_checked_and_what_is_unknown_ignored() {
    let server = Server::with_alice().await;
    for (changes, name) in [
        (json!({ "password": null }), "`/password`"),
        (json!({ "identifier": null }), "`/identifier`"),
        (json!({ "password": 12_345_678 }), "`/password`"),
        (json!({ "allowTakendown": "yes" }), "`/allowTakendown`"),
    ] {
        let answer = server.sign_in(changes).await;
        assert_eq!(
            (answer.status().as_u16(), answer.error().as_deref()),
            (400, Some("InvalidRequest"))
        );
        let message = answer.message().unwrap();
        assert!(
            message.contains(name) && !message.contains("12345678"),
            "{message}"
        );
    }
    let answer = server
        .sign_in(json!({ "authFactorToken": "", "device": { "name": "phone" } }))
        .await;
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn s_155_s_156_s_021_a_login_shows_the_account_and_is_not_stored() {
    let server = Server::with_alice().await;
    let answer = server.sign_in(json!({})).await;
    let body: Value = answer.json();
    assert_eq!(
        body["didDoc"],
        json!({
            "@context": ["https://www.w3.org/ns/did/v1"],
            "id": ALICE,
            "alsoKnownAs": ["at://alice.test"],
            "service": [{
                "id": "#atproto_pds",
                "type": "AtprotoPersonalDataServer",
                "serviceEndpoint": "https://pds.test",
            }],
        }),
    );
    for (name, value) in [
        ("did", json!(ALICE)),
        ("handle", json!("alice.test")),
        ("email", json!("alice@example.com")),
        ("emailConfirmed", json!(false)),
        ("emailAuthFactor", json!(false)),
        ("active", json!(true)),
        ("status", json!(null)),
    ] {
        assert_eq!(body[name], value, "{name}");
    }
    assert!(
        !body.as_object().unwrap().contains_key("status"),
        "absent is absent, not null (S-046)"
    );
    assert_eq!(header(&answer, "cache-control"), Some("no-store"));
}

#[tokio::test]
async fn s_050_s_053_s_054_tokens_claim_what_they_should() {
    let server = Server::with_alice().await;
    let (access, refresh) = server.session().await;
    let (access, refresh) = (claims(&access), claims(&refresh));
    assert_eq!(
        (&access["scope"], &refresh["scope"]),
        (&json!("com.atproto.access"), &json!("com.atproto.refresh"))
    );
    for token in [&access, &refresh] {
        assert_eq!(
            (&token["sub"], &token["aud"]),
            (&json!(ALICE), &json!("did:web:pds.test"))
        );
        assert!(token["exp"].is_i64() && token["iat"].is_i64());
    }
    assert!(access["sid"].is_string());
    assert_ne!(server.session().await.0, server.session().await.0);
}

#[tokio::test]
async fn s_157_s_162_s_175_a_deactivated_account_has_a_session() {
    let server = Server::with_alice().await;
    let at = server_example::domain::clock::Time(server.now() * 1_000_000);
    server.store.set_deactivated(ALICE, Some(at)).await.unwrap();
    let answer = server.sign_in(json!({})).await;
    let (access, refresh) = tokens(&answer);
    for answer in [
        answer,
        server.get_session(&access).await,
        server.refresh(&refresh).await,
    ] {
        let body: Value = answer.json();
        assert_eq!(
            (&body["active"], &body["status"]),
            (&json!(false), &json!("deactivated"))
        );
    }
}

#[tokio::test]
async fn s_130_s_131_s_132_a_takedown_leaves_a_narrow_way_in() {
    let server = Server::with_alice().await;
    server.store.set_takedown(ALICE, Some("ref")).await.unwrap();
    is_error(
        &server.sign_in(json!({})).await,
        401,
        "AccountTakedown",
        "Account has been taken down",
    );
    let answer = server.sign_in(json!({ "allowTakendown": true })).await;
    let body: Value = answer.json();
    assert_eq!(
        (&body["active"], &body["status"]),
        (&json!(false), &json!("takendown"))
    );
    let (access, refresh) = tokens(&answer);
    assert_eq!(claims(&access)["scope"], "com.atproto.takendown");
    is_error(
        &server.get_session(&access).await,
        400,
        "InvalidToken",
        "Bad token scope",
    );
    is_error(
        &server.refresh(&refresh).await,
        401,
        "AccountTakedown",
        "Account has been taken down",
    );
    server.store.set_takedown(ALICE, None).await.unwrap();
    is_error(
        &server.refresh(&refresh).await,
        400,
        "ExpiredToken",
        "Token has been revoked",
    );
    // S-133
    let answer = server.sign_in(json!({ "allowTakendown": true })).await;
    assert_eq!(claims(&tokens(&answer).0)["scope"], "com.atproto.access");
}

/// T-10, T-11, T-14
#[tokio::test]
async fn s_031_s_032_s_034_s_035_s_036_logins_are_counted_by_account_and_address() {
    let server = Server::with_limits(true).await;
    server.sign_up("alice", json!({})).await;
    server.sign_up("bob", json!({})).await;
    let names = ["alice.test", "ALICE.test", "alice@example.com", ALICE];
    for number in 0..30_u32 {
        let name = names[number as usize % names.len()];
        let answer = server
            .sign_in(json!({ "identifier": name, "password": "wrong" }))
            .await;
        assert_eq!(answer.status(), 401);
        assert_eq!(
            header(&answer, "ratelimit-remaining"),
            Some(&*(29 - number).to_string())
        );
    }
    let answer = server.sign_in(json!({})).await;
    is_error(&answer, 429, "RateLimitExceeded", "Rate Limit Exceeded");
    for (name, value) in [
        ("ratelimit-limit", "30".to_owned()),
        ("ratelimit-remaining", "0".to_owned()),
        ("ratelimit-reset", (server.now() + 300).to_string()),
        ("ratelimit-policy", "30;w=300".to_owned()),
        ("retry-after", "300".to_owned()),
    ] {
        assert_eq!(header(&answer, name), Some(&*value), "{name}");
    }
    assert_eq!(
        server
            .sign_in(json!({ "identifier": "bob.test" }))
            .await
            .status(),
        200
    );
    server.pass(Duration::from_mins(5));
    assert_eq!(server.sign_in(json!({})).await.status(), 200);
    // W-214: also where the error is one that the document declares, and at a sign-up.
    server.store.set_takedown(ALICE, Some("ref")).await.unwrap();
    let declared = server.sign_in(json!({})).await;
    is_error(
        &declared,
        401,
        "AccountTakedown",
        "Account has been taken down",
    );
    assert_eq!(header(&declared, "ratelimit-limit"), Some("30"));
    let refused = server.sign_up("alice", json!({})).await;
    assert_eq!(
        (
            refused.status().as_u16(),
            header(&refused, "ratelimit-policy")
        ),
        (400, Some("100;w=300"))
    );
}

/// T-04
#[tokio::test]
async fn s_114_every_login_takes_its_least_time() {
    const LEAST: Duration = Duration::from_millis(150);
    let server = Server::with_login_time(LEAST).await;
    for changes in [
        json!({}),
        json!({ "password": "wrong" }),
        json!({ "identifier": "nobody.test" }),
        json!({ "identifier": "@@" }),
        json!({ "identifier": "did:" }),
        json!({ "identifier": "x".repeat(10_000) }),
    ] {
        let begun = Instant::now();
        server.sign_in(changes).await;
        assert!(begun.elapsed() >= LEAST);
    }
}

/// T-12
#[tokio::test]
async fn s_033_failures_are_counted_by_account_wherever_they_come_from() {
    let server = Server::with_limits(true).await;
    server.sign_up("alice", json!({})).await;
    let from = |number: usize| format!("2001:db8:{}::1", number % 4);
    for number in 0..100 {
        let wrong = json!({ "password": "wrong" });
        assert_eq!(
            server.sign_in_from(&from(number), wrong).await.status(),
            401
        );
    }
    // T-14: also for who knows the password.
    let answer = server.sign_in_from("198.51.100.1", json!({})).await;
    is_error(&answer, 429, "RateLimitExceeded", "Rate Limit Exceeded");
    assert_eq!(header(&answer, "ratelimit-policy"), Some("100;w=3600"));
    server.pass(Duration::from_hours(1));
    assert_eq!(server.sign_in(json!({})).await.status(), 200);
}
