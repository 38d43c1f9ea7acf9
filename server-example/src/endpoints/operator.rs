//! The operator of the server, made out from `Authorization: Basic` (S-080).

use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::{HeaderValue, header};
use xrpc::{Error, Head, Policy};

use crate::app::App;

/// A caller with the operator's password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operator;

impl Policy<App> for Operator {
    async fn authenticate(head: Head<'_, App>) -> Result<Self, Error> {
        let header = head
            .request
            .headers
            .get(header::AUTHORIZATION)
            .map(HeaderValue::as_bytes)
            .unwrap_or_default();
        let knows = password(header).is_some_and(|password| head.state.operator.is(&password));
        if knows { Ok(Self) } else { Err(refuse()) }
    }
}

/// The password of the user `admin`; it may hold colons and any bytes.
fn password(header: &[u8]) -> Option<Vec<u8>> {
    let (scheme, encoded) = header.split_at_checked("Basic ".len())?;
    if !scheme.eq_ignore_ascii_case(b"Basic ") {
        return None;
    }
    let decoded = STANDARD.decode(encoded).ok()?;
    decoded.strip_prefix(b"admin:").map(<[u8]>::to_vec)
}

/// One answer to everything else (S-080); the challenge is for endpoints of the operator alone (S-023).
fn refuse() -> Error {
    Error::authentication_required("Authentication Required").with_header(
        header::WWW_AUTHENTICATE,
        HeaderValue::from_static("Basic realm=\"admin\""),
    )
}
