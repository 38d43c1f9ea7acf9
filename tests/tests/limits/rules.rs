//! Each rule of limits (W-270 … W-284).

use http::Method;
use serde_json::Value;
use xrpc::testing::Answer;

use crate::server::{BEGIN, Server};

const HEADERS: [&str; 4] = [
    "ratelimit-limit",
    "ratelimit-remaining",
    "ratelimit-reset",
    "ratelimit-policy",
];

fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    answer
        .headers()
        .get(name)
        .map(|value| value.to_str().unwrap())
}

fn told(answer: &Answer) -> Option<[&str; 4]> {
    let mut told = [""; 4];
    for (place, name) in told.iter_mut().zip(HEADERS) {
        *place = header(answer, name)?;
    }
    Some(told)
}

fn assert_refused(answer: &Answer) {
    assert_eq!(answer.status(), 429);
    let body: Value = answer.json();
    assert_eq!(body["error"], "RateLimitExceeded");
    assert_eq!(body["message"], "Rate Limit Exceeded");
}

/// W-270: limits of all, of several methods, and of one, together.
#[tokio::test]
async fn w_270_kinds_of_limits_count_together() {
    let server = Server::limited();
    for _ in 0..4 {
        assert_eq!(server.query("shared").await.status(), 200);
    }
    // Another method charges the same buckets.
    let answer = server
        .procedure("byInput", Some("alice"), Some(r#"{"name":"x"}"#))
        .await;
    assert_refused(&answer);
    assert_eq!(told(&answer).unwrap()[3], "4;w=30");
    // And that of all requests counts beside: five are gone.
    let answer = server.query("free").await;
    assert_eq!(told(&answer).unwrap()[..2], ["20", "14"]);
}

/// W-271
#[tokio::test]
async fn w_271_all_requests_that_name_a_method_count() {
    let server = Server::limited();
    let remaining = async |verb, path: &str| {
        let answer = server.request(verb, path).await;
        let told = told(&answer).map(|told| told[1].parse::<u32>().unwrap());
        (answer.status().as_u16(), told)
    };
    assert_eq!(
        remaining(Method::GET, "/xrpc/com.example.limits.free").await,
        (200, Some(19))
    );
    assert_eq!(
        remaining(Method::GET, "/xrpc/com.example.nobodyServesThis").await,
        (501, Some(18))
    );
    assert_eq!(remaining(Method::GET, "/xrpc/nothing").await, (400, None));
    assert_eq!(
        remaining(Method::POST, "/xrpc/com.example.limits.free").await,
        (405, None)
    );
    assert_eq!(remaining(Method::GET, "/xrpc/_health").await, (200, None));
    assert_eq!(remaining(Method::GET, "/elsewhere").await, (404, None));
    // Bad parameters and bad credentials count: guessing is what is limited.
    assert_eq!(
        remaining(Method::GET, "/xrpc/com.example.limits.byParam").await,
        (400, Some(17))
    );
    assert_eq!(
        remaining(Method::POST, "/xrpc/com.example.limits.byInput").await,
        (401, Some(16))
    );
    for _ in 0..16 {
        server.query("free").await;
    }
    assert_eq!(
        remaining(Method::GET, "/xrpc/com.example.nobodyServesThis").await,
        (429, Some(0))
    );
    assert_eq!(
        remaining(Method::POST, "/xrpc/com.example.limits.byInput").await,
        (429, Some(0))
    );
    assert_eq!(remaining(Method::GET, "/xrpc/_health").await, (200, None));
}

/// W-003, W-272
#[tokio::test]
async fn w_272_keys_and_costs_are_of_the_arguments() {
    let server = Server::new();
    let call = async |name, cost| {
        server
            .query(&format!("byParam?name={name}&cost={cost}"))
            .await
    };
    assert_eq!(told(&call("alice", 3).await).unwrap()[1], "2");
    assert_refused(&call("alice", 3).await);
    assert_eq!(told(&call("alice", 2).await).unwrap()[1], "0");
    assert_eq!(told(&call("bob", 1).await).unwrap()[1], "4");
    for cost in [0, -1] {
        let answer = call("alice", cost).await;
        assert_eq!((answer.status().as_u16(), told(&answer)), (200, None));
    }
    for _ in 0..7 {
        let answer = call("nobody", 1).await;
        assert_eq!((answer.status().as_u16(), told(&answer)), (200, None));
    }
    // Credentials and input, which are taken before: a bad one is told first (W-003).
    let answer = server.procedure("byInput", Some("carol"), Some("{}")).await;
    assert_eq!((answer.status().as_u16(), told(&answer)), (400, None));
    // Unless said otherwise, the key is the address; of IPv6 its network.
    for number in 0..6 {
        let answer = server
            .query_from(&format!("[2001:db8::{number}]:1"), "byAddress")
            .await;
        assert_eq!(answer.status().as_u16(), if number < 5 { 200 } else { 429 });
    }
    assert_eq!(
        server
            .query_from("[2001:db8:0:1::1]:1", "byAddress")
            .await
            .status(),
        200
    );
}

/// W-273, W-274
#[tokio::test]
async fn w_273_w_274_the_sixth_of_five_is_refused() {
    let server = Server::new();
    for remaining in ["4", "3", "2", "1", "0"] {
        let answer = server.query("byAddress").await;
        assert_eq!(answer.status(), 200);
        assert_eq!(told(&answer).unwrap()[1], remaining);
    }
    assert_refused(&server.query("byAddress").await);
    server.wait(9_999);
    assert_refused(&server.query("byAddress").await);
    server.wait(1);
    assert_eq!(told(&server.query("byAddress").await).unwrap()[1], "4");
}

/// W-275, W-277
#[tokio::test]
async fn w_275_w_277_answers_tell_of_their_limit() {
    let server = Server::new();
    let ends = (BEGIN + 10_000) / 1000;
    let first = server.query("byAddress").await;
    assert_eq!(
        told(&first).unwrap(),
        ["5", "4", &ends.to_string(), "5;w=10"]
    );
    assert_eq!(header(&first, "retry-after"), None);
    server.wait(4_100);
    for _ in 0..4 {
        server.query("byAddress").await;
    }
    let refused = server.query("byAddress").await;
    assert_refused(&refused);
    assert_eq!(
        told(&refused).unwrap(),
        ["5", "0", &ends.to_string(), "5;w=10"]
    );
    // 5.9 seconds, rounded up.
    assert_eq!(header(&refused, "retry-after"), Some("6"));
    let browser = server
        .query_with("byAddress", "origin", "https://app.test")
        .await;
    let exposed = header(&browser, "access-control-expose-headers").unwrap();
    assert!(exposed.contains("RateLimit-Remaining") && exposed.contains("Retry-After"));
    // What fails after it was charged tells of it too.
    assert!(told(&server.query("byHand").await).is_some());
}

/// W-276, W-281
#[tokio::test]
async fn w_276_w_281_the_tightest_is_told_of_and_the_others_keep_their_points() {
    let server = Server::new();
    let call = async || {
        server
            .procedure("byInput", Some("dan"), Some(r#"{"name":"d"}"#))
            .await
    };
    assert_eq!(told(&call().await).unwrap()[..2], ["2", "1"]);
    assert_eq!(told(&call().await).unwrap()[..2], ["2", "0"]);
    for _ in 0..5 {
        let refused = call().await;
        assert_refused(&refused);
        assert_eq!(told(&refused).unwrap()[3], "2;w=1.5");
        assert_eq!(header(&refused, "retry-after"), Some("2"));
    }
    // Of four, two were charged, and none by the refusals.
    let answer = server.query_with("shared", "x-name", "dan").await;
    assert_eq!(told(&answer).unwrap()[..2], ["4", "1"]);
}

/// W-278
#[tokio::test]
async fn w_278_who_is_let_through_is_not_counted() {
    let server = Server::limited();
    for _ in 0..30 {
        let answer = server.query_with("byAddress", "x-bypass", "1").await;
        assert_eq!((answer.status().as_u16(), told(&answer)), (200, None));
    }
    assert_eq!(told(&server.query("byAddress").await).unwrap()[1], "4");
}

/// W-279
#[tokio::test]
async fn w_279_a_function_empties_its_buckets() {
    let server = Server::limited();
    for _ in 0..4 {
        server.query("byAddress").await;
    }
    // The fifth; and then they are empty.
    assert_eq!(server.procedure("reset", None, None).await.status(), 200);
    assert_eq!(told(&server.query("byAddress").await).unwrap()[1], "4");
    // Those of all requests are not: seven are gone.
    assert_eq!(
        told(&server.query("free").await).unwrap()[..2],
        ["20", "13"]
    );
}

/// W-280
#[tokio::test]
async fn w_280_a_store_that_fails_lets_through_unless_it_should_not() {
    let server = Server::limited();
    server.break_store();
    for _ in 0..30 {
        let answer = server.query("byAddress").await;
        assert_eq!((answer.status().as_u16(), told(&answer)), (200, None));
    }
    assert_eq!(server.procedure("reset", None, None).await.status(), 200);
    let refused = server.query("closed").await;
    assert_eq!(refused.status(), 503);
    assert_eq!(header(&refused, "retry-after"), Some("1"));
}

/// W-282: windows are not rounded.
#[tokio::test]
async fn w_282_a_window_may_be_shorter_than_seconds() {
    let server = Server::new();
    let call = async || server.query("byHand").await.status().as_u16();
    assert_eq!((call().await, call().await, call().await), (200, 200, 429));
    server.wait(1_499);
    assert_eq!(call().await, 429);
    server.wait(1);
    assert_eq!(call().await, 200);
}
