//! Signing in (S-100 … S-158).

use std::net::IpAddr;

use tokio::time::Instant;

use super::{App, Failed, Session, new_session};
use crate::domain::{
    account::Account,
    identifier::Identifier,
    limits::{self, Charge, LOGIN, LOGIN_ADDRESS, LOGIN_FAILURES, Refused},
    password::{HashError, Password},
    token::Scope,
};

/// Somebody who wants to sign in.
#[derive(Debug)]
pub struct Attempt {
    /// Who they say they are.
    pub identifier: Identifier,
    /// How they show it.
    pub password: Password,
    /// Whether they will do with what an account that was taken down may do (S-131).
    pub allow_takendown: bool,
    /// Where they come from.
    pub address: Option<IpAddr>,
}

/// Why somebody does not get in.
#[derive(Debug)]
pub enum SignInError {
    /// No such account, or not its password; nobody is told which (S-110).
    Wrong,
    /// Nobody has a password of that length (S-111).
    PasswordTooLong,
    /// The account was taken down; only who knows the password is told (S-130).
    Takendown,
    /// Too many attempts.
    Limited(Refused),
    /// Too many people sign in at the moment (S-115).
    Busy,
    /// The server failed.
    Failed(Failed),
}

impl App {
    /// Signs somebody in. Besides the outcome, what is to be told of the limits that were charged.
    ///
    /// Whatever the outcome, it takes the same least time and one evaluation of a hash (S-114).
    pub async fn sign_in(
        &self,
        attempt: Attempt,
    ) -> (Option<Charge>, Result<Session, SignInError>) {
        if attempt.password.is_too_long() {
            return (None, Err(SignInError::PasswordTooLong));
        }
        let earliest = Instant::now() + self.settings.login_time;
        let account = match self.store.find(&attempt.identifier).await {
            Ok(account) => account,
            Err(error) => return (None, Err(SignInError::Failed(error.into()))),
        };
        let charge = match self.charge_login(&attempt, account.as_ref()) {
            Ok(charge) => charge,
            Err(refused) => return (Some(refused.charge), Err(SignInError::Limited(refused))),
        };
        let outcome = self.admit(attempt, account).await;
        tokio::time::sleep_until(earliest).await;
        (charge, outcome)
    }

    /// Counts the attempt: for the account and the address together, for the address, and whether the account has seen
    /// too many failures. All names of an account are one key (S-032).
    fn charge_login(
        &self,
        attempt: &Attempt,
        account: Option<&Account>,
    ) -> Result<Option<Charge>, Refused> {
        let now = self.now();
        let address = limits::address_key(attempt.address);
        let who = account.map_or(attempt.identifier.text(), |account| &account.did);
        self.limits.look(&[(LOGIN_FAILURES, who)], now)?;
        let both = format!("{who}-{address}");
        let [short, long] = LOGIN.map(|rule| (rule, both.as_str()));
        self.limits
            .charge(&[short, long, (LOGIN_ADDRESS, &address)], now)
    }

    async fn admit(
        &self,
        attempt: Attempt,
        account: Option<Account>,
    ) -> Result<Session, SignInError> {
        let phc = account
            .as_ref()
            .and_then(|account| account.password_phc.clone());
        let knows = self.hasher.verify(attempt.password, phc).await?;
        let account = match account {
            Some(account) if knows => account,
            other => {
                let who = other
                    .as_ref()
                    .map_or(attempt.identifier.text(), |account| &account.did);
                // That the bucket is empty is told at the next attempt.
                let _ = self.limits.charge(&[(LOGIN_FAILURES, who)], self.now());
                return Err(SignInError::Wrong);
            }
        };
        let (ids, now) = (new_session(), self.now());
        if account.is_taken_down() {
            // S-131: the refresh token is not stored, and so never counts.
            let narrow = || {
                self.session(account, Scope::Takendown, &ids, now)
                    .map_err(Failed::from)
            };
            return if attempt.allow_takendown {
                Ok(narrow()?)
            } else {
                Err(SignInError::Takendown)
            };
        }
        self.store
            .open_session(&account.did, &ids, now)
            .await
            .map_err(Failed::from)?;
        Ok(self
            .session(account, Scope::Access, &ids, now)
            .map_err(Failed::from)?)
    }
}

impl From<Failed> for SignInError {
    fn from(failed: Failed) -> Self {
        Self::Failed(failed)
    }
}

impl From<HashError> for SignInError {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Busy => Self::Busy,
            HashError::Failed(why) => Self::Failed(Failed(why)),
        }
    }
}
