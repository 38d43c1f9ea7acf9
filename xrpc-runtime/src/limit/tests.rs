//! Keys, and what is told.

use std::time::{Duration, UNIX_EPOCH};

use super::{Limit, Outcome, Told, Window};

const SHORT: Limit = Limit::new("short", 10, Duration::from_millis(1_500));
const LONG: Limit = Limit::new("long", 100, Duration::from_secs(86_400));

/// S-037: a customer has a /64.
#[test]
fn addresses_are_counted_by_who_has_them() {
    let key = |address: &str| {
        SHORT
            .by_address(Some(address.parse().unwrap()))
            .key
            .unwrap()
    };
    for (address, expected) in [
        ("192.0.2.7:80", "192.0.2.7"),
        ("[::ffff:192.0.2.7]:80", "192.0.2.7"),
        ("[2001:db8:1:2:3:4:5:6]:80", "2001:db8:1:2::"),
        ("[2001:db8:1:2::1]:80", "2001:db8:1:2::"),
        ("[2001:db8:1:3::1]:80", "2001:db8:1:3::"),
    ] {
        assert_eq!(key(address), expected);
    }
    assert!(!SHORT.by_address(None).counts());
    assert!(!SHORT.by_nobody().cost(1).counts());
    assert!(!SHORT.by("key").cost(0).counts());
}

/// W-275, W-276
#[test]
fn the_bucket_with_the_fewest_points_is_told_of() {
    let now = UNIX_EPOCH + Duration::from_millis(1_000_900);
    let window = |used, left| Window {
        used,
        left: Duration::from_millis(left),
    };
    let outcome = Outcome {
        taken: true,
        windows: vec![window(4, 1_200), window(97, 50_000)],
    };
    let charges = [SHORT.by("key"), LONG.by("key")];
    let headers = Told::of(&charges, &outcome, now).unwrap().headers();
    assert_eq!(headers["ratelimit-limit"], "100");
    assert_eq!(headers["ratelimit-remaining"], "3");
    assert_eq!(headers["ratelimit-reset"], "1050");
    assert_eq!(headers["ratelimit-policy"], "100;w=86400");
    let outcome = Outcome {
        taken: false,
        windows: vec![window(10, 1_200), window(50, 50_000)],
    };
    let error = Told::refusal(&charges, &outcome, now);
    assert_eq!(
        (error.status().as_u16(), error.name()),
        (429, "RateLimitExceeded")
    );
    let headers = error.headers();
    assert_eq!(headers["ratelimit-limit"], "10");
    assert_eq!(headers["ratelimit-remaining"], "0");
    assert_eq!(headers["ratelimit-reset"], "1002");
    assert_eq!(headers["ratelimit-policy"], "10;w=1.5");
    assert_eq!(headers["retry-after"], "2");
}
