//! `com.atproto.server.createSession`: a login.

use http::{HeaderValue, header::RETRY_AFTER};
use xrpc::{AnswerHeaders, Context, Error, Input, Known as _, Output, WithHeaders};

use crate::{
    app::{App, Attempt, SignInError},
    domain::{identifier::Identifier, password::Password},
    endpoints::{
        address::address,
        limited,
        shown::{Shown, unstored},
    },
    lexicon::com::atproto::server,
};

/// Why somebody does not get in.
#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
pub enum CreateSessionError {
    /// The operator took the account down.
    #[error(status = 401, message = "Account has been taken down")]
    AccountTakedown,
    /// Anything else.
    #[error(other)]
    Other(Error),
}

/// Opens a session for who knows the password of an account.
#[xrpc::procedure("com.atproto.server.createSession")]
pub async fn create_session(
    app: &App,
    context: Context,
    answer: AnswerHeaders,
    input: Input<server::create_session::Input>,
) -> Result<WithHeaders<Output<server::create_session::Output>>, CreateSessionError> {
    let Input(input) = input;
    let (charge, outcome) = app
        .sign_in(Attempt {
            identifier: Identifier::parse(&input.identifier),
            password: Password::new(input.password),
            allow_takendown: input.allow_takendown.unwrap_or(false),
            address: address(&context),
        })
        .await;
    answer.extend(limited::headers(charge));
    let session = outcome?;
    let shown = Shown::new(app, &session.account)?;
    Ok(unstored(server::create_session::Output {
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
            .and_then(server::create_session::OutputStatus::parse),
    }))
}

impl From<SignInError> for CreateSessionError {
    fn from(error: SignInError) -> Self {
        Self::Other(match error {
            SignInError::Takendown => return Self::AccountTakedown,
            SignInError::Wrong => Error::authentication_required("Invalid identifier or password"),
            SignInError::PasswordTooLong => Error::authentication_required(
                "Password too long. Consider resetting your password.",
            ),
            SignInError::Limited(refused) => return Self::Other(limited::refuse(&refused)),
            SignInError::Busy => {
                Error::not_enough_resources("Too many people sign in at the moment")
                    .with_header(RETRY_AFTER, HeaderValue::from_static("1"))
            }
            SignInError::Failed(failed) => Error::internal(failed),
        })
    }
}
