//! The server over real sockets.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

#[cfg(all(feature = "activation", unix))]
mod activation;
mod disconnect;
mod life;
mod limits;
#[cfg(unix)]
mod listeners;
mod running;
mod shutdown;
#[cfg(all(feature = "tls", unix))]
mod tls;
