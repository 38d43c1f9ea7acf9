//! How often something may be tried: fixed windows, in memory.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
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

/// The most buckets that are kept; the one that ends first makes room.
const MOST_BUCKETS: usize = 100_000;

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
    buckets: Mutex<Buckets>,
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
            buckets: Mutex::default(),
        }
    }

    /// Takes one point from each bucket, or from none: the first that is empty refuses.
    pub fn charge(&self, keys: &[(Rule, &str)], now: Time) -> Result<Option<Charge>, Refused> {
        if !self.enabled {
            return Ok(None);
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let left = tightest(&buckets, keys, now)?;
        for (rule, key) in keys {
            make_room(&mut buckets, now);
            let fresh = Bucket {
                used: 0,
                ends: now.after(rule.window),
            };
            let bucket = buckets
                .entry((rule.name, (*key).to_owned()))
                .or_insert(fresh);
            if bucket.ends <= now {
                *bucket = fresh;
            }
            bucket.used = bucket.used.saturating_add(1);
        }
        Ok(left)
    }

    /// Whether each bucket has a point left. What is told counts the point that is about to be taken.
    pub fn look(&self, keys: &[(Rule, &str)], now: Time) -> Result<Option<Charge>, Refused> {
        if !self.enabled {
            return Ok(None);
        }
        tightest(
            &self.buckets.lock().unwrap_or_else(PoisonError::into_inner),
            keys,
            now,
        )
    }
}

type Buckets = HashMap<(&'static str, String), Bucket>;

/// The bucket with the fewest points left, or the first that has none.
fn tightest(
    buckets: &Buckets,
    keys: &[(Rule, &str)],
    now: Time,
) -> Result<Option<Charge>, Refused> {
    let mut tightest: Option<Charge> = None;
    for (rule, key) in keys {
        let bucket = buckets
            .get(&(rule.name, (*key).to_owned()))
            .filter(|bucket| bucket.ends > now);
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

fn make_room(buckets: &mut Buckets, now: Time) {
    if buckets.len() < MOST_BUCKETS {
        return;
    }
    buckets.retain(|_, bucket| bucket.ends > now);
    if buckets.len() >= MOST_BUCKETS {
        let first = buckets
            .iter()
            .min_by_key(|(_, bucket)| bucket.ends)
            .map(|(key, _)| key.clone());
        first.map(|key| buckets.remove(&key));
    }
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
mod tests {
    use std::time::Duration;

    use super::{LOGIN, LOGIN_ADDRESS, Limits, Rule, address_key};
    use crate::domain::clock::Time;

    const RULE: Rule = Rule {
        name: "test",
        points: 2,
        window: Duration::from_secs(10),
    };
    const NOW: Time = Time(1_000_000);

    /// W-273, S-030, S-035
    #[test]
    fn a_window_has_so_many_points() {
        let limits = Limits::new(true);
        let charge = |key: &str, now| limits.charge(&[(RULE, key)], now);
        assert_eq!(charge("a", NOW).unwrap().unwrap().remaining, 1);
        assert_eq!(charge("a", NOW).unwrap().unwrap().remaining, 0);
        let later = NOW.after(Duration::from_millis(2_500));
        let refused = charge("a", later).unwrap_err();
        assert_eq!(
            (refused.charge.remaining, refused.wait),
            (0, Duration::from_millis(7_500))
        );
        assert!(charge("b", NOW).is_ok());
        assert!(charge("a", NOW.after(RULE.window)).is_ok());
    }

    /// W-281
    #[test]
    fn who_is_refused_by_one_is_charged_by_none() {
        let limits = Limits::new(true);
        let other = Rule {
            name: "other",
            points: 1,
            ..RULE
        };
        assert!(limits.charge(&[(other, "a")], NOW).is_ok());
        assert!(limits.charge(&[(RULE, "a"), (other, "a")], NOW).is_err());
        assert_eq!(
            limits.look(&[(RULE, "a")], NOW).unwrap().unwrap().remaining,
            1
        );
    }

    /// S-031: the two windows of a login are two buckets.
    #[test]
    fn two_windows_of_one_method_are_apart() {
        let limits = Limits::new(true);
        let keys = LOGIN.map(|rule| (rule, "alice"));
        for _ in 0..30 {
            assert!(limits.charge(&keys, NOW).is_ok());
        }
        let refused = limits.charge(&keys, NOW).unwrap_err();
        assert_eq!(refused.charge.rule.name, "login");
        let next = limits
            .charge(&keys, NOW.after(LOGIN[0].window))
            .unwrap()
            .unwrap();
        assert_eq!((next.rule.name, next.remaining), ("login", 29));
        assert!(limits.charge(&[(LOGIN_ADDRESS, "alice")], NOW).is_ok());
    }

    #[test]
    fn limits_can_be_off() {
        let limits = Limits::new(false);
        for _ in 0..10 {
            assert_eq!(limits.charge(&[(RULE, "a")], NOW), Ok(None));
        }
    }

    /// S-037
    #[test]
    fn an_address_stands_for_its_network() {
        for (address, key) in [
            ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ] {
            assert_eq!(address_key(Some(address.parse().unwrap())), key);
        }
        assert_eq!(address_key(None), "nowhere");
    }
}
