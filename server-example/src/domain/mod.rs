//! What accounts and sessions are. Nothing here knows HTTP or the database.

pub mod account;
pub mod clock;
pub mod did;
pub mod email;
pub mod handle;
pub mod identifier;
pub mod limits;
pub mod password;
pub mod random;
pub mod session;
pub mod spelling;
