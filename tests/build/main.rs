//! Finds out what the tests can count on (data beside the project, a language server, the compiler that the UI tests were
//! written for), and writes the documents and types of the property tests.

#![expect(clippy::print_stdout, reason = "this is how cargo is told")]

mod code;
mod documents;
#[allow(unreachable_pub, reason = "the tests have it too")]
#[path = "../src/sample/format.rs"]
mod format;
mod leaf;
mod plan;

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use xrpc_lexicon::{Catalog, Document};

/// The release whose messages are in the `.stderr` files of `ui/`.
const UI_COMPILER: &str = "rustc 1.95.";

/// How many documents are made up, and from which seed.
const DOCUMENTS: usize = 40;
const SEED: u64 = 3;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/sample/format.rs");
    println!("cargo::rerun-if-env-changed=XRPC_SHARED");
    println!("cargo::rerun-if-env-changed=XRPC_RUST_ANALYZER");
    println!("cargo::rerun-if-env-changed=XRPC_REDIS_SERVER");
    println!("cargo::rerun-if-env-changed=RUSTC");
    if compiler_version().is_some_and(|version| version.starts_with(UI_COMPILER)) {
        println!("cargo::rustc-cfg=ui_compiler");
    }
    if env::var_os("XRPC_RUST_ANALYZER").is_some() {
        println!("cargo::rustc-cfg=rust_analyzer");
    }
    if env::var_os("XRPC_REDIS_SERVER").is_some() {
        println!("cargo::rustc-cfg=redis_server");
    }
    made_up();
    network(env::var_os("XRPC_SHARED"));
}

/// Makes documents up, and writes them and their types.
fn made_up() {
    let documents = documents::write(SEED, DOCUMENTS);
    let parsed = documents.iter().map(|document| {
        Document::from_value(document).unwrap_or_else(|error| panic!("{}: {error}", document["id"]))
    });
    let catalog = Catalog::from_documents(parsed);
    write("documents.json", &Value::from(documents).to_string());
    write("made_up.rs", &code::write(&catalog).to_string());
}

/// Writes the types of all documents of the network, if they are there.
fn network(shared: Option<OsString>) {
    let catalog = match shared {
        Some(shared) => {
            println!("cargo::rustc-cfg=shared");
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
            let folder = root.join(shared).join("lexicons");
            println!("cargo::rerun-if-changed={}", folder.display());
            Catalog::open(&folder).expect("the folder of documents can be read")
        }
        None => Catalog::from_documents([]),
    };
    write("network.rs", &code::write(&catalog).to_string());
}

fn write(name: &str, text: &str) {
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where"));
    fs::write(folder.join(name), text).expect("cargo made the folder for this");
}

/// What `rustc --version` prints, if the compiler can be asked.
fn compiler_version() -> Option<String> {
    let output = Command::new(env::var_os("RUSTC")?)
        .arg("--version")
        .output()
        .ok()?;
    String::from_utf8(output.stdout).ok()
}
