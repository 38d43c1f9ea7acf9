mod bodies;
mod formats;
mod objects;
mod places;
mod plain;
mod records;
mod references;
mod special;
mod unions;

use serde_json::{Value, json};

use super::{Datum, Rules, Validator, Violation};
use crate::{Catalog, Document, Target};

const DAG_CBOR: &str = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a";
const RAW: &str = "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity";

const LENIENT: Rules = Rules {
    strict: false,
    ..Rules::STRICT
};

/// A catalog with one document, `com.example.defs`.
fn catalog(defs: &Value) -> Catalog {
    let document = json!({ "lexicon": 1, "id": "com.example.defs", "defs": defs });
    Catalog::from_documents([Document::from_value(&document).unwrap()])
}

fn target(def: &str) -> Target {
    Target {
        nsid: "com.example.defs".to_owned(),
        def: def.to_owned(),
    }
}

/// Holds each value, as the property `v` of an object, to a schema, and compares what is said: nothing, if it is fine.
fn check(schema: &Value, rows: &[(Value, &str)]) {
    let defs = json!({ "it": { "type": "object", "properties": { "v": schema } } });
    let rows = rows
        .iter()
        .map(|(value, said)| (json!({ "v": value }), *said));
    check_with(&defs, Rules::STRICT, &rows.collect::<Vec<_>>());
}

/// Holds each value to the definition `it`. JSON and DAG-CBOR must agree.
fn check_with(defs: &Value, rules: Rules, rows: &[(Value, &str)]) {
    let catalog = catalog(defs);
    let validator = Validator {
        catalog: &catalog,
        rules,
    };
    for (value, said) in rows {
        let result = both(
            value,
            |value| validator.definition(&target("it"), value),
            |value| validator.definition(&target("it"), value),
        );
        assert_eq!(words(&result), *said, "{value}");
    }
}

fn words(result: &Result<(), Violation>) -> String {
    result
        .as_ref()
        .err()
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// The result for JSON, after a look that DAG-CBOR has the same one.
#[cfg(feature = "cbor")]
fn both(
    value: &Value,
    json: impl Fn(&Value) -> Result<(), Violation>,
    kept: impl Fn(&crate::cbor::Ipld) -> Result<(), Violation>,
) -> Result<(), Violation> {
    let result = json(value);
    match crate::cbor::to_ipld(value) {
        Ok(ipld) => assert_eq!(words(&kept(&ipld)), words(&result), "{value}"),
        Err(_) => assert!(result.is_err(), "{value}"),
    }
    result
}

#[cfg(not(feature = "cbor"))]
fn both(
    value: &Value,
    json: impl Fn(&Value) -> Result<(), Violation>,
    _: impl Fn(&Value) -> Result<(), Violation>,
) -> Result<(), Violation> {
    json(value)
}

/// Arrays in each other, so many of them.
fn nested(levels: usize) -> Value {
    (0..levels).fold(json!(1), |inner, _| Value::from(vec![inner]))
}

fn accepted<V: Datum>(validator: &Validator<'_>, def: &str, value: &V) -> bool {
    validator.definition(&target(def), value).is_ok()
}
