//! `refreshSession` and `deleteSession` (S-170 … S-205).

use std::{collections::BTreeSet, time::Duration};

use serde_json::{Value, json};

use crate::server::{ALICE, Server, claims, header, is_error, tokens};

const REVOKED: &str = "Token has been revoked";

#[tokio::test]
async fn s_170_s_021_a_refresh_answers_as_much_as_a_login() {
    let server = Server::with_alice().await;
    let login = server.sign_in(json!({})).await;
    let refreshed = server.refresh(&tokens(&login).1).await;
    let (login, body): (Value, Value) = (login.json(), refreshed.json());
    for (name, value) in login.as_object().unwrap() {
        if !name.ends_with("Jwt") {
            assert_eq!(&body[name], value, "{name}");
        }
    }
    assert_eq!(header(&refreshed, "cache-control"), Some("no-store"));
    let (access, refresh) = tokens(&refreshed);
    assert_ne!(login["accessJwt"], *access, "S-053");
    assert_eq!(server.get_session(&access).await.status(), 200);
    assert_eq!(server.refresh(&refresh).await.status(), 200);
}

/// T-32
#[tokio::test]
async fn s_176_s_177_s_178_a_token_has_one_successor_and_then_none() {
    let server = Server::with_alice().await;
    let (_, first) = server.session().await;
    let jti = |token: &str| claims(token)["jti"].as_str().unwrap().to_owned();
    let (_, second) = tokens(&server.refresh(&first).await);
    server.pass(Duration::from_mins(119));
    let (_, again) = tokens(&server.refresh(&first).await);
    assert_eq!(jti(&second), jti(&again));
    assert_ne!(jti(&first), jti(&second));
    server.pass(Duration::from_mins(1));
    is_error(&server.refresh(&first).await, 400, "ExpiredToken", REVOKED);
    assert_eq!(server.refresh(&second).await.status(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn s_179_refreshes_at_once_agree() {
    let server = Server::with_alice().await;
    let (_, refresh) = server.session().await;
    let tasks: Vec<_> = (0..10)
        .map(|_| {
            let (client, refresh) = (server.client.clone(), refresh.clone());
            tokio::spawn(async move {
                let answer = client
                    .procedure("com.atproto.server.refreshSession")
                    .bearer(&refresh)
                    .send()
                    .await;
                claims(&tokens(&answer).1)["jti"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
        })
        .collect();
    let mut successors = BTreeSet::new();
    for task in tasks {
        successors.insert(task.await.unwrap());
    }
    assert_eq!(successors.len(), 1);
}

#[tokio::test]
async fn s_174_a_refresh_token_has_its_time() {
    let server = Server::with_alice().await;
    let (_, refresh) = server.session().await;
    server.pass(Duration::from_hours(90 * 24));
    is_error(
        &server.refresh(&refresh).await,
        400,
        "ExpiredToken",
        "Token has expired",
    );
    // S-203
    assert_eq!(server.sign_out(&refresh).await.status(), 200);
}

#[tokio::test]
async fn s_172_s_171_a_refresh_for_an_account_that_is_gone() {
    let server = Server::with_alice().await;
    let (_, refresh) = server.session().await;
    server.store.set_takedown(ALICE, Some("ref")).await.unwrap();
    is_error(
        &server.refresh(&refresh).await,
        401,
        "AccountTakedown",
        "Account has been taken down",
    );
    // S-204
    assert_eq!(server.sign_out(&refresh).await.status(), 200);
    server.store.delete_account(ALICE).await.unwrap();
    is_error(
        &server.refresh(&refresh).await,
        400,
        "ExpiredToken",
        REVOKED,
    );
    assert_eq!(server.sign_out(&refresh).await.status(), 200);
}

/// T-33: the reference fails this.
#[tokio::test]
async fn s_184_s_200_s_201_s_205_a_logout_ends_the_session_and_no_other() {
    let server = Server::with_alice().await;
    let (other, _) = server.session().await;
    let (_, first) = server.session().await;
    let (access, second) = tokens(&server.refresh(&first).await);
    let answer = server.sign_out(&second).await;
    assert_eq!((answer.status().as_u16(), answer.body().len()), (200, 0));
    for token in [&first, &second] {
        is_error(&server.refresh(token).await, 400, "ExpiredToken", REVOKED);
    }
    is_error(
        &server.get_session(&access).await,
        400,
        "ExpiredToken",
        REVOKED,
    );
    assert_eq!(server.sign_out(&second).await.status(), 200);
    assert_eq!(server.get_session(&other).await.status(), 200);
}

#[tokio::test]
async fn s_202_s_203_a_logout_shows_a_refresh_token_of_ours() {
    let server = Server::with_alice().await;
    let answer = server
        .client
        .procedure("com.atproto.server.deleteSession")
        .send()
        .await;
    is_error(&answer, 401, "AuthMissing", "Authentication Required");
    is_error(
        &server.sign_out("forged").await,
        400,
        "InvalidToken",
        "Token could not be verified",
    );
}
