//! Whatever comes in, nothing panics. For a second as a test, longer with `XRPC_FUZZ_SECONDS`.

use serde_json::Value;
use xrpc_codegen::{Name, Settings, generate};
use xrpc_lexicon::{Catalog, Document, Validator, cbor, compare, lint};
use xrpc_tests::{
    agreement::{self, verdict},
    fuzz::Fuzz,
    sample::{Sampler, change},
    workspace,
};

use super::{CATALOG, documents, made_up::DEFINITIONS};

/// A document is read or refused. One that is read is written, compared, looked at and generated.
#[test]
#[expect(
    clippy::print_stdout,
    reason = "how much was tried is shown by `--nocapture`"
)]
fn a_document_is_read_or_refused() {
    let own = workspace::files(&workspace::root().join("lexicons"), ".json");
    let own = own.iter().map(|path| workspace::text(path).into_bytes());
    let made_up = documents();
    let made_up = made_up
        .iter()
        .map(|document| document.to_json().into_bytes());
    let mut before = Document::parse(r#"{ "lexicon": 1, "id": "com.example.a", "defs": {} }"#).ok();
    let mut read = 0_u64;
    let count = Fuzz::new(own.chain(made_up).collect()).run(|input, rng| {
        let Ok(text) = str::from_utf8(input.bytes) else {
            return;
        };
        // Changes to the tree get further than those to the text.
        let document = match serde_json::from_str::<Value>(text) {
            Ok(mut value) if rng.bool() => {
                change(&mut value, rng);
                Document::from_value(&value)
            }
            _ => Document::parse(text),
        };
        let Ok(document) = document else { return };
        read += 1;
        let written = document.to_json();
        let again = Document::parse(&written);
        assert_eq!(again.as_ref(), Ok(&document), "it is not what was written");
        lint(&document);
        if let Some(before) = &before {
            compare(before, &document);
        }
        assert!(
            compare(&document, &document).is_empty(),
            "it differs from itself"
        );
        if rng.u8(0..16) == 0 {
            generated(&document);
        }
        before = Some(document);
    });
    println!("documents: {count} tried, {read} read");
    assert!(read * 10 > count, "most were broken: {read} of {count}");
}

/// What is generated is Rust, or it is said why not.
fn generated(document: &Document) {
    let catalog = Catalog::from_documents([document.clone()]);
    let generated = generate(&catalog, &[Name::new(&document.id)], &Settings::default());
    let rust = syn::parse2::<syn::File>(generated.tokens);
    assert!(
        rust.is_ok() || !generated.mistakes.is_empty(),
        "{:?}",
        rust.err()
    );
}

/// JSON and DAG-CBOR are read or refused, by types and by the validator alike.
#[test]
#[expect(
    clippy::print_stdout,
    reason = "how much was tried is shown by `--nocapture`"
)]
fn a_value_is_read_or_refused() {
    let values = (0..DEFINITIONS.len() * 4).zip(DEFINITIONS.iter().cycle());
    let texts = values
        .map(|(seed, definition)| Sampler::new(&CATALOG, seed as u64).legal(definition.label));
    let texts: Vec<String> = texts.collect();
    let in_cbor = texts.iter().map(|text| {
        let value: Value = serde_json::from_str(text).expect("a sampler writes JSON");
        let bytes = cbor::to_ipld(&value).and_then(|value| cbor::encode(&value));
        bytes.expect("a legal value has a form in DAG-CBOR")
    });
    let seeds = texts.iter().map(|text| text.clone().into_bytes());
    let mut legal = 0_u64;
    let count = Fuzz::new(seeds.chain(in_cbor).collect()).run(|input, rng| {
        // Now and then a value of another definition.
        let other = usize::from(rng.u8(0..8) == 0);
        let definition = &DEFINITIONS[(input.seed + other) % DEFINITIONS.len()];
        if let Ok(text) = str::from_utf8(input.bytes) {
            match agreement::compare(&CATALOG, definition, text) {
                Ok(is_legal) => legal += u64::from(is_legal),
                Err(difference) => panic!("`{}`: {difference}", definition.label),
            }
        }
        let typed = (definition.decode_cbor)(input.bytes);
        let untyped = cbor::decode(input.bytes)
            .and_then(|value| verdict(&Validator::new(&CATALOG), definition.label, &value));
        assert_eq!(
            typed.is_ok(),
            untyped.is_ok(),
            "DAG-CBOR of `{}`: {untyped:?}",
            definition.label
        );
        legal += u64::from(typed.is_ok());
    });
    println!("values: {count} tried, {legal} legal");
    assert!(legal > 0, "nothing was legal");
}
