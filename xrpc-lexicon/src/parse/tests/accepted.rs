//! What a document is read as.

use super::defining;
use crate::{
    document::{
        Body, Def, Document, ErrorDef, Kind, Message, Method, Permission, PermissionParam,
        PermissionSet, Record, Token,
    },
    schema::{
        Array, Blob, Boolean, Bytes, CidLink, Format, Integer, Null, Object, Property, Ref, Schema,
        StringSchema, Target, Union, Unknown,
    },
};

fn parse(text: &str) -> Document {
    Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn target(nsid: &str, def: &str) -> Target {
    Target {
        nsid: nsid.to_owned(),
        def: def.to_owned(),
    }
}

fn optional(name: &str, schema: Schema) -> Property {
    Property {
        name: name.to_owned(),
        schema,
        required: false,
        nullable: false,
    }
}

fn reads_schemas(rows: &[(&str, Schema)]) {
    for (text, schema) in rows {
        let document = parse(&defining(&format!(
            r#""main": {{ "type": "object", "properties": {{ "a": {text} }} }}"#
        )));
        let Some(Def::Schema(Schema::Object(object))) = document.def("main") else {
            panic!("{document:?}")
        };
        assert_eq!(object.properties, [optional("a", schema.clone())], "{text}");
    }
}

#[test]
fn the_document() {
    let document = parse(
        r#"{
            "$type": "com.atproto.lexicon.schema", "lexicon": 1, "id": "com.example.thing", "revision": 3,
            "description": "d", "defs": { "z": { "type": "token" }, "a": { "type": "token", "description": "t" } }
        }"#,
    );
    let expected = Document {
        id: "com.example.thing".to_owned(),
        revision: Some(3),
        description: Some("d".to_owned()),
        defs: vec![
            ("z".to_owned(), Def::Token(Token { description: None })),
            (
                "a".to_owned(),
                Def::Token(Token {
                    description: Some("t".to_owned()),
                }),
            ),
        ],
    };
    assert_eq!(document, expected);
}

#[test]
fn a_procedure() {
    let document = parse(&defining(
        r##""main": {
            "type": "procedure", "description": "p", "futureKey": {},
            "parameters": {
                "type": "params", "required": ["a"],
                "properties": { "b": { "type": "array", "items": { "type": "integer" } }, "a": { "type": "unknown" } }
            },
            "input": { "encoding": "image/*", "description": "i" },
            "output": { "encoding": "application/json", "schema": { "type": "ref", "ref": "#out" } },
            "errors": [{ "name": "TooLarge", "description": "e" }, { "name": "X" }]
        }"##,
    ));
    let items = Box::new(Schema::Integer(Integer::default()));
    let expected = Method {
        kind: Kind::Procedure,
        description: Some("p".to_owned()),
        params: Some(Object {
            description: None,
            properties: vec![
                optional(
                    "b",
                    Schema::Array(Array {
                        description: None,
                        items,
                        min_length: None,
                        max_length: None,
                    }),
                ),
                Property {
                    required: true,
                    ..optional("a", Schema::Unknown(Unknown::default()))
                },
            ],
        }),
        input: Some(Body {
            description: Some("i".to_owned()),
            encoding: "image/*".to_owned(),
            schema: None,
        }),
        output: Some(Body {
            description: None,
            encoding: "application/json".to_owned(),
            schema: Some(Schema::Ref(Ref {
                description: None,
                target: target("com.example.thing", "out"),
            })),
        }),
        message: None,
        errors: vec![
            ErrorDef {
                name: "TooLarge".to_owned(),
                description: Some("e".to_owned()),
            },
            ErrorDef {
                name: "X".to_owned(),
                description: None,
            },
        ],
    };
    assert_eq!(document.method(), Some(&expected));
}

#[test]
fn a_subscription() {
    let document = parse(&defining(
        r##""main": {
            "type": "subscription", "message": { "description": "m", "schema": { "type": "union", "refs": ["#a"] } }
        }"##,
    ));
    let schema = Union {
        description: None,
        refs: vec![target("com.example.thing", "a")],
        closed: false,
    };
    let message = document.method().and_then(|method| method.message.as_ref());
    assert_eq!(
        message,
        Some(&Message {
            description: Some("m".to_owned()),
            schema
        })
    );
}

#[test]
fn a_record() {
    for key in ["tid", "nsid", "any", "literal:self"] {
        let document = parse(&defining(&format!(
            r#""main": {{
                "type": "record", "key": "{key}", "description": "r",
                "record": {{
                    "type": "object", "description": "o", "required": ["a"], "nullable": ["a"],
                    "properties": {{ "a": {{ "type": "null" }} }}
                }}
            }}"#
        )));
        let property = Property {
            required: true,
            nullable: true,
            ..optional("a", Schema::Null(Null::default()))
        };
        let record = Object {
            description: Some("o".to_owned()),
            properties: vec![property],
        };
        let expected = Record {
            description: Some("r".to_owned()),
            key: key.to_owned(),
            record,
        };
        assert_eq!(document.def("main"), Some(&Def::Record(expected)));
    }
}

