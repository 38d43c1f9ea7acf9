use super::*;

fn defs(closed: bool) -> Value {
    json!({
        "it": { "type": "object", "properties": {
            "v": { "type": "union", "refs": ["#one", "com.example.defs#two", "#main"], "closed": closed },
        } },
        "one": { "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } } },
        "two": { "type": "object", "properties": { "b": { "type": "string" } } },
        "main": { "type": "record", "key": "any", "record": {
            "type": "object", "required": ["c"], "properties": { "c": { "type": "boolean" } },
        } },
    })
}

fn rows(rows: &[(Value, &'static str)]) -> Vec<(Value, &'static str)> {
    rows.iter()
        .map(|(value, said)| (json!({ "v": value }), *said))
        .collect()
}

/// W-130
#[test]
fn a_known_type_is_held_to_its_definition() {
    let known = rows(&[
        (json!({ "$type": "com.example.defs#one", "a": 1 }), ""),
        (
            json!({ "$type": "com.example.defs#one", "a": 1, "more": 1 }),
            "",
        ),
        (json!({ "$type": "com.example.defs#two" }), ""),
        (
            json!({ "$type": "com.example.defs#two", "b": 1 }),
            "`/v/b` must be a string, not a number",
        ),
        (
            json!({ "$type": "com.example.defs#one" }),
            "`/v/a` is required",
        ),
    ]);
    check_with(&defs(false), Rules::STRICT, &known);
    check_with(&defs(true), Rules::STRICT, &known);
}

/// W-130, W-133
#[test]
fn a_union_wants_an_object_with_a_type() {
    let refused = rows(&[
        (json!({ "a": 1 }), "`/v/$type` is required"),
        (
            json!({ "$type": 1 }),
            "`/v/$type` must be the name of a type, not a number",
        ),
        (
            json!({ "$type": "" }),
            "`/v/$type` must be the name of a type",
        ),
        (
            json!("com.example.defs#one"),
            "`/v` must be an object, not a string",
        ),
        (json!(null), "`/v` must be an object, not null"),
        (
            json!({ "$link": RAW }),
            "`/v` must be an object that is not a link, bytes or a blob",
        ),
    ]);
    check_with(&defs(false), Rules::STRICT, &refused);
    check_with(&defs(true), Rules::STRICT, &refused);
}

/// W-130
#[test]
fn an_open_union_takes_types_that_it_does_not_know() {
    check_with(
        &defs(false),
        Rules::STRICT,
        &rows(&[
            (json!({ "$type": "com.example.other", "x": [] }), ""),
            (json!({ "$type": "#one" }), ""),
            (
                json!({ "$type": "com.example.other", "x": 0.5 }),
                "`/v/x` must be an integer, not a number with a fraction",
            ),
            (
                json!({ "$type": "blob" }),
                "`/v` must be an object that is not a link, bytes or a blob",
            ),
        ]),
    );
}

/// W-130
#[test]
fn a_closed_union_takes_no_others() {
    let names = "`/v/$type` must be one of `com.example.defs#one`, `com.example.defs#two`, `com.example.defs`";
    check_with(
        &defs(true),
        Rules::STRICT,
        &rows(&[
            (json!({ "$type": "com.example.other" }), names),
            (json!({ "$type": "com.example.defs#three" }), names),
            (json!({ "$type": "#one", "a": 1 }), names),
        ]),
    );
}

/// W-131, W-132
#[test]
fn a_record_is_a_variant_with_or_without_main() {
    check_with(
        &defs(true),
        Rules::STRICT,
        &rows(&[
            (json!({ "$type": "com.example.defs", "c": true }), ""),
            (json!({ "$type": "com.example.defs#main", "c": true }), ""),
            (
                json!({ "$type": "com.example.defs", "c": 1 }),
                "`/v/c` must be a boolean, not a number",
            ),
            (
                json!({ "$type": "com.example.defs#main" }),
                "`/v/c` is required",
            ),
        ]),
    );
}
