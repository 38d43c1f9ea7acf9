//! Passwords: how long they may be, and their hashes, worked out on a pool that has an end.

use std::{fmt, sync::Arc};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use tokio::sync::Semaphore;

/// The longest password that somebody may log in with, in UTF-16 units (S-111).
const LONGEST_AT_LOGIN: usize = 512;
/// The longest password that a new account may have, in UTF-16 units (S-123).
const LONGEST_NEW: usize = 256;
/// The shortest password that a new account may have, in characters.
const SHORTEST_NEW: usize = 8;
/// How many logins may wait for each one that is at work.
const WAITING: usize = 64;

/// A password in clear. It is shown to nobody.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Takes a password as it was sent: nothing about it is changed (S-112).
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Whether nobody can have it (S-111).
    pub fn is_too_long(&self) -> bool {
        self.0.encode_utf16().count() > LONGEST_AT_LOGIN
    }

    /// Whether a new account may have it (S-301).
    pub fn check_new(&self) -> Result<(), Unfit> {
        if self.0.encode_utf16().count() > LONGEST_NEW {
            Err(Unfit::TooLong)
        } else if self.0.chars().count() < SHORTEST_NEW {
            Err(Unfit::TooShort)
        } else {
            Ok(())
        }
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Why a new account may not have a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Longer than 256 UTF-16 units.
    TooLong,
    /// Shorter than 8 characters.
    TooShort,
}

/// The pool that hashes. As many hashes are worked out at once as there are cores; so many wait, and no more (S-115).
#[derive(Clone, Debug)]
pub struct Hasher {
    argon2: Argon2<'static>,
    /// For accounts that are not there: as much work as for one that is (S-114).
    decoy: Arc<str>,
    working: Arc<Semaphore>,
    admitted: Arc<Semaphore>,
}

/// Why there is no hash.
#[derive(Debug)]
pub enum HashError {
    /// Too many wait already.
    Busy,
    /// Anything else.
    Failed(String),
}

impl Hasher {
    /// A pool for this many hashes at once.
    pub fn new(cores: usize) -> Result<Self, HashError> {
        // S-121
        let params = Params::new(19_456, 2, 1, Some(32)).map_err(failed)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let decoy = argon2
            .hash_password(&super::random::bytes::<32>())
            .map_err(failed)?
            .to_string();
        Ok(Self {
            argon2,
            decoy: decoy.into(),
            working: Arc::new(Semaphore::new(cores)),
            admitted: Arc::new(Semaphore::new(cores * (1 + WAITING))),
        })
    }

    /// The hash of a new password, as a PHC string.
    pub async fn hash(&self, password: Password) -> Result<String, HashError> {
        let argon2 = self.argon2.clone();
        self.work(move || {
            argon2
                .hash_password(password.0.as_bytes())
                .map(|hash| hash.to_string())
                .map_err(failed)
        })
        .await?
    }

    /// Whether this is the password of that hash. Without a hash it takes as long, and it is not.
    pub async fn verify(&self, password: Password, phc: Option<String>) -> Result<bool, HashError> {
        let argon2 = self.argon2.clone();
        let decoy = Arc::clone(&self.decoy);
        self.work(move || {
            let known = phc.is_some();
            let phc = phc.as_deref().unwrap_or(&decoy);
            let hash = PasswordHash::new(phc).map_err(failed)?;
            Ok(argon2.verify_password(password.0.as_bytes(), &hash).is_ok() && known)
        })
        .await?
    }

    /// Runs one piece of work on a thread that may block. The permits go with the work, not with who waits for it: a
    /// client that leaves does not make room before its hash is done.
    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashError> {
        let admitted = Arc::clone(&self.admitted)
            .try_acquire_owned()
            .map_err(|_| HashError::Busy)?;
        let working = Arc::clone(&self.working)
            .acquire_owned()
            .await
            .map_err(failed)?;
        let permits = (admitted, working);
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(permits);
            done
        });
        done.await.map_err(failed)
    }
}

fn failed(error: impl fmt::Display) -> HashError {
    HashError::Failed(error.to_string())
}

impl fmt::Display for HashError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy => f.write_str("too many logins are waiting"),
            Self::Failed(why) => write!(f, "a password cannot be hashed: {why}"),
        }
    }
}

impl std::error::Error for HashError {}

#[cfg(test)]
mod tests {
    use super::{HashError, Hasher, Password, Unfit};

    /// S-111, S-123, S-301
    #[test]
    fn lengths_are_in_utf_16_units() {
        let rows = [
            (String::new(), false, Err(Unfit::TooShort)),
            ("1234567".to_owned(), false, Err(Unfit::TooShort)),
            ("12345678".to_owned(), false, Ok(())),
            ("a".repeat(256), false, Ok(())),
            ("a".repeat(257), false, Err(Unfit::TooLong)),
            ("😀".repeat(128), false, Ok(())),
            ("😀".repeat(129), false, Err(Unfit::TooLong)),
            ("a".repeat(512), false, Err(Unfit::TooLong)),
            ("a".repeat(513), true, Err(Unfit::TooLong)),
        ];
        for (text, too_long, fit) in rows {
            let password = Password::new(text.clone());
            assert_eq!(
                (password.is_too_long(), password.check_new()),
                (too_long, fit),
                "{}",
                text.len()
            );
        }
    }

    /// S-112, S-121
    #[tokio::test]
    async fn a_password_is_used_as_it_was_sent() {
        let hasher = Hasher::new(2).unwrap();
        let phc = hasher.hash(Password::new(" Pass\0word é ")).await.unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        let rows = [
            (" Pass\0word é ", true),
            ("Pass\0word é", false),
            (" Pass", false),
            (" pass\0word é ", false),
            ("", false),
        ];
        for (text, expected) in rows {
            let verified = hasher
                .verify(Password::new(text), Some(phc.clone()))
                .await
                .unwrap();
            assert_eq!(verified, expected, "{text:?}");
        }
        assert!(
            !hasher
                .verify(Password::new("anything"), None)
                .await
                .unwrap()
        );
    }

    /// S-115
    #[tokio::test]
    async fn what_cannot_wait_is_turned_away() {
        let hasher = Hasher::new(1).unwrap();
        let all = u32::try_from(hasher.admitted.available_permits()).unwrap();
        let _taken = hasher
            .admitted
            .clone()
            .acquire_many_owned(all)
            .await
            .unwrap();
        let refused = hasher.verify(Password::new("x"), None).await;
        assert!(matches!(refused, Err(HashError::Busy)), "{refused:?}");
    }

    /// T-54
    #[test]
    fn a_password_is_not_shown() {
        assert!(!format!("{:?}", Password::new("hunter2")).contains("hunter2"));
    }
}
