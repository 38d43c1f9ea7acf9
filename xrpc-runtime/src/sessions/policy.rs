//! Callers with a token of this server, as policies.

use std::{fmt, marker::PhantomData};

use http::StatusCode;

use super::{
    Accounts, Claims, Class, Scope, Sessions, Standing, TokenError,
    token::{Kind, kind_of},
};
use crate::{
    auth::{Authorization, Challenge, Policy},
    call::Head,
    error::Error,
    format::Did,
};

/// A caller with an access token, of a session that the class `C` takes: `Auth<Session<Standard>>`.
///
/// | refused | |
/// |---|---|
/// | no credentials | 401 `AuthMissing` (S-060) |
/// | another scheme | 400 `InvalidToken` (S-061, S-062) |
/// | not a token of this server, or of another kind | 400 `InvalidToken` (S-063 … S-067) |
/// | its time is over, or its session | 400 `ExpiredToken`: clients refresh (S-063, S-075) |
/// | a scope that the class does not take | 400 `InvalidToken`, `Bad token scope` (S-068) |
/// | the account is gone, taken down, deactivated, where the class asks | 403 `AccountNotFound`, 401 `AccountTakedown`, 401 `AccountDeactivated` (S-072, S-073, W-322) |
pub struct Session<C> {
    /// The account.
    pub did: Did,
    /// What the token allows.
    pub scope: Scope,
    /// The session, if the token says it.
    pub sid: Option<String>,
    /// How the account stands.
    pub standing: Standing,
    class: PhantomData<fn() -> C>,
}

/// A caller with a refresh token that is in time. Whether it was used already is for the server to know.
#[derive(Clone, PartialEq, Eq)]
pub struct Refresh {
    /// The account.
    pub did: Did,
    /// The token.
    pub jti: String,
}

/// A caller with a refresh token, also one whose time is over: who leaves need not be punctual (S-070).
#[derive(Clone, PartialEq, Eq)]
pub struct Logout {
    /// The account.
    pub did: Did,
    /// The token.
    pub jti: String,
}

impl<S: Accounts, C: Class> Policy<S> for Session<C> {
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        let sessions = head.state.sessions();
        let claims = sessions.verify_access(bearer(sessions, &head)?);
        let claims = claims.map_err(refused)?;
        if !C::allows(claims.scope) {
            return Err(refused(TokenError::BadScope));
        }
        let standing = head.state.standing(&claims).await?;
        admit::<C>(standing)?;
        Ok(Self {
            did: claims.did,
            scope: claims.scope,
            sid: claims.sid,
            standing,
            class: PhantomData,
        })
    }

    fn recognizes(head: &Head<'_, S>) -> bool {
        brings(head, Kind::Access)
    }
}

impl<S: Accounts> Policy<S> for Refresh {
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        let sessions = head.state.sessions();
        let claims = sessions.verify_refresh(bearer(sessions, &head)?);
        let (did, jti) = identified(claims.map_err(refused)?)?;
        Ok(Self { did, jti })
    }

    fn recognizes(head: &Head<'_, S>) -> bool {
        brings(head, Kind::Refresh)
    }
}

impl<S: Accounts> Policy<S> for Logout {
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        let sessions = head.state.sessions();
        let claims = sessions.verify_refresh_late(bearer(sessions, &head)?);
        let (did, jti) = identified(claims.map_err(refused)?)?;
        Ok(Self { did, jti })
    }

    fn recognizes(head: &Head<'_, S>) -> bool {
        brings(head, Kind::Refresh)
    }
}

/// What clients make of a token that does not count: they try a refresh, or ask for a login (S-013, S-014).
pub fn refused(error: TokenError) -> Error {
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

/// The token of the request, from its holder.
fn bearer<'a, S>(sessions: &Sessions, head: &Head<'a, S>) -> Result<&'a str, Error> {
    Authorization::bearer(&head.request.headers, || missing(sessions))
}

/// Whether the call brings a token that says it is of this kind.
fn brings<S>(head: &Head<'_, S>, kind: Kind) -> bool {
    match Authorization::of(&head.request.headers) {
        Ok(Some(Authorization::Bearer(token))) => kind_of(token) == Some(kind),
        _ => false,
    }
}

/// S-072 … S-075
fn admit<C: Class>(standing: Standing) -> Result<(), Error> {
    if standing == Standing::Revoked {
        return Err(revoked());
    }
    if C::admits(standing) {
        return Ok(());
    }
    Err(match standing {
        Standing::Missing => Error::undeclared(
            StatusCode::FORBIDDEN,
            "AccountNotFound",
            "Account not found",
        ),
        Standing::Deactivated => unauthorized("AccountDeactivated", "Account is deactivated"),
        Standing::Takendown => unauthorized("AccountTakedown", "Account has been taken down"),
        Standing::Active | Standing::Revoked => Error::forbidden("Forbidden"),
    })
}

/// S-069
fn identified(claims: Claims) -> Result<(Did, String), Error> {
    let jti = claims
        .jti
        .ok_or_else(|| unauthorized("MissingTokenId", "Unexpected missing refresh token id"))?;
    Ok((claims.did, jti))
}

/// S-060, S-023
fn missing(sessions: &Sessions) -> Error {
    unauthorized("AuthMissing", "Authentication Required")
        .with_challenge(&Challenge::new("Bearer").with("realm", sessions.service().as_str()))
}

fn unauthorized(name: &'static str, message: &'static str) -> Error {
    Error::undeclared(StatusCode::UNAUTHORIZED, name, message)
}

fn expired(message: &'static str) -> Error {
    Error::undeclared(StatusCode::BAD_REQUEST, "ExpiredToken", message)
}

fn invalid(message: &'static str) -> Error {
    Error::undeclared(StatusCode::BAD_REQUEST, "InvalidToken", message)
}

impl<C> Clone for Session<C> {
    fn clone(&self) -> Self {
        Self {
            did: self.did.clone(),
            sid: self.sid.clone(),
            ..*self
        }
    }
}

impl<C> fmt::Debug for Session<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("did", &self.did)
            .field("scope", &self.scope)
            .field("standing", &self.standing)
            .finish_non_exhaustive()
    }
}

/// The id of the token is not shown (T-54).
impl fmt::Debug for Refresh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refresh")
            .field("did", &self.did)
            .finish_non_exhaustive()
    }
}

/// The id of the token is not shown (T-54).
impl fmt::Debug for Logout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Logout")
            .field("did", &self.did)
            .finish_non_exhaustive()
    }
}
