//! Signing in (S-100 … S-158).

use std::net::IpAddr;

use tokio::time::Instant;
use xrpc::sessions::Scope;

use super::{App, Failed, Session, new_session};
use crate::domain::{
    account::Account,
    identifier::Identifier,
    limits::{self, Charge, LOGIN, LOGIN_ADDRESS, LOGIN_FAILURES, Refused},
    password::{HashError, Password},
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
            let narrow = || self.session(account, Scope::Takendown, &ids);
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
        Ok(self.session(account, Scope::Access, &ids)?)
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

#[cfg(test)]
mod tests {
    use std::{net::IpAddr, sync::Arc, time::Duration};

    use xrpc::{
        AdminSecret, SystemClock,
        sessions::{SessionKey, Sessions},
    };

    use super::{Attempt, LOGIN_ADDRESS, Refused};
    use crate::{
        app::{App, Settings},
        domain::{
            did::WebDids,
            identifier::Identifier,
            limits::{Charge, Limits},
            password::{Hasher, Password},
        },
        store::Store,
    };

    /// S-033, S-037, T-12
    #[tokio::test]
    async fn logins_are_counted_by_address_whatever_their_names() {
        let folder = tempfile::tempdir().unwrap();
        let app = App {
            store: Store::open(&folder.path().join("test.sqlite"))
                .await
                .unwrap(),
            sessions: Sessions::new(
                "did:web:pds.test".parse().unwrap(),
                SessionKey::new(&[7; 32]).unwrap(),
            ),
            limits: Limits::new(true),
            operator: AdminSecret::new(None),
            settings: Settings {
                public_url: "https://pds.test".to_owned(),
                service_did: "did:web:pds.test".to_owned(),
                handle_domains: vec![".test".to_owned()],
                login_time: Duration::ZERO,
            },
            hasher: Hasher::new(1).unwrap(),
            clock: Arc::new(SystemClock),
            dids: Box::new(WebDids),
        };
        let charge = |name: &str, address: &str| -> Result<Option<Charge>, Refused> {
            let attempt = Attempt {
                identifier: Identifier::parse(name),
                password: Password::new("wrong"),
                allow_takendown: false,
                address: Some(address.parse::<IpAddr>().unwrap()),
            };
            app.charge_login(&attempt, None)
        };
        for number in 0..LOGIN_ADDRESS.points {
            let host = format!("2001:db8:1:1::{number}");
            assert!(charge(&format!("nobody{number}.test"), &host).is_ok());
        }
        let refused = charge("alice.test", "2001:db8:1:1::ffff").unwrap_err();
        assert_eq!(refused.charge.rule, LOGIN_ADDRESS);
        assert!(charge("alice.test", "2001:db8:1:2::1").is_ok());
    }
}
