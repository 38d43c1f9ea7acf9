//! A token in its three parts, read and not yet believed (W-301 … W-304).

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Map, Value};

use super::Refusal;

/// Longer tokens are not looked at: the claims of a service take a tenth of it.
const LONGEST: usize = 8 * 1024;
/// What is signed for sessions and proofs counts there alone (W-303).
const OTHER_TYPES: [&str; 3] = ["at+jwt", "refresh+jwt", "dpop+jwt"];
/// What would have a token judged by a key that it brings along.
const KEYS: [&str; 4] = ["jwk", "jku", "x5c", "x5u"];

/// A token in its parts.
pub(super) struct Token<'a> {
    /// What is signed.
    pub(super) message: &'a str,
    pub(super) signature: Vec<u8>,
    pub(super) algorithm: String,
    /// The name of the key, without `#`.
    pub(super) key: Option<String>,
    typ: Option<String>,
    claims: Map<String, Value>,
}

impl<'a> Token<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self, Refusal> {
        if text.len() > LONGEST {
            return Err(Refusal::Malformed);
        }
        let (message, signature) = text.rsplit_once('.').ok_or(Refusal::Malformed)?;
        let (header, claims) = message.split_once('.').ok_or(Refusal::Malformed)?;
        let header = object(header)?;
        let claims = object(claims)?;
        let signature = BASE64URL_NOPAD.decode(signature.as_bytes());
        let asks_for_more = header.contains_key("crit") || header.contains_key("b64");
        if asks_for_more || KEYS.iter().any(|key| header.contains_key(*key)) {
            return Err(Refusal::Malformed);
        }
        let key = optional(&header, "kid")?;
        Ok(Self {
            message,
            signature: signature.map_err(|_| Refusal::Malformed)?,
            algorithm: optional(&header, "alg")?.ok_or(Refusal::Malformed)?,
            key: key.map(|key| key.strip_prefix('#').unwrap_or(&key).to_owned()),
            typ: optional(&header, "typ")?,
            claims,
        })
    }

    /// Whether it is for something else (W-303).
    pub(super) fn is_of_another_type(&self) -> bool {
        let Some(typ) = &self.typ else { return false };
        let typ = match typ.split_at_checked("application/".len()) {
            Some((prefix, rest)) if prefix.eq_ignore_ascii_case("application/") => rest,
            _ => typ,
        };
        OTHER_TYPES
            .iter()
            .any(|other| typ.eq_ignore_ascii_case(other))
    }

    /// A claim that is a text, if it is there.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, Refusal> {
        optional(&self.claims, name)
    }

    /// A claim that is a moment in seconds since 1970, if it is there; parts of a second do not count.
    pub(super) fn seconds(&self, name: &str) -> Result<Option<i64>, Refusal> {
        match self.claims.get(name) {
            None => Ok(None),
            Some(Value::Number(number)) => number
                .as_i64()
                .or_else(|| whole(number.as_f64()?))
                .map(Some)
                .ok_or(Refusal::Malformed),
            Some(_) => Err(Refusal::Malformed),
        }
    }
}

/// Seconds with a fraction, as some libraries write them.
fn whole(seconds: f64) -> Option<i64> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the bounds are far within i64"
    )]
    (seconds.abs() < 1e15).then_some(seconds as i64)
}

fn object(part: &str) -> Result<Map<String, Value>, Refusal> {
    let json = BASE64URL_NOPAD.decode(part.as_bytes());
    serde_json::from_slice(&json.map_err(|_| Refusal::Malformed)?).map_err(|_| Refusal::Malformed)
}

fn optional(object: &Map<String, Value>, name: &str) -> Result<Option<String>, Refusal> {
    match object.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(Refusal::Malformed),
    }
}
