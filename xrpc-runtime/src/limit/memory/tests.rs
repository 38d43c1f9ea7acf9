//! Buckets fill, end, and make room.

use std::{
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::{MemoryLimits, SHARDS};
use crate::limit::{Charge, Limit, LimitStore as _, Outcome};

const FIVE: Limit = Limit::new("five", 5, Duration::from_secs(60));
const TWO: Limit = Limit::new("two", 2, Duration::from_millis(500));

fn at(millis: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(1_000_000 + millis)
}

async fn charge(store: &MemoryLimits, charges: &[Charge], now: u64) -> Outcome {
    store.charge(charges, at(now)).await.unwrap()
}

async fn used(store: &MemoryLimits, charge: &Charge, now: u64) -> u32 {
    let outcome = store.look(std::slice::from_ref(charge), at(now)).await;
    outcome.unwrap().windows[0].used
}

/// W-273, W-282: windows in milliseconds, from the first charge.
#[tokio::test]
async fn a_window_has_its_points() {
    let store = MemoryLimits::default();
    for (now, taken, used, left) in [
        (0, true, 1, 500),
        (100, true, 2, 400),
        (200, false, 2, 300),
        (499, false, 2, 1),
        (500, true, 1, 500),
        (501, true, 2, 499),
        (502, false, 2, 498),
    ] {
        let outcome = charge(&store, &[TWO.by("key")], now).await;
        let window = outcome.windows[0];
        assert_eq!((outcome.taken, window.used), (taken, used), "{now}");
        assert_eq!(window.left, Duration::from_millis(left), "{now}");
    }
    assert!(charge(&store, &[TWO.by("another")], 502).await.taken);
    assert!(!charge(&store, &[TWO.by("dear").cost(3)], 502).await.taken);
    assert!(charge(&store, &[TWO.by("dear").cost(2)], 502).await.taken);
}

/// W-281: a refused call burns no points elsewhere.
#[tokio::test]
async fn all_charges_are_taken_or_none() {
    let store = MemoryLimits::default();
    let both = [FIVE.by("key"), TWO.by("key")];
    for (taken, five, two) in [(true, 1, 1), (true, 2, 2), (false, 2, 2), (false, 2, 2)] {
        assert_eq!(charge(&store, &both, 0).await.taken, taken);
        assert_eq!(used(&store, &both[0], 0).await, five);
        assert_eq!(used(&store, &both[1], 0).await, two);
    }
    assert!(charge(&store, &both, 600).await.taken);
    assert_eq!(used(&store, &both[0], 600).await, 3);
}

/// W-279
#[tokio::test]
async fn a_bucket_that_is_reset_is_empty() {
    let store = MemoryLimits::default();
    let (key, other) = (FIVE.by("key"), FIVE.by("other"));
    charge(&store, &[key.clone().cost(5)], 0).await;
    charge(&store, std::slice::from_ref(&other), 0).await;
    store.reset(&[key.clone(), TWO.by("never")]).await.unwrap();
    assert_eq!(used(&store, &key, 1).await, 0);
    assert_eq!(used(&store, &other, 1).await, 1);
    assert!(charge(&store, &[key], 1).await.taken);
}

/// Who fills one limit with keys pushes nobody out of another, and the first out of its own.
#[tokio::test]
async fn a_limit_has_so_many_buckets() {
    let store = MemoryLimits::with_capacity(SHARDS * 8);
    let kept = FIVE.by("kept").cost(5);
    charge(&store, std::slice::from_ref(&kept), 0).await;
    for number in 0..SHARDS as u64 * 100 {
        assert!(charge(&store, &[TWO.by(number)], number / 100).await.taken);
    }
    assert_eq!(used(&store, &kept, 100).await, 5);
    assert_eq!(used(&store, &TWO.by(0), 100).await, 0);
    assert_eq!(used(&store, &TWO.by(SHARDS as u64 * 100 - 1), 100).await, 1);
    for shard in &store.shards {
        let tables = shard.lock().unwrap();
        let Some(table) = tables.get("two") else {
            continue;
        };
        assert!(table.buckets.len() <= 8 && table.order.len() <= 8);
    }
}

/// A clock that is set back leaves no bucket that never ends.
#[tokio::test]
async fn a_clock_may_be_set_back() {
    let store = MemoryLimits::default();
    charge(&store, &[TWO.by("key").cost(2)], 10_000).await;
    assert!(!charge(&store, &[TWO.by("key")], 0).await.taken);
    assert!(charge(&store, &[TWO.by("other").cost(2)], 0).await.taken);
    assert!(charge(&store, &[TWO.by("other")], 500).await.taken);
    assert!(charge(&store, &[TWO.by("key")], 10_500).await.taken);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_as_many_pass_as_may() {
    const HUNDRED: Limit = Limit::new("hundred", 100, Duration::from_secs(60));
    const ALL: Limit = Limit::new("all", 1_000, Duration::from_secs(60));
    let store = Arc::new(MemoryLimits::default());
    let mut calls = tokio::task::JoinSet::new();
    for number in 0..1_000 {
        let store = Arc::clone(&store);
        calls.spawn(async move {
            // In either order: nobody waits for another for ever.
            let mut charges = [HUNDRED.by("key"), ALL.by("another key")];
            charges.rotate_left(number % 2);
            charge(&store, &charges, 0).await.taken
        });
    }
    let passed = calls.join_all().await.into_iter().filter(|taken| *taken);
    assert_eq!(passed.count(), 100);
    assert_eq!(used(&store, &ALL.by("another key"), 0).await, 100);
}
