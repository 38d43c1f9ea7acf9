//! An account and session server on the AT Protocol: what `xrpc` looks like in use.
//!
//! `endpoints` speak HTTP and nothing else, one file for each method; `app` is what they ask for; `domain` is what
//! accounts and sessions are; `store` keeps them.

pub mod app;
pub mod config;
pub mod domain;
pub mod endpoints;
pub mod lexicon;
pub mod routes;
pub mod store;
