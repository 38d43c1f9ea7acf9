//! The tokens of a session: what is written into them, and the checks of what comes back (S-050 … S-070).

use std::{fmt, time::Duration};

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, Header, Validation};
use serde_json::{Map, Value, json};

use super::{Scope, SessionKey, Sessions};
use crate::format::Did;

/// The most of a token whose header is looked at before it is verified, in base 64.
const LONGEST_HEADER: usize = 1024;

/// What a token that verified says.
#[derive(Clone, PartialEq, Eq)]
pub struct Claims {
    /// The account.
    pub did: Did,
    /// What it allows.
    pub scope: Scope,
    /// Its own id.
    pub jti: Option<String>,
    /// The session that it belongs to.
    pub sid: Option<String>,
}

/// Why a token does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// It is not ours, or not of this kind.
    Unverified,
    /// It was ours, and its time is over.
    Expired,
    /// It is ours, and not for sessions.
    Malformed,
    /// It does not allow this.
    BadScope,
}

/// Which of the two tokens of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Access,
    Refresh,
}

impl Sessions {
    /// A token for calls of a session `sid`. Two are never alike, also within one second (S-053).
    ///
    /// # Errors
    ///
    /// If the system has no random bytes, or signing fails: the server's own trouble.
    pub fn access_token(
        &self,
        did: &Did,
        scope: Scope,
        sid: Option<&str>,
    ) -> Result<String, SigningError> {
        let mut id = [0; 16];
        getrandom::fill(&mut id).map_err(|error| SigningError(error.to_string()))?;
        let id = BASE64URL_NOPAD.encode(&id);
        let mut claims = self.claims(did, scope, &id, self.access_time);
        if let (Some(sid), Some(claims)) = (sid, claims.as_object_mut()) {
            claims.insert("sid".to_owned(), sid.into()); // S-054
        }
        self.sign(Kind::Access, &claims)
    }

    /// A token for new tokens, with an id that nobody can guess: the server that stores it knows whether it was used.
    ///
    /// # Errors
    ///
    /// If signing fails: the server's own trouble.
    pub fn refresh_token(&self, did: &Did, jti: &str) -> Result<String, SigningError> {
        let claims = self.claims(did, Scope::Refresh, jti, self.refresh_time);
        self.sign(Kind::Refresh, &claims)
    }

    /// What an access token says, if it counts.
    ///
    /// # Errors
    ///
    /// The first check of S-063 to S-068 that it does not pass.
    pub fn verify_access(&self, token: &str) -> Result<Claims, TokenError> {
        self.read(Kind::Access, token, Some(self.clock.seconds()))
    }

    /// What a refresh token says, if it counts.
    ///
    /// # Errors
    ///
    /// The first check of S-063 to S-068 that it does not pass.
    pub fn verify_refresh(&self, token: &str) -> Result<Claims, TokenError> {
        self.read(Kind::Refresh, token, Some(self.clock.seconds()))
    }

    /// What a refresh token says, also if its time is over (S-070).
    ///
    /// # Errors
    ///
    /// The first check of S-063 to S-068 that it does not pass, that of time left out.
    pub fn verify_refresh_late(&self, token: &str) -> Result<Claims, TokenError> {
        self.read(Kind::Refresh, token, None)
    }

    fn claims(&self, did: &Did, scope: Scope, jti: &str, life: Duration) -> Value {
        let now = self.clock.seconds();
        json!({
            "scope": scope.as_str(),
            "sub": did.as_str(),
            "aud": self.service.as_str(),
            "iat": now,
            "exp": now.saturating_add(i64::try_from(life.as_secs()).unwrap_or(i64::MAX)),
            "jti": jti,
        })
    }

    fn sign(&self, kind: Kind, claims: &Value) -> Result<String, SigningError> {
        let key = &self.keys[0];
        let mut header = Header::new(Algorithm::HS256);
        header.typ = Some(kind.typ().to_owned());
        header.kid.clone_from(&key.name);
        jsonwebtoken::encode(&header, claims, &key.encoding)
            .map_err(|error| SigningError(error.to_string()))
    }

