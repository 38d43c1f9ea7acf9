//! `com.atproto.server.getSession`: whose session it is.

use xrpc::{
    Auth, Error, Known as _, Output,
    sessions::{Session, Standard, WithQueued},
};

use crate::{app::App, endpoints::shown::Shown, lexicon::com::atproto::server};

/// Shows the account of the caller.
#[xrpc::query("com.atproto.server.getSession")]
pub async fn get_session(
    app: &App,
    caller: Auth<Session<WithQueued<Standard>>>,
) -> Result<Output<server::get_session::Output>, Error> {
    let did = caller.did.as_str();
    let account = app.account(did).await.map_err(Error::internal)?;
    let account = account.ok_or_else(|| {
        Error::invalid_request(format!("Could not find user info for account: {did}"))
    })?;
    let shown = Shown::new(app, &account)?;
    Ok(Output(server::get_session::Output {
        did: shown.did,
        handle: shown.handle,
        did_doc: shown.did_doc,
        email: shown.email,
        email_confirmed: shown.email_confirmed,
        email_auth_factor: shown.email_auth_factor,
        active: shown.active,
        status: shown
            .status
            .and_then(server::get_session::OutputStatus::parse),
    }))
}
