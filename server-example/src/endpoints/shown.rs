//! What is shown of an account, in the types of the documents.

use http::{HeaderValue, header::CACHE_CONTROL};
use xrpc::{Did, Error, Handle, Output, ReplyBody as _, Unknown, WithHeaders};

use crate::{
    app::App,
    domain::account::{Account, Inactive},
};

/// An account for an answer: every method that shows one shows the same.
#[derive(Debug)]
pub struct Shown {
    /// The DID.
    pub did: Did,
    /// The handle.
    pub handle: Handle,
    /// The DID document.
    pub did_doc: Option<Unknown>,
    /// The address.
    pub email: Option<String>,
    /// Whether it was confirmed.
    pub email_confirmed: Option<bool>,
    /// Whether a code by mail is asked for at login.
    pub email_auth_factor: Option<bool>,
    /// Whether the account is active.
    pub active: Option<bool>,
    /// Why it is not.
    pub status: Option<&'static str>,
}

impl Shown {
    /// Shows an account.
    pub fn new(app: &App, account: &Account) -> Result<Self, Error> {
        let inactive = account.inactive();
        Ok(Self {
            did: Did::parse(&account.did).map_err(Error::internal)?,
            handle: Handle::parse(account.handle_or_invalid()).map_err(Error::internal)?,
            did_doc: Some(
                Unknown::from_serialize(&app.did_document(account)).map_err(Error::internal)?,
            ),
            email: account.email.clone(),
            email_confirmed: Some(account.email_confirmed),
            email_auth_factor: Some(account.email_factor),
            active: Some(inactive.is_none()),
            status: inactive.map(|inactive| match inactive {
                Inactive::Takendown => "takendown",
                Inactive::Deactivated => "deactivated",
            }),
        })
    }
}

/// An output that holds a token: nobody keeps it (S-021).
pub fn unstored<T>(output: T) -> WithHeaders<Output<T>> {
    Output(output).with_header(CACHE_CONTROL, HeaderValue::from_static("no-store"))
}
