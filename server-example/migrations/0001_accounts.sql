-- Accounts, their credentials, and their sessions. Times are microseconds since 1970.

CREATE TABLE account (
    did            TEXT PRIMARY KEY,
    handle         TEXT UNIQUE CHECK (handle = lower(handle)),
    created_at     INTEGER NOT NULL,
    deactivated_at INTEGER,
    takedown_ref   TEXT
) STRICT;

CREATE TABLE credential (
    did                TEXT PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    email              TEXT NOT NULL UNIQUE,
    email_confirmed_at INTEGER,
    email_factor_at    INTEGER,
    password_phc       TEXT NOT NULL,
    password_set_at    INTEGER NOT NULL,
    CHECK (email_factor_at IS NULL OR email_confirmed_at IS NOT NULL)
) STRICT;

-- A family of tokens: one login and every refresh of it. Deleting it ends them all.
CREATE TABLE session (
    sid          TEXT PRIMARY KEY,
    did          TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    created_at   INTEGER NOT NULL,
    refreshed_at INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX session_did ON session (did);
CREATE INDEX session_expires ON session (expires_at);

CREATE TABLE refresh_token (
    jti        TEXT PRIMARY KEY,
    sid        TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    next_jti   TEXT,
    issued_at  INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX refresh_token_sid ON refresh_token (sid);
