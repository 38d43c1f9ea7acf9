//! Ids that may be seen once: of tokens and of proofs (W-309).

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

use sha2::{Digest as _, Sha256};

use crate::{error::Error, route::Answering};

/// How many ids are remembered unless said otherwise: 48 bytes each.
const MOST: usize = 200_000;
/// So many parts are locked apart from each other.
const SHARDS: usize = 16;

/// Remembers ids until a time, for one server or for several that share it.
pub trait ReplayStore: Send + Sync + 'static {
    /// Remembers an id until then. True if it was not known: of several calls at once with the same id, for one.
    ///
    /// # Errors
    ///
    /// If that cannot be said. What brought the id is refused then.
    fn remember<'a>(
        &'a self,
        id: &'a str,
        now: SystemTime,
        until: SystemTime,
    ) -> Answering<'a, Result<bool, Error>>;
}

/// Ids in the memory of this process. It holds so many and no more: when it is full of ids whose time is not over, new
/// ones are refused with 503, since to forget one would let it be used again.
#[derive(Debug)]
pub struct MemoryReplays {
    shards: [Mutex<HashMap<[u8; 32], SystemTime>>; SHARDS],
    most: usize,
}

impl MemoryReplays {
    /// For so many ids.
    pub fn with_capacity(ids: usize) -> Self {
        Self {
            shards: Default::default(),
            most: ids.div_ceil(SHARDS).max(1),
        }
    }

    fn note(&self, id: &str, now: SystemTime, until: SystemTime) -> Result<bool, Error> {
        // What the ids are is chosen by who sends them; a hash has one length, and spreads them.
        let id: [u8; 32] = Sha256::digest(id).into();
        let shard = &self.shards[usize::from(id[0]) % SHARDS];
        let mut known = shard.lock().unwrap_or_else(PoisonError::into_inner);
        if known.get(&id).is_some_and(|end| *end >= now) {
            return Ok(false);
        }
        if known.len() >= self.most {
            known.retain(|_, end| *end >= now);
        }
        if known.len() >= self.most {
            return Err(Error::not_enough_resources("too many tokens at a time"));
        }
        known.insert(id, until);
        Ok(true)
    }
}

impl Default for MemoryReplays {
    fn default() -> Self {
        Self::with_capacity(MOST)
    }
}

impl ReplayStore for MemoryReplays {
    fn remember<'a>(
        &'a self,
        id: &'a str,
        now: SystemTime,
        until: SystemTime,
    ) -> Answering<'a, Result<bool, Error>> {
        Box::pin(std::future::ready(self.note(id, now, until)))
    }
}

#[cfg(test)]
mod tests;
