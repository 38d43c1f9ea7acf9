//! Cross-origin requests: browsers may call every method (W-024 … W-026).

use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use crate::body::Body;

/// Headers that a browser's script may read besides the simple ones (W-254).
const EXPOSED: HeaderValue = HeaderValue::from_static(
    "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy, Retry-After, WWW-Authenticate, \
     DPoP-Nonce, atproto-repo-rev, atproto-content-labelers",
);
const ANY: HeaderValue = HeaderValue::from_static("*");

/// Lets the browser's script read an answer.
pub(crate) fn open(headers: &mut HeaderMap, from_browser: bool) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    if from_browser {
        // An endpoint may expose headers of its own.
        headers.append(header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
}

/// The answer to a preflight request. The headers asked for are echoed: a `*` would not cover `Authorization`.
pub(crate) fn preflight(asked: &HeaderMap) -> Response<Body> {
    let allowed = asked.get(header::ACCESS_CONTROL_REQUEST_HEADERS).cloned();
    let fixed: [(HeaderName, HeaderValue); 4] = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, ANY),
        (
            header::ACCESS_CONTROL_ALLOW_METHODS,
            HeaderValue::from_static("GET, HEAD, POST"),
        ),
        (
            header::ACCESS_CONTROL_MAX_AGE,
            HeaderValue::from_static("86400"),
        ),
        (
            header::VARY,
            HeaderValue::from_static("Access-Control-Request-Headers"),
        ),
    ];
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::NO_CONTENT;
    answer.headers_mut().extend(fixed);
    if let Some(allowed) = allowed {
        answer
            .headers_mut()
            .insert(header::ACCESS_CONTROL_ALLOW_HEADERS, allowed);
    }
    answer
}
