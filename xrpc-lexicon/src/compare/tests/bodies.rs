//! Inputs, outputs, messages and errors of methods.

use super::check;

fn procedure(parts: &str) -> String {
    format!(r#""main": {{ "type": "procedure" {parts} }}"#)
}

fn body(part: &str, encoding: &str) -> String {
    procedure(&format!(r#", "{part}": {{ "encoding": "{encoding}" }}"#))
}

#[test]
fn a_body_neither_comes_nor_goes() {
    check(&[
        (
            &procedure(""),
            &body("input", "a/b"),
            &["breaking new /defs/main/input input-added"],
        ),
        (
            &body("input", "a/b"),
            &procedure(""),
            &["breaking old /defs/main/input input-removed"],
        ),
        (
            &procedure(""),
            &body("output", "a/b"),
            &["note new /defs/main/output output-added"],
        ),
        (
            &body("output", "a/b"),
            &procedure(""),
            &["breaking old /defs/main/output output-removed"],
        ),
    ]);
}

#[test]
fn an_encoding_stays() {
    let changed = |severity: &str, part: &str| {
        format!("{severity} new /defs/main/{part}/encoding encoding-changed")
    };
    let rows = [
        ("input", "image/png", "image/PNG", ""),
        ("input", "image/png", "image/jpeg", "breaking"),
        ("input", "image/png", "image/*", "note"),
        ("input", "*/*", "image/*", "breaking"),
        ("output", "image/png", "video/*", "breaking"),
        ("output", "image/png", "*/*", "breaking"),
        ("output", "image/*", "image/png", "note"),
    ];
    for (part, old, new, severity) in rows {
        let changed = changed(severity, part);
        let expected: &[&str] = if severity.is_empty() {
            &[]
        } else {
            &[&changed]
        };
        check(&[(&body(part, old), &body(part, new), expected)]);
    }
}

#[test]
fn a_schema_is_a_limit_of_a_body() {
    let with = |part: &str| {
        procedure(&format!(
            r#", "{part}": {{ "encoding": "application/json", "schema": {{ "type": "object", "properties": {{}} }} }}"#
        ))
    };
    let without = |part: &str| body(part, "application/json");
    check(&[
        (
            &without("input"),
            &with("input"),
            &["breaking new /defs/main/input/schema body-schema-added"],
        ),
        (
            &with("input"),
            &without("input"),
            &["note old /defs/main/input/schema body-schema-removed"],
        ),
        (
            &without("output"),
            &with("output"),
            &["note new /defs/main/output/schema body-schema-added"],
        ),
        (
            &with("output"),
            &without("output"),
            &["breaking old /defs/main/output/schema body-schema-removed"],
        ),
    ]);
}

#[test]
fn an_error_may_come_and_its_end_is_noted() {
    let errors = |names: &[&str]| {
        let errors: Vec<String> = names
            .iter()
            .map(|name| format!(r#"{{ "name": "{name}" }}"#))
            .collect();
        procedure(&format!(r#", "errors": [{}]"#, errors.join(",")))
    };
    check(&[
        (&errors(&["A"]), &errors(&["B", "A"]), &[]),
        (&procedure(""), &errors(&["A"]), &[]),
        (
            &errors(&["A", "B"]),
            &errors(&["A"]),
            &["note old /defs/main/errors/1 error-removed"],
        ),
    ]);
}

#[test]
fn messages_go_to_clients() {
    let subscription = |refs: &str| {
        format!(
            r#""main": {{ "type": "subscription", "message": {{ "schema": {{ "type": "union", "refs": [{refs}] }} }} }}"#
        )
    };
    check(&[
        (
            &subscription(r##""#a""##),
            &subscription(r##""#b", "#a""##),
            &[],
        ),
        (
            &subscription(r##""#a", "#b""##),
            &subscription(r##""#a""##),
            &["breaking old /defs/main/message/schema/refs/1 union-member-removed"],
        ),
    ]);
}

#[test]
fn parameters_go_to_servers() {
    let query = |params: &str| format!(r#""main": {{ "type": "query" {params} }}"#);
    let params = |required: &str, properties: &str| {
        query(&format!(
            r#", "parameters": {{ "type": "params", "required": [{required}], "properties": {{ {properties} }} }}"#
        ))
    };
    let a = r#""a": { "type": "string" }"#;
    check(&[
        (&query(""), &params("", a), &[]),
        (
            &query(""),
            &params(r#""a""#, a),
            &["breaking new /defs/main/parameters/properties/a required-property-added"],
        ),
        (
            &params("", a),
            &query(""),
            &["note old /defs/main/parameters/properties/a optional-property-removed"],
        ),
        (
            &params(r#""a""#, a),
            &params("", a),
            &["note new /defs/main/parameters/properties/a property-made-optional"],
        ),
    ]);
}
