//! What clients do that mean ill, each with the time and the memory that it may cost: over loopback, against a server in
//! a process of its own.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

mod bodies;
mod flood;
mod frames;
mod idle;
mod slow;
mod smuggling;
mod victim;
