//! Signing up (S-300 … S-311).

use std::net::IpAddr;

use xrpc::sessions::Scope;

use super::{App, Failed, Session, new_session};
use crate::{
    domain::{
        account::Account,
        email,
        handle::{self, Refused as HandleRefused},
        limits::{self, Charge, Refused, SIGN_UP},
        password::{HashError, Password, Unfit},
    },
    store::{NewAccount, Taken},
};

/// Somebody who wants an account.
#[derive(Debug)]
pub struct Application {
    /// The handle that they want.
    pub handle: String,
    /// Their address.
    pub email: Option<String>,
    /// Their password.
    pub password: Option<Password>,
    /// A DID that they bring along.
    pub did: Option<String>,
}

/// Why somebody does not get an account.
#[derive(Debug)]
pub enum SignUpError {
    /// The password will not do.
    Password(Option<Unfit>),
    /// There is no address.
    EmailMissing,
    /// Mail cannot be sent to this address.
    EmailUnfit,
    /// The handle will not do.
    Handle(HandleRefused),
    /// Somebody has it already.
    Taken(Taken, String),
    /// A DID of one's own is proved by a token of its server, and there is none (S-307).
    ForeignDid(String),
    /// Too many people sign in at the moment.
    Busy,
    /// The server failed.
    Failed(Failed),
}

impl App {
    /// Counts a sign-up from an address.
    pub fn charge_sign_up(&self, address: Option<IpAddr>) -> Result<Option<Charge>, Refused> {
        self.limits
            .charge(&[(SIGN_UP, &limits::address_key(address))], self.now())
    }

    /// Makes an account and signs in to it.
    pub async fn sign_up(&self, application: Application) -> Result<Session, SignUpError> {
        let password = application.password.ok_or(SignUpError::Password(None))?;
        password
            .check_new()
            .map_err(|unfit| SignUpError::Password(Some(unfit)))?;
        let written = application.email.ok_or(SignUpError::EmailMissing)?;
        let email = email::normalise(&written).ok_or(SignUpError::EmailUnfit)?;
        if let Some(did) = application.did {
            return Err(SignUpError::ForeignDid(did));
        }
        let handle = handle::normalise(&application.handle, &self.settings.handle_domains)
            .map_err(SignUpError::Handle)?;
        let said = |taken| {
            SignUpError::Taken(
                taken,
                if taken == Taken::Email {
                    written.clone()
                } else {
                    handle.clone()
                },
            )
        };
        if let Some(taken) = self.store.taken(&handle, &email).await? {
            return Err(said(taken));
        }
        let password_phc = self.hasher.hash(password).await?;
        let account = NewAccount {
            did: self.dids.mint(&handle),
            handle: handle.clone(),
            email,
            password_phc,
        };
        let (ids, now) = (new_session(), self.now());
        self.store
            .create_account(&account, &ids, now)
            .await?
            .map_err(said)?;
        let account = Account {
            did: account.did,
            handle: Some(account.handle),
            email: Some(account.email),
            email_confirmed: false,
            email_factor: false,
            password_phc: None,
            deactivated_at: None,
            takedown_ref: None,
        };
        Ok(self.session(account, Scope::Access, &ids)?)
    }
}

impl<E: Into<Failed>> From<E> for SignUpError {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

impl From<HashError> for SignUpError {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Busy => Self::Busy,
            HashError::Failed(why) => Self::Failed(Failed(why)),
        }
    }
}
