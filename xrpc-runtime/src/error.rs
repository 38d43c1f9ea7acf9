//! What an endpoint answers when it does not succeed: a status, a name and a message on the wire, and a cause for the log.

use std::{borrow::Cow, fmt};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

/// An error on its way to the client.
///
/// The client sees the status, the name (`error`) and the message; the cause goes to the log only.
/// A status of 500 hides the message too (W-207, W-208).
pub struct Error(Box<Inner>);

struct Inner {
    status: StatusCode,
    name: Cow<'static, str>,
    message: Cow<'static, str>,
    headers: HeaderMap,
    cause: Option<BoxError>,
}

/// Any error that can be the cause of an [`Error`].
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The errors that every method may answer with: status, name, and the message when nobody gives one (W-203).
macro_rules! builtin {
    ($($(#[$doc:meta])* $function:ident = $status:ident, $name:literal, $default:literal;)*) => {
        impl Error {
            $(
                $(#[$doc])*
                pub fn $function(message: impl Into<Cow<'static, str>>) -> Self {
                    Self::new(StatusCode::$status, Cow::Borrowed($name), message.into())
                }
            )*
        }

        /// The name and the message that go with a status.
        fn builtin(status: StatusCode) -> Option<(&'static str, &'static str)> {
            match status {
                $(StatusCode::$status => Some(($name, $default)),)*
                _ => None,
            }
        }
    };
}

builtin! {
    /// 400: the call does not fit the method.
    invalid_request = BAD_REQUEST, "InvalidRequest", "Invalid Request";
    /// 401: no credentials, or none that count.
    authentication_required = UNAUTHORIZED, "AuthenticationRequired", "Authentication Required";
    /// 403: these credentials may not do this.
    forbidden = FORBIDDEN, "Forbidden", "Forbidden";
    /// 406: no representation that the client accepts.
    not_acceptable = NOT_ACCEPTABLE, "NotAcceptable", "Not Acceptable";
    /// 413: the body is over its limit.
    payload_too_large = PAYLOAD_TOO_LARGE, "PayloadTooLarge", "Payload Too Large";
    /// 415: a coding or charset that the server does not read.
    unsupported_media_type = UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaType", "Unsupported Media Type";
    /// 429: too many calls.
    rate_limit_exceeded = TOO_MANY_REQUESTS, "RateLimitExceeded", "Rate Limit Exceeded";
    /// 501: the server does not have this method.
    method_not_implemented = NOT_IMPLEMENTED, "MethodNotImplemented", "Method Not Implemented";
    /// 502: a server that this one depends on failed.
    upstream_failure = BAD_GATEWAY, "UpstreamFailure", "Upstream Failure";
    /// 503: the server is at its limits.
    not_enough_resources = SERVICE_UNAVAILABLE, "NotEnoughResources", "Not Enough Resources";
    /// 504: a server that this one depends on did not answer in time.
    upstream_timeout = GATEWAY_TIMEOUT, "UpstreamTimeout", "Upstream Timeout";
}

const INTERNAL: &str = "InternalServerError";
const INTERNAL_MESSAGE: &str = "Internal Server Error";

impl Error {
    /// 500: something failed that is not the client's business. The cause is logged, never sent.
    pub fn internal(cause: impl Into<BoxError>) -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            Cow::Borrowed(INTERNAL),
            Cow::Borrowed(INTERNAL_MESSAGE),
        )
        .with_cause(cause)
    }

    /// An error with a name that no document declares and no table holds: the explicit way around the check.
    ///
    /// A status outside 400..=599 is replaced by 500 (W-202). A name that is empty or holds white space or anything
    /// but ASCII is replaced by the name that goes with the status (W-200, W-201).
    ///
    /// ```
    /// use http::StatusCode;
    /// use xrpc::Error;
    ///
    /// let error = Error::undeclared(StatusCode::BAD_REQUEST, "TeapotEmpty", "the teapot is empty");
    /// assert_eq!(error.name(), "TeapotEmpty");
    /// ```
    pub fn undeclared(
        status: StatusCode,
        name: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        let status = if status.is_client_error() || status.is_server_error() {
            status
        } else {
            StatusCode::INTERNAL_SERVER_ERROR
        };
        let name = name.into();
        let sound = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic());
        let name = if sound {
            name
        } else {
            Cow::Borrowed(name_of(status))
        };
        Self::new(status, name, message.into())
    }

    /// What another server answered to a call of ours, for our own client (W-211): its name and message, and its status.
    /// A 500 of its own is our 502; a status that is no error is a 502 too. A body that is no error of XRPC leaves the
    /// name that goes with the status.
    ///
    /// ```
    /// use http::StatusCode;
    /// use xrpc::Error;
    ///
    /// let body = br#"{ "error": "RepoNotFound", "message": "no such repository" }"#;
    /// let error = Error::upstream(StatusCode::INTERNAL_SERVER_ERROR, body);
    /// assert_eq!((error.status(), error.name()), (StatusCode::BAD_GATEWAY, "RepoNotFound"));
    /// assert_eq!(error.message(), "no such repository");
    /// ```
    pub fn upstream(status: StatusCode, body: &[u8]) -> Self {
        let is_error = status.is_client_error() || status.is_server_error();
        let status = if is_error && status != StatusCode::INTERNAL_SERVER_ERROR {
            status
        } else {
            StatusCode::BAD_GATEWAY
        };
        let said: serde_json::Map<String, serde_json::Value> =
            serde_json::from_slice(body).unwrap_or_default();
        let text = |name| said.get(name).and_then(serde_json::Value::as_str);
        let plain = Self::from(status);
        let message = text("message").unwrap_or(plain.message()).to_owned();
        Self::undeclared(
            status,
            text("error").unwrap_or_default().to_owned(),
            message,
        )
    }

    /// An error that the method's document declares; the derive and the generated types call this.
    #[doc(hidden)]
    pub fn declared(name: &'static str, status: u16, message: Option<&'static str>) -> Self {
        Self::declared_with(name, status, Cow::Borrowed(message.unwrap_or(name)))
    }

    /// The same, with a message that the variant holds.
    #[doc(hidden)]
    pub fn declared_with(name: &'static str, status: u16, message: Cow<'static, str>) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self::undeclared(status, name, message)
    }

    /// The same, with the error that it is made from. That gives the message, if there is no other and the client's
    /// doing is the reason: what went wrong inside the server is for the log alone (W-207).
    #[doc(hidden)]
    pub fn declared_by<E>(
        name: &'static str,
        status: u16,
        message: Option<&'static str>,
        cause: E,
    ) -> Self
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        let error = Self::declared(name, status, message);
        let error = if message.is_none() && error.status().is_client_error() {
            error.with_message(cause.to_string())
        } else {
            error
        };
        error.with_cause(cause)
    }

    /// The same error with another message for the client.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.0.message = message.into();
        self
    }

    /// The same error with a header on its answer, for example `WWW-Authenticate` (W-213).
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.append(name, value);
        self
    }

    /// The same error with these headers on its answer.
    #[must_use]
    pub fn with_headers(mut self, headers: HeaderMap) -> Self {
        self.0.headers.extend(headers);
        self
    }

    /// The same error with a cause for the log.
    #[must_use]
    pub fn with_cause(mut self, cause: impl Into<BoxError>) -> Self {
        self.0.cause = Some(cause.into());
        self
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The name on the wire, `error` in the body.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The text on the wire, `message` in the body. A 500 has none of its own (W-208).
    pub fn message(&self) -> &str {
        if self.0.status == StatusCode::INTERNAL_SERVER_ERROR {
            INTERNAL_MESSAGE
        } else {
            &self.0.message
        }
    }

    /// The message as it was given, for the log.
    pub(crate) fn private_message(&self) -> &str {
        &self.0.message
    }

    /// The body of the answer: `{"error": …, "message": …}` (W-200).
    pub(crate) fn to_json(&self) -> Vec<u8> {
        serde_json::json!({ "error": self.name(), "message": self.message() })
            .to_string()
            .into_bytes()
    }

    /// Headers for the answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    pub(crate) fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.0.headers
    }

    /// What lies behind it, for the log.
    pub fn cause(&self) -> Option<&(dyn std::error::Error + Send + Sync + 'static)> {
        self.0.cause.as_deref()
    }

    fn new(status: StatusCode, name: Cow<'static, str>, message: Cow<'static, str>) -> Self {
        Self(Box::new(Inner {
            status,
            name,
            message,
            headers: HeaderMap::new(),
            cause: None,
        }))
    }
}

