//! The outermost object, the names of definitions, records, permission sets.

use super::{refuses, refuses_defs};
use crate::document::Document;

#[test]
fn a_name_stands_once_in_an_object() {
    let message = "the name stands here twice, take one out";
    refuses_defs(&[
        (
            r#""a": { "type": "token" }, "b": { "type": "token" }, "a": { "type": "string" }"#,
            "/a",
            message,
        ),
        (
            r#""a": { "type": "token", "type": "string" }"#,
            "/a/type",
            message,
        ),
        // The same name in other words.
        (
            r#""ab": { "type": "token" }, "a\u0062": { "type": "token" }"#,
            "/ab",
            message,
        ),
        (
            r#""a": { "type": "object", "properties": { "\\\"}": { "type": "string" , "x": [1.5e3, true , {}, { "n":null,"n":[ ] }] } } }"#,
            "/a/properties/\\\"}/x/3/n",
            message,
        ),
    ]);
    // Elsewhere it is another one.
    let twice = r#"{ "lexicon": 1, "id": "com.example.thing", "defs": { "id": { "type": "token", "x": ["x", "x", [], "{"] } } }"#;
    assert!(Document::parse(twice).is_ok());
}

#[test]
fn a_document() {
    refuses(&[
        (
            "",
            "",
            "the text is not JSON: EOF while parsing a value at line 1 column 0",
        ),
        ("[]", "", "write an object, not an array"),
        (
            "{}",
            "",
            "`lexicon` is missing, write the version of the language, `1`",
        ),
        (
            r#"{ "lexicon": "1" }"#,
            "/lexicon",
            "write a whole number of 64 bits, not a string",
        ),
        (
            r#"{ "lexicon": 1.0 }"#,
            "/lexicon",
            "write a whole number of 64 bits, not `1.0`",
        ),
        (
            r#"{ "lexicon": 2 }"#,
            "/lexicon",
            "only version 1 of the language is known, write `1`",
        ),
        (
            r#"{ "lexicon": 1 }"#,
            "",
            r#"`id` is missing, write the NSID of the document, such as `"com.example.getThing"`"#,
        ),
        (
            r#"{ "lexicon": 1, "id": 7 }"#,
            "/id",
            "write a string, not `7`",
        ),
        (
            r#"{ "lexicon": 1, "id": "com.example" }"#,
            "/id",
            "`com.example` is not a valid nsid: write at least three segments, as in `com.example.getThing`",
        ),
        (
            r#"{ "lexicon": 1, "id": "com.example.thing" }"#,
            "",
            r#"`defs` is missing, write the definitions, `"defs": { "main": { … } }`"#,
        ),
        (
            r#"{ "lexicon": 1, "id": "com.example.thing", "defs": [] }"#,
            "/defs",
            "write an object, not an array",
        ),
        (
            r#"{ "lexicon": 1, "id": "com.example.thing", "defs": {} }"#,
            "/defs",
            r#"nothing is defined, write `"main": { … }` into it"#,
        ),
        (
            r#"{ "lexicon": 1, "id": "com.example.thing", "description": null }"#,
            "/description",
            "write a string, not `null`",
        ),
        (
            r#"{ "lexicon": 1, "id": "com.example.thing", "revision": "2" }"#,
            "/revision",
            "write a whole number of 64 bits, not a string",
        ),
    ]);
}

