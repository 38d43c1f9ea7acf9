//! What a window holds, and what is kept of it.

use std::time::Duration;

use super::{LOGIN, LOGIN_ADDRESS, Limits, MOST_BUCKETS, Rule, Tables, address_key};
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

fn kept(limits: &Limits) -> Vec<(&'static str, usize, usize)> {
    let tables: &Tables = &limits.tables.lock().unwrap();
    let mut kept: Vec<_> = tables
        .iter()
        .map(|(name, table)| (*name, table.buckets.len(), table.order.len()))
        .collect();
    kept.sort_unstable();
    kept
}

/// T-12: who comes with very many names does not get rid of the count of their address.
#[test]
fn who_fills_one_table_empties_no_other() {
    let limits = Limits::new(true);
    for _ in 0..LOGIN_ADDRESS.points {
        assert!(limits.charge(&[(LOGIN_ADDRESS, "a")], NOW).is_ok());
    }
    for number in 0..MOST_BUCKETS + 10 {
        assert!(
            limits
                .charge(&[(LOGIN[1], &number.to_string())], NOW)
                .is_ok()
        );
    }
    assert!(limits.charge(&[(LOGIN_ADDRESS, "a")], NOW).is_err());
    assert_eq!(
        kept(&limits),
        [
            ("login-address", 1, 1),
            ("login-day", MOST_BUCKETS, MOST_BUCKETS)
        ]
    );
    let left = |key| {
        limits
            .look(&[(LOGIN[1], key)], NOW)
            .unwrap()
            .unwrap()
            .remaining
    };
    // The oldest made room.
    assert_eq!((left("0"), left("10")), (299, 298));
}

#[test]
fn what_is_over_is_forgotten() {
    let limits = Limits::new(true);
    let charge = |key, now| limits.charge(&[(RULE, key)], now).unwrap();
    for key in ["a", "b", "c"] {
        charge(key, NOW);
    }
    charge("a", NOW.after(RULE.window));
    assert_eq!(kept(&limits), [("test", 1, 1)]);
    // A clock that goes back leaves a bucket that ends before an older one.
    charge("b", NOW);
    charge("b", NOW.after(RULE.window));
    charge("d", NOW.after(RULE.window * 2));
    assert_eq!(kept(&limits), [("test", 1, 1)]);
}
