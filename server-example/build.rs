//! Finds out whether the client of the npm login is installed, and notices a migration that is new.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-env-changed=XRPC_NPM");
    if env::var_os("XRPC_NPM").is_some() {
        println!("cargo::rustc-cfg=npm");
    }
}