    /// The checks of S-063 to S-068 in their order. The library verifies the signature; the claims are ours to judge,
    /// because the clock is.
    fn read(&self, kind: Kind, token: &str, now: Option<i64>) -> Result<Claims, TokenError> {
        let (header, claims) = self.decode(token)?;
        let typ_fits = header.typ.as_deref().is_some_and(|typ| kind.is_named(typ));
        // A token that brings a key along, or asks for extensions, is not ours (S-064).
        let brings_key = header.jwk.is_some()
            || header.jku.is_some()
            || header.x5u.is_some()
            || header.x5c.is_some();
        let extended = header.crit.is_some() || header.extras.inner().contains_key("b64");
        if !typ_fits || brings_key || extended {
            return Err(TokenError::Unverified);
        }
        let text = |name: &str| claims.get(name).and_then(Value::as_str);
        if text("aud") != Some(self.service.as_str()) {
            return Err(TokenError::Unverified);
        }
        self.check_time(&claims, now)?;
        if claims.contains_key("lxm") || claims.contains_key("cnf") {
            return Err(TokenError::Malformed); // S-066
        }
        let did = text("sub").and_then(|sub| sub.parse().ok());
        let did = did.ok_or(TokenError::Malformed)?;
        let optional = |name: &str| match claims.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(TokenError::Malformed), // S-067
        };
        let (jti, sid) = (optional("jti")?, optional("sid")?);
        let scope = text("scope").and_then(Scope::parse);
        let scope = scope.ok_or(TokenError::BadScope)?;
        if (kind == Kind::Refresh) != (scope == Scope::Refresh) {
            return Err(TokenError::BadScope);
        }
        Ok(Claims {
            did,
            scope,
            jti,
            sid,
        })
    }

    /// A token with a good signature, by the key that it names (S-058).
    fn decode(&self, token: &str) -> Result<(Header, Map<String, Value>), TokenError> {
        let mut validation = Validation::new(Algorithm::HS256); // S-064: this one and no other
        validation.required_spec_claims.clear();
        validation.validate_exp = false;
        validation.validate_aud = false;
        let key = self.key_of(token).ok_or(TokenError::Unverified)?;
        let decoded = jsonwebtoken::decode::<Map<String, Value>>(token, &key.decoding, &validation)
            .map_err(|_| TokenError::Unverified)?;
        Ok((decoded.header, decoded.claims))
    }

    /// The key that a token names; for one that names none, the key without a name, if there is one, or the first.
    fn key_of(&self, token: &str) -> Option<&SessionKey> {
        let name = header_of(token).and_then(|header| match header.get("kid") {
            None => Some(None),
            Some(Value::String(name)) => Some(Some(name.clone())),
            Some(_) => None,
        })?;
        let named = self.keys.iter().find(|key| key.name == name);
        match name {
            None => named.or(self.keys.first()),
            Some(_) => named,
        }
    }

    /// S-063, S-070
    fn check_time(&self, claims: &Map<String, Value>, now: Option<i64>) -> Result<(), TokenError> {
        let expires = claims.get("exp").and_then(Value::as_i64);
        let expires = expires.ok_or(TokenError::Unverified)?;
        let Some(now) = now else {
            return Ok(());
        };
        let leeway = i64::try_from(self.leeway.as_secs()).unwrap_or(0);
        let begins = claims.get("nbf");
        if begins.is_some_and(|begins| begins.as_i64().is_none_or(|begins| begins - leeway > now)) {
            return Err(TokenError::Unverified);
        }
        if expires.saturating_add(leeway) <= now {
            return Err(TokenError::Expired);
        }
        Ok(())
    }
}

impl Kind {
    fn typ(self) -> &'static str {
        match self {
            Self::Access => "at+jwt",
            Self::Refresh => "refresh+jwt",
        }
    }

    /// S-065
    fn is_named(self, typ: &str) -> bool {
        let typ = match typ.split_at_checked("application/".len()) {
            Some((prefix, rest)) if prefix.eq_ignore_ascii_case("application/") => rest,
            _ => typ,
        };
        typ.eq_ignore_ascii_case(self.typ())
    }
}

/// Which kind a token says it is, unverified.
pub(super) fn kind_of(token: &str) -> Option<Kind> {
    let header = header_of(token)?;
    let typ = header.get("typ")?.as_str()?;
    [Kind::Access, Kind::Refresh]
        .into_iter()
        .find(|kind| kind.is_named(typ))
}

/// The header of a token, unverified.
fn header_of(token: &str) -> Option<Map<String, Value>> {
    let (header, _) = token.split_once('.')?;
    if header.len() > LONGEST_HEADER {
        return None;
    }
    let json = BASE64URL_NOPAD.decode(header.as_bytes()).ok()?;
    serde_json::from_slice(&json).ok()
}

/// The id of the token is not shown (T-54).
impl fmt::Debug for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claims")
            .field("did", &self.did)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unverified => "the token could not be verified",
            Self::Expired => "the token's time is over",
            Self::Malformed => "the token is not for sessions",
            Self::BadScope => "the token does not allow this",
        })
    }
}

impl std::error::Error for TokenError {}

/// A token cannot be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningError(String);

impl fmt::Display for SigningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a token cannot be signed: {}", self.0)
    }
}

impl std::error::Error for SigningError {}

#[cfg(test)]
mod tests;
