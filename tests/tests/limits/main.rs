//! How often something may be called: what is charged, when, and what is told of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

mod rules;
mod server;
