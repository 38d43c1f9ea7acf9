//! `com.atproto.server.deleteSession`: a logout.

use xrpc::{Auth, Error, sessions::Logout};

use crate::app::App;

/// Ends the session of a refresh token; that it is over already is as good (S-200).
#[xrpc::procedure("com.atproto.server.deleteSession")]
pub async fn delete_session(app: &App, caller: Auth<Logout>) -> Result<(), Error> {
    app.store
        .close_session(caller.did.as_str(), &caller.jti)
        .await
        .map_err(Error::internal)
}
