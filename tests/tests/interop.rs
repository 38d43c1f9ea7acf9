//! The vectors of the protocol and the public documents: everything valid is accepted, everything invalid refused.

use self::Verdict::{Accepted, Refused};
use serde_json::Value;
use xrpc_lexicon::{Catalog, Document, Format, syntax};
use xrpc_tests::workspace;

/// What a vector must be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Verdict {
    Accepted,
    Refused,
}

/// Checks the vectors of a format: in each file a text a line, blank lines and lines that begin with `#` aside. White
/// space at the ends of a line is part of the text.
fn check(format: Format, files: &[(&str, Verdict)]) {
    for (file, verdict) in files {
        let path = workspace::shared().join("interop/syntax").join(file);
        let text = workspace::text(&path);
        let vectors: Vec<&str> = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        assert!(!vectors.is_empty(), "{file} has no vectors");
        let wrong: Vec<&&str> = vectors
            .iter()
            .filter(|vector| judge(&syntax::check(format, vector)) != *verdict)
            .collect();
        assert!(wrong.is_empty(), "{file}: not {verdict:?}: {wrong:#?}");
        report(file, vectors.len(), *verdict);
    }
}

fn judge<T, E>(result: &Result<T, E>) -> Verdict {
    if result.is_ok() { Accepted } else { Refused }
}

#[expect(
    clippy::print_stdout,
    reason = "how much was tested is shown by `--nocapture`"
)]
fn report(family: &str, count: usize, verdict: Verdict) {
    println!("{family}: {count} {verdict:?}");
}

/// One test a format: the name of the test is that of its format.
macro_rules! formats {
    ($($name:ident: $format:ident { $($file:literal => $verdict:ident,)+ })+) => {$(
        #[test]
        #[cfg_attr(not(shared), ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons")]
        fn $name() {
            check(Format::$format, &[$(($file, $verdict)),+]);
        }
    )+};
}

formats! {
    at_identifier: AtIdentifier {
        "atidentifier_syntax_valid.txt" => Accepted,
        "atidentifier_syntax_invalid.txt" => Refused,
    }
    at_uri: AtUri {
        "aturi_syntax_valid.txt" => Accepted,
        "aturi_syntax_invalid.txt" => Refused,
    }
    cid: Cid {
        "cid_syntax_valid.txt" => Accepted,
        "cid_syntax_invalid.txt" => Refused,
    }
    datetime: Datetime {
        "datetime_syntax_valid.txt" => Accepted,
        "datetime_syntax_invalid.txt" => Refused,
        "datetime_parse_invalid.txt" => Refused,
    }
    did: Did {
        "did_syntax_valid.txt" => Accepted,
        "did_syntax_invalid.txt" => Refused,
    }
    handle: Handle {
        "handle_syntax_valid.txt" => Accepted,
        "handle_syntax_invalid.txt" => Refused,
    }
    language: Language {
        "language_syntax_valid.txt" => Accepted,
        "language_syntax_invalid.txt" => Refused,
        "language_parse_invalid.txt" => Refused,
    }
    nsid: Nsid {
        "nsid_syntax_valid.txt" => Accepted,
        "nsid_syntax_invalid.txt" => Refused,
    }
    record_key: RecordKey {
        "recordkey_syntax_valid.txt" => Accepted,
        "recordkey_syntax_invalid.txt" => Refused,
    }
    tid: Tid {
        "tid_syntax_valid.txt" => Accepted,
        "tid_syntax_invalid.txt" => Refused,
    }
    uri: Uri {
        "uri_syntax_valid.txt" => Accepted,
        "uri_syntax_invalid.txt" => Refused,
    }
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn every_file_of_syntax_vectors_is_checked() {
    let source = include_str!("interop.rs");
    let files = workspace::files(&workspace::shared().join("interop/syntax"), ".txt");
    assert!(!files.is_empty());
    for file in files {
        let name = file
            .file_name()
            .expect("a file has a name")
            .to_string_lossy();
        assert!(
            source.contains(&format!("\"{name}\"")),
            "{name} is not checked"
        );
    }
}

fn check_documents(file: &str, verdict: Verdict) {
    let path = workspace::shared().join("interop/lexicon").join(file);
    let vectors: Vec<Value> =
        serde_json::from_str(&workspace::text(&path)).expect("the vectors are an array");
    assert!(!vectors.is_empty(), "{file} has no vectors");
    for vector in &vectors {
        let result = Document::from_value(&vector["lexicon"]);
        assert_eq!(
            judge(&result),
            verdict,
            "{file}: {}: {result:?}",
            vector["name"]
        );
    }
    report(file, vectors.len(), verdict);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn valid_documents() {
    check_documents("lexicon-valid.json", Accepted);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn invalid_documents() {
    check_documents("lexicon-invalid.json", Refused);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn catalog_documents() {
    let files = workspace::files(
        &workspace::shared().join("interop/lexicon/catalog"),
        ".json",
    );
    assert!(!files.is_empty());
    for file in &files {
        if let Err(error) = Document::parse(&workspace::text(file)) {
            panic!("{}: {error}", file.display());
        }
    }
    report("catalog", files.len(), Accepted);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn public_documents() {
    let folder = workspace::shared().join("lexicons");
    let files = workspace::files(&folder, ".json");
    let catalog = Catalog::open(&folder).expect("the folder can be read");
    let nsids: Vec<&str> = catalog.nsids().collect();
    assert!(!nsids.is_empty());
    assert_eq!(
        nsids.len(),
        files.len(),
        "every file lies where its NSID says"
    );
    let mut errors = Vec::new();
    for nsid in &nsids {
        match catalog.check_references(nsid) {
            Ok(()) => {}
            Err(found) => errors.extend(found.iter().map(|error| format!("{nsid}: {error}"))),
        }
    }
    assert!(errors.is_empty(), "{errors:#?}");
    report("lexicons, with their references", nsids.len(), Accepted);
}