/// A status alone, with the name and message that go with it.
impl From<StatusCode> for Error {
    fn from(status: StatusCode) -> Self {
        let message =
            builtin(status).map_or_else(|| status.canonical_reason(), |(_, message)| Some(message));
        let message = message.unwrap_or("Request Failed");
        Self::undeclared(status, name_of(status), message)
    }
}

/// The name for an error that has none of its own (W-201).
fn name_of(status: StatusCode) -> &'static str {
    match builtin(status) {
        Some((name, _)) => name,
        None if status.is_client_error() => "InvalidRequest",
        None => INTERNAL,
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("status", &self.0.status.as_u16())
            .field("name", &self.0.name)
            .field("message", &self.0.message)
            .field("cause", &self.0.cause)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {}: {}",
            self.0.status.as_u16(),
            self.0.name,
            self.0.message
        )
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let cause = self.0.cause.as_deref()?;
        Some(cause)
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::Error;

    fn body(error: &Error) -> String {
        String::from_utf8(error.to_json()).unwrap()
    }

    /// W-201, W-203
    #[test]
    fn a_status_has_its_name_and_message() {
        let rows = [
            (400, "InvalidRequest", "Invalid Request"),
            (401, "AuthenticationRequired", "Authentication Required"),
            (403, "Forbidden", "Forbidden"),
            (406, "NotAcceptable", "Not Acceptable"),
            (413, "PayloadTooLarge", "Payload Too Large"),
            (415, "UnsupportedMediaType", "Unsupported Media Type"),
            (429, "RateLimitExceeded", "Rate Limit Exceeded"),
            (500, "InternalServerError", "Internal Server Error"),
            (501, "MethodNotImplemented", "Method Not Implemented"),
            (502, "UpstreamFailure", "Upstream Failure"),
            (503, "NotEnoughResources", "Not Enough Resources"),
            (504, "UpstreamTimeout", "Upstream Timeout"),
            (418, "InvalidRequest", "I'm a teapot"),
            (499, "InvalidRequest", "Request Failed"),
            (599, "InternalServerError", "Request Failed"),
        ];
        for (status, name, message) in rows {
            let error = Error::from(StatusCode::from_u16(status).unwrap());
            assert_eq!((error.status().as_u16(), error.name()), (status, name));
            assert_eq!(error.message(), message);
        }
    }

    /// W-202
    #[test]
    fn a_status_that_is_no_error_becomes_500() {
        for status in [StatusCode::OK, StatusCode::FOUND, StatusCode::CONTINUE] {
            assert_eq!(
                Error::undeclared(status, "Odd", "odd").status(),
                StatusCode::INTERNAL_SERVER_ERROR
            );
        }
    }

    /// W-211
    #[test]
    fn an_error_of_another_server_is_passed_on() {
        let rows = [
            (
                400,
                r#"{"error":"Gone","message":"not here"}"#,
                400,
                "Gone",
                "not here",
            ),
            (404, r#"{"error":"Gone"}"#, 404, "Gone", "Not Found"),
            (500, r#"{"error":"Odd","message":"odd"}"#, 502, "Odd", "odd"),
            (
                503,
                "down",
                503,
                "NotEnoughResources",
                "Not Enough Resources",
            ),
            (500, "[1]", 502, "UpstreamFailure", "Upstream Failure"),
            (
                401,
                r#"{"error":"two words","message":5}"#,
                401,
                "AuthenticationRequired",
                "Authentication Required",
            ),
            (200, "{}", 502, "UpstreamFailure", "Upstream Failure"),
            (302, "", 502, "UpstreamFailure", "Upstream Failure"),
        ];
        for (status, said, expected, name, message) in rows {
            let error = Error::upstream(StatusCode::from_u16(status).unwrap(), said.as_bytes());
            assert_eq!((error.status().as_u16(), error.name()), (expected, name));
            assert_eq!(error.message(), message, "{status} {said}");
        }
    }

    /// W-200
    #[test]
    fn a_name_is_ascii_without_white_space() {
        for name in ["", "two words", "naïve", "tab\t"] {
            assert_eq!(
                Error::undeclared(StatusCode::CONFLICT, name, "odd").name(),
                "InvalidRequest",
                "{name:?}"
            );
        }
        let error = Error::undeclared(StatusCode::CONFLICT, "Fine", "a \"quote\"\n");
        assert_eq!(
            body(&error),
            r#"{"error":"Fine","message":"a \"quote\"\n"}"#
        );
    }

    /// W-207, W-208
    #[test]
    fn a_500_hides_its_message_and_its_cause() {
        let error = Error::internal("the disk is full");
        assert_eq!(
            body(&error),
            r#"{"error":"InternalServerError","message":"Internal Server Error"}"#
        );
        let named = Error::undeclared(
            StatusCode::INTERNAL_SERVER_ERROR,
            "DiskFull",
            "the disk is full",
        );
        assert_eq!(
            body(&named),
            r#"{"error":"DiskFull","message":"Internal Server Error"}"#
        );
        let gateway =
            Error::upstream_failure("the directory is down").with_cause("10.0.0.1 refused");
        assert_eq!(
            body(&gateway),
            r#"{"error":"UpstreamFailure","message":"the directory is down"}"#
        );
    }

    /// W-204, W-207
    #[test]
    fn an_error_with_a_cause_keeps_it_for_the_log() {
        let rows = [
            (400, None, "not in the garden"),
            (404, Some("look elsewhere"), "look elsewhere"),
            (500, None, "Internal Server Error"),
            (503, None, "PlantUnknown"),
            (503, Some("look later"), "look later"),
        ];
        for (status, message, expected) in rows {
            let cause = std::io::Error::other("not in the garden");
            let error = Error::declared_by("PlantUnknown", status, message, cause);
            assert_eq!(error.status().as_u16(), status);
            assert_eq!(error.message(), expected, "{status} {message:?}");
            assert_eq!(error.cause().unwrap().to_string(), "not in the garden");
            assert!(status < 500 || !body(&error).contains("garden"));
        }
    }
}
