//! What the packages are built from.

use std::collections::BTreeSet;

use serde_json::Value;
use xrpc_tests::cargo;

use super::assert_none;

/// Crates that no package of ours names in its manifest, and what to do instead.
const BANNED: &[(&str, &str)] = &[
    (
        "proc-macro-crate",
        "it reads manifests during expansion: users say `crate = path`",
    ),
    ("darling", "attributes are few: parse them by hand"),
    ("async-trait", "traits have `async fn` of their own"),
    ("once_cell", "use `std::sync::OnceLock` or `LazyLock`"),
    ("lazy_static", "use `std::sync::LazyLock`"),
    ("inventory", "endpoints are listed with `routes!`"),
    ("linkme", "endpoints are listed with `routes!`"),
];

/// Crates that may not come in through others either.
const BANNED_ANYWHERE: &[(&str, &str)] = &[
    (
        "rsa",
        "it has an open advisory; the tokens here are not signed with RSA",
    ),
    ("openssl-sys", "a fresh machine has no OpenSSL to link with"),
];

/// Which of our packages each of our packages may name.
const KNOWS: &[(&str, &[&str])] = &[
    ("xrpc-lexicon", &[]),
    ("xrpc-codegen", &["xrpc-lexicon"]),
    ("xrpc-macros", &["xrpc-codegen", "xrpc-lexicon"]),
    ("xrpc-runtime", &["xrpc-lexicon", "xrpc-macros"]),
    ("xrpc-cli", &["xrpc-codegen", "xrpc-lexicon"]),
    ("server-example", &["xrpc-runtime"]),
    (
        "xrpc-tests",
        &[
            "xrpc-codegen",
            "xrpc-lexicon",
            "xrpc-runtime",
            "server-example",
        ],
    ),
    (
        "xrpc-benches",
        &["xrpc-lexicon", "xrpc-runtime", "server-example"],
    ),
];

/// With its default features the runtime asks for no more crates than this.
const MOST_CRATES: usize = 70;

fn name(value: &Value) -> &str {
    value["name"]
        .as_str()
        .expect("packages and dependencies have names")
}

fn dependencies(package: &Value) -> impl Iterator<Item = &Value> {
    package["dependencies"]
        .as_array()
        .expect("a package lists its dependencies")
        .iter()
}

#[test]
fn a_package_knows_only_those_below_it() {
    let metadata = cargo::metadata();
    let ours: BTreeSet<&str> = KNOWS.iter().map(|(name, _)| *name).collect();
    let mut complaints = Vec::new();
    for package in cargo::members(&metadata) {
        let Some((_, known)) = KNOWS.iter().find(|(known, _)| *known == name(package)) else {
            complaints.push(format!("`{}` has no place yet", name(package)));
            continue;
        };
        let named = dependencies(package)
            .map(name)
            .filter(|name| ours.contains(name) && !known.contains(name));
        complaints.extend(named.map(|named| format!("`{}` names `{named}`", name(package))));
    }
    assert_none("packages are layered", &complaints);
}

#[test]
fn no_package_names_a_banned_crate() {
    let metadata = cargo::metadata();
    let mut complaints = Vec::new();
    for package in cargo::members(&metadata) {
        for dependency in dependencies(package).map(name) {
            let banned = BANNED.iter().find(|(banned, _)| *banned == dependency);
            complaints.extend(
                banned.map(|(banned, advice)| format!("`{}`: `{banned}`: {advice}", name(package))),
            );
        }
    }
    assert_none("these crates are not used here", &complaints);
}

#[test]
fn no_crate_brings_in_a_banned_one() {
    let metadata = cargo::metadata();
    let banned = cargo::packages(&metadata).filter_map(|package| {
        let (banned, reason) = BANNED_ANYWHERE
            .iter()
            .find(|(banned, _)| *banned == name(package))?;
        Some(format!("`{banned}`: {reason}"))
    });
    assert_none(
        "these crates are not used here, not even by others",
        &banned.collect::<Vec<_>>(),
    );
}

#[test]
fn the_lexicon_depends_on_serde_json_alone() {
    let metadata = cargo::metadata();
    let lexicon = cargo::members(&metadata).find(|package| name(package) == "xrpc-lexicon");
    let lexicon = lexicon.expect("it is one of ours");
    let named: Vec<&str> = dependencies(lexicon)
        .filter(|dependency| dependency["optional"] == false)
        .map(name)
        .collect();
    assert_eq!(
        named,
        ["serde_json"],
        "the macros wait for whatever the lexicon waits for"
    );
    let tree = cargo::tree("xrpc-lexicon");
    let heavy: Vec<&String> = tree
        .iter()
        .filter(|built| {
            ["syn ", "serde_derive ", "proc-macro2 "]
                .iter()
                .any(|heavy| built.starts_with(heavy))
        })
        .collect();
    assert!(
        heavy.is_empty(),
        "the macros wait for whatever the lexicon waits for: {heavy:?}"
    );
}

#[test]
fn the_runtime_asks_for_few_crates() {
    let tree = cargo::tree("xrpc-runtime");
    assert!(
        tree.len() <= MOST_CRATES,
        "{} crates:\n{tree:#?}",
        tree.len()
    );
}
