//! `com.atproto.identity.resolveHandle`: whose handle it is.

use xrpc::{Did, Error, Output, Params};

use crate::{app::App, domain::handle, lexicon::com::atproto::identity};

/// Why there is no DID.
#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.identity.resolveHandle")]
pub enum ResolveHandleError {
    /// No active account here has the handle, and nobody else could.
    #[error(message = "Unable to resolve handle")]
    HandleNotFound,
    /// Anything else.
    #[error(other)]
    Other(Error),
}

/// Says whose handle it is, if they are here and active (S-350, S-351).
#[xrpc::query("com.atproto.identity.resolveHandle")]
pub async fn resolve_handle(
    app: &App,
    params: Params<identity::resolve_handle::Params>,
) -> Result<Output<identity::resolve_handle::Output>, ResolveHandleError> {
    let wanted = params.handle.as_str().to_lowercase();
    let account = app
        .store
        .find_by_handle(&wanted)
        .await
        .map_err(Error::internal)?;
    match account.filter(|account| account.inactive().is_none()) {
        Some(account) => Ok(Output(identity::resolve_handle::Output {
            did: Did::parse(account.did).map_err(Error::internal)?,
        })),
        None if handle::is_ours(&wanted, &app.settings.handle_domains) => {
            Err(ResolveHandleError::HandleNotFound)
        }
        // Handles of other servers are not looked up from here.
        None => Err(Error::invalid_request("Unable to resolve handle"))?,
    }
}
