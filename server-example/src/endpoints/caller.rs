//! Who calls: tokens of sessions that are open (S-060 … S-075), and the operator (S-080).

use http::HeaderMap;
use xrpc::{
    AdminSecret, Authorization, Error,
    sessions::{Accounts, Claims, Sessions, Standing},
};

use crate::app::App;

impl Accounts for App {
    fn sessions(&self) -> &Sessions {
        &self.sessions
    }

    async fn standing(&self, claims: &Claims) -> Result<Standing, Error> {
        self.standing_of(claims).await.map_err(Error::internal)
    }
}

impl AsRef<AdminSecret> for App {
    fn as_ref(&self) -> &AdminSecret {
        &self.operator
    }
}

/// Whether the headers speak of somebody who cannot be a bearer; bad ones do too.
pub fn is_no_bearer(headers: &HeaderMap) -> bool {
    !matches!(
        Authorization::of(headers),
        Ok(None | Some(Authorization::Bearer(_)))
    )
}
