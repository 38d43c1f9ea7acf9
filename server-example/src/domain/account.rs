//! An account, as the store keeps it.

use std::fmt;

use crate::domain::clock::Time;

/// An account and what it logs in with.
#[derive(Clone)]
pub struct Account {
    /// The DID.
    pub did: String,
    /// The handle, in lower case.
    pub handle: Option<String>,
    /// The address, in lower case.
    pub email: Option<String>,
    /// Whether the address was confirmed.
    pub email_confirmed: bool,
    /// Whether a code by mail is asked for at login.
    pub email_factor: bool,
    /// The hash of the password; an account without one cannot log in.
    pub password_phc: Option<String>,
    /// When it was deactivated by its owner.
    pub deactivated_at: Option<Time>,
    /// Why it was taken down by the operator.
    pub takedown_ref: Option<String>,
}

/// Why an account is not active (S-045).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inactive {
    /// Taken down by the operator.
    Takendown,
    /// Deactivated by its owner.
    Deactivated,
}

impl Account {
    /// Why the account is not active, if it is not. A takedown counts before a deactivation.
    pub fn inactive(&self) -> Option<Inactive> {
        if self.takedown_ref.is_some() {
            Some(Inactive::Takendown)
        } else {
            self.deactivated_at.map(|_| Inactive::Deactivated)
        }
    }

    /// Whether the operator took it down.
    pub fn is_taken_down(&self) -> bool {
        self.takedown_ref.is_some()
    }

    /// The handle, or the one that stands for none (S-046).
    pub fn handle_or_invalid(&self) -> &str {
        self.handle.as_deref().unwrap_or("handle.invalid")
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account")
            .field("did", &self.did)
            .field("handle", &self.handle)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{Account, Inactive};
    use crate::domain::clock::Time;

    /// S-045
    #[test]
    fn a_takedown_counts_before_a_deactivation() {
        let rows = [
            (None, None, None),
            (None, Some(Time(1)), Some(Inactive::Deactivated)),
            (Some("ref"), None, Some(Inactive::Takendown)),
            (Some("ref"), Some(Time(1)), Some(Inactive::Takendown)),
        ];
        for (takedown, deactivated_at, expected) in rows {
            let account = Account {
                did: "did:web:a.test".to_owned(),
                handle: None,
                email: None,
                email_confirmed: false,
                email_factor: false,
                password_phc: Some("a secret".to_owned()),
                deactivated_at,
                takedown_ref: takedown.map(ToOwned::to_owned),
            };
            assert_eq!(account.inactive(), expected);
            assert_eq!(account.handle_or_invalid(), "handle.invalid");
            assert!(!format!("{account:?}").contains("secret"));
        }
    }
}
