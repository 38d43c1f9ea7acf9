//! `com.atproto.server.describeServer`: what a form for a new account has to know.

use xrpc::{Did, Error, Output};

use crate::{app::App, lexicon::com::atproto::server};

/// Says which handles there are here (S-340).
#[xrpc::query("com.atproto.server.describeServer")]
pub async fn describe_server(app: &App) -> Result<Output<server::describe_server::Output>, Error> {
    Ok(Output(server::describe_server::Output {
        did: Did::parse(&app.settings.service_did).map_err(Error::internal)?,
        available_user_domains: app.settings.handle_domains.clone(),
        invite_code_required: Some(false),
        phone_verification_required: None,
        blob_upload_limit: None,
        links: Some(server::describe_server::Links {
            privacy_policy: None,
            terms_of_service: None,
        }),
        contact: Some(server::describe_server::Contact { email: None }),
    }))
}
