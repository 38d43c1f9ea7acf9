//! How often keys are looked up past the cache: a flood of bad signatures must not become one of lookups (W-312).

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use crate::format::Did;

const EVERY: Duration = Duration::from_secs(10);
/// Issuers whose last lookup is remembered. Beyond that nothing is looked up until the first of them may be again.
const MOST: usize = 10_000;

/// When each issuer was last looked up past the cache.
pub(super) struct Refreshes {
    every: Duration,
    last: Mutex<HashMap<Did, SystemTime>>,
}

impl Refreshes {
    pub(super) fn every(every: Duration) -> Self {
        Self {
            every,
            last: Mutex::default(),
        }
    }

    /// Whether this issuer may be looked up now; if so it is noted.
    pub(super) fn may(&self, issuer: &Did, now: SystemTime) -> bool {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = |then: &SystemTime| {
            now.duration_since(*then)
                .map_or(true, |since| since >= self.every)
        };
        if last.get(issuer).is_some_and(|then| !is_over(then)) {
            return false;
        }
        if last.len() >= MOST {
            last.retain(|_, then| !is_over(then));
        }
        if last.len() >= MOST {
            return false;
        }
        last.insert(issuer.clone(), now);
        true
    }
}

impl Default for Refreshes {
    fn default() -> Self {
        Self::every(EVERY)
    }
}
