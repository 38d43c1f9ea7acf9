//! Who may call: credentials good and bad over HTTP, each row with its rule, and what it is told.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

mod headers;
mod row;
mod server;
mod service;
mod session;
mod signature;
mod token;
