//! `com.atproto.server.deleteSession`: a logout.

use xrpc::{Auth, Error};

use crate::{app::App, endpoints::caller::Leaving};

/// Ends the session of a refresh token; that it is over already is as good (S-200).
#[xrpc::procedure("com.atproto.server.deleteSession")]
pub async fn delete_session(app: &App, caller: Auth<Leaving>) -> Result<(), Error> {
    app.store
        .close_session(&caller.did, &caller.jti)
        .await
        .map_err(Error::internal)
}
