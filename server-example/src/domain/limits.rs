//! How often something may be tried: fixed windows, in memory.

use std::{
    collections::{HashMap, VecDeque},
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use crate::domain::clock::Time;

/// So many points in so much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    /// The name of the buckets of this rule; no two rules share one (S-030).
    pub name: &'static str,
    /// How many points a window has.
    pub points: u32,
    /// How long a window is.
    pub window: Duration,
}

const fn rule(name: &'static str, points: u32, minutes: u64) -> Rule {
    Rule {
        name,
        points,
        window: Duration::from_secs(minutes * 60),
    }
}

/// Logins of one account from one address, in a short and a long window (S-031).
pub const LOGIN: [Rule; 2] = [rule("login", 30, 5), rule("login-day", 300, 24 * 60)];
/// Logins from one address, whatever the account (S-033).
pub const LOGIN_ADDRESS: Rule = rule("login-address", 300, 5);
/// Failed logins of one account, wherever they come from (S-033).
pub const LOGIN_FAILURES: Rule = rule("login-failures", 100, 60);
/// New accounts from one address (S-031).
pub const SIGN_UP: Rule = rule("sign-up", 100, 5);

/// The most buckets of one rule that are kept; the one that ends first makes room.
const MOST_BUCKETS: usize = 50_000;

/// What an answer says of the limits that were charged: of the bucket with the fewest points left (S-035).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The rule.
    pub rule: Rule,
    /// Points left in this window.
    pub remaining: u32,
    /// When the window ends.
    pub ends: Time,
}

/// A bucket has too few points left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The bucket that refused.
    pub charge: Charge,
    /// How long it will.
    pub wait: Duration,
}

/// The buckets.
#[derive(Debug)]
pub struct Limits {
    enabled: bool,
    tables: Mutex<Tables>,
}

/// A table for each rule: who fills one with names that do not matter pushes nobody out of another.
type Tables = HashMap<&'static str, Table>;

#[derive(Debug, Default)]
struct Table {
    buckets: HashMap<Arc<str>, Bucket>,
    /// Windows of one rule are alike in length: buckets end in the order in which they began.
    order: VecDeque<(Time, Arc<str>)>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    used: u32,
    ends: Time,
}

impl Limits {
    /// Limits that hold, or that do not.
    pub fn new(enabled: bool) -> Self {
        Self {
            enabled,
            tables: Mutex::default(),
        }
    }

    /// Takes one point from each bucket, or from none: the first that is empty refuses.
    pub fn charge(&self, keys: &[(Rule, &str)], now: Time) -> Result<Option<Charge>, Refused> {
        if !self.enabled {
            return Ok(None);
        }
        let mut tables = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
        let left = tightest(&tables, keys, now)?;
        for (rule, key) in keys {
            tables
                .entry(rule.name)
                .or_default()
                .take(key, now, now.after(rule.window));
        }
        Ok(left)
    }

    /// Whether each bucket has a point left. What is told counts the point that is about to be taken.
    pub fn look(&self, keys: &[(Rule, &str)], now: Time) -> Result<Option<Charge>, Refused> {
        if !self.enabled {
            return Ok(None);
        }
        tightest(
            &self.tables.lock().unwrap_or_else(PoisonError::into_inner),
            keys,
            now,
        )
    }
}

impl Table {
    /// The bucket of a key, if its window is not over.
    fn bucket(&self, key: &str, now: Time) -> Option<Bucket> {
        let bucket = self.buckets.get(key)?;
        (bucket.ends > now).then_some(*bucket)
    }

    /// Takes a point from the bucket of a key, or from a new one that ends then.
    fn take(&mut self, key: &str, now: Time, ends: Time) {
        match self.buckets.get_mut(key) {
            Some(bucket) if bucket.ends > now => bucket.used = bucket.used.saturating_add(1),
            _ => {
                self.make_room(now);
                let key: Arc<str> = key.into();
                self.order.push_back((ends, Arc::clone(&key)));
                self.buckets.insert(key, Bucket { used: 1, ends });
            }
        }
    }

    /// Forgets the buckets whose windows are over, and one more if there are too many.
    fn make_room(&mut self, now: Time) {
        while let Some((ends, _)) = self.order.front()
            && (*ends <= now || self.order.len() >= MOST_BUCKETS)
            && let Some((ends, key)) = self.order.pop_front()
        {
            // The key may have a younger bucket, if the clock went back.
            if self.buckets.get(&key).is_some_and(|b| b.ends == ends) {
                self.buckets.remove(&key);
            }
        }
    }
}

/// The bucket with the fewest points left, or the first that has none.
fn tightest(tables: &Tables, keys: &[(Rule, &str)], now: Time) -> Result<Option<Charge>, Refused> {
    let mut tightest: Option<Charge> = None;
    for (rule, key) in keys {
        let bucket = tables
            .get(rule.name)
            .and_then(|table| table.bucket(key, now));
        let (used, ends) = bucket.map_or((0, now.after(rule.window)), |bucket| {
            (bucket.used, bucket.ends)
        });
        let charge = Charge {
            rule: *rule,
            remaining: rule.points.saturating_sub(used + 1),
            ends,
        };
        if used >= rule.points {
            return Err(Refused {
                charge,
                wait: now.until(ends),
            });
        }
        if tightest.is_none_or(|other| charge.remaining < other.remaining) {
            tightest = Some(charge);
        }
    }
    Ok(tightest)
}

/// What stands for an address in a key: of IPv6 the network, since one host has all of it (S-037).
pub fn address_key(address: Option<IpAddr>) -> String {
    match address {
        None => "nowhere".to_owned(),
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
            Some(mapped) => mapped.to_string(),
            None => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).to_string(),
        },
    }
}

#[cfg(test)]
mod tests;
