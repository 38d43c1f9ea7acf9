//! What answers say of limits (S-035, S-036).

use http::{HeaderMap, HeaderName, HeaderValue, header::RETRY_AFTER};
use xrpc::Error;

use crate::domain::limits::{Charge, Refused};

/// `RateLimit-*` for an answer whose limits were charged.
pub fn headers(charge: Option<Charge>) -> HeaderMap {
    let Some(Charge {
        rule,
        remaining,
        ends,
    }) = charge
    else {
        return HeaderMap::new();
    };
    let policy = format!("{};w={}", rule.points, rule.window.as_secs());
    let number = |name, value: i64| (HeaderName::from_static(name), HeaderValue::from(value));
    let mut headers = HeaderMap::from_iter([
        number("ratelimit-limit", rule.points.into()),
        number("ratelimit-remaining", remaining.into()),
        number("ratelimit-reset", ends.seconds()),
    ]);
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(HeaderName::from_static("ratelimit-policy"), policy);
    }
    headers
}

/// The answer to who tries too often.
pub fn refuse(refused: &Refused) -> Error {
    let seconds = refused.wait.as_millis().div_ceil(1000);
    Error::rate_limit_exceeded("Rate Limit Exceeded")
        .with_headers(headers(Some(refused.charge)))
        .with_header(
            RETRY_AFTER,
            HeaderValue::from(u64::try_from(seconds).unwrap_or(u64::MAX)),
        )
}
