//! The documents of this workspace have the structure of the public ones; their words are our own.

use serde_json::Value;
use xrpc_lexicon::Document;
use xrpc_tests::workspace;

/// A document without its prose, its lists of required properties in one order.
fn structure(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let members = object
                .iter()
                .filter(|(name, value)| !(*name == "description" && value.is_string()));
            members
                .map(|(name, value)| (name.clone(), in_order(name, structure(value))))
                .collect()
        }
        Value::Array(items) => items.iter().map(structure).collect(),
        other => other.clone(),
    }
}

fn in_order(name: &str, mut value: Value) -> Value {
    if let ("required" | "nullable", Value::Array(names)) = (name, &mut value) {
        names.sort_by_key(Value::to_string);
    }
    value
}

/// Every string under the name `description`.
fn prose(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(object) => {
            let own = object.get("description").and_then(Value::as_str);
            own.into_iter()
                .chain(object.values().flat_map(prose))
                .collect()
        }
        Value::Array(items) => items.iter().flat_map(prose).collect(),
        _ => Vec::new(),
    }
}

fn check(each: impl Fn(&str, &Value)) {
    let folder = workspace::root().join("lexicons");
    let documents = workspace::files(&folder, ".json");
    assert!(!documents.is_empty());
    for path in documents {
        let name = path
            .strip_prefix(&folder)
            .expect("it was found there")
            .to_string_lossy()
            .into_owned();
        let document = serde_json::from_str(&workspace::text(&path))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        // Documents of our own invention have no original.
        if !name.starts_with("com/example/") {
            each(&name, &document);
        }
    }
}

#[test]
fn every_document_parses() {
    for path in workspace::files(&workspace::root().join("lexicons"), ".json") {
        if let Err(error) = Document::parse(&workspace::text(&path)) {
            panic!("{}: {error}", path.display());
        }
    }
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set `XRPC_SHARED` to a folder that holds the public documents in `lexicons/`"
)]
fn the_structure_is_that_of_the_public_document() {
    let originals = workspace::shared().join("lexicons");
    check(|name, document| {
        let original: Value =
            serde_json::from_str(&workspace::text(&originals.join(name))).expect("it is JSON");
        assert_eq!(document["lexicon"], original["lexicon"], "{name}");
        assert_eq!(document["id"], original["id"], "{name}");
        for (definition, schema) in document["defs"]
            .as_object()
            .expect("a document has definitions")
        {
            assert_eq!(
                structure(schema),
                structure(&original["defs"][definition]),
                "{name}#{definition}"
            );
        }
    });
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set `XRPC_SHARED` to a folder that holds the public documents in `lexicons/`"
)]
fn the_words_are_our_own() {
    let originals = workspace::shared().join("lexicons");
    check(|name, document| {
        let original: Value =
            serde_json::from_str(&workspace::text(&originals.join(name))).expect("it is JSON");
        let theirs = prose(&original);
        for words in prose(document) {
            assert!(!theirs.contains(&words), "{name}: {words}");
        }
    });
}
