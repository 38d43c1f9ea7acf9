//! The macros work in a house that is not theirs: names taken, the crate renamed, every lint on.

mod passed_on;
mod renamed;
mod shadowed;

use xrpc::{Router, testing::Client};
use xrpc_tests::strict;

/// Resolves the one handle that each of the servers knows.
async fn check<S: Send + Sync + 'static>(router: Router<S>) {
    let client = Client::new(router);
    let ask = |handle| {
        client
            .query("com.atproto.identity.resolveHandle")
            .param("handle", handle)
            .send()
    };
    let known = ask("alice.test").await;
    assert_eq!(
        known.json::<serde_json::Value>(),
        serde_json::json!({ "did": "did:web:alice.test" })
    );
    let unknown = ask("bob.test").await;
    assert_eq!(
        (unknown.status().as_u16(), unknown.error().as_deref()),
        (400, Some("HandleNotFound"))
    );
    let wrong = ask("nobody").await;
    assert_eq!(
        (wrong.status().as_u16(), wrong.error().as_deref()),
        (400, Some("InvalidRequest"))
    );
    let left = client
        .procedure("com.atproto.server.deleteSession")
        .send()
        .await;
    assert_eq!(left.status().as_u16(), 200);
}

#[tokio::test]
async fn names_may_be_taken() {
    check(shadowed::router()).await;
}

#[tokio::test]
async fn the_crate_may_be_renamed() {
    check(renamed::router()).await;
}

#[tokio::test]
async fn every_lint_may_be_on() {
    check(strict::router()).await;
}

#[tokio::test]
async fn a_macro_may_pass_everything_on() {
    let client = Client::new(passed_on::router());
    let resolved = client
        .query("com.atproto.identity.resolveHandle")
        .param("handle", "alice.test")
        .send()
        .await;
    assert_eq!(resolved.error().as_deref(), Some("InvalidRequest"));
    let input = serde_json::json!({ "identifier": "alice.test", "password": "x" });
    let signed_in = client
        .procedure("com.atproto.server.createSession")
        .json(&input)
        .send()
        .await;
    assert_eq!(signed_in.error().as_deref(), Some("AccountTakedown"));
    assert_eq!(
        signed_in.message().as_deref(),
        Some("the account is suspended")
    );
}
