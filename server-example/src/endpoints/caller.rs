//! Who calls, made out from `Authorization: Bearer` (S-060 … S-075).

use std::fmt;

use http::{HeaderValue, StatusCode, header};
use xrpc::{Error, Head, Policy};

use crate::{
    app::{App, Caller},
    domain::token::{Claims, Kind, Scope, TokenError},
};

/// A caller with an access token of an open session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn(pub Caller);

/// A caller with a refresh token that is in time.
#[derive(Clone, PartialEq, Eq)]
pub struct Refreshing {
    /// The account.
    pub did: String,
    /// The token.
    pub jti: String,
}

/// A caller with a refresh token, also one whose time is over: who leaves need not be punctual (S-070).
#[derive(Clone, PartialEq, Eq)]
pub struct Leaving {
    /// The account.
    pub did: String,
    /// The token.
    pub jti: String,
}

impl Policy<App> for SignedIn {
    async fn authenticate(head: Head<'_, App>) -> Result<Self, Error> {
        let app = head.state;
        let claims = app
            .tokens
            .verify(Kind::Access, bearer(&head)?, app.now())
            .map_err(refuse)?;
        // S-071: what STANDARD and the queue may do; an account that was taken down may not.
        if claims.scope == Scope::Takendown {
            return Err(refuse(TokenError::BadScope));
        }
        let caller = app.caller(claims).await.map_err(Error::internal)?;
        caller.map(Self).ok_or_else(revoked)
    }
}

impl Policy<App> for Refreshing {
    async fn authenticate(head: Head<'_, App>) -> Result<Self, Error> {
        let app = head.state;
        let claims = app
            .tokens
            .verify(Kind::Refresh, bearer(&head)?, app.now())
            .map_err(refuse)?;
        let (did, jti) = identified(claims)?;
        Ok(Self { did, jti })
    }
}

impl Policy<App> for Leaving {
    async fn authenticate(head: Head<'_, App>) -> Result<Self, Error> {
        let claims = head
            .state
            .tokens
            .verify_expired(Kind::Refresh, bearer(&head)?)
            .map_err(refuse)?;
        let (did, jti) = identified(claims)?;
        Ok(Self { did, jti })
    }
}

/// The token of the request (S-060 … S-062).
fn bearer<'a>(head: &Head<'a, App>) -> Result<&'a str, Error> {
    let mut values = head.request.headers.get_all(header::AUTHORIZATION).iter();
    let value = values.next().map(HeaderValue::as_bytes).unwrap_or_default();
    if value.is_empty() {
        return Err(missing(head.state));
    }
    let malformed = || invalid("Malformed authorization header");
    let text = std::str::from_utf8(value).map_err(|_| malformed())?;
    let (scheme, token) = text.split_once(' ').ok_or_else(malformed)?;
    if scheme.is_empty() || token.is_empty() || token.contains(' ') || values.next().is_some() {
        return Err(malformed());
    }
    match scheme.to_ascii_lowercase().as_str() {
        "bearer" => Ok(token),
        "basic" | "dpop" => Err(invalid("Unexpected authorization type")),
        _ => {
            let shown: String = scheme
                .chars()
                .filter(char::is_ascii_graphic)
                .take(32)
                .collect();
            Err(Error::undeclared(
                StatusCode::BAD_REQUEST,
                "InvalidToken",
                format!("Unsupported authorization type: {shown}"),
            ))
        }
    }
}

/// Whether a header speaks of a bearer.
pub fn is_bearer(value: &HeaderValue) -> bool {
    let scheme = value.as_bytes().split(|byte| *byte == b' ').next();
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"bearer"))
}

/// S-060, S-023
fn missing(app: &App) -> Error {
    let error = Error::undeclared(
        StatusCode::UNAUTHORIZED,
        "AuthMissing",
        "Authentication Required",
    );
    match HeaderValue::from_str(&format!("Bearer realm=\"{}\"", app.settings.service_did)) {
        Ok(challenge) => error.with_header(header::WWW_AUTHENTICATE, challenge),
        Err(_) => error,
    }
}

/// S-069
fn identified(claims: Claims) -> Result<(String, String), Error> {
    let text = "Unexpected missing refresh token id";
    let jti = claims
        .jti
        .ok_or_else(|| Error::undeclared(StatusCode::UNAUTHORIZED, "MissingTokenId", text))?;
    Ok((claims.did, jti))
}

/// What clients make of a token that does not count: they try a refresh, or ask for a login (S-013, S-014).
fn refuse(error: TokenError) -> Error {
    match error {
        TokenError::Unverified => invalid("Token could not be verified"),
        TokenError::Expired => expired("Token has expired"),
        TokenError::Malformed => invalid("Malformed token"),
        TokenError::BadScope => invalid("Bad token scope"),
    }
}

/// The session of the token is over (S-075, S-173).
pub fn revoked() -> Error {
    expired("Token has been revoked")
}

fn expired(message: &'static str) -> Error {
    Error::undeclared(StatusCode::BAD_REQUEST, "ExpiredToken", message)
}

fn invalid(message: &'static str) -> Error {
    Error::undeclared(StatusCode::BAD_REQUEST, "InvalidToken", message)
}

/// The id of the token is not shown (T-54).
impl fmt::Debug for Refreshing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refreshing")
            .field("did", &self.did)
            .finish_non_exhaustive()
    }
}

/// The id of the token is not shown (T-54).
impl fmt::Debug for Leaving {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Leaving")
            .field("did", &self.did)
            .finish_non_exhaustive()
    }
}
