//! Keys that sign.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, EncodingKey};
use k256::ecdsa::signature::Signer as _;
use p256::pkcs8::EncodePrivateKey as _;

use super::{Curve, KeyError, PublicKey};

/// A key that signs.
#[derive(Clone)]
pub struct SigningKey {
    public: PublicKey,
    secret: [u8; 32],
    signer: Signer,
}

#[derive(Clone)]
enum Signer {
    P256(EncodingKey),
    K256(k256::ecdsa::SigningKey),
}

impl SigningKey {
    /// A new key.
    ///
    /// # Errors
    ///
    /// If the system has no random bytes.
    pub fn generate(curve: Curve) -> Result<Self, KeyError> {
        loop {
            let mut secret = [0; 32];
            getrandom::fill(&mut secret).map_err(|_| KeyError::no_random_bytes())?;
            // One in 2^32 and more of all numbers is no key.
            if let Ok(key) = Self::from_bytes(curve, secret) {
                return Ok(key);
            }
        }
    }

    /// The key with this secret number, 32 bytes, the most significant first.
    ///
    /// # Errors
    ///
    /// If the number is none of the curve's.
    pub fn from_bytes(curve: Curve, secret: [u8; 32]) -> Result<Self, KeyError> {
        let wrong = KeyError("the number is no secret key of its curve");
        let (point, signer) = match curve {
            Curve::P256 => {
                let key = p256::SecretKey::from_slice(&secret).map_err(|_| wrong)?;
                let document = key.to_pkcs8_der().map_err(|_| wrong)?;
                let signer = EncodingKey::from_ec_der(document.as_bytes());
                (key.public_key().to_sec1_bytes(), Signer::P256(signer))
            }
            Curve::K256 => {
                let key = k256::ecdsa::SigningKey::from_slice(&secret).map_err(|_| wrong)?;
                (key.verifying_key().to_sec1_bytes(), Signer::K256(key))
            }
        };
        Ok(Self {
            public: PublicKey::from_point(curve, &point)?,
            secret,
            signer,
        })
    }

    /// The secret number, to be kept where nobody reads it.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.secret
    }

    /// The curve.
    pub fn curve(&self) -> Curve {
        self.public.curve()
    }

    /// The key that verifies what this one signs.
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// Signs a message: ECDSA with SHA-256, 64 bytes, the smaller value of `s`.
    ///
    /// # Errors
    ///
    /// If the system has no random bytes.
    pub fn sign(&self, message: &[u8]) -> Result<[u8; 64], KeyError> {
        let failed = KeyError("the message cannot be signed");
        match &self.signer {
            Signer::P256(key) => {
                let text = jsonwebtoken::crypto::sign(message, key, Algorithm::ES256);
                let bytes = text
                    .ok()
                    .and_then(|text| BASE64URL_NOPAD.decode(text.as_bytes()).ok());
                let signature = p256::ecdsa::Signature::from_slice(&bytes.ok_or(failed)?);
                let signature = signature.map_err(|_| failed)?;
                Ok(signature
                    .normalize_s()
                    .unwrap_or(signature)
                    .to_bytes()
                    .into())
            }
            Signer::K256(key) => {
                let signature: k256::ecdsa::Signature =
                    key.try_sign(message).map_err(|_| failed)?;
                Ok(signature
                    .normalize_s()
                    .unwrap_or(signature)
                    .to_bytes()
                    .into())
            }
        }
    }
}

/// The secret is not shown.
impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey")
            .field("public", &self.public)
            .finish_non_exhaustive()
    }
}
