//! What cargo says about the workspace and the crates that it is built from.

use std::{collections::BTreeSet, env, process::Command};

use serde_json::Value;

use crate::workspace;

/// The answer of `cargo metadata` for the machine that the tests run on.
///
/// # Panics
///
/// If cargo fails.
pub fn metadata() -> Value {
    let platform = host();
    let json = cargo(&[
        "metadata",
        "--locked",
        "--format-version=1",
        "--all-features",
        "--filter-platform",
        &platform,
    ]);
    serde_json::from_str(&json).expect("cargo writes JSON")
}

/// The crates that `package` is built from with its default features, itself included: name and version.
///
/// # Panics
///
/// If cargo fails.
pub fn tree(package: &str) -> BTreeSet<String> {
    let lines = cargo(&[
        "tree",
        "--locked",
        "--edges=normal",
        "--prefix=none",
        "--format={p}",
        "--package",
        package,
    ]);
    let crates = lines.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some(format!("{} {}", words.next()?, words.next()?))
    });
    crates.collect()
}

/// The packages of the workspace, as `cargo metadata` describes them.
///
/// # Panics
///
/// If the metadata is not that of a workspace.
pub fn members(metadata: &Value) -> impl Iterator<Item = &Value> {
    let members = metadata["workspace_members"]
        .as_array()
        .expect("a workspace has members");
    packages(metadata).filter(move |package| members.contains(&package["id"]))
}

/// All packages that take part, as `cargo metadata` describes them.
///
/// # Panics
///
/// If the metadata lists none.
pub fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"]
        .as_array()
        .expect("the metadata lists packages")
        .iter()
}

/// The name of the machine that the compiler runs on, such as `x86_64-unknown-linux-gnu`.
fn host() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .arg("-vV")
        .output()
        .expect("the compiler can be asked");
    let text = String::from_utf8(output.stdout).expect("the compiler writes UTF-8");
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("`rustc -vV` names the host").to_owned()
}

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(workspace::root())
        .output()
        .expect("cargo can be started");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {}: {complaint}",
        arguments.join(" ")
    );
    String::from_utf8(output.stdout).expect("cargo writes UTF-8")
}
