//! The header `Authorization`: one scheme, one word behind it.

use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::error::Error;

/// So much of a scheme that nobody knows is told back.
const SHOWN: usize = 32;

/// What a request's `Authorization` says. Nothing of it is verified yet.
///
/// ```
/// use http::{HeaderMap, HeaderValue, header::AUTHORIZATION};
/// use xrpc::Authorization;
///
/// let mut headers = HeaderMap::new();
/// assert_eq!(Authorization::of(&headers)?, None);
/// headers.insert(AUTHORIZATION, HeaderValue::from_static("bearer abc"));
/// assert_eq!(Authorization::of(&headers)?, Some(Authorization::Bearer("abc")));
/// # Ok::<(), xrpc::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Authorization<'a> {
    /// A user's name and password, in base 64.
    Basic(&'a str),
    /// A token that counts for whoever holds it.
    Bearer(&'a str),
    /// A token that counts with a proof of its holder.
    Dpop(&'a str),
}

impl<'a> Authorization<'a> {
    /// What the headers say, if they say anything; the scheme is compared without regard to case (W-300).
    ///
    /// # Errors
    ///
    /// 400 `InvalidToken`: two headers, anything but two words (S-061), or a scheme that nobody knows (S-062).
    pub fn of(headers: &'a HeaderMap) -> Result<Option<Self>, Error> {
        let mut values = headers.get_all(header::AUTHORIZATION).iter();
        let value = values.next().map(HeaderValue::as_bytes).unwrap_or_default();
        if values.next().is_some() {
            return Err(malformed());
        }
        if value.is_empty() {
            return Ok(None);
        }
        let text = std::str::from_utf8(value).map_err(|_| malformed())?;
        let (scheme, word) = text.split_once(' ').ok_or_else(malformed)?;
        if scheme.is_empty() || word.is_empty() || word.contains(' ') {
            return Err(malformed());
        }
        Ok(Some(match scheme.to_ascii_lowercase().as_str() {
            "basic" => Self::Basic(word),
            "bearer" => Self::Bearer(word),
            "dpop" => Self::Dpop(word),
            _ => return Err(unsupported(scheme)),
        }))
    }

    /// The token of a bearer, for a policy that takes no other.
    ///
    /// # Errors
    ///
    /// `missing` if there is no header; otherwise those of [`of`](Self::of), and 400 `InvalidToken` for another scheme
    /// (S-062).
    pub fn bearer(
        headers: &'a HeaderMap,
        missing: impl FnOnce() -> Error,
    ) -> Result<&'a str, Error> {
        match Self::of(headers)? {
            None => Err(missing()),
            Some(Self::Bearer(token)) => Ok(token),
            Some(Self::Basic(_) | Self::Dpop(_)) => Err(unexpected()),
        }
    }

    /// Whether there is a header at all that is not empty.
    pub fn is_present(headers: &HeaderMap) -> bool {
        let mut values = headers.get_all(header::AUTHORIZATION).iter();
        values.any(|value| !value.is_empty())
    }
}

/// S-062: known, and of no use here.
fn unexpected() -> Error {
    invalid("Unexpected authorization type")
}

fn malformed() -> Error {
    invalid("Malformed authorization header")
}

fn unsupported(scheme: &str) -> Error {
    let shown = scheme.chars().filter(char::is_ascii_graphic).take(SHOWN);
    let shown: String = shown.collect();
    invalid(format!("Unsupported authorization type: {shown}"))
}

fn invalid(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::undeclared(StatusCode::BAD_REQUEST, "InvalidToken", message)
}

/// The word is a secret.
impl std::fmt::Debug for Authorization<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Basic(_) => "Basic(…)",
            Self::Bearer(_) => "Bearer(…)",
            Self::Dpop(_) => "Dpop(…)",
        })
    }
}
