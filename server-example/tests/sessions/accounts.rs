//! `createAccount` and what can be asked about accounts (S-300 … S-351).

use http::{HeaderName, Method};
use serde_json::{Value, json};

use crate::server::{ALICE, PASSWORD, Server, header, is_error, tokens};

#[tokio::test]
async fn s_308_s_021_a_new_account_is_signed_in() {
    let server = Server::start().await;
    let answer = server
        .sign_up(
            "alice",
            json!({ "handle": "Alice.Test", "email": "Alice@Example.com" }),
        )
        .await;
    let body: Value = answer.json();
    assert_eq!(
        (&body["did"], &body["handle"]),
        (&json!(ALICE), &json!("alice.test"))
    );
    assert_eq!(body["didDoc"]["id"], ALICE);
    assert_eq!(header(&answer, "cache-control"), Some("no-store"));
    let session: Value = server.get_session(&tokens(&answer).0).await.json();
    assert_eq!(
        (&session["email"], &session["emailConfirmed"]),
        (&json!("alice@example.com"), &json!(false))
    );
    assert_eq!(server.refresh(&tokens(&answer).1).await.status(), 200);
}

#[tokio::test]
async fn s_300_s_301_s_303_s_304_s_307_what_will_not_do_is_said() {
    let server = Server::start().await;
    let rows = [
        (
            json!({ "plcOp": {} }),
            400,
            "InvalidRequest",
            "Unsupported input: \"plcOp\"",
        ),
        (
            json!({ "password": "x".repeat(257) }),
            400,
            "InvalidRequest",
            "Password too long. Maximum length is 256 characters.",
        ),
        (
            json!({ "password": null }),
            400,
            "InvalidPassword",
            "Password too short. Minimum length is 8 characters.",
        ),
        (
            json!({ "password": "1234567" }),
            400,
            "InvalidPassword",
            "Password too short. Minimum length is 8 characters.",
        ),
        (
            json!({ "email": null }),
            400,
            "InvalidRequest",
            "Email is required",
        ),
        (
            json!({ "email": "nowhere" }),
            400,
            "InvalidRequest",
            "This email address is not supported, please use a different email.",
        ),
        (
            json!({ "handle": "alice.local" }),
            400,
            "InvalidHandle",
            "Handle TLD is invalid or disallowed",
        ),
        (
            json!({ "handle": "a.b.test" }),
            400,
            "InvalidHandle",
            "Invalid characters in handle",
        ),
        (
            json!({ "handle": "al.test" }),
            400,
            "InvalidHandle",
            "Handle too short",
        ),
        (
            json!({ "handle": "abcdefghijklmnopqrs.test" }),
            400,
            "InvalidHandle",
            "Handle too long",
        ),
        (
            json!({ "handle": "admin.test" }),
            400,
            "HandleNotAvailable",
            "Reserved handle",
        ),
        (
            json!({ "handle": "alice.bsky.social" }),
            400,
            "UnsupportedDomain",
            "Not a supported handle domain",
        ),
        (
            json!({ "did": "did:plc:abc" }),
            401,
            "AuthenticationRequired",
            "Missing auth to create account with did: did:plc:abc",
        ),
    ];
    for (changes, status, name, message) in rows {
        is_error(
            &server.sign_up("alice", changes).await,
            status,
            name,
            message,
        );
    }
    let answer = server
        .sign_up("alice", json!({ "handle": "not a handle" }))
        .await;
    assert_eq!(
        (answer.status().as_u16(), answer.error().as_deref()),
        (400, Some("InvalidRequest"))
    );
    assert!(answer.message().unwrap().contains("handle"));
}

/// §6.1: a token of another server is the only thing that may come along.
#[tokio::test]
async fn a_sign_up_comes_with_a_bearer_or_with_nobody() {
    let server = Server::start().await;
    let input =
        json!({ "handle": "alice.test", "email": "alice@example.com", "password": PASSWORD });
    let asking = server
        .client
        .procedure("com.atproto.server.createAccount")
        .json(&input);
    let answer = asking
        .header(http::header::AUTHORIZATION, "Basic YTpi")
        .send()
        .await;
    is_error(
        &answer,
        401,
        "AuthenticationRequired",
        "Invalid authorization header",
    );
}

