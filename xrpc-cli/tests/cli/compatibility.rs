//! `xrpc check --against`: one row for each rule of evolution.

use xrpc_lexicon::compare::Rule;

use crate::folder::Folder;

/// The rule, the definitions of `com.example.thing` before and after, and the exit code.
type Row = (&'static str, &'static str, &'static str, i32);

const DEFINITIONS: &[Row] = &[
    (
        "definition-removed",
        r#""a": { "type": "token" }, "b": { "type": "token" }"#,
        r#""a": { "type": "token" }"#,
        1,
    ),
    (
        "type-changed",
        r#""a": { "type": "token" }"#,
        r#""a": { "type": "string" }"#,
        1,
    ),
    (
        "reference-changed",
        r#""a": { "type": "array", "items": { "type": "ref", "ref": "com.example.defs#a" } }"#,
        r#""a": { "type": "array", "items": { "type": "ref", "ref": "com.example.defs#b" } }"#,
        1,
    ),
    (
        "record-key-changed",
        r#""main": { "type": "record", "key": "tid", "record": { "type": "object", "properties": {} } }"#,
        r#""main": { "type": "record", "key": "any", "record": { "type": "object", "properties": {} } }"#,
        1,
    ),
    (
        "permissions-changed",
        r#""main": { "type": "permission-set", "permissions": [] }"#,
        r#""main": { "type": "permission-set", "permissions": [{ "type": "permission", "resource": "rpc" }] }"#,
        0,
    ),
];

const METHODS: &[Row] = &[
    (
        "input-added",
        r#""main": { "type": "procedure" }"#,
        r#""main": { "type": "procedure", "input": { "encoding": "a/b" } }"#,
        1,
    ),
    (
        "input-removed",
        r#""main": { "type": "procedure", "input": { "encoding": "a/b" } }"#,
        r#""main": { "type": "procedure" }"#,
        1,
    ),
    (
        "output-added",
        r#""main": { "type": "query" }"#,
        r#""main": { "type": "query", "output": { "encoding": "a/b" } }"#,
        0,
    ),
    (
        "output-removed",
        r#""main": { "type": "query", "output": { "encoding": "a/b" } }"#,
        r#""main": { "type": "query" }"#,
        1,
    ),
    (
        "encoding-changed",
        r#""main": { "type": "query", "output": { "encoding": "a/b" } }"#,
        r#""main": { "type": "query", "output": { "encoding": "a/c" } }"#,
        1,
    ),
    (
        "body-schema-added",
        r#""main": { "type": "query", "output": { "encoding": "a/b" } }"#,
        r#""main": { "type": "query", "output": { "encoding": "a/b", "schema": { "type": "object", "properties": {} } } }"#,
        0,
    ),
    (
        "body-schema-removed",
        r#""main": { "type": "query", "output": { "encoding": "a/b", "schema": { "type": "object", "properties": {} } } }"#,
        r#""main": { "type": "query", "output": { "encoding": "a/b" } }"#,
        1,
    ),
    (
        "error-removed",
        r#""main": { "type": "query", "errors": [{ "name": "A" }] }"#,
        r#""main": { "type": "query" }"#,
        0,
    ),
];

/// The same, with what stands between the braces of a shared object: `properties` and more.
const OBJECTS: &[Row] = &[
    (
        "required-property-added",
        r#""properties": {}"#,
        r#""required": ["a"], "properties": { "a": { "type": "null" } }"#,
        1,
    ),
    (
        "required-property-removed",
        r#""required": ["a"], "properties": { "a": { "type": "null" } }"#,
        r#""properties": {}"#,
        1,
    ),
    (
        "optional-property-removed",
        r#""properties": { "a": { "type": "null" } }"#,
        r#""properties": {}"#,
        0,
    ),
    (
        "property-renamed",
        r#""properties": { "a": { "type": "null" } }"#,
        r#""properties": { "b": { "type": "null" } }"#,
        1,
    ),
    (
        "property-made-required",
        r#""properties": { "a": { "type": "null" } }"#,
        r#""required": ["a"], "properties": { "a": { "type": "null" } }"#,
        1,
    ),
    (
        "property-made-optional",
        r#""required": ["a"], "properties": { "a": { "type": "null" } }"#,
        r#""properties": { "a": { "type": "null" } }"#,
        1,
    ),
    (
        "null-allowed",
        r#""properties": { "a": { "type": "bytes" } }"#,
        r#""nullable": ["a"], "properties": { "a": { "type": "bytes" } }"#,
        1,
    ),
    (
        "null-refused",
        r#""nullable": ["a"], "properties": { "a": { "type": "bytes" } }"#,
        r#""properties": { "a": { "type": "bytes" } }"#,
        1,
    ),
];

/// The same, with what stands between the braces of a shared type.
const VALUES: &[Row] = &[
    (
        "enum-added",
        r#""type": "string""#,
        r#""type": "string", "enum": ["a"]"#,
        1,
    ),
    (
        "enum-removed",
        r#""type": "string", "enum": ["a"]"#,
        r#""type": "string""#,
        1,
    ),
    (
        "enum-value-added",
        r#""type": "string", "enum": ["a"]"#,
        r#""type": "string", "enum": ["a", "b"]"#,
        1,
    ),
    (
        "enum-value-removed",
        r#""type": "integer", "enum": [1, 2]"#,
        r#""type": "integer", "enum": [2]"#,
        1,
    ),
    (
        "const-added",
        r#""type": "boolean""#,
        r#""type": "boolean", "const": true"#,
        1,
    ),
    (
        "const-changed",
        r#""type": "boolean", "const": false"#,
        r#""type": "boolean", "const": true"#,
        1,
    ),
    (
        "const-removed",
        r#""type": "boolean", "const": true"#,
        r#""type": "boolean""#,
        1,
    ),
    (
        "format-added",
        r#""type": "string""#,
        r#""type": "string", "format": "did""#,
        1,
    ),
    (
        "format-changed",
        r#""type": "string", "format": "uri""#,
        r#""type": "string", "format": "did""#,
        1,
    ),
    (
        "format-removed",
        r#""type": "string", "format": "did""#,
        r#""type": "string""#,
        1,
    ),
    (
        "limit-narrowed",
        r#""type": "string", "maxLength": 5"#,
        r#""type": "string", "maxLength": 4"#,
        1,
    ),
    (
        "limit-widened",
        r#""type": "integer", "minimum": 5"#,
        r#""type": "integer", "minimum": 4"#,
        1,
    ),
    (
        "accept-narrowed",
        r#""type": "blob""#,
        r#""type": "blob", "accept": ["image/*"]"#,
        1,
    ),
    (
        "accept-widened",
        r#""type": "blob", "accept": ["image/*"]"#,
        r#""type": "blob", "accept": ["image/*", "a/b"]"#,
        1,
    ),
    (
        "known-value-removed",
        r#""type": "string", "knownValues": ["a"]"#,
        r#""type": "string""#,
        0,
    ),
    (
        "default-changed",
        r#""type": "integer", "default": 1"#,
        r#""type": "integer", "default": 2"#,
        0,
    ),
];

/// The same, with what stands in a union.
const UNIONS: &[Row] = &[
    (
        "union-member-removed",
        r#""refs": ["com.example.defs#a"]"#,
        r#""refs": []"#,
        1,
    ),
    (
        "closed-union-member-added",
        r#""closed": true, "refs": ["com.example.defs#a"]"#,
        r#""closed": true, "refs": ["com.example.defs#a", "com.example.defs#b"]"#,
        1,
    ),
    (
        "union-closed",
        r#""refs": ["com.example.defs#a"]"#,
        r#""closed": true, "refs": ["com.example.defs#a"]"#,
        1,
    ),
    (
        "union-opened",
        r#""closed": true, "refs": ["com.example.defs#a"]"#,
        r#""refs": ["com.example.defs#a"]"#,
        1,
    ),
];

/// Compares versions of a document; `wrap` makes definitions of what a row has.
fn check(rows: &[Row], wrap: impl Fn(&str) -> String) {
    for (rule, old, new, code) in rows {
        let folder = Folder::new();
        folder.define("old", "thing", &wrap(old));
        folder.define("new", "thing", &wrap(new));
        let others = r#""a": { "type": "object", "properties": {} }, "b": { "type": "object", "properties": {} }"#;
        folder.define("with", "defs", others);
        let run = folder.run(&["check", "--with", "with", "--against", "old", "new"]);
        assert_eq!(run.code, *code, "{rule}: {}", run.out);
        let found = run
            .out
            .lines()
            .filter(|line| line.contains(&format!(": {rule}: ")))
            .count();
        assert_eq!(found, 1, "{rule}: {}", run.out);
        let sum = if *code == 0 {
            "1 note"
        } else {
            "1 breaking change"
        };
        assert!(
            run.out.contains(&format!("1 document: {sum}")),
            "{rule}: {}",
            run.out
        );

        let run = folder.run(&["check", "--with", "with", "--against", "new", "new"]);
        assert_eq!(run.code, 0, "{rule}: {}", run.out);
    }
}

#[test]
fn definitions_evolve() {
    check(DEFINITIONS, str::to_owned);
}

#[test]
fn methods_evolve() {
    check(METHODS, str::to_owned);
}

#[test]
fn objects_evolve() {
    check(OBJECTS, |object| {
        format!(r#""o": {{ "type": "object", {object} }}"#)
    });
}

#[test]
fn values_evolve() {
    check(VALUES, |value| format!(r#""v": {{ {value} }}"#));
}

#[test]
fn unions_evolve() {
    check(UNIONS, |union| {
        format!(r#""u": {{ "type": "array", "items": {{ "type": "union", {union} }} }}"#)
    });
}

#[test]
fn every_rule_has_a_row() {
    let rows = [DEFINITIONS, METHODS, OBJECTS, VALUES, UNIONS].concat();
    for rule in Rule::ALL {
        // Documents are compared with those of the same NSID.
        let is_shown =
            *rule == Rule::IdChanged || rows.iter().any(|(shown, ..)| *shown == rule.as_str());
        assert!(is_shown, "{rule}");
    }
}

#[test]
fn a_document_stays() {
    let token = r#""a": { "type": "token" }"#;
    let folder = Folder::new();
    folder.define("old", "gone", token);
    folder.define("old", "kept", token);
    folder.define("new", "kept", token);
    folder.define("new", "added", token);
    let run = folder.run(&["check", "new", "--against", "old"]);
    assert_eq!(run.code, 1);
    assert_eq!(
        run.out,
        "old/com/example/gone.json: document-removed: `com.example.gone` is gone: others may refer to it, keep it\n\
         2 documents: 1 breaking change\n"
    );

    // Of single documents it cannot be told what else there is.
    let run = folder.run(&["check", "new/com/example/kept.json", "--against", "old"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "1 document: nothing found\n")
    );

    // One that does not parse is one error.
    folder.write("new/com/example/gone.json", "{");
    let run = folder.run(&["check", "new", "--against", "old"]);
    assert!(
        run.out.contains("parse-error") && !run.out.contains("document-removed"),
        "{}",
        run.out
    );
}

#[test]
fn a_change_is_told_by_the_place_that_has_it() {
    let query = |maximum: u8| {
        format!(
            r#""main": {{ "type": "query", "description": "d", "output": {{ "encoding": "a/b" }},
                "parameters": {{ "type": "params", "properties": {{ "limit": {{ "type": "integer", "maximum": {maximum} }} }} }} }}"#
        )
    };
    let folder = Folder::new();
    folder.define("old", "listThings", &query(100));
    folder.define("new", "listThings", &query(50));
    let run = folder.run(&["check", "new", "--against", "old"]);
    assert_eq!(run.code, 1);
    assert_eq!(
        run.out,
        "new/com/example/listThings.json:/defs/main/parameters/properties/limit/maximum: limit-narrowed: `maximum` \
         changed from `100` to `50`: clients in use send what is refused now, keep the old one\n\
         1 document: 1 breaking change\n"
    );
}
