//! The operator of a server, made out from `Authorization: Basic` (W-317, S-080).

use std::fmt;

use data_encoding::BASE64;
use http::{HeaderValue, header};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::{Challenge, Policy};
use crate::{call::Head, error::Error};

const SCHEME: &[u8] = b"Basic ";

/// A caller with the operator's password: the user `admin`, in any state that has an [`AdminSecret`].
///
/// Everything else is 401 `AuthenticationRequired`, and nobody is told what was wrong.
///
/// ```
/// use xrpc::{Admin, AdminSecret, Auth, Error};
///
/// struct App { operator: AdminSecret }
///
/// impl AsRef<AdminSecret> for App {
///     fn as_ref(&self) -> &AdminSecret { &self.operator }
/// }
///
/// #[xrpc::procedure("com.atproto.server.deleteSession")]
/// async fn sign_everybody_out(app: &App, operator: Auth<Admin>) -> Result<(), Error> {
///     Ok(())
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Admin;

/// What the operator is known by, if by anything. Only a hash of it is kept.
#[derive(Clone)]
pub struct AdminSecret(Option<[u8; 32]>);

impl AdminSecret {
    /// The operator has this password, or there is no operator; nobody is known by nothing.
    pub fn new(password: Option<&str>) -> Self {
        let password = password.filter(|password| !password.is_empty());
        Self(password.map(|password| Sha256::digest(password).into()))
    }

    /// Whether this is the password. How long it takes tells nothing about how near it is.
    pub fn is(&self, password: &[u8]) -> bool {
        let given: [u8; 32] = Sha256::digest(password).into();
        self.0.is_some_and(|known| known.ct_eq(&given).into())
    }
}

impl<S: AsRef<AdminSecret> + Sync> Policy<S> for Admin {
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        let mut values = head.request.headers.get_all(header::AUTHORIZATION).iter();
        let header = values.next().map(HeaderValue::as_bytes).unwrap_or_default();
        let knows = password(header).is_some_and(|password| head.state.as_ref().is(&password));
        if knows && values.next().is_none() {
            Ok(Self)
        } else {
            Err(refuse())
        }
    }

    fn recognizes(head: &Head<'_, S>) -> bool {
        let value = head.request.headers.get(header::AUTHORIZATION);
        value.is_some_and(|value| encoded(value.as_bytes()).is_some())
    }
}

/// The password of the user `admin`; it may hold colons and any bytes.
fn password(header: &[u8]) -> Option<Vec<u8>> {
    let decoded = BASE64.decode(encoded(header)?).ok()?;
    decoded.strip_prefix(b"admin:").map(<[u8]>::to_vec)
}

fn encoded(header: &[u8]) -> Option<&[u8]> {
    let (scheme, encoded) = header.split_at_checked(SCHEME.len())?;
    scheme.eq_ignore_ascii_case(SCHEME).then_some(encoded)
}

/// One answer to everything else; browsers open a dialog at this challenge, so it is for endpoints of the operator alone
/// (S-023).
fn refuse() -> Error {
    Error::authentication_required("Authentication Required")
        .with_challenge(&Challenge::new("Basic").with("realm", "admin"))
}

impl fmt::Debug for AdminSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AdminSecret(…)")
    }
}
