//! The account and session methods, called in process, with a clock that the tests set. Each test is named by its rules.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

mod accounts;
mod login;
mod refresh;
mod server;
mod tokens;