#[tokio::test]
async fn s_306_what_is_taken_is_said() {
    let server = Server::with_alice().await;
    let same_handle = server
        .sign_up(
            "alice",
            json!({ "handle": "ALICE.test", "email": "x@example.com" }),
        )
        .await;
    is_error(
        &same_handle,
        400,
        "InvalidRequest",
        "Handle already taken: alice.test",
    );
    let same_address = server
        .sign_up("bob", json!({ "email": "Alice@Example.com" }))
        .await;
    is_error(
        &same_address,
        400,
        "InvalidRequest",
        "Email already taken: Alice@Example.com",
    );
    server.store.set_takedown(ALICE, Some("ref")).await.unwrap();
    let inactive = server
        .sign_up("alice", json!({ "email": "x@example.com" }))
        .await;
    is_error(
        &inactive,
        400,
        "InvalidRequest",
        "Handle already taken: alice.test",
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn s_310_ten_sign_ups_for_one_handle_make_one_account() {
    let server = Server::start().await;
    let tasks: Vec<_> = (0..10)
        .map(|number| {
            let client = server.client.clone();
            tokio::spawn(async move {
                let input = json!({
                    "handle": "alice.test", "email": format!("a{number}@example.com"), "password": PASSWORD,
                });
                client.procedure("com.atproto.server.createAccount").json(&input).send().await
            })
        })
        .collect();
    let mut made = 0;
    for task in tasks {
        let answer = task.await.unwrap();
        if answer.status() == 200 {
            made += 1;
        } else {
            is_error(
                &answer,
                400,
                "InvalidRequest",
                "Handle already taken: alice.test",
            );
        }
    }
    assert_eq!(made, 1);
}

#[tokio::test]
async fn s_340_the_server_describes_itself() {
    let answer = Server::start()
        .await
        .client
        .query("com.atproto.server.describeServer")
        .send()
        .await;
    assert_eq!(
        answer.json::<Value>(),
        json!({
            "did": "did:web:pds.test",
            "availableUserDomains": [".test"],
            "inviteCodeRequired": false,
            "links": {},
            "contact": {},
        }),
    );
}

#[tokio::test]
async fn s_350_s_351_a_handle_leads_to_an_active_account() {
    let server = Server::with_alice().await;
    let resolve = async |handle: &str| {
        server
            .client
            .query("com.atproto.identity.resolveHandle")
            .param("handle", handle)
            .send()
            .await
    };
    for handle in ["alice.test", "Alice.TEST"] {
        assert_eq!(
            resolve(handle).await.json::<Value>(),
            json!({ "did": ALICE })
        );
    }
    is_error(
        &resolve("bob.test").await,
        400,
        "HandleNotFound",
        "Unable to resolve handle",
    );
    is_error(
        &resolve("bob.example.com").await,
        400,
        "InvalidRequest",
        "Unable to resolve handle",
    );
    assert_eq!(
        resolve("no handle").await.error().as_deref(),
        Some("InvalidRequest")
    );
    server
        .store
        .set_deactivated(ALICE, Some(server_example::domain::clock::Time(1)))
        .await
        .unwrap();
    is_error(
        &resolve("alice.test").await,
        400,
        "HandleNotFound",
        "Unable to resolve handle",
    );
}

/// §14: how clients that start from a handle find the server.
#[tokio::test]
async fn a_host_says_whose_it_is() {
    let server = Server::with_alice().await;
    let get = async |host: &str, path: &str| {
        server
            .client
            .request(Method::GET, path)
            .header(HeaderName::from_static("host"), host)
            .send()
            .await
    };
    for host in ["alice.test", "ALICE.test", "alice.test:2583"] {
        let answer = get(host, "/.well-known/atproto-did").await;
        assert_eq!(
            (answer.status().as_u16(), &answer.body()[..]),
            (200, ALICE.as_bytes()),
            "{host}"
        );
        let document: Value = get(host, "/.well-known/did.json").await.json();
        assert_eq!(
            document["service"][0]["serviceEndpoint"],
            "https://pds.test"
        );
    }
    let own: Value = get("pds.test", "/.well-known/did.json").await.json();
    assert_eq!(own["id"], "did:web:pds.test");
    for path in [
        "/.well-known/atproto-did",
        "/.well-known/did.json",
        "/nothing",
    ] {
        assert_eq!(get("bob.test", path).await.status(), 404, "{path}");
    }
}

/// S-003
#[tokio::test]
async fn s_003_a_profile_is_shown_as_far_as_it_is_known() {
    let server = Server::with_alice().await;
    let get = async |actor: &str| {
        server
            .client
            .query("app.bsky.actor.getProfile")
            .param("actor", actor)
            .send()
            .await
    };
    for actor in ["alice.test", ALICE] {
        assert_eq!(
            get(actor).await.json::<Value>(),
            json!({ "did": ALICE, "handle": "alice.test" })
        );
    }
    is_error(
        &get("bob.test").await,
        400,
        "InvalidRequest",
        "Profile not found",
    );
}

/// T-40
#[tokio::test]
async fn s_080_s_325_the_operator_removes_an_account() {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    use http::header::AUTHORIZATION;

    let server = Server::with_alice().await;
    let delete = async |authorization: &str| {
        let asking = server
            .client
            .procedure("com.atproto.admin.deleteAccount")
            .json(&json!({ "did": ALICE }));
        asking.header(AUTHORIZATION, authorization).send().await
    };
    let basic = |text: &str| format!("Basic {}", STANDARD.encode(text));
    let (access, _) = server.session().await;
    for authorization in [
        String::new(),
        "Basic".to_owned(),
        "Basic !!!".to_owned(),
        basic("admin"),
        basic("admin:"),
        basic("admin:a"),
        basic("Admin:a:b"),
        basic("root:a:b"),
        format!("Bearer {access}"),
    ] {
        let answer = delete(&authorization).await;
        is_error(
            &answer,
            401,
            "AuthenticationRequired",
            "Authentication Required",
        );
        assert_eq!(
            header(&answer, "www-authenticate"),
            Some("Basic realm=\"admin\""),
            "{authorization}"
        );
    }
    for _ in 0..2 {
        assert_eq!(delete(&basic("admin:a:b")).await.status(), 200);
    }
    assert_eq!(server.sign_in(json!({})).await.status(), 401);
    is_error(
        &server.get_session(&access).await,
        400,
        "ExpiredToken",
        "Token has been revoked",
    );
    // The names are free again.
    assert_eq!(server.sign_up("alice", json!({})).await.status(), 200);
}
