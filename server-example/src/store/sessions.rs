//! Sessions: families of refresh tokens (S-176 … S-188).

use std::fmt;

use sqlx::{Row as _, Sqlite, SqliteConnection, Transaction};

use super::{Store, StoreError};
use crate::domain::{
    account::Account,
    clock::Time,
    session::{GRACE_TIME, REFRESH_TIME},
};

/// A session that is about to be, with its first refresh token.
#[derive(Clone)]
pub struct NewSession {
    /// The session.
    pub sid: String,
    /// The refresh token.
    pub jti: String,
}

/// What became of a refresh.
pub enum Rotation {
    /// The token counts; this is its successor, the same for everybody who presents it.
    Done {
        /// The account.
        account: Account,
        /// The session.
        sid: String,
        /// The refresh token that follows.
        jti: String,
    },
    /// The account is taken down (S-171).
    Takendown,
    /// The token, its session or its account is gone (S-172, S-173).
    Revoked,
}

impl Store {
    /// Opens a session, and forgets what is over: an account that only ever logs in keeps no more than it can use.
    pub async fn open_session(
        &self,
        did: &str,
        session: &NewSession,
        now: Time,
    ) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        sweep(&mut transaction, did, now).await?;
        insert(&mut transaction, did, session, now).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Exchanges a refresh token. The first use fixes the successor and shortens the token's life to its grace; every
    /// later one within the grace finds the same successor (S-176 … S-182).
    pub async fn rotate(
        &self,
        did: &str,
        presented: &str,
        new: &str,
        now: Time,
    ) -> Result<Rotation, StoreError> {
        // A session that ends meanwhile ends after this transaction or before it: there is one writer (S-188).
        let mut transaction = self.write().await?;
        let Some(account) = account(&mut transaction, did).await? else {
            return Ok(Rotation::Revoked);
        };
        if account.is_taken_down() {
            return Ok(Rotation::Takendown);
        }
        sweep(&mut transaction, did, now).await?;
        let rotated = sqlx::query(
            "UPDATE refresh_token \
             SET next_jti = COALESCE(next_jti, ?1), expires_at = MIN(expires_at, ?2) \
             WHERE jti = ?3 AND expires_at > ?4 \
               AND EXISTS (SELECT 1 FROM session WHERE session.sid = refresh_token.sid AND session.did = ?5) \
             RETURNING sid, next_jti",
        )
        .bind(new)
        .bind(now.after(GRACE_TIME).0)
        .bind(presented)
        .bind(now.0)
        .bind(did)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = rotated else {
            transaction.commit().await?;
            return Ok(Rotation::Revoked);
        };
        let (sid, jti): (String, String) = (row.try_get("sid")?, row.try_get("next_jti")?);
        let expires_at = now.after(REFRESH_TIME);
        insert_token(&mut transaction, &sid, &jti, now, expires_at).await?;
        sqlx::query(
            "UPDATE session SET refreshed_at = ?, expires_at = MAX(expires_at, ?) WHERE sid = ?",
        )
        .bind(now.0)
        .bind(expires_at.0)
        .bind(&sid)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Rotation::Done { account, sid, jti })
    }

    /// Ends the session that a refresh token belongs to; that it is unknown is as good (S-200, S-201).
    pub async fn close_session(&self, did: &str, jti: &str) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM session WHERE did = ? AND sid = (SELECT sid FROM refresh_token WHERE jti = ?)",
        )
        .bind(did)
        .bind(jti)
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Whether a session is open (S-075).
    pub async fn session_is_open(&self, sid: &str, did: &str) -> Result<bool, StoreError> {
        let found = sqlx::query("SELECT 1 FROM session WHERE sid = ? AND did = ?")
            .bind(sid)
            .bind(did)
            .fetch_optional(&self.readers)
            .await?;
        Ok(found.is_some())
    }
}

/// A session and its first token.
pub(super) async fn insert(
    transaction: &mut Transaction<'_, Sqlite>,
    did: &str,
    session: &NewSession,
    now: Time,
) -> Result<(), StoreError> {
    let expires_at = now.after(REFRESH_TIME);
    sqlx::query("INSERT INTO session (sid, did, created_at, refreshed_at, expires_at) VALUES (?, ?, ?, ?, ?)")
        .bind(&session.sid)
        .bind(did)
        .bind(now.0)
        .bind(now.0)
        .bind(expires_at.0)
        .execute(&mut **transaction)
        .await?;
    insert_token(transaction, &session.sid, &session.jti, now, expires_at).await
}

/// A token, unless it is there already: the winner of a race has stored it (S-182).
async fn insert_token(
    connection: &mut SqliteConnection,
    sid: &str,
    jti: &str,
    now: Time,
    expires_at: Time,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO refresh_token (jti, sid, issued_at, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT (jti) DO NOTHING",
    )
    .bind(jti)
    .bind(sid)
    .bind(now.0)
    .bind(expires_at.0)
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends the sessions of everybody, and forgets the tokens of this account, whose time is over (S-178).
async fn sweep(connection: &mut SqliteConnection, did: &str, now: Time) -> Result<(), StoreError> {
    sqlx::query(
        "DELETE FROM refresh_token WHERE expires_at <= ? AND sid IN (SELECT sid FROM session WHERE did = ?)",
    )
    .bind(now.0)
    .bind(did)
    .execute(&mut *connection)
    .await?;
    sqlx::query("DELETE FROM session WHERE expires_at <= ?")
        .bind(now.0)
        .execute(connection)
        .await?;
    Ok(())
}

async fn account(
    connection: &mut SqliteConnection,
    did: &str,
) -> Result<Option<Account>, StoreError> {
    Ok(sqlx::query_as(super::accounts::BY_DID)
        .bind(did)
        .fetch_optional(connection)
        .await?)
}

/// The id of the token is not shown (T-54).
impl fmt::Debug for NewSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewSession")
            .field("sid", &self.sid)
            .finish_non_exhaustive()
    }
}

/// The id of the token is not shown (T-54).
impl fmt::Debug for Rotation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Done { .. } => "Done",
            Self::Takendown => "Takendown",
            Self::Revoked => "Revoked",
        })
    }
}
