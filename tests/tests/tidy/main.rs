//! The rules of the house that a machine can check; `docs/STYLE.md` gives the reasons.

mod crates;
mod files;
mod layers;
mod words;

use std::path::{Path, PathBuf};

use xrpc_tests::workspace;

/// The packages whose code people depend on or learn from.
const PACKAGES: &[&str] = &[
    "xrpc-lexicon",
    "xrpc-codegen",
    "xrpc-macros",
    "xrpc-runtime",
    "xrpc-cli",
    "server-example",
    "tests",
    "benches",
];

/// Every Rust file that people wrote; cases of the UI tests and golden expansions are data.
fn sources() -> Vec<PathBuf> {
    let files = PACKAGES
        .iter()
        .flat_map(|package| workspace::files(&workspace::root().join(package), ".rs"));
    files.filter(|path| !is_data(relative(path))).collect()
}

/// The path as it is seen from the workspace.
fn relative(path: &Path) -> &Path {
    path.strip_prefix(workspace::root())
        .expect("sources lie in the workspace")
}

fn is_data(path: &Path) -> bool {
    path.starts_with("tests/ui") || path.starts_with("xrpc-macros/tests/expand")
}

/// Whether a file is compiled for tests only.
fn is_test(path: &Path) -> bool {
    path.starts_with("tests")
        || path.components().any(|part| part.as_os_str() == "tests")
        || path.ends_with("tests.rs")
}

/// Fails with one line for each complaint.
fn assert_none(rule: &str, complaints: &[String]) {
    assert!(
        complaints.is_empty(),
        "{rule}:\n  {}\n",
        complaints.join("\n  ")
    );
}
