//! `com.atproto.server.createAccount`: a new account.

use http::{HeaderValue, header::RETRY_AFTER};
use xrpc::{AnswerHeaders, Context, Error, Input, Output, WithHeaders};

use crate::{
    app::{App, Application, SignUpError},
    domain::{
        handle::Refused as HandleRefused,
        password::{Password, Unfit},
    },
    endpoints::{
        address::address,
        caller, limited,
        shown::{Shown, unstored},
    },
    lexicon::com::atproto::server,
    store::Taken,
};

/// Why somebody does not get an account.
#[derive(Debug, xrpc::Error)]
#[lexicon("com.atproto.server.createAccount")]
pub enum CreateAccountError {
    /// The handle will not do; the message says why.
    InvalidHandle(&'static str),
    /// The password is missing or too short.
    #[error(message = "Password too short. Minimum length is 8 characters.")]
    InvalidPassword,
    /// The handle is kept back.
    #[error(message = "Reserved handle")]
    HandleNotAvailable,
    /// The handle is not below a domain of this server.
    #[error(message = "Not a supported handle domain")]
    UnsupportedDomain,
    /// Anything else.
    #[error(other)]
    Other(Error),
}

/// Makes an account and opens its first session.
#[xrpc::procedure("com.atproto.server.createAccount")]
pub async fn create_account(
    app: &App,
    context: Context,
    answer: AnswerHeaders,
    input: Input<server::create_account::Input>,
) -> Result<WithHeaders<Output<server::create_account::Output>>, CreateAccountError> {
    if caller::is_no_bearer(&context.headers) {
        Err(Error::authentication_required(
            "Invalid authorization header",
        ))?;
    }
    let Input(input) = input;
    let charge = app
        .charge_sign_up(address(&context))
        .map_err(|refused| limited::refuse(&refused))?;
    answer.extend(limited::headers(charge));
    if input.plc_op.is_some() {
        Err(Error::invalid_request("Unsupported input: \"plcOp\""))?;
    }
    let session = app
        .sign_up(Application {
            handle: input.handle.into_string(),
            email: input.email,
            password: input.password.map(Password::new),
            did: input.did.map(xrpc::Did::into_string),
        })
        .await?;
    let shown = Shown::new(app, &session.account)?;
    Ok(unstored(server::create_account::Output {
        access_jwt: session.access,
        refresh_jwt: session.refresh,
        did: shown.did,
        handle: shown.handle,
        did_doc: shown.did_doc,
    }))
}

impl From<SignUpError> for CreateAccountError {
    fn from(error: SignUpError) -> Self {
        Self::Other(match error {
            SignUpError::Password(Some(Unfit::TooLong)) => {
                Error::invalid_request("Password too long. Maximum length is 256 characters.")
            }
            SignUpError::Password(_) => return Self::InvalidPassword,
            SignUpError::EmailMissing => Error::invalid_request("Email is required"),
            SignUpError::EmailUnfit => Error::invalid_request(
                "This email address is not supported, please use a different email.",
            ),
            SignUpError::Handle(HandleRefused::Invalid(why)) => return Self::InvalidHandle(why),
            SignUpError::Handle(HandleRefused::Reserved) => return Self::HandleNotAvailable,
            SignUpError::Handle(HandleRefused::Foreign) => return Self::UnsupportedDomain,
            SignUpError::Taken(Taken::Handle, handle) => {
                Error::invalid_request(format!("Handle already taken: {handle}"))
            }
            SignUpError::Taken(Taken::Email, email) => {
                Error::invalid_request(format!("Email already taken: {email}"))
            }
            SignUpError::ForeignDid(did) => Error::authentication_required(format!(
                "Missing auth to create account with did: {did}"
            )),
            SignUpError::Busy => {
                Error::not_enough_resources("Too many people sign in at the moment")
                    .with_header(RETRY_AFTER, HeaderValue::from_static("1"))
            }
            SignUpError::Failed(failed) => Error::internal(failed),
        })
    }
}
