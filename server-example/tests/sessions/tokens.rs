//! What a bearer of a token is told (S-060 … S-075, S-160 … S-165).

use http::header::AUTHORIZATION;
use serde_json::{Value, json};
use xrpc::sessions::Scope;

use crate::server::{ALICE, Server, header, is_error, sessions};

#[tokio::test]
async fn s_160_s_165_a_session_is_shown_and_not_changed() {
    let server = Server::with_alice().await;
    let (access, _) = server.session().await;
    let first: Value = server.get_session(&access).await.json();
    let again: Value = server.get_session(&access).await.json();
    assert_eq!(first, again);
    assert_eq!(
        (&first["did"], &first["handle"], &first["active"]),
        (&json!(ALICE), &json!("alice.test"), &json!(true))
    );
    assert!(first["accessJwt"].is_null() && first["refreshJwt"].is_null());
}

/// T-29
#[tokio::test]
async fn s_060_s_061_s_062_s_023_the_header_is_bearer_and_a_token() {
    let server = Server::with_alice().await;
    let (access, _) = server.session().await;
    let get = async |values: &[&str]| {
        let asking = server.client.query("com.atproto.server.getSession");
        values
            .iter()
            .fold(asking, |asking, value| asking.header(AUTHORIZATION, value))
            .send()
            .await
    };
    for values in [&[][..], &[""]] {
        let answer = get(values).await;
        is_error(&answer, 401, "AuthMissing", "Authentication Required");
        assert_eq!(
            header(&answer, "www-authenticate"),
            Some("Bearer realm=\"did:web:pds.test\"")
        );
    }
    let malformed = "Malformed authorization header";
    let unexpected = "Unexpected authorization type";
    let double = format!("Bearer  {access}");
    let trailing = format!("Bearer {access} x");
    let tab = format!("Bearer\t{access}");
    for (value, message) in [
        ("Bearer", malformed),
        (&*double, malformed),
        (&*trailing, malformed),
        (&*tab, malformed),
        ("Basic YWRtaW46eA==", unexpected),
        ("dpop x", unexpected),
        ("Negotiate x", "Unsupported authorization type: Negotiate"),
        (
            &*format!("{} x", "Z".repeat(99)),
            &*format!("Unsupported authorization type: {}", "Z".repeat(32)),
        ),
        ("Bearer x", "Token could not be verified"),
    ] {
        is_error(&get(&[value]).await, 400, "InvalidToken", message);
    }
    let bearer = format!("Bearer {access}");
    is_error(
        &get(&[&bearer, &bearer]).await,
        400,
        "InvalidToken",
        malformed,
    );
    for scheme in ["Bearer", "bearer", "BEARER"] {
        assert_eq!(
            get(&[&format!("{scheme} {access}")]).await.status(),
            200,
            "{scheme}"
        );
    }
}

/// T-20
#[tokio::test]
async fn s_065_s_163_s_202_each_token_has_its_endpoints() {
    let server = Server::with_alice().await;
    let (access, refresh) = server.session().await;
    let unverified = "Token could not be verified";
    is_error(
        &server.get_session(&refresh).await,
        400,
        "InvalidToken",
        unverified,
    );
    is_error(
        &server.refresh(&access).await,
        400,
        "InvalidToken",
        unverified,
    );
    is_error(
        &server.sign_out(&access).await,
        400,
        "InvalidToken",
        unverified,
    );
}

#[tokio::test]
async fn s_063_s_013_a_token_whose_time_is_over_is_400_and_short() {
    let server = Server::with_alice().await;
    let (access, _) = server.session().await;
    server.pass(std::time::Duration::from_hours(2));
    let answer = server.get_session(&access).await;
    is_error(&answer, 400, "ExpiredToken", "Token has expired");
    assert!(answer.body().len() <= 81, "{}", answer.body().len());
    assert_eq!(header(&answer, "content-type"), Some("application/json"));
}

#[tokio::test]
async fn s_161_s_072_the_account_behind_a_token_must_be_there() {
    let server = Server::with_alice().await;
    let (access, _) = server.session().await;
    server.store.delete_account(ALICE).await.unwrap();
    is_error(
        &server.get_session(&access).await,
        400,
        "ExpiredToken",
        "Token has been revoked",
    );
}

/// T-26, T-37
#[tokio::test]
async fn s_075_a_token_without_an_open_session_does_not_count() {
    let server = Server::with_alice().await;
    let sessions = sessions(server.clock.clone());
    for sid in [None, Some("made up")] {
        let token = sessions
            .access_token(&ALICE.parse().unwrap(), Scope::Access, sid)
            .unwrap();
        is_error(
            &server.get_session(&token).await,
            400,
            "ExpiredToken",
            "Token has been revoked",
        );
    }
    let (access, refresh) = server.session().await;
    assert_eq!(server.sign_out(&refresh).await.status(), 200);
    is_error(
        &server.get_session(&access).await,
        400,
        "ExpiredToken",
        "Token has been revoked",
    );
}

#[tokio::test]
async fn s_020_what_a_caller_sees_is_theirs_alone() {
    let server = Server::with_alice().await;
    let (access, _) = server.session().await;
    for answer in [
        server.get_session(&access).await,
        server.get_session("x").await,
    ] {
        assert_eq!(
            (header(&answer, "vary"), header(&answer, "cache-control")),
            (Some("Authorization"), Some("private"))
        );
    }
}
