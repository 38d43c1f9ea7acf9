//! The password of the operator.

use std::fmt;

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// What the operator is known by, if by anything. Only a hash of it is kept.
#[derive(Clone)]
pub struct OperatorSecret(Option<[u8; 32]>);

impl OperatorSecret {
    /// The operator has this password, or there is no operator; nobody is known by nothing.
    pub fn new(password: Option<&str>) -> Self {
        let password = password.filter(|password| !password.is_empty());
        Self(password.map(|password| Sha256::digest(password).into()))
    }

    /// Whether this is the password. How long it takes tells nothing about how near it is (S-080).
    pub fn is(&self, password: &[u8]) -> bool {
        let given: [u8; 32] = Sha256::digest(password).into();
        self.0.is_some_and(|known| known.ct_eq(&given).into())
    }
}

impl fmt::Debug for OperatorSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OperatorSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::OperatorSecret;

    /// S-080, T-40
    #[test]
    fn only_the_password_is_the_password() {
        let secret = OperatorSecret::new(Some("a:b:c"));
        for (given, expected) in [
            ("a:b:c", true),
            ("a:b:C", false),
            ("a:b:c ", false),
            ("", false),
            ("a", false),
        ] {
            assert_eq!(secret.is(given.as_bytes()), expected, "{given:?}");
        }
        for nobody in [None, Some("")] {
            assert!(!OperatorSecret::new(nobody).is(b""));
        }
        assert!(!format!("{secret:?}").contains("a:b:c"));
    }
}
