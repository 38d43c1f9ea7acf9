//! Why a token of another service does not count, and what its bearer is told (W-314, S-086).

use http::StatusCode;

use crate::{auth::Challenge, error::Error};

/// Why a token does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is none.
    Missing,
    /// It is no JWT of a service (W-301, W-302).
    Malformed,
    /// It is for something else (W-303).
    Type,
    /// Its time is over (W-307).
    Expired,
    /// It begins or ends too far from now (W-307).
    TooOld,
    /// Its time has not come (W-307).
    NotYetValid,
    /// It is for somebody else (W-306).
    Audience,
    /// It is for another method (W-308).
    Method,
    /// It is for any method (W-308).
    NoMethod,
    /// Its issuer is no DID (W-305).
    Issuer,
    /// Its issuer is none of those that count.
    Untrusted,
    /// The key of its issuer cannot be had (W-311).
    NoKey,
    /// Its issuer has not signed it (W-310, W-312).
    Signature,
    /// It has been used (W-309).
    Replayed,
}

impl Refusal {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "AuthMissing",
            Self::Malformed => "BadJwt",
            Self::Type => "BadJwtType",
            Self::Expired => "JwtExpired",
            Self::TooOld => "JwtTooOld",
            Self::NotYetValid => "JwtNotYetValid",
            Self::Audience => "BadJwtAudience",
            Self::Method | Self::NoMethod => "BadJwtLexiconMethod",
            Self::Issuer => "BadJwtIss",
            Self::Untrusted => "UntrustedIss",
            Self::NoKey => "DidResolutionFailed",
            Self::Signature => "BadJwtSignature",
            Self::Replayed => "NonceNotUnique",
        }
    }

    /// The answer: 401, with the name in the body and in the challenge (W-314). What method a token should be for is said,
    /// since that is asked most (W-308).
    pub(super) fn into_error(self, nsid: &str) -> Error {
        let message = match self {
            Self::Missing => "missing jwt".to_owned(),
            Self::Malformed => "poorly formatted jwt".to_owned(),
            Self::Type => "this type of jwt is not for calls between services".to_owned(),
            Self::Expired => "jwt expired".to_owned(),
            Self::TooOld => "jwt begins or ends too far from now".to_owned(),
            Self::NotYetValid => "jwt is not valid yet".to_owned(),
            Self::Audience => "jwt audience does not match service did".to_owned(),
            Self::Method => format!("bad jwt lexicon method (\"lxm\"). must match: {nsid}"),
            Self::NoMethod => format!("missing jwt lexicon method (\"lxm\"). must match: {nsid}"),
            Self::Issuer => "jwt iss is not a valid did".to_owned(),
            Self::Untrusted => "Untrusted issuer".to_owned(),
            Self::NoKey => "could not resolve iss did".to_owned(),
            Self::Signature => "jwt signature does not match jwt issuer".to_owned(),
            Self::Replayed => "jwt has been used before".to_owned(),
        };
        let name = match self {
            Self::Missing => "MissingBearer",
            _ => self.name(),
        };
        Error::undeclared(StatusCode::UNAUTHORIZED, self.name(), message)
            .with_challenge(&Challenge::new("Bearer").with("error", name))
    }
}
