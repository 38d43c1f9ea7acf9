use std::error::Error;

use super::*;

fn notes(key: &str) -> Catalog {
    catalog(&json!({
        "main": { "type": "record", "key": key, "record": {
            "type": "object", "required": ["text"], "properties": { "text": { "type": "string" } },
        } },
        "thing": { "type": "object", "properties": {} },
    }))
}

/// W-129, W-131
#[test]
fn a_record_says_its_type() {
    let catalog = notes("any");
    let validator = Validator::new(&catalog);
    let rows = [
        (json!({ "$type": "com.example.defs", "text": "" }), "", ""),
        (
            json!({ "$type": "com.example.defs#main", "text": "" }),
            "",
            "",
        ),
        (
            json!({ "$type": "com.example.defs", "text": 1 }),
            "`/text` must be a string, not a number",
            "`/text` must be a string, not a number",
        ),
        (
            json!({ "text": "" }),
            "`/$type` is required",
            "`/$type` is required",
        ),
        (
            json!({ "$type": 1, "text": "" }),
            "`/$type` must be the name of a type, not a number",
            "`/$type` must be the name of a type, not a number",
        ),
        (
            json!({ "$type": "com.example.defs#thing", "text": "" }),
            "`/$type` must be the NSID of a record",
            "`/$type` must be `com.example.defs`",
        ),
        (
            json!([]),
            "the value must be an object, not an array",
            "the value must be an object, not an array",
        ),
    ];
    for (value, some, this) in rows {
        let result = both(
            &value,
            |value| validator.record(value),
            |value| validator.record(value),
        );
        assert_eq!(words(&result), some, "{value}");
        let result = validator.record_of("com.example.defs", &value);
        assert_eq!(words(&result), this, "{value}");
    }
}

#[test]
fn a_record_of_a_type_without_document_is_told_apart() {
    let catalog = notes("any");
    let validator = Validator::new(&catalog);
    let violation = validator
        .record(&json!({ "$type": "com.example.other" }))
        .unwrap_err();
    assert!(violation.is_unresolved());
    assert_eq!(
        violation.source().unwrap().to_string(),
        "there is no document `com.example.other`"
    );

    let violation = validator.record_of("com.example.other", &json!({}));
    assert!(violation.unwrap_err().is_unresolved());

    let catalog = super::catalog(&json!({ "main": { "type": "query" } }));
    let violation = Validator::new(&catalog)
        .record(&json!({ "$type": "com.example.defs" }))
        .unwrap_err();
    assert_eq!(
        violation.to_string(),
        "`/$type` needs the definition of a record, and it is something else"
    );
}

#[test]
fn a_record_key_is_of_the_kind_that_the_document_names() {
    let rows = [
        ("any", "3jzfcijpj2z2a", ""),
        ("any", "self", ""),
        (
            "any",
            "a/b",
            "the record key is not a valid record-key: use letters, digits, `.`, `-`, `_`, `:` and `~` only",
        ),
        ("tid", "3jzfcijpj2z2a", ""),
        (
            "tid",
            "self",
            "the record key is not a valid tid: write thirteen characters",
        ),
        ("nsid", "com.example.thing", ""),
        ("literal:self", "self", ""),
        ("literal:self", "other", "the record key must be `self`"),
    ];
    for (kind, key, said) in rows {
        let catalog = notes(kind);
        let result = Validator::new(&catalog).record_key("com.example.defs", key);
        assert_eq!(words(&result), said, "{kind} {key}");
    }
    let catalog = notes("nsid");
    let result = Validator::new(&catalog).record_key("com.example.defs", "self");
    assert!(words(&result).starts_with("the record key is not a valid nsid: "));
}
