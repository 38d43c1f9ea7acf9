//! Definitions, records, permissions and references.

use super::{changes, check, compare, document};
use crate::document::Document;

#[test]
fn versions_are_of_one_document() {
    let other =
        r#"{ "lexicon": 1, "id": "com.example.other", "defs": { "a": { "type": "token" } } }"#;
    let other = Document::parse(other).expect("it is valid");
    let changes = compare(&document(r#""b": { "type": "token" }"#), &other);
    let rules: Vec<&str> = changes.iter().map(|change| change.rule.as_str()).collect();
    assert_eq!(rules, ["id-changed"]);
}

#[test]
fn a_definition_may_come_but_not_go() {
    check(&[
        (
            r#""a": { "type": "token" }"#,
            r#""a": { "type": "token" }, "b": { "type": "string" }"#,
            &[],
        ),
        (
            r#""b": { "type": "string" }, "a": { "type": "token" }"#,
            r#""a": { "type": "token", "description": "d" }"#,
            &["breaking old /defs/b definition-removed"],
        ),
    ]);
}

#[test]
fn a_type_stays() {
    let object = r#""a": { "type": "object", "properties": { "b": { "type": "string" } } }"#;
    check(&[
        (
            r#""a": { "type": "token" }"#,
            r#""a": { "type": "string" }"#,
            &["breaking new /defs/a/type type-changed"],
        ),
        (
            r#""main": { "type": "query" }"#,
            r#""main": { "type": "procedure" }"#,
            &["breaking new /defs/main/type type-changed"],
        ),
        (
            object,
            &object.replace("string", "integer"),
            &["breaking new /defs/a/properties/b/type type-changed"],
        ),
        (
            object,
            &object.replace(r#""string""#, r#""array", "items": { "type": "string" }"#),
            &["breaking new /defs/a/properties/b/type type-changed"],
        ),
        (
            r#""a": { "type": "array", "items": { "type": "bytes" } }"#,
            r#""a": { "type": "array", "items": { "type": "cid-link" } }"#,
            &["breaking new /defs/a/items/type type-changed"],
        ),
    ]);
}

#[test]
fn a_record_keeps_its_kind_of_key() {
    let record = |key: &str, properties: &str| {
        format!(
            r#""main": {{ "type": "record", "key": "{key}",
                "record": {{ "type": "object", "properties": {{ {properties} }} }} }}"#
        )
    };
    let name = r#""name": { "type": "string" }"#;
    check(&[
        (
            &record("tid", name),
            &record("any", name),
            &["breaking new /defs/main/key record-key-changed"],
        ),
        (
            &record("tid", name),
            &record("tid", ""),
            &["note old /defs/main/record/properties/name optional-property-removed"],
        ),
        (&record("tid", ""), &record("tid", name), &[]),
    ]);
}

#[test]
fn permissions_are_noted() {
    let set = |title: &str, resource: &str| {
        format!(
            r#""main": {{ "type": "permission-set", "title": "{title}",
                "permissions": [{{ "type": "permission", "resource": "{resource}" }}] }}"#
        )
    };
    check(&[
        (&set("a", "repo"), &set("b", "repo"), &[]),
        (
            &set("a", "repo"),
            &set("a", "rpc"),
            &["note new /defs/main/permissions permissions-changed"],
        ),
    ]);
}

/// An array of `items`, and the definitions `a`, `b` and `list`, the last of which refers to `next`.
fn list(items: &str) -> String {
    format!(
        r#""main": {{ "type": "array", "items": {items} }}, "a": {{ "type": "string", "maxLength": 5 }},
            "b": {{ "type": "string", "maxLength": 5 }}, "t": {{ "type": "token" }}"#
    )
}

fn reference(to: &str) -> String {
    list(&format!(r#"{{ "type": "ref", "ref": "{to}" }}"#))
}

#[test]
fn a_reference_means_what_it_leads_to() {
    let written_out =
        |length: u8| list(&format!(r#"{{ "type": "string", "maxLength": {length} }}"#));
    let changed: &[&str] = &["breaking new /defs/main/items reference-changed"];
    check(&[
        (&reference("#a"), &reference("com.example.thing#a"), &[]),
        (&reference("#a"), &reference("#b"), &[]),
        (&reference("#a"), &written_out(5), &[]),
        (&written_out(5), &reference("#a"), &[]),
        (
            &written_out(9),
            &reference("#a"),
            &["breaking new /defs/a/maxLength limit-narrowed"],
        ),
        (
            &reference("#a"),
            &written_out(9),
            &["breaking new /defs/main/items/maxLength limit-widened"],
        ),
        (&reference("#a"), &reference("com.example.other#a"), changed),
        (
            &reference("com.example.other#a"),
            &reference("com.example.other#b"),
            changed,
        ),
        (&reference("com.example.other"), &written_out(5), changed),
        (&reference("#a"), &reference("#t"), changed),
        (&reference("#a"), &reference("#missing"), changed),
    ]);
}

#[test]
fn data_may_hold_itself() {
    let tree = |name: &str| {
        format!(
            r##""main": {{ "type": "array", "items": {{ "type": "ref", "ref": "#{name}" }} }},
                "{name}": {{ "type": "object", "properties": {{
                    "next": {{ "type": "ref", "ref": "#{name}" }}, "size": {{ "type": "integer" }} }} }}"##
        )
    };
    assert_eq!(
        changes(&tree("node"), &tree("leaf")),
        ["breaking old /defs/node definition-removed"]
    );
}
