//! `com.atproto.admin.deleteAccount`: the operator removes an account.

use xrpc::{Admin, Auth, Error, Input};

use crate::{app::App, lexicon::com::atproto::admin::delete_account::Input as DeleteAccount};

/// Deletes an account, its credentials and its sessions; that it is unknown is as good (S-325).
#[xrpc::procedure("com.atproto.admin.deleteAccount")]
pub async fn delete_account(
    app: &App,
    _operator: Auth<Admin>,
    input: Input<DeleteAccount>,
) -> Result<(), Error> {
    app.store
        .delete_account(input.did.as_str())
        .await
        .map_err(Error::internal)
}
