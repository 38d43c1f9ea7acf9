//! Queries, procedures and subscriptions.

use super::refuses_defs;

/// Rows of what follows the type of a query.
fn refuses_query(rows: &[(&str, &str, &str)]) {
    for (members, pointer, message) in rows {
        let query = format!(r#""main": {{ "type": "query", {members} }}"#);
        refuses_defs(&[(&query, &format!("/main{pointer}"), message)]);
    }
}

#[test]
fn the_keys_of_its_kind() {
    refuses_defs(&[
        (
            r#""main": { "type": "query", "input": {} }"#,
            "/main/input",
            "a query has no body, use `parameters` or write a `procedure`",
        ),
        (
            r#""main": { "type": "query", "message": {} }"#,
            "/main/message",
            "a query sends one answer, write it under `output`",
        ),
        (
            r#""main": { "type": "procedure", "message": {} }"#,
            "/main/message",
            "a procedure sends one answer, write it under `output`",
        ),
        (
            r#""main": { "type": "subscription", "input": {} }"#,
            "/main/input",
            "a subscription has no body, use `parameters`",
        ),
        (
            r#""main": { "type": "subscription", "output": {} }"#,
            "/main/output",
            "a subscription sends messages, write them under `message`",
        ),
        (
            r#""main": { "type": "subscription" }"#,
            "/main",
            r#"`message` is missing, write the messages, `"message": { "schema": { "type": "union", … } }`"#,
        ),
        (
            r#""main": { "type": "subscription", "message": {} }"#,
            "/main/message",
            "`schema` is missing, write a `union` of the messages",
        ),
        (
            r#""main": { "type": "subscription", "message": { "schema": { "type": "object", "properties": {} } } }"#,
            "/main/message/schema/type",
            "messages are no `object`, write `union`",
        ),
    ]);
}

#[test]
fn parameters() {
    let params = |members: &str| format!(r#""parameters": {{ "type": "params", {members} }}"#);
    let one = |schema: &str| params(&format!(r#""properties": {{ "a": {schema} }}"#));
    refuses_query(&[
        (
            r#""parameters": []"#,
            "/parameters",
            "write an object, not an array",
        ),
        (
            r#""parameters": { "properties": {} }"#,
            "/parameters",
            r#"`type` is missing, write `"type": "params"`"#,
        ),
        (
            r#""parameters": { "type": "object", "properties": {} }"#,
            "/parameters/type",
            "write `params`, not `object`",
        ),
        (
            r#""parameters": { "type": "params" }"#,
            "/parameters",
            r#"`properties` is missing, write `"properties": {}` at least"#,
        ),
        (
            &params(r#""properties": { "a": { "type": "string" } }, "nullable": ["a"]"#),
            "/parameters/nullable",
            "a query has no `null`, take it out",
        ),
        (
            &params(r#""properties": { "name": { "type": "string" } }, "required": ["nam"]"#),
            "/parameters/required/0",
            "`nam` is no property, did you mean `name`?",
        ),
        (
            &one("{}"),
            "/parameters/properties/a",
            "`type` is missing, write `boolean`, `integer`, `string`, `unknown` or `array`",
        ),
        (
            &one(r#"{ "type": "object", "properties": {} }"#),
            "/parameters/properties/a/type",
            "`object` is no type of a parameter, write `boolean`, `integer`, `string`, `unknown` or `array`",
        ),
        (
            &one(r##"{ "type": "ref", "ref": "#b" }"##),
            "/parameters/properties/a/type",
            "`ref` is no type of a parameter, write `boolean`, `integer`, `string`, `unknown` or `array`",
        ),
        (
            &one(r#"{ "type": "bytes" }"#),
            "/parameters/properties/a/type",
            "`bytes` is no type of a parameter, write `boolean`, `integer`, `string`, `unknown` or `array`",
        ),
        (
            &one(r#"{ "type": "array" }"#),
            "/parameters/properties/a",
            r#"`items` is missing, write what every item is, such as `"items": { "type": "string" }`"#,
        ),
        (
            &one(r#"{ "type": "array", "items": { "type": "blob" } }"#),
            "/parameters/properties/a/items/type",
            "`blob` is no type of an item of a parameter, write `boolean`, `integer`, `string` or `unknown`",
        ),
        (
            &one(
                r#"{ "type": "array", "items": { "type": "array", "items": { "type": "string" } } }"#,
            ),
            "/parameters/properties/a/items/type",
            "`array` is no type of an item of a parameter, write `boolean`, `integer`, `string` or `unknown`",
        ),
    ]);
}

#[test]
fn a_body() {
    refuses_query(&[
        (
            r#""output": "text/plain""#,
            "/output",
            "write an object, not a string",
        ),
        (
            r#""output": {}"#,
            "/output",
            r#"`encoding` is missing, write the MIME type of the body, such as `"application/json"`"#,
        ),
        (
            r#""output": { "encoding": ["text/plain"] }"#,
            "/output/encoding",
            "write a string, not an array",
        ),
        (
            r#""output": { "encoding": "json" }"#,
            "/output/encoding",
            "`json` is no MIME type, write one without parameters, such as `application/json`, `image/*` or `*/*`",
        ),
        (
            r#""output": { "encoding": "text/plain, " }"#,
            "/output/encoding",
            "`` is no MIME type, write one without parameters, such as `application/json`, `image/*` or `*/*`",
        ),
        (
            r#""output": { "encoding": "text/plain; charset=utf-8" }"#,
            "/output/encoding",
            "`text/plain; charset=utf-8` is no MIME type, write one without parameters, such as `application/json`, `image/*` or `*/*`",
        ),
        (
            r#""output": { "encoding": "*/json" }"#,
            "/output/encoding",
            "`*/json` is no MIME type, write one without parameters, such as `application/json`, `image/*` or `*/*`",
        ),
        (
            r#""output": { "encoding": "application/json", "schema": { "type": "string" } }"#,
            "/output/schema/type",
            "the body is no `string`, write `object`, `ref` or `union`",
        ),
        (
            r#""output": { "encoding": "application/json", "schema": { "type": "params", "properties": {} } }"#,
            "/output/schema/type",
            "`params` is no type of data, write `null`",
        ),
    ]);
}

#[test]
fn errors() {
    refuses_query(&[
        (
            r#""errors": {}"#,
            "/errors",
            "write an array, not an object",
        ),
        (
            r#""errors": ["NotFound"]"#,
            "/errors/0",
            "write an object, not a string",
        ),
        (
            r#""errors": [{}]"#,
            "/errors/0",
            r#"`name` is missing, write the name of the error, such as `"NotFound"`"#,
        ),
        (
            r#""errors": [{ "name": "" }]"#,
            "/errors/0/name",
            "`` is no name of an error, write one word, such as `NotFound`",
        ),
        (
            r#""errors": [{ "name": "Not Found" }]"#,
            "/errors/0/name",
            "`Not Found` is no name of an error, write one word, such as `NotFound`",
        ),
        (
            r#""errors": [{ "name": "A" }, { "name": "B" }, { "name": "A" }]"#,
            "/errors/2/name",
            "`A` is declared twice, take one out",
        ),
    ]);
}
