//! What is accepted by one is accepted by the other, and comes back as it was.

use xrpc_tests::{
    agreement::used,
    campaign::{Campaign, Tally, cases},
};

use super::{CATALOG, documents, made_up::DEFINITIONS};

/// As many as are done in some seconds without optimisation.
const CASES: u64 = 10_000;

fn campaign() -> Campaign<'static> {
    Campaign {
        catalog: &CATALOG,
        definitions: DEFINITIONS,
        cases: cases(CASES),
    }
}

#[expect(
    clippy::print_stdout,
    reason = "how much was tested is shown by `--nocapture`"
)]
fn report(what: &str, tally: &Tally) {
    println!("{what}: {tally}");
}

/// W-110 to W-144
#[test]
fn types_and_validator_say_the_same_of_what_comes_in() {
    let tally = campaign().compare();
    report("what comes in", &tally);
    tally.assert_at_least(20);
}

/// W-158, W-160
#[test]
fn types_and_validator_say_the_same_of_what_goes_out() {
    let tally = campaign().spoil();
    report("what goes out", &tally);
    tally.assert_at_least(20);
}

#[test]
fn references_of_the_documents_lead_somewhere() {
    for document in documents() {
        let found = CATALOG.check_references(&document.id);
        assert!(found.is_ok(), "{found:?}");
    }
}

/// Everything that a schema can be and can say.
const WORDS: [&str; 60] = [
    "record",
    "query",
    "procedure",
    "subscription",
    "params",
    "token",
    "null",
    "boolean",
    "boolean const",
    "boolean default",
    "integer",
    "integer minimum",
    "integer maximum",
    "integer enum",
    "integer const",
    "integer default",
    "string",
    "string minLength",
    "string maxLength",
    "string minGraphemes",
    "string maxGraphemes",
    "string enum",
    "string const",
    "string default",
    "string knownValues",
    "string format",
    "format at-identifier",
    "format at-uri",
    "format cid",
    "format datetime",
    "format did",
    "format handle",
    "format language",
    "format nsid",
    "format record-key",
    "format tid",
    "format uri",
    "bytes",
    "bytes minLength",
    "bytes maxLength",
    "cid-link",
    "blob",
    "blob accept",
    "blob maxSize",
    "array",
    "array items",
    "array minLength",
    "array maxLength",
    "object",
    "object required",
    "object nullable",
    "object properties",
    "ref",
    "union",
    "union refs",
    "union closed",
    "unknown",
    "params required",
    "procedure input",
    "procedure output",
];

#[test]
fn the_documents_use_every_word() {
    let documents = documents();
    let used = used(&documents);
    let missing: Vec<&str> = WORDS
        .into_iter()
        .filter(|word| !used.contains(*word))
        .collect();
    assert!(missing.is_empty(), "no document says {missing:?}");
}
