//! `com.atproto.server.refreshSession`: new tokens for old.

use xrpc::{Auth, Error, Known as _, Output, WithHeaders, sessions::Refresh};

use crate::{
    app::{App, RefreshError},
    endpoints::shown::{Shown, unstored},
    lexicon::com::atproto::server,
};

/// Why there are no new tokens.
#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.server.refreshSession")]
pub enum RefreshSessionError {
    /// The operator took the account down.
    #[error(status = 401, message = "Account has been taken down")]
    AccountTakedown,
    /// The session is over.
    #[error(message = "Token has been revoked")]
    ExpiredToken,
    /// Anything else.
    #[error(other)]
    Other(Error),
}

/// Exchanges a refresh token for new tokens of the same session.
#[xrpc::procedure("com.atproto.server.refreshSession")]
pub async fn refresh_session(
    app: &App,
    caller: Auth<Refresh>,
) -> Result<WithHeaders<Output<server::refresh_session::Output>>, RefreshSessionError> {
    let session = app.refresh(caller.did.as_str(), &caller.jti).await?;
    let shown = Shown::new(app, &session.account)?;
    Ok(unstored(server::refresh_session::Output {
        access_jwt: session.access,
        refresh_jwt: session.refresh,
        did: shown.did,
        handle: shown.handle,
        did_doc: shown.did_doc,
        email: shown.email,
        email_confirmed: shown.email_confirmed,
        email_auth_factor: shown.email_auth_factor,
        active: shown.active,
        status: shown
            .status
            .and_then(server::refresh_session::OutputStatus::parse),
    }))
}

impl From<RefreshError> for RefreshSessionError {
    fn from(error: RefreshError) -> Self {
        match error {
            RefreshError::Takendown => Self::AccountTakedown,
            RefreshError::Revoked => Self::ExpiredToken,
            RefreshError::Failed(failed) => Self::Other(Error::internal(failed)),
        }
    }
}
