//! A document that is written is the one that was read.

use std::path::Path;

use serde_json::Value;
use xrpc_lexicon::Document;
use xrpc_tests::workspace;

/// Reads, writes and reads every document of a folder; how many there are.
fn check(folder: &Path) -> usize {
    let documents = workspace::files(folder, ".json");
    for path in &documents {
        let text = workspace::text(path);
        let parse = |text: &str| {
            Document::parse(text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let document = parse(&text);
        let written = document.to_json();
        assert_eq!(parse(&written), document, "{}", path.display());
        assert_eq!(parse(&written).to_json(), written, "{}", path.display());
        let source: Value = serde_json::from_str(&text).expect("it is JSON");
        let unread = document.unread_keys(&source);
        assert!(unread.is_empty(), "{}: {unread:?}", path.display());
    }
    documents.len()
}

#[test]
fn the_documents_of_the_workspace_are_written_as_read() {
    assert_ne!(check(&workspace::root().join("lexicons")), 0);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set `XRPC_SHARED` to a folder that holds the public documents in `lexicons/`"
)]
fn the_public_documents_are_written_as_read() {
    assert_ne!(check(&workspace::shared().join("lexicons")), 0);
}
