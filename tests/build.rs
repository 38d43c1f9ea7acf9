//! Finds out what the tests can count on: the data beside the project, and the compiler that the UI tests were written for.

use std::{env, process::Command};

/// The release whose messages are in the `.stderr` files of `ui/`.
const UI_COMPILER: &str = "rustc 1.95.";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=XRPC_SHARED");
    println!("cargo::rerun-if-env-changed=RUSTC");
    if env::var_os("XRPC_SHARED").is_some() {
        println!("cargo::rustc-cfg=shared");
    }
    if compiler_version().is_some_and(|version| version.starts_with(UI_COMPILER)) {
        println!("cargo::rustc-cfg=ui_compiler");
    }
}

/// What `rustc --version` prints, if the compiler can be asked.
fn compiler_version() -> Option<String> {
    let output = Command::new(env::var_os("RUSTC")?)
        .arg("--version")
        .output()
        .ok()?;
    String::from_utf8(output.stdout).ok()
}
