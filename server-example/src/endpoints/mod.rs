//! The methods of the server: one NSID, one file.

pub mod actor;
pub mod address;
pub mod admin;
pub mod caller;
pub mod health;
pub mod identity;
pub mod limited;
pub mod server;
pub mod shown;
pub mod well_known;
