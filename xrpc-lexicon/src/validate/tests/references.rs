use std::error::Error;

use super::*;
use crate::{
    document::Def,
    schema::{Ref, Schema},
};

fn defs() -> Value {
    json!({
        "it": { "type": "object", "properties": {
            "object": { "type": "ref", "ref": "#object" },
            "record": { "type": "ref", "ref": "#main" },
            "token": { "type": "ref", "ref": "#token" },
            "text": { "type": "ref", "ref": "com.example.defs#text" },
        } },
        "object": { "type": "object", "properties": { "a": { "type": "integer" } } },
        "text": { "type": "string", "maxLength": 3 },
        "token": { "type": "token" },
        "main": { "type": "record", "key": "any", "record": {
            "type": "object", "required": ["c"], "properties": { "c": { "type": "boolean" } },
        } },
    })
}

/// W-129
#[test]
fn a_reference_is_held_to_what_it_means() {
    check_with(
        &defs(),
        Rules::STRICT,
        &[
            (json!({ "object": { "a": 1 } }), ""),
            (
                json!({ "object": { "a": 1, "$type": "com.example.defs#other" } }),
                "",
            ),
            (
                json!({ "object": { "a": "1" } }),
                "`/object/a` must be an integer, not a string",
            ),
            (
                json!({ "object": 1 }),
                "`/object` must be an object, not a number",
            ),
            (json!({ "text": "abc" }), ""),
            (
                json!({ "text": "abcd" }),
                "`/text` must be a string of at most 3 bytes",
            ),
        ],
    );
}

/// W-129, W-131
#[test]
fn a_reference_to_a_record_wants_its_type() {
    check_with(
        &defs(),
        Rules::STRICT,
        &[
            (
                json!({ "record": { "$type": "com.example.defs", "c": true } }),
                "",
            ),
            (
                json!({ "record": { "$type": "com.example.defs#main", "c": true } }),
                "",
            ),
            (
                json!({ "record": { "c": true } }),
                "`/record/$type` is required",
            ),
            (
                json!({ "record": { "$type": "com.example.other", "c": true } }),
                "`/record/$type` must be `com.example.defs`",
            ),
        ],
    );
}

/// W-135
#[test]
fn a_token_is_its_full_name() {
    check_with(
        &defs(),
        Rules::STRICT,
        &[
            (json!({ "token": "com.example.defs#token" }), ""),
            (
                json!({ "token": "com.example.defs#other" }),
                "`/token` must be `com.example.defs#token`",
            ),
            (
                json!({ "token": "#token" }),
                "`/token` must be `com.example.defs#token`",
            ),
            (
                json!({ "token": { "a": 1 } }),
                "`/token` must be a string, not an object",
            ),
        ],
    );
    check(
        &json!({ "type": "string", "enum": ["com.example.defs#token"] }),
        &[
            (json!("com.example.defs#token"), ""),
            (
                json!("token"),
                "`/v` must be one of `com.example.defs#token`",
            ),
        ],
    );
}

#[test]
fn a_definition_that_cannot_be_had_is_the_fault_of_the_documents() {
    let defs = json!({
        "it": { "type": "object", "properties": {
            "v": { "type": "ref", "ref": "com.example.nowhere" },
            "w": { "type": "ref", "ref": "#nothing" },
        } },
    });
    let catalog = catalog(&defs);
    let validator = Validator::new(&catalog);
    for (value, cause) in [
        (
            json!({ "v": 1 }),
            "there is no document `com.example.nowhere`, did you mean `com.example.defs`?",
        ),
        (
            json!({ "w": 1 }),
            "the document `com.example.defs` does not define `nothing`",
        ),
    ] {
        let violation = validator.definition(&target("it"), &value).unwrap_err();
        assert!(violation.is_unresolved());
        assert_eq!(violation.message(), "needs a definition that cannot be had");
        assert_eq!(violation.source().unwrap().to_string(), cause);
    }
    let violation = validator.definition(&target("it"), &json!(1)).unwrap_err();
    assert!(!violation.is_unresolved());
    assert!(violation.source().is_none());
}

#[test]
fn a_method_is_no_type_of_data() {
    let catalog = catalog(&json!({ "main": { "type": "query" } }));
    let violation = Validator::new(&catalog)
        .definition(&target("main"), &json!({}))
        .unwrap_err();
    assert!(violation.is_unresolved());
    assert!(violation.source().is_none());
}

/// The parser lets no definition be a reference; documents may be built by other means.
#[test]
fn references_lead_to_references_and_not_in_circles() {
    let refer = |def: &str| {
        Def::Schema(Schema::Ref(Ref {
            description: None,
            target: target(def),
        }))
    };
    let document = Document {
        id: "com.example.defs".to_owned(),
        revision: None,
        description: None,
        defs: vec![
            ("one".to_owned(), refer("two")),
            ("two".to_owned(), refer("end")),
            (
                "end".to_owned(),
                Def::Schema(Schema::Integer(crate::Integer::default())),
            ),
            ("tick".to_owned(), refer("tock")),
            ("tock".to_owned(), refer("tick")),
        ],
    };
    let catalog = Catalog::from_documents([document]);
    let validator = Validator::new(&catalog);
    assert!(accepted(&validator, "one", &json!(1)));
    assert!(!accepted(&validator, "one", &json!("1")));
    let violation = validator
        .definition(&target("tick"), &json!(1))
        .unwrap_err();
    assert!(violation.is_unresolved());
    assert_eq!(
        violation.to_string(),
        "the value needs a definition, and references lead in a circle"
    );
}
