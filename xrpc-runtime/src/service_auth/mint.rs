//! Tokens of our own, for calls of other services (W-315, S-085).

use std::time::Duration;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use serde_json::json;

use crate::{
    clock::{Clock, SystemClock},
    crypto::{KeyError, SigningKey},
    format::{Did, Nsid},
};

/// How long a token lives unless said otherwise.
const LIFE: Duration = Duration::from_secs(60);

/// What a token is to say.
#[derive(Clone, Copy, Debug)]
pub struct Grant<'a> {
    /// Who calls: the DID whose key signs.
    pub issuer: &'a Did,
    /// Whom it calls: a DID, or a DID with the fragment of a service.
    pub audience: &'a str,
    /// The method that it calls; without it, any, which few services take.
    pub method: Option<&'a Nsid>,
    /// How long the token lives; a minute if nothing is said.
    pub life: Option<Duration>,
}

/// A token for one call of another service, signed with the key `#atproto` of the issuer's DID document.
///
/// ```
/// use xrpc::{crypto::{Curve, SigningKey}, service_auth::{Grant, mint}};
///
/// let key = SigningKey::generate(Curve::K256)?;
/// let token = mint(&key, Grant {
///     issuer: &"did:web:alice.test".parse()?,
///     audience: "did:web:feeds.test#bsky_fg",
///     method: Some(&"app.bsky.feed.getFeedSkeleton".parse()?),
///     life: None,
/// })?;
/// assert_eq!(token.split('.').count(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// If the system has no random bytes.
pub fn mint(key: &SigningKey, grant: Grant<'_>) -> Result<String, KeyError> {
    mint_at(key, grant, &SystemClock)
}

pub(super) fn mint_at(
    key: &SigningKey,
    grant: Grant<'_>,
    clock: &impl Clock,
) -> Result<String, KeyError> {
    let now = clock.seconds();
    let life = grant.life.unwrap_or(LIFE).as_secs();
    let mut claims = json!({
        "iat": now,
        "iss": grant.issuer.as_str(),
        "aud": grant.audience,
        "exp": now.saturating_add(i64::try_from(life).unwrap_or(i64::MAX)),
        "jti": HEXLOWER.encode(&random()?),
    });
    if let (Some(method), Some(claims)) = (grant.method, claims.as_object_mut()) {
        claims.insert("lxm".to_owned(), method.as_str().into());
    }
    let header = json!({ "typ": "JWT", "alg": key.curve().algorithm() });
    let parts = [header, claims].map(|part| BASE64URL_NOPAD.encode(part.to_string().as_bytes()));
    let message = parts.join(".");
    let signature = BASE64URL_NOPAD.encode(&key.sign(message.as_bytes())?);
    Ok(format!("{message}.{signature}"))
}

fn random() -> Result<[u8; 16], KeyError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| KeyError::no_random_bytes())?;
    Ok(bytes)
}
