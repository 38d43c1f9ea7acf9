//! Public keys: as DID documents write them, and what they verify.

use std::{fmt, str::FromStr};

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, DecodingKey};
use k256::ecdsa::signature::Verifier as _;
use multibase::Base;
use p256::elliptic_curve::sec1::ToEncodedPoint as _;

use super::{Curve, KeyError};

/// The multicodec of each curve, as it stands before a key.
const P256_CODE: &[u8] = &[0x80, 0x24];
const K256_CODE: &[u8] = &[0xe7, 0x01];
const DID_KEY: &str = "did:key:";

/// A key that verifies signatures.
#[derive(Clone)]
pub struct PublicKey {
    curve: Curve,
    /// The point, compressed: 33 bytes.
    point: Vec<u8>,
    verifier: Verifier,
}

#[derive(Clone)]
enum Verifier {
    P256(DecodingKey),
    K256(Box<k256::ecdsa::VerifyingKey>),
}

impl PublicKey {
    /// A key as a DID document's `Multikey` writes it, and `did:key:` behind its prefix: multibase, base 58, of a
    /// multicodec and a compressed point.
    ///
    /// # Errors
    ///
    /// If it is none, or of another curve.
    pub fn from_multikey(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text)?;
        if let Some(point) = bytes.strip_prefix(P256_CODE) {
            Self::from_compressed(Curve::P256, point)
        } else if let Some(point) = bytes.strip_prefix(K256_CODE) {
            Self::from_compressed(Curve::K256, point)
        } else {
            Err(KeyError(
                "the key is of a kind that the protocol does not have",
            ))
        }
    }

    /// A key of a verification method: its `type` and its `publicKeyMultibase`. The types are `Multikey`, and of old
    /// `EcdsaSecp256r1VerificationKey2019` and `EcdsaSecp256k1VerificationKey2019`, whose points may be whole (W-311).
    ///
    /// # Errors
    ///
    /// If it is none, or of another type.
    pub fn from_verification_method(kind: &str, text: &str) -> Result<Self, KeyError> {
        match kind {
            "Multikey" => Self::from_multikey(text),
            "EcdsaSecp256r1VerificationKey2019" => Self::from_point(Curve::P256, &decode(text)?),
            "EcdsaSecp256k1VerificationKey2019" => Self::from_point(Curve::K256, &decode(text)?),
            _ => Err(KeyError(
                "the key is of a kind that the protocol does not have",
            )),
        }
    }

    /// The curve.
    pub fn curve(&self) -> Curve {
        self.curve
    }

    /// The key as a `Multikey` writes it.
    pub fn multikey(&self) -> String {
        let code = match self.curve {
            Curve::P256 => P256_CODE,
            Curve::K256 => K256_CODE,
        };
        multibase::encode(Base::Base58Btc, [code, &self.point].concat())
    }

    /// The key as a DID: `did:key:z…`.
    pub fn did_key(&self) -> String {
        format!("{DID_KEY}{}", self.multikey())
    }

    /// Whether this is the key's signature of a message: ECDSA with SHA-256, 64 bytes, the smaller of both values of `s`,
    /// as the repositories of the protocol have it.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        is_low(self.curve, signature) && self.verify_any(message, signature)
    }

    /// The same with either value of `s`, as common libraries sign tokens (W-310).
    pub fn verify_any(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.verifier {
            Verifier::P256(key) => {
                let text = BASE64URL_NOPAD.encode(signature);
                jsonwebtoken::crypto::verify(&text, message, key, Algorithm::ES256)
                    .is_ok_and(|verified| verified)
            }
            Verifier::K256(key) => {
                k256::ecdsa::Signature::from_slice(signature).is_ok_and(|given| {
                    // The library takes the smaller value alone.
                    let low = given.normalize_s().unwrap_or(given);
                    key.verify(message, &low).is_ok()
                })
            }
        }
    }

    pub(super) fn from_point(curve: Curve, point: &[u8]) -> Result<Self, KeyError> {
        let wrong = KeyError("the key is no point of its curve");
        match curve {
            Curve::P256 => {
                let key = p256::PublicKey::from_sec1_bytes(point).map_err(|_| wrong)?;
                let whole = key.to_encoded_point(false);
                Ok(Self {
                    curve,
                    point: key.to_encoded_point(true).as_bytes().to_vec(),
                    verifier: Verifier::P256(DecodingKey::from_ec_der(whole.as_bytes())),
                })
            }
            Curve::K256 => {
                let key = k256::ecdsa::VerifyingKey::from_sec1_bytes(point).map_err(|_| wrong)?;
                Ok(Self {
                    curve,
                    point: key.to_encoded_point(true).as_bytes().to_vec(),
                    verifier: Verifier::K256(Box::new(key)),
                })
            }
        }
    }

    fn from_compressed(curve: Curve, point: &[u8]) -> Result<Self, KeyError> {
        if point.len() != 33 {
            return Err(KeyError("the key is not compressed"));
        }
        Self::from_point(curve, point)
    }
}

/// Multibase in base 58, the one that the protocol uses.
fn decode(text: &str) -> Result<Vec<u8>, KeyError> {
    match multibase::decode(text) {
        Ok((Base::Base58Btc, bytes)) => Ok(bytes),
        _ => Err(KeyError("the key is not multibase in base 58")),
    }
}

/// Whether a signature has the smaller of both values of `s`.
fn is_low(curve: Curve, signature: &[u8]) -> bool {
    match curve {
        Curve::P256 => p256::ecdsa::Signature::from_slice(signature)
            .is_ok_and(|signature| signature.normalize_s().is_none()),
        Curve::K256 => k256::ecdsa::Signature::from_slice(signature)
            .is_ok_and(|signature| signature.normalize_s().is_none()),
    }
}

/// A key as a DID: `did:key:z…`.
impl FromStr for PublicKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let text = text.strip_prefix(DID_KEY);
        Self::from_multikey(text.ok_or(KeyError("the key is no `did:key:`"))?)
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        (self.curve, &self.point) == (other.curve, &other.point)
    }
}

impl Eq for PublicKey {}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PublicKey").field(&self.did_key()).finish()
    }
}
