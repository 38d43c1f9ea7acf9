use super::*;

/// W-111
#[test]
fn what_is_required_is_there() {
    let defs = json!({ "it": {
        "type": "object",
        "required": ["a"],
        "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } },
    } });
    check_with(
        &defs,
        Rules::STRICT,
        &[
            (json!({ "a": 0 }), ""),
            (json!({ "a": 0, "b": 1 }), ""),
            (json!({ "b": 1 }), "`/a` is required"),
            (json!({}), "`/a` is required"),
        ],
    );
}

/// W-112
#[test]
fn null_is_allowed_where_the_document_says_so() {
    let defs = json!({ "it": {
        "type": "object",
        "required": ["a"],
        "nullable": ["a", "b"],
        "properties": {
            "a": { "type": "string" },
            "b": { "type": "string" },
            "c": { "type": "string" },
            "d": { "type": "null" },
        },
    } });
    check_with(
        &defs,
        Rules::STRICT,
        &[
            (json!({ "a": null }), ""),
            (json!({ "a": "", "b": null }), ""),
            (json!({ "a": "", "d": null }), ""),
            (json!({ "b": "" }), "`/a` is required"),
            (
                json!({ "a": "", "c": null }),
                "`/c` must be a string, not null",
            ),
            (
                json!({ "a": "", "d": "" }),
                "`/d` must be null, not a string",
            ),
        ],
    );
}

/// W-113, W-118, W-136, W-137
#[test]
fn unknown_properties_are_accepted_if_they_are_data() {
    check_with(
        &json!({ "it": { "type": "object", "properties": {} } }),
        Rules::STRICT,
        &[
            (json!({ "more": [1, "a", null] }), ""),
            (json!({ "__proto__": {}, "constructor": 1 }), ""),
            (json!({ "$other": 1, "$schema": "x" }), ""),
            (
                json!({ "more": 0.5 }),
                "`/more` must be an integer, not a number with a fraction",
            ),
            (
                json!({ "more": { "$bytes": 1 } }),
                "`/more` must be bytes: `$bytes` with base64, and nothing else",
            ),
        ],
    );
}

/// W-114
#[test]
fn a_default_stands_in_for_what_is_absent() {
    let defs = json!({ "it": {
        "type": "object",
        "required": ["a", "b", "c"],
        "properties": {
            "a": { "type": "integer", "default": 1 },
            "b": { "type": "boolean", "default": false },
            "c": { "type": "string", "default": "x" },
        },
    } });
    check_with(
        &defs,
        Rules::STRICT,
        &[
            (json!({}), ""),
            (json!({ "a": 2 }), ""),
            (json!({ "a": null }), "`/a` must be an integer, not null"),
        ],
    );
}

/// W-128
#[test]
fn an_object_is_nothing_else() {
    let plain = "`/v` must be an object that is not a link, bytes or a blob";
    check(
        &json!({ "type": "object", "properties": {} }),
        &[
            (json!({}), ""),
            (json!([]), "`/v` must be an object, not an array"),
            (json!(null), "`/v` must be an object, not null"),
            (json!("{}"), "`/v` must be an object, not a string"),
            (json!({ "$link": RAW }), plain),
            (json!({ "$bytes": "aGk" }), plain),
        ],
    );
}
