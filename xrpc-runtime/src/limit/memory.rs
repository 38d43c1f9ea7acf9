//! Buckets in the memory of this process.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use super::{Charge, LimitStore, LimitStoreError, Outcome, Window};
use crate::route::Answering;

/// How many buckets of one limit are kept unless said otherwise.
const MOST: usize = 100_000;
/// So many parts are locked apart from each other.
const SHARDS: usize = 16;

/// Buckets in the memory of this process: so many of each limit and no more. Of a limit that has as many, the bucket that
/// ends first makes room; so who fills one limit with keys pushes nobody out of another.
#[derive(Debug)]
pub struct MemoryLimits {
    shards: [Mutex<Tables>; SHARDS],
    most: usize,
}

/// A table for each limit.
type Tables = HashMap<&'static str, Table>;

#[derive(Debug, Default)]
struct Table {
    buckets: HashMap<Arc<str>, Bucket>,
    /// Windows of one limit are alike in length: buckets end in the order in which they began.
    order: VecDeque<(SystemTime, Arc<str>)>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    used: u32,
    ends: SystemTime,
}

impl MemoryLimits {
    /// For so many buckets of each limit.
    pub fn with_capacity(buckets: usize) -> Self {
        Self {
            shards: Default::default(),
            most: buckets.div_ceil(SHARDS).max(1),
        }
    }

    /// All charges are seen and taken while all their shards are locked.
    fn work(&self, charges: &[Charge], now: SystemTime, takes: bool) -> Outcome {
        let mut shards = self.lock(charges);
        let mut fits = true;
        let mut windows = Vec::with_capacity(charges.len());
        for charge in charges {
            let (name, key) = charge.bucket();
            let table = shards[shard(key)]
                .as_deref()
                .and_then(|tables| tables.get(name));
            let window = table.map_or_else(
                || Window::of(None, charge.limit.window, now),
                |table| Window::of(table.buckets.get(key), charge.limit.window, now),
            );
            let room = charge.limit.points.saturating_sub(window.used);
            fits &= charge.cost <= room;
            windows.push(window);
        }
        if fits && takes {
            for (charge, window) in charges.iter().zip(&mut windows) {
                let (name, key) = charge.bucket();
                if let Some(tables) = shards[shard(key)].as_deref_mut() {
                    let table = tables.entry(name).or_default();
                    let bucket = table.bucket(key, now, now + charge.limit.window, self.most);
                    bucket.used = bucket.used.saturating_add(charge.cost);
                    window.used = bucket.used;
                }
            }
        }
        Outcome {
            taken: fits,
            windows,
        }
    }

    fn forget(&self, charges: &[Charge]) {
        let mut shards = self.lock(charges);
        for charge in charges {
            let (name, key) = charge.bucket();
            let tables = shards[shard(key)].as_deref_mut();
            if let Some(bucket) = tables
                .and_then(|tables| tables.get_mut(name))
                .and_then(|table| table.buckets.get_mut(key))
            {
                bucket.used = 0;
            }
        }
    }

    /// The shards of these charges, always in one order: two calls never wait for each other.
    fn lock(&self, charges: &[Charge]) -> [Option<MutexGuard<'_, Tables>>; SHARDS] {
        let mut wanted = [false; SHARDS];
        for charge in charges {
            wanted[shard(charge.bucket().1)] = true;
        }
        std::array::from_fn(|at| {
            wanted[at].then(|| {
                self.shards[at]
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
            })
        })
    }
}

impl Table {
    /// The bucket of a key, a new one if it has none or its window is over.
    fn bucket(&mut self, key: &str, now: SystemTime, ends: SystemTime, most: usize) -> &mut Bucket {
        self.forget_old(now, most);
        // A clock that was set back leaves windows that are over behind others.
        if self
            .buckets
            .get(key)
            .is_none_or(|bucket| bucket.ends <= now)
        {
            let key: Arc<str> = key.into();
            self.order.push_back((ends, Arc::clone(&key)));
            self.buckets.insert(key, Bucket { used: 0, ends });
        }
        let bucket = self.buckets.get_mut(key);
        bucket.expect("it was there, or has just been put there")
    }

    /// Makes room for one bucket: those that are over go, and if that is not enough, those that end first.
    fn forget_old(&mut self, now: SystemTime, most: usize) {
        while let Some((ends, _)) = self.order.front() {
            if *ends > now && self.buckets.len() < most {
                break;
            }
            let Some((ends, key)) = self.order.pop_front() else {
                break;
            };
            // A key may have come back since, with another window.
            let known = self.buckets.get(&key);
            if known.is_some_and(|bucket| bucket.ends == ends) {
                self.buckets.remove(&key);
            }
        }
    }
}

impl Window {
    fn of(bucket: Option<&Bucket>, whole: Duration, now: SystemTime) -> Self {
        match bucket {
            Some(bucket) if bucket.ends > now => Self {
                used: bucket.used,
                left: bucket.ends.duration_since(now).unwrap_or_default(),
            },
            _ => Self {
                used: 0,
                left: whole,
            },
        }
    }
}

/// FNV-1a. Who chooses keys may crowd one shard, which costs time and no room; the tables hash with a secret.
fn shard(key: &str) -> usize {
    let hash = key.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    usize::try_from(hash >> 60).unwrap_or(0)
}

impl Default for MemoryLimits {
    fn default() -> Self {
        Self::with_capacity(MOST)
    }
}

impl LimitStore for MemoryLimits {
    fn charge<'a>(
        &'a self,
        charges: &'a [Charge],
        now: SystemTime,
    ) -> Answering<'a, Result<Outcome, LimitStoreError>> {
        Box::pin(std::future::ready(Ok(self.work(charges, now, true))))
    }

    fn look<'a>(
        &'a self,
        charges: &'a [Charge],
        now: SystemTime,
    ) -> Answering<'a, Result<Outcome, LimitStoreError>> {
        Box::pin(std::future::ready(Ok(self.work(charges, now, false))))
    }

    fn reset<'a>(&'a self, charges: &'a [Charge]) -> Answering<'a, Result<(), LimitStoreError>> {
        self.forget(charges);
        Box::pin(std::future::ready(Ok(())))
    }
}

#[cfg(test)]
mod tests;
