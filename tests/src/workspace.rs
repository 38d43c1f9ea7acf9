//! The folders of the workspace, and the data beside it.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Folders that hold no source of ours.
const FOREIGN: &[&str] = &["target", "node_modules", "data", ".git"];

/// The folder that holds the workspace's `Cargo.toml`.
///
/// # Panics
///
/// If this package does not lie directly in the workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests lie in the workspace")
}

/// The data beside the project, which `XRPC_SHARED` names; a relative path starts at the workspace.
///
/// # Panics
///
/// If `XRPC_SHARED` is not set; tests that ask are ignored without the cfg `shared`.
pub fn shared() -> PathBuf {
    let shared =
        env::var_os("XRPC_SHARED").expect("`XRPC_SHARED` was set when the tests were built");
    root().join(shared)
}

/// Every file below `folder` whose name ends in `suffix`, sorted.
///
/// # Panics
///
/// If a folder cannot be read.
pub fn files(folder: &Path, suffix: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry
                .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
                .path();
            if path.is_dir() {
                folders.extend((!is_foreign(&path)).then_some(path));
            } else if path.to_string_lossy().ends_with(suffix) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The text of a file.
///
/// # Panics
///
/// If it cannot be read.
pub fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A folder below `src` is ours, whatever it is called.
fn is_foreign(folder: &Path) -> bool {
    let place = folder.strip_prefix(root()).unwrap_or(folder);
    let is_source = place.components().any(|part| part.as_os_str() == "src");
    let name = folder.file_name();
    !is_source && name.is_some_and(|name| FOREIGN.iter().any(|foreign| name == *foreign))
}
