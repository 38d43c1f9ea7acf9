//! The checks of a token, the cheap ones before its issuer is looked up (W-313).

use std::time::{Duration, UNIX_EPOCH};

use super::{Freshness, KEY, Refusal, SKEW, ServiceAuth, ServiceClaims, token::Token};
use crate::{
    crypto::PublicKey,
    error::Error,
    format::{Did, Nsid},
};

/// Who has signed, and with which key.
struct Issuer {
    did: Did,
    service: Option<String>,
    key: String,
}

impl ServiceAuth {
    /// What a token says, if it counts for a call of this method.
    ///
    /// # Errors
    ///
    /// 401 and the name of the first check that it does not pass (W-313, W-314); 503 if it cannot be said whether it has
    /// been used before.
    pub async fn verify(&self, token: &str, nsid: &str) -> Result<ServiceClaims, Error> {
        let refuse = |refusal: Refusal| refusal.into_error(nsid);
        let token = Token::parse(token).map_err(refuse)?;
        let (claims, issuer) = self.judge(&token, nsid).map_err(refuse)?;
        self.check_signature(&token, &issuer)
            .await
            .map_err(|(refusal, cause)| match cause {
                Some(cause) => refuse(refusal).with_cause(cause),
                None => refuse(refusal),
            })?;
        if self.is_new(&token, &issuer).await? {
            Ok(claims)
        } else {
            Err(refuse(Refusal::Replayed))
        }
    }

    /// Everything that can be judged without a key.
    fn judge(&self, token: &Token<'_>, nsid: &str) -> Result<(ServiceClaims, Issuer), Refusal> {
        let expires = token.seconds("exp")?.ok_or(Refusal::Malformed)?;
        let audience = token.text("aud")?.ok_or(Refusal::Malformed)?;
        let issuer = token.text("iss")?.ok_or(Refusal::Malformed)?;
        let method = token.text("lxm")?;
        if self.replays.is_some() && token.text("jti")?.is_none_or(|id| id.is_empty()) {
            return Err(Refusal::Malformed);
        }
        if !["ES256", "ES256K"].contains(&token.algorithm.as_str()) {
            return Err(Refusal::Malformed);
        }
        if token.is_of_another_type() {
            return Err(Refusal::Type);
        }
        self.check_time(token, expires)?;
        if !self.audiences.contains(&audience) {
            return Err(Refusal::Audience);
        }
        match method.as_deref() {
            None if self.checks_method => return Err(Refusal::NoMethod),
            Some(method) if method != nsid => return Err(Refusal::Method),
            _ => {}
        }
        let issuer = self.issuer(token, &issuer)?;
        let claims = ServiceClaims {
            did: issuer.did.clone(),
            service: issuer.service.clone(),
            audience,
            method: method.and_then(|method| method.parse::<Nsid>().ok()),
        };
        Ok((claims, issuer))
    }

    /// W-307
    fn check_time(&self, token: &Token<'_>, expires: i64) -> Result<(), Refusal> {
        let now = self.clock.seconds();
        if now > expires {
            return Err(Refusal::Expired);
        }
        let seconds = |time: Duration| i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
        let (age, skew) = (seconds(self.max_age), seconds(SKEW));
        let issued = token.seconds("iat")?;
        if issued.is_some_and(|issued| issued > now.saturating_add(skew)) {
            return Err(Refusal::NotYetValid);
        }
        let begins = token.seconds("nbf")?;
        if begins.is_some_and(|begins| begins > now.saturating_add(skew)) {
            return Err(Refusal::NotYetValid);
        }
        let ends_late = expires > now.saturating_add(age);
        if ends_late || issued.is_some_and(|issued| issued < now.saturating_sub(age)) {
            return Err(Refusal::TooOld);
        }
        Ok(())
    }

    /// Who says to have signed, if they may call at all (W-304, W-305).
    fn issuer(&self, token: &Token<'_>, text: &str) -> Result<Issuer, Refusal> {
        let (did, service) = match text.split_once('#') {
            None => (text, None),
            Some((did, service)) => (did, Some(service)),
        };
        let did: Did = did.parse().map_err(|_| Refusal::Issuer)?;
        let own = match service {
            None => KEY,
            Some(service) => self.fragments.get(service).ok_or(Refusal::Issuer)?,
        };
        let key = match &token.key {
            None => own,
            Some(name) if name == own || self.key_names.contains(name) => name,
            Some(_) => return Err(Refusal::Malformed),
        };
        if self
            .issuers
            .as_ref()
            .is_some_and(|known| !known.contains(&did))
        {
            return Err(Refusal::Untrusted);
        }
        Ok(Issuer {
            did,
            service: service.map(ToOwned::to_owned),
            key: key.to_owned(),
        })
    }

    /// W-310 … W-312
    async fn check_signature(
        &self,
        token: &Token<'_>,
        issuer: &Issuer,
    ) -> Result<(), (Refusal, Option<super::NoKey>)> {
        let key = self.key(issuer, Freshness::Cached).await?;
        if fits(token, &key) {
            return Ok(());
        }
        if !self.refreshes.may(&issuer.did, self.clock.now()) {
            return Err((Refusal::Signature, None));
        }
        let fresh = self.key(issuer, Freshness::Fresh).await?;
        if fresh != key && fits(token, &fresh) {
            Ok(())
        } else {
            Err((Refusal::Signature, None))
        }
    }

    async fn key(
        &self,
        issuer: &Issuer,
        freshness: Freshness,
    ) -> Result<PublicKey, (Refusal, Option<super::NoKey>)> {
        let key = self.keys.key(&issuer.did, &issuer.key, freshness).await;
        key.map_err(|reason| (Refusal::NoKey, Some(reason)))
    }

    /// Whether the token has not been used before. Only who can sign for an issuer uses up the issuer's ids (W-309).
    async fn is_new(&self, token: &Token<'_>, issuer: &Issuer) -> Result<bool, Error> {
        let (Some(replays), Ok(Some(id))) = (&self.replays, token.text("jti")) else {
            return Ok(true);
        };
        let expires = token.seconds("exp").ok().flatten().unwrap_or(0);
        let until = UNIX_EPOCH + Duration::from_secs(u64::try_from(expires).unwrap_or(0) + 1);
        let id = format!("{} {id}", issuer.did);
        replays.remember(&id, self.clock.now(), until).await
    }
}

/// Whether this key signed the token, with the algorithm that it names (W-302).
fn fits(token: &Token<'_>, key: &PublicKey) -> bool {
    token.algorithm == key.curve().algorithm()
        && key.verify_any(token.message.as_bytes(), &token.signature)
}
