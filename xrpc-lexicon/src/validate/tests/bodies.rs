use super::*;

fn method(main: &Value) -> Catalog {
    catalog(&json!({
        "main": main,
        "thing": { "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } } },
    }))
}

const NSID: &str = "com.example.defs";

#[test]
fn parameters_are_an_object_of_typed_values() {
    let catalog = method(&json!({
        "type": "query",
        "parameters": { "type": "params", "required": ["q"], "properties": {
            "q": { "type": "string" },
            "limit": { "type": "integer", "maximum": 100, "default": 50 },
            "tags": { "type": "array", "items": { "type": "string" } },
        } },
    }));
    let validator = Validator::new(&catalog);
    for (value, said) in [
        (json!({ "q": "" }), ""),
        (
            json!({ "q": "", "limit": 100, "tags": ["a"], "more": 1 }),
            "",
        ),
        (json!({}), "`/q` is required"),
        (
            json!({ "q": "", "limit": 101 }),
            "`/limit` must be an integer from -9007199254740991 to 100",
        ),
        (
            json!({ "q": "", "tags": "a" }),
            "`/tags` must be an array, not a string",
        ),
        (json!([]), "the value must be an object, not an array"),
    ] {
        assert_eq!(words(&validator.params(NSID, &value)), said, "{value}");
    }
    let catalog = method(&json!({ "type": "query" }));
    assert!(
        Validator::new(&catalog)
            .params(NSID, &json!({ "more": 1 }))
            .is_ok()
    );
}

/// W-098, W-099
#[test]
fn a_body_is_what_its_schema_says_or_anything() {
    let catalog = method(&json!({
        "type": "procedure",
        "input": { "encoding": "application/json", "schema": { "type": "ref", "ref": "#thing" } },
        "output": { "encoding": "application/json" },
    }));
    let validator = Validator::new(&catalog);
    for (value, said) in [
        (json!({ "a": 1 }), ""),
        (json!({}), "`/a` is required"),
        (json!([]), "the value must be an object, not an array"),
    ] {
        assert_eq!(words(&validator.input(NSID, &value)), said, "{value}");
    }
    for (value, said) in [
        (json!([1, "a", null]), ""),
        (json!("a"), ""),
        (
            json!(0.5),
            "the value must be an integer, not a number with a fraction",
        ),
    ] {
        assert_eq!(words(&validator.output(NSID, &value)), said, "{value}");
    }
}

/// W-159
#[test]
fn a_body_that_is_not_declared_is_refused() {
    let catalog = method(&json!({ "type": "procedure" }));
    let validator = Validator::new(&catalog);
    let refused = |result| words(&result);
    assert_eq!(
        refused(validator.input(NSID, &json!({}))),
        "the value must be absent: the method takes no input"
    );
    assert_eq!(
        refused(validator.output(NSID, &json!({}))),
        "the value must be absent: the method has no output"
    );
    assert_eq!(
        refused(validator.message(NSID, &json!({}))),
        "the value must be absent: the method has no messages"
    );
}

#[test]
fn a_message_is_one_of_those_that_the_document_lists() {
    let catalog = method(&json!({
        "type": "subscription",
        "message": { "schema": { "type": "union", "refs": ["#thing"] } },
    }));
    let validator = Validator::new(&catalog);
    for (value, said) in [
        (json!({ "$type": "com.example.defs#thing", "a": 1 }), ""),
        (
            json!({ "$type": "com.example.defs#thing" }),
            "`/a` is required",
        ),
        (json!({ "a": 1 }), "`/$type` is required"),
    ] {
        assert_eq!(words(&validator.message(NSID, &value)), said, "{value}");
    }
}

#[test]
fn a_method_must_be_one() {
    let catalog = catalog(&json!({ "thing": { "type": "token" } }));
    let validator = Validator::new(&catalog);
    let violation = validator.input(NSID, &json!({})).unwrap_err();
    assert!(violation.is_unresolved());
    let violation = validator
        .params("com.example.other", &json!({}))
        .unwrap_err();
    assert!(violation.is_unresolved());
}
