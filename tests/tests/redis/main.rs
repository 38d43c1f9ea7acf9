//! Limits and ids that servers share: two routers on a real Redis, which the tests start, kill and start again.
//!
//! `XRPC_REDIS_SERVER=redis-server` says where the program is.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]
#![cfg_attr(
    not(redis_server),
    allow(dead_code, reason = "nothing is run without Redis")
)]

mod server;
mod sharing;
