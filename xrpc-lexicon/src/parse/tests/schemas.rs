//! Types of data.

use super::refuses_defs;

/// Rows of schemas, each that of the property `a` of an object.
fn refuses_schemas(rows: &[(&str, &str, &str)]) {
    for (schema, pointer, message) in rows {
        let object =
            format!(r#""main": {{ "type": "object", "properties": {{ "a": {schema} }} }}"#);
        refuses_defs(&[(&object, &format!("/main/properties/a{pointer}"), message)]);
    }
}

#[test]
fn an_object() {
    refuses_defs(&[
        (
            r#""main": { "type": "object" }"#,
            "/main",
            r#"`properties` is missing, write `"properties": {}` at least"#,
        ),
        (
            r#""main": { "type": "object", "properties": [] }"#,
            "/main/properties",
            "write an object, not an array",
        ),
        (
            r#""main": { "type": "object", "properties": { "": { "type": "null" } } }"#,
            "/main/properties/",
            "`` is no name of a property, write one that does not begin with `$`",
        ),
        (
            r#""main": { "type": "object", "properties": { "$type": { "type": "null" } } }"#,
            "/main/properties/$type",
            "`$type` is no name of a property, write one that does not begin with `$`",
        ),
        (
            r#""main": { "type": "object", "properties": {}, "required": "a" }"#,
            "/main/required",
            "write an array, not a string",
        ),
        (
            r#""main": { "type": "object", "properties": {}, "required": [1] }"#,
            "/main/required/0",
            "write a string, not `1`",
        ),
        (
            r#""main": { "type": "object", "properties": {}, "required": ["a"] }"#,
            "/main/required/0",
            "`a` is no property, add it to `properties` or take it out",
        ),
        (
            r#""main": { "type": "object", "properties": {}, "nullable": ["a"] }"#,
            "/main/nullable/0",
            "`a` is no property, add it to `properties` or take it out",
        ),
        (
            r#""main": { "type": "object", "properties": { "a": { "type": "null" } }, "required": ["a", "a"] }"#,
            "/main/required/1",
            "listed twice, take one out",
        ),
    ]);
}

#[test]
fn the_type() {
    refuses_schemas(&[
        ("true", "", "write an object, not `true`"),
        (
            "{}",
            "",
            r#"`type` is missing, write the type of the value, such as `"string"`"#,
        ),
        (
            r#"{ "type": ["string"] }"#,
            "/type",
            "write a string, not an array",
        ),
        (
            r#"{ "type": "number" }"#,
            "/type",
            "`number` is no type of data, write `null`",
        ),
        (
            r#"{ "type": "sting" }"#,
            "/type",
            "`sting` is no type of data, did you mean `string`? write `null`",
        ),
        (
            r#"{ "type": "token" }"#,
            "/type",
            "a `token` is a definition, write a `string` with `knownValues` here",
        ),
        (
            r#"{ "type": "record" }"#,
            "/type",
            "`record` is no type of data, write `null`",
        ),
        (
            r#"{ "type": "null", "description": 1 }"#,
            "/description",
            "write a string, not `1`",
        ),
    ]);
}

#[test]
fn a_number() {
    refuses_schemas(&[
        (
            r#"{ "type": "boolean", "default": "true" }"#,
            "/default",
            "write `true` or `false`, not a string",
        ),
        (
            r#"{ "type": "boolean", "const": 1 }"#,
            "/const",
            "write `true` or `false`, not `1`",
        ),
        (
            r#"{ "type": "boolean", "const": true, "default": true }"#,
            "/default",
            "the only value allowed needs no default, take out `default` or `const`",
        ),
        (
            r#"{ "type": "integer", "minimum": 0.5 }"#,
            "/minimum",
            "write a whole number of 64 bits, not `0.5`",
        ),
        (
            r#"{ "type": "integer", "maximum": 9223372036854775808 }"#,
            "/maximum",
            "write a whole number of 64 bits, not `9223372036854775808`",
        ),
        (
            r#"{ "type": "integer", "minimum": 2, "maximum": 1 }"#,
            "/minimum",
            "nothing is at least 2 and at most 1, write a `minimum` up to `maximum`",
        ),
        (
            r#"{ "type": "integer", "minimum": 2, "default": 1 }"#,
            "/default",
            "`1` is not within `minimum` and `maximum`, write one that is",
        ),
        (
            r#"{ "type": "integer", "maximum": 2, "const": 3 }"#,
            "/const",
            "`3` is not within `minimum` and `maximum`, write one that is",
        ),
        (
            r#"{ "type": "integer", "maximum": 2, "enum": [1, 3] }"#,
            "/enum/1",
            "`3` is not within `minimum` and `maximum`, write one that is",
        ),
        (
            r#"{ "type": "integer", "enum": 1 }"#,
            "/enum",
            "write an array, not `1`",
        ),
        (
            r#"{ "type": "integer", "enum": [] }"#,
            "/enum",
            "no value is allowed, list at least one or take `enum` out",
        ),
        (
            r#"{ "type": "integer", "enum": [1, 1] }"#,
            "/enum/1",
            "listed twice, take one out",
        ),
        (
            r#"{ "type": "integer", "enum": [1, 2], "default": 3 }"#,
            "/default",
            "`3` is not in `enum`, add it there or write one that is",
        ),
        (
            r#"{ "type": "integer", "const": 1, "default": 1 }"#,
            "/default",
            "the only value allowed needs no default, take out `default` or `const`",
        ),
    ]);
}

#[test]
fn text() {
    refuses_schemas(&[
        (
            r#"{ "type": "string", "format": "dids" }"#,
            "/format",
            "`dids` is no format, did you mean `did`? write `at-identifier`",
        ),
        (
            r#"{ "type": "string", "format": "email" }"#,
            "/format",
            "`email` is no format, write `at-identifier`",
        ),
        (
            r#"{ "type": "string", "format": 1 }"#,
            "/format",
            "write a string, not `1`",
        ),
        (
            r#"{ "type": "string", "minLength": -1 }"#,
            "/minLength",
            "write a whole number from 0 up, not `-1`",
        ),
        (
            r#"{ "type": "string", "maxLength": "1" }"#,
            "/maxLength",
            "write a whole number from 0 up, not a string",
        ),
        (
            r#"{ "type": "string", "minLength": 2, "maxLength": 1 }"#,
            "/minLength",
            "nothing is at least 2 and at most 1, write a `minLength` up to `maxLength`",
        ),
        (
            r#"{ "type": "string", "minGraphemes": 2, "maxGraphemes": 1 }"#,
            "/minGraphemes",
            "nothing is at least 2 and at most 1, write a `minGraphemes` up to `maxGraphemes`",
        ),
        (
            r#"{ "type": "string", "enum": ["a", 1] }"#,
            "/enum/1",
            "write a string, not `1`",
        ),
        (
            r#"{ "type": "string", "enum": [] }"#,
            "/enum",
            "no value is allowed, list at least one or take `enum` out",
        ),
        (
            r#"{ "type": "string", "enum": ["a", "a"] }"#,
            "/enum/1",
            "listed twice, take one out",
        ),
        (
            r#"{ "type": "string", "knownValues": {} }"#,
            "/knownValues",
            "write an array, not an object",
        ),
        (
            r#"{ "type": "string", "knownValues": ["a", "a"] }"#,
            "/knownValues/1",
            "listed twice, take one out",
        ),
        (
            r#"{ "type": "string", "default": 1 }"#,
            "/default",
            "write a string, not `1`",
        ),
        (
            r#"{ "type": "string", "default": "c", "enum": ["a", "b"] }"#,
            "/default",
            "`c` is not in `enum`, add it there or write one that is",
        ),
        (
            r#"{ "type": "string", "default": "abc", "maxLength": 2 }"#,
            "/default",
            "`abc` is not within `minLength` and `maxLength`, which count bytes, write one that is",
        ),
        (
            r#"{ "type": "string", "const": "a", "minLength": 2 }"#,
            "/const",
            "`a` is not within `minLength` and `maxLength`, which count bytes, write one that is",
        ),
        (
            r#"{ "type": "string", "const": "a", "default": "a" }"#,
            "/default",
            "the only value allowed needs no default, take out `default` or `const`",
        ),
        (
            r#"{ "type": "string", "const": "a", "format": "tid" }"#,
            "/const",
            "`a` is not a valid tid: write thirteen characters",
        ),
    ]);
}

#[test]
fn bytes_and_files() {
    refuses_schemas(&[
        (
            r#"{ "type": "bytes", "minLength": true }"#,
            "/minLength",
            "write a whole number from 0 up, not `true`",
        ),
        (
            r#"{ "type": "bytes", "minLength": 2, "maxLength": 1 }"#,
            "/minLength",
            "nothing is at least 2 and at most 1, write a `minLength` up to `maxLength`",
        ),
        (
            r#"{ "type": "blob", "accept": "image/*" }"#,
            "/accept",
            "write an array, not a string",
        ),
        (
            r#"{ "type": "blob", "accept": ["image"] }"#,
            "/accept/0",
            "`image` is no MIME type, write one without parameters, such as `application/json`, `image/*` or `*/*`",
        ),
        (
            r#"{ "type": "blob", "maxSize": -1 }"#,
            "/maxSize",
            "write a whole number from 0 up, not `-1`",
        ),
    ]);
}

#[test]
fn a_list() {
    refuses_schemas(&[
        (
            r#"{ "type": "array" }"#,
            "",
            r#"`items` is missing, write what every item is, such as `"items": { "type": "string" }`"#,
        ),
        (
            r#"{ "type": "array", "items": [] }"#,
            "/items",
            "write an object, not an array",
        ),
        (
            r#"{ "type": "array", "items": { "type": "array", "items": { "type": "set" } } }"#,
            "/items/items/type",
            "`set` is no type of data, did you mean `ref`? write `null`",
        ),
        (
            r#"{ "type": "array", "items": { "type": "null" }, "minLength": 2, "maxLength": 1 }"#,
            "/minLength",
            "nothing is at least 2 and at most 1, write a `minLength` up to `maxLength`",
        ),
    ]);
}

#[test]
fn a_reference() {
    refuses_schemas(&[
        (
            r#"{ "type": "ref" }"#,
            "",
            r##"`ref` is missing, write the definition, such as `"#thing"` or `"com.example.defs#thing"`"##,
        ),
        (
            r#"{ "type": "ref", "ref": {} }"#,
            "/ref",
            "write a string, not an object",
        ),
        (
            r#"{ "type": "ref", "ref": "" }"#,
            "/ref",
            "`` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`",
        ),
        (
            r##"{ "type": "ref", "ref": "#" }"##,
            "/ref",
            "`#` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`",
        ),
        (
            r##"{ "type": "ref", "ref": "#a-b" }"##,
            "/ref",
            "`#a-b` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`",
        ),
        (
            r##"{ "type": "ref", "ref": "#a#b" }"##,
            "/ref",
            "`#a#b` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`",
        ),
        (
            r#"{ "type": "ref", "ref": "thing" }"#,
            "/ref",
            "`thing` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`",
        ),
        (
            r#"{ "type": "ref", "ref": "com.example.thing#" }"#,
            "/ref",
            "`com.example.thing#` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`",
        ),
        (
            r#"{ "type": "ref", "ref": "lex:com.example.thing" }"#,
            "/ref",
            "`lex:com.example.thing` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`",
        ),
        (
            r#"{ "type": "union" }"#,
            "",
            r##"`refs` is missing, write the definitions, such as `"refs": ["#thing"]`"##,
        ),
        (
            r##"{ "type": "union", "refs": "#a" }"##,
            "/refs",
            "write an array, not a string",
        ),
        (
            r##"{ "type": "union", "refs": ["#a", "b"] }"##,
            "/refs/1",
            "`b` is no reference, write `#name`, an NSID, or both, as in `com.example.defs#name`",
        ),
        (
            r##"{ "type": "union", "refs": ["#main", "com.example.thing"] }"##,
            "/refs/1",
            "listed twice, take one out",
        ),
        (
            r#"{ "type": "union", "refs": [], "closed": true }"#,
            "/refs",
            "a closed union of nothing has no value, list at least one definition",
        ),
        (
            r##"{ "type": "union", "refs": ["#a"], "closed": "yes" }"##,
            "/closed",
            "write `true` or `false`, not a string",
        ),
    ]);
}
