//! Accounts and their credentials.

use sqlx::{FromRow, Row as _, sqlite::SqliteRow};

use super::{NewSession, Store, StoreError, sessions};
use crate::domain::{account::Account, clock::Time, identifier::Identifier};

/// An account that is about to be.
#[derive(Clone)]
pub struct NewAccount {
    /// The DID.
    pub did: String,
    /// The handle, in lower case.
    pub handle: String,
    /// The address, in lower case.
    pub email: String,
    /// The hash of the password.
    pub password_phc: String,
}

/// What another account has already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The handle, or the DID that follows from it.
    Handle,
    /// The address.
    Email,
}

/// A statement that finds an account by a column; the column is written here, never by a client.
macro_rules! select_by {
    ($column:literal) => {
        concat!(
            "SELECT account.did, handle, email, email_confirmed_at, email_factor_at, password_phc, deactivated_at, \
             takedown_ref FROM account LEFT JOIN credential ON credential.did = account.did WHERE ",
            $column,
            " = ?",
        )
    };
}

pub(super) const BY_DID: &str = select_by!("account.did");
const BY_HANDLE: &str = select_by!("account.handle");
const BY_EMAIL: &str = select_by!("credential.email");

impl Store {
    /// The account that somebody means, active or not (S-103).
    pub async fn find(&self, identifier: &Identifier) -> Result<Option<Account>, StoreError> {
        match identifier {
            Identifier::Email(email) => self.find_by(BY_EMAIL, email).await,
            Identifier::Handle(handle) => self.find_by(BY_HANDLE, handle).await,
            Identifier::Did { exact, lower } => match self.find_by_did(exact).await? {
                None if exact != lower => self.find_by_did(lower).await, // S-105
                found => Ok(found),
            },
            Identifier::Nobody(_) => Ok(None),
        }
    }

    /// The account with this DID.
    pub async fn find_by_did(&self, did: &str) -> Result<Option<Account>, StoreError> {
        self.find_by(BY_DID, did).await
    }

    /// The account with this handle, in lower case.
    pub async fn find_by_handle(&self, handle: &str) -> Result<Option<Account>, StoreError> {
        self.find_by(BY_HANDLE, handle).await
    }

    /// Makes an account and its first session, or says what is taken. The unique indexes decide races (S-306, S-310).
    pub async fn create_account(
        &self,
        account: &NewAccount,
        session: &NewSession,
        now: Time,
    ) -> Result<Result<(), Taken>, StoreError> {
        let mut transaction = self.write().await?;
        let inserted = sqlx::query(
            "INSERT INTO account (did, handle, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        )
        .bind(&account.did)
        .bind(&account.handle)
        .bind(now.0)
        .execute(&mut *transaction)
        .await?;
        if inserted.rows_affected() == 0 {
            return Ok(Err(Taken::Handle));
        }
        let inserted = sqlx::query(
            "INSERT INTO credential (did, email, password_phc, password_set_at) VALUES (?, ?, ?, ?) \
             ON CONFLICT DO NOTHING",
        )
        .bind(&account.did)
        .bind(&account.email)
        .bind(&account.password_phc)
        .bind(now.0)
        .execute(&mut *transaction)
        .await?;
        if inserted.rows_affected() == 0 {
            return Ok(Err(Taken::Email));
        }
        sessions::insert(&mut transaction, &account.did, session, now).await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// What of these another account has already, before work is spent on a password.
    pub async fn taken(&self, handle: &str, email: &str) -> Result<Option<Taken>, StoreError> {
        if self.find_by(BY_HANDLE, handle).await?.is_some() {
            return Ok(Some(Taken::Handle));
        }
        Ok(self.find_by(BY_EMAIL, email).await?.map(|_| Taken::Email))
    }

    /// Takes an account down, or lifts that; its sessions end either way (S-741).
    pub async fn set_takedown(&self, did: &str, reference: Option<&str>) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        sqlx::query("UPDATE account SET takedown_ref = ? WHERE did = ?")
            .bind(reference)
            .bind(did)
            .execute(&mut *transaction)
            .await?;
        sqlx::query("DELETE FROM session WHERE did = ?")
            .bind(did)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Deactivates an account, or activates it again; its sessions stay.
    pub async fn set_deactivated(&self, did: &str, at: Option<Time>) -> Result<(), StoreError> {
        sqlx::query("UPDATE account SET deactivated_at = ? WHERE did = ?")
            .bind(at.map(|at| at.0))
            .bind(did)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Deletes an account and all that belongs to it.
    pub async fn delete_account(&self, did: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM account WHERE did = ?")
            .bind(did)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn find_by(
        &self,
        statement: &'static str,
        value: &str,
    ) -> Result<Option<Account>, StoreError> {
        Ok(sqlx::query_as(statement)
            .bind(value)
            .fetch_optional(&self.readers)
            .await?)
    }
}

impl FromRow<'_, SqliteRow> for Account {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            did: row.try_get("did")?,
            handle: row.try_get("handle")?,
            email: row.try_get("email")?,
            email_confirmed: row
                .try_get::<Option<i64>, _>("email_confirmed_at")?
                .is_some(),
            email_factor: row.try_get::<Option<i64>, _>("email_factor_at")?.is_some(),
            password_phc: row.try_get("password_phc")?,
            deactivated_at: row.try_get::<Option<i64>, _>("deactivated_at")?.map(Time),
            takedown_ref: row.try_get("takedown_ref")?,
        })
    }
}

/// An account that is about to be, without its hash.
impl std::fmt::Debug for NewAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewAccount")
            .field("did", &self.did)
            .field("handle", &self.handle)
            .finish_non_exhaustive()
    }
}