#[test]
fn a_definition() {
    refuses_defs(&[
        (
            r#""": { "type": "token" }"#,
            "/",
            "`` is no name for a definition, write up to 63 letters and digits, a letter first",
        ),
        (
            r#""a-b": { "type": "token" }"#,
            "/a-b",
            "`a-b` is no name for a definition, write up to 63 letters and digits, a letter first",
        ),
        (
            r#""1a": { "type": "token" }"#,
            "/1a",
            "`1a` is no name for a definition, write up to 63 letters and digits, a letter first",
        ),
        (
            r#""a/~b": { "type": "token" }"#,
            "/a~1~0b",
            "`a/~b` is no name for a definition, write up to 63 letters and digits, a letter first",
        ),
        (r#""a": null"#, "/a", "write an object, not `null`"),
        (
            r#""a": {}"#,
            "/a",
            r#"`type` is missing, write the type of the definition, such as `"object"`"#,
        ),
        (
            r#""a": { "type": true }"#,
            "/a/type",
            "write a string, not `true`",
        ),
        (
            r#""a": { "type": "tokn" }"#,
            "/a/type",
            "`tokn` is no type of a definition, did you mean `token`? write `query`",
        ),
        (
            r#""a": { "type": "ref", "ref": "com.example.thing" }"#,
            "/a/type",
            "`ref` has no name of its own, write the definition that it refers to, or use the `ref` where the definition is used",
        ),
        (
            r##""a": { "type": "union", "refs": ["#b"] }"##,
            "/a/type",
            "`union` has no name of its own, write the union where it is used",
        ),
        (
            r#""a": { "type": "unknown" }"#,
            "/a/type",
            "`unknown` has no name of its own, write it where it is used",
        ),
        (
            r#""a": { "type": "params", "properties": {} }"#,
            "/a/type",
            "`params` has no name of its own, write it under `parameters` of a method",
        ),
        (
            r#""a": { "type": "permission", "resource": "rpc" }"#,
            "/a/type",
            "`permission` has no name of its own, write it under `permissions` of a `permission-set`",
        ),
        (
            r#""a": { "type": "query" }"#,
            "/a/type",
            "a `query` is the point of its document, name it `main`",
        ),
        (
            r#""a": { "type": "procedure" }"#,
            "/a/type",
            "a `procedure` is the point of its document, name it `main`",
        ),
        (
            r#""a": { "type": "subscription" }"#,
            "/a/type",
            "a `subscription` is the point of its document, name it `main`",
        ),
        (
            r#""a": { "type": "record" }"#,
            "/a/type",
            "a `record` is the point of its document, name it `main`",
        ),
        (
            r#""a": { "type": "permission-set" }"#,
            "/a/type",
            "a `permission-set` is the point of its document, name it `main`",
        ),
        (
            r#""a": { "type": "token", "description": ["text"] }"#,
            "/a/description",
            "write a string, not an array",
        ),
    ]);
}

#[test]
fn a_record() {
    refuses_defs(&[
        (
            r#""main": { "type": "record" }"#,
            "/main",
            "`key` is missing, write `tid`, `nsid`, `any`, or `literal:` and the key",
        ),
        (
            r#""main": { "type": "record", "key": "uuid" }"#,
            "/main/key",
            "`uuid` is no kind of record key, write `tid`, `nsid`, `any`, or `literal:` and the key",
        ),
        (
            r#""main": { "type": "record", "key": "literal:" }"#,
            "/main/key",
            "`` is not a valid record-key: write at least one byte",
        ),
        (
            r#""main": { "type": "record", "key": "literal:a/b" }"#,
            "/main/key",
            "`a/b` is not a valid record-key: use letters, digits, `.`, `-`, `_`, `:` and `~` only",
        ),
        (
            r#""main": { "type": "record", "key": "tid" }"#,
            "/main",
            r#"`record` is missing, write the data, `"record": { "type": "object", … }`"#,
        ),
        (
            r#""main": { "type": "record", "key": "tid", "record": { "properties": {} } }"#,
            "/main/record",
            r#"`type` is missing, write `"type": "object"`"#,
        ),
        (
            r##""main": { "type": "record", "key": "tid", "record": { "type": "ref", "ref": "#a" } }"##,
            "/main/record/type",
            "write `object`, not `ref`",
        ),
    ]);
}

#[test]
fn a_permission_set() {
    let row = |permission: &str| {
        format!(r#""main": {{ "type": "permission-set", "permissions": [{permission}] }}"#)
    };
    refuses_defs(&[
        (
            r#""main": { "type": "permission-set" }"#,
            "/main",
            r#"`permissions` is missing, write the permissions, `"permissions": [{ "type": "permission", … }]`"#,
        ),
        (
            r#""main": { "type": "permission-set", "permissions": {} }"#,
            "/main/permissions",
            "write an array, not an object",
        ),
        (
            r#""main": { "type": "permission-set", "permissions": [], "title": 1 }"#,
            "/main/title",
            "write a string, not `1`",
        ),
        (
            r#""main": { "type": "permission-set", "permissions": [], "title:lang": { "d": "a" } }"#,
            "/main/title:lang/d",
            "`d` is not a valid language: begin with a language of two or three lower-case letters, as in `en`",
        ),
        (
            r#""main": { "type": "permission-set", "permissions": [], "detail:lang": { "de": 1 } }"#,
            "/main/detail:lang/de",
            "write a string, not `1`",
        ),
        (&row("1"), "/main/permissions/0", "write an object, not `1`"),
        (
            &row("{}"),
            "/main/permissions/0",
            r#"`type` is missing, write `"type": "permission"`"#,
        ),
        (
            &row(r#"{ "type": "token" }"#),
            "/main/permissions/0/type",
            "write `permission`, not `token`",
        ),
        (
            &row(r#"{ "type": "permission" }"#),
            "/main/permissions/0",
            r#"`resource` is missing, write the kind of resource, such as `"repo"` or `"rpc"`"#,
        ),
        (
            &row(r#"{ "type": "permission", "resource": "" }"#),
            "/main/permissions/0/resource",
            "the name of the resource is empty, write one, such as `repo` or `rpc`",
        ),
        (
            &row(r#"{ "type": "permission", "resource": "rpc", "aud": null }"#),
            "/main/permissions/0/aud",
            "write `true`, `false`, a whole number, a string or an array of these, not `null`",
        ),
        (
            &row(r#"{ "type": "permission", "resource": "rpc", "lxm": [[]] }"#),
            "/main/permissions/0/lxm/0",
            "write `true`, `false`, a whole number, a string or an array of these, not an array",
        ),
        (
            &row(r#"{ "type": "permission", "resource": "rpc", "limit": 0.5 }"#),
            "/main/permissions/0/limit",
            "write `true`, `false`, a whole number, a string or an array of these, not `0.5`",
        ),
    ]);
}
