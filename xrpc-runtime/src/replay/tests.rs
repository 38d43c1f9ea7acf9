//! Ids that are seen once.

use std::{
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::{MemoryReplays, ReplayStore as _, SHARDS};

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

/// W-309
#[tokio::test]
async fn an_id_is_new_once_until_its_time_is_over() {
    let store = MemoryReplays::default();
    let remember = async |id, now| store.remember(id, at(now), at(100)).await.unwrap();
    assert!(remember("a", 10).await);
    assert!(remember("b", 10).await);
    assert!(!remember("a", 11).await);
    assert!(!remember("a", 100).await);
    assert!(remember("a", 101).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_one_is_new() {
    let store = Arc::new(MemoryReplays::default());
    for round in 0..50 {
        let mut calls = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let store = Arc::clone(&store);
            calls.spawn(async move {
                let id = format!("{round}");
                store.remember(&id, at(1), at(2)).await.unwrap()
            });
        }
        let new = calls.join_all().await.into_iter().filter(|new| *new);
        assert_eq!(new.count(), 1);
    }
}

/// Nothing is forgotten to make room: who is known stays known.
#[tokio::test]
async fn a_full_store_refuses_what_is_new() {
    let store = MemoryReplays::with_capacity(SHARDS * 4);
    let ids: Vec<String> = (0..SHARDS * 40).map(|id| id.to_string()).collect();
    let mut known = Vec::new();
    for id in &ids {
        match store.remember(id, at(1), at(50)).await {
            Ok(new) => {
                assert!(new);
                known.push(id);
            }
            Err(error) => assert_eq!(error.status().as_u16(), 503),
        }
    }
    assert!(known.len() <= SHARDS * 4 && known.len() > SHARDS);
    for id in known {
        assert!(!store.remember(id, at(2), at(50)).await.unwrap());
    }
    // Their time makes room.
    assert!(store.remember("later", at(51), at(60)).await.unwrap());
}
