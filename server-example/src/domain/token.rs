//! The tokens of a session: JWTs signed with the secret of this server (S-050 … S-070).

use std::{fmt, time::Duration};

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde_json::{Map, Value, json};
use xrpc::lexicon::syntax;

use crate::domain::{clock::Time, random};

/// How long an access token lives (S-051).
pub const ACCESS_TIME: Duration = Duration::from_hours(2);
/// How long a refresh token lives.
pub const REFRESH_TIME: Duration = Duration::from_hours(90 * 24);
/// How long a refresh token lives on once it was used (S-176).
pub const GRACE_TIME: Duration = Duration::from_hours(2);
/// The fewest bytes of a secret (S-055).
pub const SHORTEST_SECRET: usize = 32;

/// What a token allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything: the login was with the password of the account.
    Access,
    /// What an application may do.
    AppPass,
    /// What an application may do, private messages included.
    AppPassPrivileged,
    /// New tokens.
    Refresh,
    /// To ask how the sign-up goes.
    SignupQueued,
    /// To appeal, and to leave.
    Takendown,
}

/// Which of the two tokens of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// For calls.
    Access,
    /// For new tokens.
    Refresh,
}

/// What a token that verified says.
#[derive(Clone, PartialEq, Eq)]
pub struct Claims {
    /// The account.
    pub did: String,
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

/// Issues and verifies tokens.
pub struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
    audience: String,
}

impl Tokens {
    /// Tokens for the server with this DID, signed with this secret.
    pub fn new(secret: &[u8], audience: impl Into<String>) -> Result<Self, WeakSecret> {
        if secret.len() < SHORTEST_SECRET {
            return Err(WeakSecret);
        }
        Ok(Self {
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
            audience: audience.into(),
        })
    }

    /// A token for calls. Two are never alike, also within one second (S-053).
    pub fn access(
        &self,
        did: &str,
        scope: Scope,
        sid: Option<&str>,
        now: Time,
    ) -> Result<String, SigningError> {
        let mut claims = self.claims(did, scope, &random::short_id(), now, ACCESS_TIME);
        if let (Some(sid), Some(claims)) = (sid, claims.as_object_mut()) {
            claims.insert("sid".to_owned(), sid.into()); // S-054
        }
        self.sign(Kind::Access, &claims)
    }

    /// A token for new tokens.
    pub fn refresh(&self, did: &str, jti: &str, now: Time) -> Result<String, SigningError> {
        self.sign(
            Kind::Refresh,
            &self.claims(did, Scope::Refresh, jti, now, REFRESH_TIME),
        )
    }

    /// What a token says, if it is one of this kind and in time.
    pub fn verify(&self, kind: Kind, token: &str, now: Time) -> Result<Claims, TokenError> {
        self.read(kind, token, Some(now))
    }

    /// What a token says, also if its time is over (S-070).
    pub fn verify_expired(&self, kind: Kind, token: &str) -> Result<Claims, TokenError> {
        self.read(kind, token, None)
    }

    fn claims(&self, did: &str, scope: Scope, jti: &str, now: Time, life: Duration) -> Value {
        json!({
            "scope": scope.as_str(),
            "sub": did,
            "aud": self.audience,
            "iat": now.seconds(),
            "exp": now.after(life).seconds(),
            "jti": jti,
        })
    }

    fn sign(&self, kind: Kind, claims: &Value) -> Result<String, SigningError> {
        let mut header = Header::new(Algorithm::HS256);
        header.typ = Some(kind.typ().to_owned());
        jsonwebtoken::encode(&header, claims, &self.encoding)
            .map_err(|error| SigningError(error.to_string()))
    }

    /// The checks of S-063 to S-068 in their order. The library verifies the signature; the claims are ours to judge,
    /// because the clock is.
    fn read(&self, kind: Kind, token: &str, now: Option<Time>) -> Result<Claims, TokenError> {
        let mut validation = Validation::new(Algorithm::HS256); // S-064: this one and no other
        validation.required_spec_claims.clear();
        validation.validate_exp = false;
        validation.validate_aud = false;
        let decoded =
            jsonwebtoken::decode::<Map<String, Value>>(token, &self.decoding, &validation);
        let decoded = decoded.map_err(|_| TokenError::Unverified)?;
        let (header, claims) = (decoded.header, decoded.claims);
        let typ_fits = header.typ.as_deref().is_some_and(|typ| kind.is_named(typ));
        // One key signs; a token that names another, brings one along, or asks for extensions is not ours (S-058, S-064).
        let brings_key = header.jwk.is_some()
            || header.jku.is_some()
            || header.x5u.is_some()
            || header.x5c.is_some();
        let extended = header.crit.is_some() || header.extras.inner().contains_key("b64");
        if !typ_fits || header.kid.is_some() || brings_key || extended {
            return Err(TokenError::Unverified);
        }
        let text = |name: &str| claims.get(name).and_then(Value::as_str);
        if text("aud") != Some(&self.audience) {
            return Err(TokenError::Unverified);
        }
        let expires = claims
            .get("exp")
            .and_then(Value::as_i64)
            .ok_or(TokenError::Unverified)?;
        if let Some(now) = now {
            if claims
                .get("nbf")
                .is_some_and(|nbf| nbf.as_i64().is_none_or(|nbf| nbf > now.seconds()))
            {
                return Err(TokenError::Unverified);
            }
            if expires <= now.seconds() {
                return Err(TokenError::Expired);
            }
        }
        if claims.contains_key("lxm") || claims.contains_key("cnf") {
            return Err(TokenError::Malformed); // S-066
        }
        let did = text("sub")
            .filter(|sub| syntax::did::check(sub).is_ok())
            .ok_or(TokenError::Malformed)?;
        let optional = |name: &str| match claims.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(TokenError::Malformed), // S-067
        };
        let (jti, sid) = (optional("jti")?, optional("sid")?);
        let scope = text("scope")
            .and_then(Scope::parse)
            .ok_or(TokenError::BadScope)?;
        if (kind == Kind::Refresh) != (scope == Scope::Refresh) {
            return Err(TokenError::BadScope);
        }
        Ok(Claims {
            did: did.to_owned(),
            scope,
            jti,
            sid,
        })
    }
}

impl Scope {
    const ALL: [Self; 6] = [
        Self::Access,
        Self::AppPass,
        Self::AppPassPrivileged,
        Self::Refresh,
        Self::SignupQueued,
        Self::Takendown,
    ];

    /// The word in the token.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Access => "com.atproto.access",
            Self::AppPass => "com.atproto.appPass",
            Self::AppPassPrivileged => "com.atproto.appPassPrivileged",
            Self::Refresh => "com.atproto.refresh",
            Self::SignupQueued => "com.atproto.signupQueued",
            Self::Takendown => "com.atproto.takendown",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text)
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

/// The id of the token is not shown (T-54).
impl fmt::Debug for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claims")
            .field("did", &self.did)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("audience", &self.audience)
            .finish_non_exhaustive()
    }
}

/// A secret that can be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeakSecret;

impl fmt::Display for WeakSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the secret for tokens is shorter than {SHORTEST_SECRET} bytes"
        )
    }
}

impl std::error::Error for WeakSecret {}

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