#[test]
fn a_permission_set() {
    let document = parse(&defining(
        r#""main": {
            "type": "permission-set", "title": "t", "title:lang": { "de": "T" }, "detail": "d",
            "permissions": [{
                "type": "permission", "resource": "rpc", "description": "aside",
                "lxm": ["*", 1, true], "inheritAud": true, "aud": "x", "n": -1
            }]
        }"#,
    ));
    let text = |text: &str| PermissionParam::String(text.to_owned());
    let params = [
        (
            "lxm",
            PermissionParam::List(vec![
                text("*"),
                PermissionParam::Integer(1),
                PermissionParam::Boolean(true),
            ]),
        ),
        ("inheritAud", PermissionParam::Boolean(true)),
        ("aud", text("x")),
        ("n", PermissionParam::Integer(-1)),
    ];
    let params = params
        .map(|(name, param)| (name.to_owned(), param))
        .to_vec();
    let expected = PermissionSet {
        title: Some("t".to_owned()),
        title_lang: vec![("de".to_owned(), "T".to_owned())],
        detail: Some("d".to_owned()),
        detail_lang: Vec::new(),
        permissions: vec![Permission {
            resource: "rpc".to_owned(),
            params,
        }],
    };
    assert_eq!(document.def("main"), Some(&Def::PermissionSet(expected)));
}

#[test]
fn numbers_and_files() {
    reads_schemas(&[
        (
            r#"{ "type": "boolean", "description": "d", "default": false }"#,
            Schema::Boolean(Boolean {
                description: Some("d".to_owned()),
                default: Some(false),
                constant: None,
            }),
        ),
        (
            r#"{ "type": "boolean", "const": true }"#,
            Schema::Boolean(Boolean {
                constant: Some(true),
                ..Boolean::default()
            }),
        ),
        (
            r#"{ "type": "integer", "minimum": -1, "maximum": 3, "enum": [3, 1], "default": 1, "minLength": "ignored" }"#,
            Schema::Integer(Integer {
                minimum: Some(-1),
                maximum: Some(3),
                one_of: vec![3, 1],
                default: Some(1),
                ..Integer::default()
            }),
        ),
        (
            r#"{ "type": "integer", "const": 5 }"#,
            Schema::Integer(Integer {
                constant: Some(5),
                ..Integer::default()
            }),
        ),
        (
            r#"{ "type": "bytes", "minLength": 0, "maxLength": 7 }"#,
            Schema::Bytes(Bytes {
                description: None,
                min_length: Some(0),
                max_length: Some(7),
            }),
        ),
        (
            r#"{ "type": "cid-link", "description": "d" }"#,
            Schema::CidLink(CidLink {
                description: Some("d".to_owned()),
            }),
        ),
        (
            r#"{ "type": "blob", "accept": ["*/*", "image/svg+xml"], "maxSize": 10 }"#,
            Schema::Blob(Blob {
                description: None,
                accept: vec!["*/*".to_owned(), "image/svg+xml".to_owned()],
                max_size: Some(10),
            }),
        ),
    ]);
}

#[test]
fn text() {
    reads_schemas(&[
        (
            r#"{ "type": "string", "minLength": 1, "maxLength": 7, "minGraphemes": 2, "maxGraphemes": 5, "default": "größe" }"#,
            Schema::String(StringSchema {
                min_length: Some(1),
                max_length: Some(7),
                min_graphemes: Some(2),
                max_graphemes: Some(5),
                default: Some("größe".to_owned()),
                ..StringSchema::default()
            }),
        ),
        (
            r#"{ "type": "string", "format": "record-key", "enum": ["a", "b"], "default": "b" }"#,
            Schema::String(StringSchema {
                format: Some(Format::RecordKey),
                one_of: Some(vec!["a".to_owned(), "b".to_owned()]),
                default: Some("b".to_owned()),
                ..StringSchema::default()
            }),
        ),
        (
            r#"{ "type": "string", "knownValues": [], "const": "x" }"#,
            Schema::String(StringSchema {
                known_values: Some(Vec::new()),
                constant: Some("x".to_owned()),
                ..StringSchema::default()
            }),
        ),
    ]);
}

#[test]
fn references() {
    let refs = vec![
        target("com.example.defs", "main"),
        target("com.example.thing", "a"),
        target("com.example.defs", "b"),
    ];
    reads_schemas(&[
        (
            r#"{ "type": "ref", "ref": "com.example.defs#main", "description": "d" }"#,
            Schema::Ref(Ref {
                description: Some("d".to_owned()),
                target: target("com.example.defs", "main"),
            }),
        ),
        (
            r##"{ "type": "union", "refs": ["com.example.defs", "#a", "com.example.defs#b"], "closed": true }"##,
            Schema::Union(Union {
                description: None,
                refs,
                closed: true,
            }),
        ),
        (
            r#"{ "type": "union", "refs": [] }"#,
            Schema::Union(Union {
                description: None,
                refs: Vec::new(),
                closed: false,
            }),
        ),
    ]);
}
