//! What an answer says of the limits that were charged (W-275 … W-277).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::{Charge, Limit, Outcome};
use crate::error::Error;

/// The bucket that is told of: the one with the fewest points left (W-276).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    limit: Limit,
    remaining: u32,
    ends: SystemTime,
}

impl Told {
    /// Of charges that were taken; or of none, if there were none.
    pub(super) fn of(charges: &[Charge], outcome: &Outcome, now: SystemTime) -> Option<Self> {
        let all = charges.iter().zip(&outcome.windows);
        let all = all.map(|(charge, window)| Self {
            limit: charge.limit,
            remaining: charge.limit.points.saturating_sub(window.used),
            ends: now + window.left,
        });
        all.reduce(Self::tighter)
    }

    /// The tighter of two.
    pub(super) fn tighter(self, other: Self) -> Self {
        if other.remaining < self.remaining {
            other
        } else {
            self
        }
    }

    /// The answer to charges that were not taken: it tells of the bucket that refuses longest (W-274, W-276, W-277).
    pub(super) fn refusal(charges: &[Charge], outcome: &Outcome, now: SystemTime) -> Error {
        let refused = charges
            .iter()
            .zip(&outcome.windows)
            .filter(|(charge, window)| {
                charge.cost > charge.limit.points.saturating_sub(window.used)
            });
        let longest = refused.max_by_key(|(_, window)| window.left);
        let error = Error::rate_limit_exceeded("Rate Limit Exceeded");
        let Some((charge, window)) = longest else {
            return error;
        };
        let told = Self {
            limit: charge.limit,
            remaining: charge.limit.points.saturating_sub(window.used),
            ends: now + window.left,
        };
        let seconds = window.left.as_millis().div_ceil(1000);
        let seconds = u64::try_from(seconds).unwrap_or(u64::MAX);
        error
            .with_headers(told.headers())
            .with_header(header::RETRY_AFTER, seconds.into())
    }

    /// `RateLimit-*` (W-275).
    pub(crate) fn headers(self) -> HeaderMap {
        let number = |name, value: u64| (HeaderName::from_static(name), HeaderValue::from(value));
        let ends = self.ends.duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut headers = HeaderMap::from_iter([
            number("ratelimit-limit", self.limit.points.into()),
            number("ratelimit-remaining", self.remaining.into()),
            number("ratelimit-reset", ends.as_secs()),
        ]);
        let policy = format!("{};w={}", self.limit.points, seconds(self.limit.window));
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(HeaderName::from_static("ratelimit-policy"), policy);
        }
        headers
    }
}

/// Seconds, with their fraction if they have one.
fn seconds(time: Duration) -> String {
    match time.subsec_millis() {
        0 => time.as_secs().to_string(),
        millis => format!("{}.{millis:03}", time.as_secs())
            .trim_end_matches('0')
            .to_owned(),
    }
}
