//! The header `WWW-Authenticate`: what credentials are asked for, and what was wrong with those that came.

use http::{HeaderValue, header};

use crate::error::Error;

/// One challenge: a scheme and its parameters (W-255).
///
/// ```
/// use xrpc::{Challenge, Error};
///
/// let error = Error::authentication_required("no")
///     .with_challenge(&Challenge::new("Bearer").with("realm", r#"the "house""#).with("error", "BadJwt"));
/// assert_eq!(error.headers()["www-authenticate"], r#"Bearer realm="the \"house\"", error="BadJwt""#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    text: String,
    has_parameters: bool,
}

impl Challenge {
    /// A challenge of this scheme, for example `Bearer`.
    pub fn new(scheme: &'static str) -> Self {
        Self {
            text: scheme.to_owned(),
            has_parameters: false,
        }
    }

    /// The same with one more parameter. What cannot stand in a header is left out of its value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.text
            .push_str(if self.has_parameters { ", " } else { " " });
        self.has_parameters = true;
        self.text.push_str(name);
        self.text.push_str("=\"");
        for letter in value.chars().filter(|letter| matches!(letter, ' '..='~')) {
            if letter == '"' || letter == '\\' {
                self.text.push('\\');
            }
            self.text.push(letter);
        }
        self.text.push('"');
        self
    }
}

impl Error {
    /// The same error with a challenge. One that is there already stays, and stands before it (W-255).
    #[must_use]
    pub fn with_challenge(mut self, challenge: &Challenge) -> Self {
        let earlier = self.headers().get_all(header::WWW_AUTHENTICATE).iter();
        let mut all: Vec<u8> = Vec::new();
        for value in earlier {
            all.extend_from_slice(value.as_bytes());
            all.extend_from_slice(b", ");
        }
        all.extend_from_slice(challenge.text.as_bytes());
        // Only a scheme that is no word of HTTP can fail here, and there is none.
        if let Ok(value) = HeaderValue::from_bytes(&all) {
            self.headers_mut().insert(header::WWW_AUTHENTICATE, value);
        }
        self
    }

    /// The same error with the challenges of another behind its own.
    pub(super) fn with_challenges_of(self, other: &Self) -> Self {
        let others = other.headers().get_all(header::WWW_AUTHENTICATE).iter();
        let texts = others.filter_map(|value| value.to_str().ok());
        texts.fold(self, |error, text| {
            error.with_challenge(&Challenge {
                text: text.to_owned(),
                has_parameters: true,
            })
        })
    }
}
