//! `app.bsky.actor.getProfile`: as much of a profile as an account server has. Some clients ask for it when they log in.

use xrpc::{Did, Error, Handle, Output, Params};

use crate::{app::App, domain::identifier::Identifier};

/// The parameters.
#[derive(Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.actor.getProfile", params)]
pub struct GetProfile {
    /// Whose profile.
    pub actor: xrpc::AtIdentifier,
}

/// A profile with what an account has; everything else in it may be left out.
#[derive(Debug, xrpc::Lexicon)]
#[lexicon("app.bsky.actor.defs#profileViewDetailed")]
pub struct Profile {
    /// The DID.
    pub did: Did,
    /// The handle.
    pub handle: Handle,
}

/// Shows the DID and the handle of an active account.
#[xrpc::query("app.bsky.actor.getProfile")]
pub async fn get_profile(app: &App, params: Params<GetProfile>) -> Result<Output<Profile>, Error> {
    let account = app
        .store
        .find(&Identifier::parse(params.actor.as_str()))
        .await
        .map_err(Error::internal)?;
    let account = account.filter(|account| account.inactive().is_none());
    let account = account.ok_or_else(|| Error::invalid_request("Profile not found"))?;
    Ok(Output(Profile {
        handle: Handle::parse(account.handle_or_invalid()).map_err(Error::internal)?,
        did: Did::parse(account.did).map_err(Error::internal)?,
    }))
}
