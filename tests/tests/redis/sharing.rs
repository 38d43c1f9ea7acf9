//! Two servers on one Redis.

use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use tokio::task::JoinSet;
use xrpc::{
    Charge, Error, Head, Limit, LimitStore as _, Redis, ReplayStore as _, Router, testing::Client,
};

use crate::server::Server;

const HUNDRED: Limit = Limit::new("hundred", 100, Duration::from_mins(5));
const CLOSED: Limit = Limit::new("closed", 1_000_000, Duration::from_mins(5)).closed();
const SHORT: Limit = Limit::new("short", 1, Duration::from_millis(300));
/// What is waited for a Redis, and a slow machine beside.
const BOUND: Duration = Duration::from_secs(3);

fn hundred(_: &Head<'_, ()>) -> Charge {
    HUNDRED.by("key")
}

#[xrpc::query("com.example.shared.open", document = "from code", limit = hundred)]
async fn open() -> Result<(), Error> {
    Ok(())
}

fn closed(_: &Head<'_, ()>) -> Charge {
    CLOSED.by("key")
}

#[xrpc::query("com.example.shared.closed", document = "from code", limit = closed)]
async fn shut() -> Result<(), Error> {
    Ok(())
}

/// A server with a connection of its own, which waits so long for an answer.
fn server(redis: &Server, patience: Duration) -> Client<()> {
    let store = Redis::new(&redis.url()).unwrap().patience(patience);
    let router = Router::new(()).mount(xrpc::routes![open, shut]);
    Client::new(router.limit_store(store))
}

async fn status(server: &Client<()>, method: &str) -> u16 {
    let nsid = format!("com.example.shared.{method}");
    server.query(&nsid).send().await.status().as_u16()
}

/// W-281: 1,000 calls at once, at two servers, against a limit of 100.
#[tokio::test(flavor = "multi_thread")]
#[cfg_attr(not(redis_server), ignore = "set XRPC_REDIS_SERVER to a redis-server")]
async fn of_a_thousand_at_two_servers_a_hundred_pass() {
    let redis = Server::start();
    // What is not counted passes: a slow machine must not make it so.
    let servers = [(); 2].map(|()| server(&redis, Duration::from_mins(1)));
    let mut calls = JoinSet::new();
    for number in 0..1_000 {
        let server = servers[number % 2].clone();
        calls.spawn(async move {
            let answer = server.query("com.example.shared.open").send().await;
            if answer.status() == 429 {
                let body: Value = answer.json();
                assert_eq!(body["error"], "RateLimitExceeded");
                assert_eq!(answer.headers()["ratelimit-remaining"], "0");
            }
            answer.status().as_u16()
        });
    }
    let statuses = calls.join_all().await;
    let count = |wanted| statuses.iter().filter(|status| **status == wanted).count();
    assert_eq!((count(200), count(429)), (100, 900));
}

/// W-280: killed under load, and started again.
#[tokio::test(flavor = "multi_thread")]
#[cfg_attr(not(redis_server), ignore = "set XRPC_REDIS_SERVER to a redis-server")]
async fn a_redis_that_is_killed_holds_nobody_up() {
    let mut redis = Server::start();
    let server = server(&redis, Duration::from_millis(500));
    assert_eq!(status(&server, "closed").await, 200);
    let mut calls = JoinSet::new();
    for _ in 0..50 {
        let server = server.clone();
        calls.spawn(async move {
            let begun = Instant::now();
            for _ in 0..20 {
                let status = status(&server, "closed").await;
                assert!(status == 200 || status == 503, "{status}");
            }
            begun.elapsed()
        });
    }
    redis.kill();
    let longest = calls.join_all().await.into_iter().max().unwrap();
    assert!(longest < BOUND * 20, "{longest:?}");
    for (method, expected) in [("open", 200), ("closed", 503)] {
        let begun = Instant::now();
        assert_eq!(status(&server, method).await, expected);
        assert!(begun.elapsed() < BOUND, "{method}: {:?}", begun.elapsed());
    }
    redis.start_again();
    // It connects by itself, and counts from zero.
    let begun = Instant::now();
    while status(&server, "closed").await != 200 {
        assert!(begun.elapsed() < BOUND * 10, "it does not come back");
    }
    let mut passed = 0;
    while status(&server, "open").await == 200 {
        passed += 1;
        assert!(passed <= 100);
    }
    assert_eq!(passed, 100);
}

/// W-279, W-282: the same as in memory, by the clock of the Redis.
#[tokio::test]
#[cfg_attr(not(redis_server), ignore = "set XRPC_REDIS_SERVER to a redis-server")]
async fn buckets_are_those_of_the_memory() {
    let server = Server::start();
    let redis = Redis::new(&server.url()).unwrap();
    let (now, both) = (
        SystemTime::now(),
        [HUNDRED.by("key").cost(60), SHORT.by("key")],
    );
    let charge = async |charges: &[Charge]| redis.charge(charges, now).await.unwrap();
    let first = charge(&both).await;
    assert!(first.taken && first.windows[0].used == 60 && first.windows[1].used == 1);
    assert_eq!(first.windows[0].left, Duration::from_mins(5));
    // Refused by both, and taken from neither.
    let second = charge(&both).await;
    assert!(!second.taken && second.windows[0].used == 60 && second.windows[1].used == 1);
    let left = second.windows[1].left;
    assert!(left <= Duration::from_millis(300), "{left:?}");
    let looked = redis.look(&both[..1], now).await.unwrap();
    assert!(!looked.taken && looked.windows[0].used == 60);
    // The window ends by the clock of the Redis: it is asked until it has.
    let begun = Instant::now();
    while !charge(&both[1..]).await.taken {
        assert!(begun.elapsed() < BOUND, "the window does not end");
    }
    assert!(begun.elapsed() >= left.saturating_sub(Duration::from_millis(20)));
    redis.reset(&both).await.unwrap();
    assert!(charge(&both).await.taken);
    // What shares the Redis under another name shares no bucket.
    let other = Redis::new(&server.url()).unwrap().prefix("other:");
    assert!(other.charge(&both, now).await.unwrap().taken);
}

/// W-309: of many at once at two servers, one is new.
#[tokio::test(flavor = "multi_thread")]
#[cfg_attr(not(redis_server), ignore = "set XRPC_REDIS_SERVER to a redis-server")]
async fn an_id_is_new_once_for_all_servers() {
    let mut server = Server::start();
    let stores = [0, 1].map(|_| Redis::new(&server.url()).unwrap());
    let now = SystemTime::now();
    for round in 0..20 {
        let mut calls = JoinSet::new();
        for number in 0..20 {
            let store = stores[number % 2].clone();
            calls.spawn(async move {
                let id = format!("did:web:alice.test {round}");
                store
                    .remember(&id, now, now + Duration::from_mins(1))
                    .await
                    .unwrap()
            });
        }
        let new = calls.join_all().await.into_iter().filter(|new| *new);
        assert_eq!(new.count(), 1);
    }
    // Whoever cannot say whether it is new refuses it.
    server.kill();
    let answer = stores[0]
        .remember("id", now, now + Duration::from_mins(1))
        .await;
    assert_eq!(answer.unwrap_err().status(), 503);
}

#[test]
fn a_url_is_that_of_a_redis() {
    for url in ["", "127.0.0.1", "http://127.0.0.1"] {
        assert!(Redis::new(url).is_err(), "{url}");
    }
}
