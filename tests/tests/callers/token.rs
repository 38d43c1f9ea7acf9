//! Tokens as they should be, and as nobody should make them.

use std::time::{SystemTime, UNIX_EPOCH};

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Value, json};
use xrpc::crypto::{Curve, SigningKey};

use crate::server::{SECRET, SERVICE, key};

pub(crate) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap().as_secs()
}

/// An id that no other token has.
pub(crate) fn id() -> String {
    let mut bytes = [0_u8; 16];
    fastrand::fill(&mut bytes);
    data_encoding::HEXLOWER.encode(&bytes)
}

/// A token in the making.
#[derive(Clone)]
pub(crate) struct Token {
    header: Value,
    claims: Value,
}

impl Token {
    /// A token of a service on secp256k1 that counts for `com.example.callers.service`.
    pub(crate) fn of_service() -> Self {
        Self {
            header: json!({ "typ": "JWT", "alg": "ES256K" }),
            claims: json!({
                "iss": "did:web:k256.test", "aud": SERVICE, "iat": now(), "exp": now() + 60,
                "lxm": "com.example.callers.service", "jti": id(),
            }),
        }
    }

    /// An access token of an account.
    pub(crate) fn of_session(did: &str, scope: &str) -> Self {
        Self {
            header: json!({ "typ": "at+jwt", "alg": "HS256" }),
            claims: json!({
                "scope": scope, "sub": did, "aud": SERVICE, "iat": now(), "exp": now() + 60, "jti": id(),
            }),
        }
    }

    /// The same with other members in the header; `null` takes one away.
    pub(crate) fn header(mut self, changes: &Value) -> Self {
        change(&mut self.header, changes);
        self
    }

    /// The same with other claims; `null` takes one away.
    pub(crate) fn claims(mut self, changes: &Value) -> Self {
        change(&mut self.claims, changes);
        self
    }

    /// What is signed.
    pub(crate) fn message(&self) -> String {
        let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        format!("{}.{}", part(&self.header), part(&self.claims))
    }

    /// With the signature of the service.
    pub(crate) fn signed(&self) -> String {
        self.signed_by(&key(Curve::K256, 2))
    }

    pub(crate) fn signed_by(&self, key: &SigningKey) -> String {
        let message = self.message();
        let signature = key.sign(message.as_bytes()).unwrap();
        with_signature(&message, &signature)
    }

    /// With the signature of the server's own secret.
    pub(crate) fn signed_by_server(&self) -> String {
        self.signed_by_secret(SECRET, Algorithm::HS256)
    }

    pub(crate) fn signed_by_secret(&self, secret: &[u8], algorithm: Algorithm) -> String {
        let message = self.message();
        let key = EncodingKey::from_secret(secret);
        let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, algorithm).unwrap();
        format!("{message}.{signature}")
    }
}

pub(crate) fn with_signature(message: &str, signature: &[u8]) -> String {
    format!("{message}.{}", BASE64URL_NOPAD.encode(signature))
}

fn change(object: &mut Value, changes: &Value) {
    let object = object.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            object.remove(name);
        } else {
            object.insert(name.clone(), value.clone());
        }
    }
}
