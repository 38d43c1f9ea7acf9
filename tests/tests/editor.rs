//! What an editor offers while a function is being written: completion and documentation, by rust-analyzer.
//!
//! The text ends at the cursor: there stands what somebody has typed so far, and often no bracket is closed. The server
//! works without a network, so what `std` is made of must be here.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::json;
use xrpc_tests::{editor::Editor, workspace};

/// Where the cursor is.
const CURSOR: &str = "<|>";

/// What each text begins with.
const BEGINNING: &str = r#"use documents::com::atproto::server::create_session;
use xrpc::{Error, Input, Output};

mod documents {
    xrpc::lexicon!("com.atproto.server.*");
}

struct App;

"#;

/// A package of its own that uses `xrpc`, with what a server on the network has in its manifest.
fn package() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editor");
    let runtime = workspace::root().join("xrpc-runtime");
    let manifest = format!(
        "[package]\nname = \"written\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nxrpc = {{ package = \"xrpc-runtime\", path = '{}' }}\n",
        runtime.display()
    );
    fs::create_dir_all(folder.join("src")).expect("there is room for a folder");
    fs::write(folder.join("Cargo.toml"), manifest).expect("there is room for a file");
    fs::write(folder.join("src/lib.rs"), BEGINNING).expect("there is room for a file");
    // The crates of the workspace, at the versions that are here already.
    fs::copy(
        workspace::root().join("Cargo.lock"),
        folder.join("Cargo.lock"),
    )
    .expect("the workspace has a lock");
    folder
}

/// An editor on that package.
fn editor() -> Editor {
    let folder = package();
    let named = env::var_os("XRPC_RUST_ANALYZER").expect("it was set when the tests were built");
    let mut server = Command::new(named);
    server
        .env("CARGO_NET_OFFLINE", "true")
        .env("RA_LOG", "error")
        .env("XRPC_LEXICONS", workspace::root().join("lexicons"));
    let options = json!({
        "cargo": { "buildScripts": { "enable": true }, "targetDir": folder.join("target") },
        "procMacro": { "enable": true, "attributes": { "enable": true } },
        "checkOnSave": false,
        "cachePriming": { "enable": false },
    });
    Editor::open(&mut server, &options, &folder, "src/lib.rs")
}

/// Shows a text to the server; gives back the line and the column of the cursor.
fn show(editor: &mut Editor, written: &str) -> (usize, usize) {
    let text = format!("{BEGINNING}{written}");
    let (before, after) = text.split_once(CURSOR).expect("the cursor is somewhere");
    editor.show(&format!("{before}{after}"));
    let line = before.matches('\n').count();
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |line| line.chars().count());
    (line, column)
}

fn offers(editor: &mut Editor, written: &str, expected: &[&str]) {
    let (line, column) = show(editor, written);
    let offered = editor.completions(line, column);
    let expected: BTreeSet<String> = expected.iter().map(|word| (*word).to_owned()).collect();
    assert!(
        expected.is_subset(&offered),
        "{written}\n{expected:?}\n{offered:?}"
    );
}

fn explains(editor: &mut Editor, written: &str, expected: &str) {
    let (line, column) = show(editor, written);
    let shown = editor.hover(line, column);
    assert!(shown.contains(expected), "{written}\n{shown}");
}

/// A function around a body.
fn sign_in(body: &str) -> String {
    format!(
        "#[xrpc::procedure(\"com.atproto.server.createSession\")]\n\
         async fn sign_in(_: &App, input: Input<create_session::Input>) \
         -> Result<Output<create_session::Output>, Error> {{\n{body}\n}}\n"
    )
}

#[test]
#[cfg_attr(
    not(rust_analyzer),
    ignore = "needs rust-analyzer and the sources of `std`, see `.ci/run`; `XRPC_RUST_ANALYZER` names the program"
)]
fn a_half_written_endpoint_is_completed() {
    let mut editor = editor();
    let fields = ["identifier", "password", "auth_factor_token"];

    // The attribute is at work: behind the function, unfinished as it is, stands the endpoint.
    let body = sign_in("    let x = input.");
    let (line, column) = show(&mut editor, &body.replace("procedure(", "proced<|>ure("));
    let written = editor.expansion(line, column);
    for part in ["let x = input.", "struct sign_in", "Endpoint for sign_in"] {
        assert!(written.contains(part), "{part}\n{written}");
    }

    // The fields of the input, before there is a statement, an argument or an arm.
    for body in [
        "    let x = input.<|>",
        "    let x = input.<|>\n    let y = 1;\n    Err(Error::invalid_request(\"\"))",
        "    check(input.<|>",
        "    if input.<|> {",
        "    match input.<|>",
    ] {
        offers(&mut editor, &sign_in(body), &fields);
    }
    // The same where the function is no endpoint yet: the name of its method is wrong, or half-written.
    for name in ["\"com.atproto.server.createSes\"", "\"\"", ""] {
        let body = sign_in("    let x = input.<|>");
        let body = body.replace("\"com.atproto.server.createSession\"", name);
        offers(&mut editor, &body, &fields);
    }

    // The same where the function is what the document is written from.
    let body = sign_in("    let x = input.<|>");
    let body = body.replace("createSession\"", "openSession\", document = \"from code\"");
    offers(&mut editor, &body, &fields);

    // What a document generates, through its modules.
    for (path, expected) in [
        ("documents::com::atproto::<|>", &["server"][..]),
        (
            "documents::com::atproto::server::<|>",
            &["create_session", "get_session", "describe_server"],
        ),
        ("create_session::<|>", &["Input", "Output", "Error"]),
        (
            "create_session::Error::<|>",
            &["AccountTakedown", "AuthFactorTokenRequired", "Other"],
        ),
    ] {
        offers(
            &mut editor,
            &sign_in(&format!("    let x = {path}")),
            expected,
        );
        offers(
            &mut editor,
            &format!("fn f() {{\n    let x = {path}\n}}\n"),
            expected,
        );
    }

    // The fields of the output, as it is put together.
    offers(
        &mut editor,
        &sign_in("    Ok(Output(create_session::Output { <|> }))"),
        &["access_jwt", "refresh_jwt", "handle", "did"],
    );
    offers(
        &mut editor,
        &sign_in("    Ok(Output(create_session::Output { handle, acc<|>"),
        &["access_jwt"],
    );

    // The words of the document.
    explains(
        &mut editor,
        &sign_in("    let x = &input.ident<|>ifier;"),
        "The handle, the e-mail address or the DID of the account.",
    );
    explains(
        &mut editor,
        &sign_in("    Err(create_session::Error::AccountTake<|>down)"),
        "A moderator took the account down.",
    );
}
