//! Rows for each rule, and for what is none.

use super::{Rule, lint};
use crate::document::Document;

/// The lints of a document: `/id generic-name`.
fn lints(id: &str, defs: &str) -> Vec<String> {
    let text = format!(r#"{{ "lexicon": 1, "id": "{id}", "defs": {{ {defs} }} }}"#);
    let document = Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let lints = lint(&document);
    lints
        .iter()
        .map(|lint| format!("{} {}", lint.pointer, lint.rule))
        .collect()
}

/// The lints of properties of a shared definition.
fn shared(properties: &str) -> Vec<String> {
    let defs = format!(r#""o": {{ "type": "object", "properties": {{ {properties} }} }}"#);
    without("/defs/o/properties", lints("com.example.defs", &defs))
}

/// The lints of properties of a record.
fn record(properties: &str) -> Vec<String> {
    let defs = format!(
        r#""main": {{ "type": "record", "description": "d", "key": "tid",
            "record": {{ "type": "object", "properties": {{ {properties} }} }} }}"#
    );
    without(
        "/defs/main/record/properties",
        lints("com.example.post", &defs),
    )
}

/// The lints of the parameters of a query.
fn params(properties: &str) -> Vec<String> {
    let defs = format!(
        r#""main": {{ "type": "query", "description": "d", "output": {{ "encoding": "a/b" }},
            "parameters": {{ "type": "params", "properties": {{ {properties} }} }} }}"#
    );
    without(
        "/defs/main/parameters/properties",
        lints("com.example.getPost", &defs),
    )
}

fn without(prefix: &str, lints: Vec<String>) -> Vec<String> {
    let shorter = lints
        .into_iter()
        .map(|lint| lint.strip_prefix(prefix).unwrap_or(&lint).to_owned());
    shorter.collect()
}

#[test]
fn rules_have_names_of_their_own() {
    let mut names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Rule::ALL.len());
    let table = include_str!("mod.rs");
    for name in names {
        assert!(table.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn what_follows_the_guide_is_not_mentioned() {
    let defs = r##"
        "main": {
            "type": "query", "description": "Lists things.",
            "parameters": { "type": "params", "properties": {
                "actor": { "type": "string", "format": "at-identifier" },
                "kinds": { "type": "array", "items": { "type": "string", "knownValues": ["big", "com.example.defs#small"] } },
                "limit": { "type": "integer", "minimum": 1, "maximum": 100, "default": 50 },
                "cursor": { "type": "string" }
            } },
            "output": { "encoding": "application/json", "schema": { "type": "object", "required": ["things"], "properties": {
                "cursor": { "type": "string" },
                "things": { "type": "array", "items": { "type": "ref", "ref": "#thing" } }
            } } },
            "errors": [{ "name": "NotFound" }, { "name": "RateLimitExceeded" }]
        },
        "thing": { "type": "object", "properties": {
            "text": { "type": "string", "maxLength": 640, "maxGraphemes": 64 },
            "uri": { "type": "string", "format": "at-uri", "description": "Where the thing is." },
            "kind": { "type": "union", "refs": [] }
        } }"##;
    assert_eq!(lints("com.example.listThings", defs), [""; 0]);
}

#[test]
fn names_are_lower_camel_case() {
    let token = r#"{ "type": "token" }"#;
    let rows: [(&str, &str, &[&str]); 4] = [
        ("com.example.Post", "a", &["/id name-not-lower-camel-case"]),
        (
            "com.example.post",
            "Thing",
            &["/defs/Thing name-not-lower-camel-case"],
        ),
        (
            "com.example.length",
            "default",
            &["/id generic-name", "/defs/default generic-name"],
        ),
        ("com.example.post", "thing2Thing", &[]),
    ];
    for (id, name, expected) in rows {
        assert_eq!(
            lints(id, &format!(r#""{name}": {token}"#)),
            expected,
            "{id} {name}"
        );
    }
    for name in ["max_size", "MaxSize", "MAX", "max-size", "maß", "2nd"] {
        let property = format!(r#""{name}": {{ "type": "null" }}"#);
        assert_eq!(
            shared(&property),
            [format!("/{name} name-not-lower-camel-case")]
        );
    }
    assert_eq!(
        params(r#""a_b": { "type": "boolean" }"#),
        ["/a_b name-not-lower-camel-case"]
    );
    assert_eq!(
        shared(r#""length": { "type": "integer" }"#),
        [""; 0],
        "it is no name of a schema"
    );
}

#[test]
fn methods_are_verb_and_noun() {
    let method = |kind: &str| {
        match kind {
        "subscription" => {
            r#""main": { "type": "subscription", "description": "d", "message": { "schema": { "type": "union", "refs": [] } } }"#.to_owned()
        }
        _ => format!(r#""main": {{ "type": "{kind}", "description": "d", "output": {{ "encoding": "a/b" }} }}"#),
    }
    };
    let rows: [(&str, &str, &[&str]); 6] = [
        ("query", "getPost", &[]),
        ("query", "post", &["/id method-not-verb-noun"]),
        ("procedure", "login", &["/id method-not-verb-noun"]),
        ("subscription", "subscribeLabels", &[]),
        (
            "subscription",
            "streamLabels",
            &["/id subscription-not-subscribe"],
        ),
        (
            "subscription",
            "subscribe",
            &["/id subscription-not-subscribe"],
        ),
    ];
    for (kind, name, expected) in rows {
        assert_eq!(
            lints(&format!("com.example.{name}"), &method(kind)),
            expected,
            "{name}"
        );
    }
}

#[test]
fn errors_are_upper_camel_case() {
    let method = r#""main": { "type": "query", "description": "d", "output": { "encoding": "a/b" },
        "errors": [{ "name": "NotFound" }, { "name": "notFound" }, { "name": "NOT_FOUND" }, { "name": "NOTFOUND" }] }"#;
    let expected =
        [1, 2, 3].map(|index| format!("/defs/main/errors/{index}/name error-not-upper-camel-case"));
    assert_eq!(lints("com.example.getPost", method), expected);
}

#[test]
fn fixed_strings_are_kebab_case() {
    let values = r#"["a", "big-one2", "com.example.defs#tokenOne", "com.example.token", "aB", "a_b", "-a", ""]"#;
    let expected = [4, 5, 6, 7].map(|index| format!("/k/knownValues/{index} value-not-kebab-case"));
    assert_eq!(
        shared(&format!(
            r#""k": {{ "type": "string", "knownValues": {values} }}"#
        )),
        expected
    );
    let of_format = r#""k": { "type": "string", "format": "language", "knownValues": ["de-AT"] }"#;
    assert_eq!(shared(of_format), [""; 0]);
}

#[test]
fn main_is_described_and_is_not_in_defs() {
    assert_eq!(
        lints(
            "com.example.post",
            r#""main": { "type": "object", "properties": {} }"#
        ),
        ["/defs/main main-without-description"]
    );
    assert_eq!(
        lints(
            "com.example.defs",
            r#""main": { "type": "token", "description": "d" }"#
        ),
        ["/defs/main main-in-defs"]
    );
    let set = r#""main": { "type": "permission-set", "title": "t", "permissions": [] }"#;
    assert_eq!(lints("com.example.authBasic", set), [""; 0]);
}

#[test]
fn ambiguous_properties_are_described() {
    assert_eq!(
        shared(
            r#""uri": { "type": "null" }, "cid": { "type": "null" }, "postUri": { "type": "null" }"#
        ),
        [
            "/uri property-without-description",
            "/cid property-without-description"
        ]
    );
    assert_eq!(
        shared(r#""cid": { "type": "null", "description": "d" }"#),
        [""; 0]
    );
}

#[test]
fn methods_have_an_output() {
    for kind in ["query", "procedure"] {
        let method = format!(r#""main": {{ "type": "{kind}", "description": "d" }}"#);
        assert_eq!(
            lints("com.example.putPost", &method),
            ["/defs/main method-without-output"]
        );
    }
}

#[test]
fn a_procedure_says_what_can_be_wrong_with_its_input() {
    let method = |errors| {
        format!(
            r#""main": {{ "type": "procedure", "description": "d", "input": {{ "encoding": "text/plain" }},
                "output": {{ "encoding": "text/plain" }} {errors} }}"#
        )
    };
    assert_eq!(
        lints("com.example.putPost", &method("")),
        ["/defs/main procedure-without-errors"]
    );
    let named = method(r#", "errors": [{ "name": "TooMany" }]"#);
    assert_eq!(lints("com.example.putPost", &named), [""; 0]);
}

#[test]
fn accounts_are_taken_by_any_identifier() {
    for format in ["did", "handle"] {
        assert_eq!(
            params(&format!(
                r#""actor": {{ "type": "string", "format": "{format}" }}"#
            )),
            ["/actor/format account-not-at-identifier"]
        );
        assert_eq!(
            params(&format!(
                r#""actors": {{ "type": "array", "items": {{ "type": "string", "format": "{format}" }} }}"#
            )),
            ["/actors/items/format account-not-at-identifier"]
        );
    }
    assert_eq!(
        params(r#""post": { "type": "string", "format": "at-uri" }"#),
        [""; 0]
    );
}

#[test]
fn pages_are_turned_by_convention() {
    let list = |cursor: &str, required: &str, schema: &str| {
        let defs = format!(
            r#""main": {{ "type": "query", "description": "d",
                "parameters": {{ "type": "params", "required": [{required}], "properties": {{
                    "cursor": {{ "type": "{cursor}" }}, "limit": {{ "type": "integer" }} }} }},
                "output": {{ "encoding": "application/json", "schema": {schema} }} }},
                "page": {{ "type": "object", "properties": {{ "cursor": {{ "type": "string" }} }} }}"#
        );
        lints("com.example.listPosts", &defs)
    };
    let page = r##"{ "type": "ref", "ref": "#page" }"##;
    let rows: [(&str, &str, &str, &[&str]); 6] = [
        ("string", "", page, &[]),
        (
            "string",
            "",
            r#"{ "type": "ref", "ref": "com.example.defs#page" }"#,
            &[],
        ),
        (
            "integer",
            "",
            page,
            &["/defs/main/parameters/properties/cursor pagination-unlike"],
        ),
        (
            "string",
            r#""cursor", "limit""#,
            page,
            &[
                "/defs/main/parameters/properties/cursor pagination-unlike",
                "/defs/main/parameters/properties/limit pagination-unlike",
            ],
        ),
        (
            "string",
            "",
            r#"{ "type": "object", "properties": {} }"#,
            &["/defs/main/output/schema pagination-unlike"],
        ),
        (
            "string",
            "",
            r#"{ "type": "object", "required": ["cursor"], "properties": { "cursor": { "type": "string" } } }"#,
            &["/defs/main/output/schema/properties/cursor pagination-unlike"],
        ),
    ];
    for (cursor, required, schema, expected) in rows {
        assert_eq!(
            list(cursor, required, schema),
            expected,
            "{cursor} {required} {schema}"
        );
    }
    let subscription = |cursor: &str| {
        let defs = format!(
            r#""main": {{ "type": "subscription", "description": "d",
                "parameters": {{ "type": "params", "properties": {{ "cursor": {{ "type": "{cursor}" }} }} }},
                "message": {{ "schema": {{ "type": "union", "refs": [] }} }} }}"#
        );
        lints("com.example.subscribePosts", &defs)
    };
    assert_eq!(subscription("integer"), [""; 0]);
    assert_eq!(
        subscription("string"),
        ["/defs/main/parameters/properties/cursor pagination-unlike"]
    );
}

#[test]
fn strings_of_records_are_limited() {
    assert_eq!(
        record(r#""text": { "type": "string" }"#),
        ["/text string-without-limit"]
    );
    assert_eq!(shared(r#""text": { "type": "string" }"#), [""; 0]);
    for fine in [r#""maxLength": 5"#, r#""format": "uri""#, r#""const": "x""#] {
        assert_eq!(
            record(&format!(r#""text": {{ "type": "string", {fine} }}"#)),
            [""; 0],
            "{fine}"
        );
    }
    // So are those of definitions that the record leads to, and of these alone.
    let defs = r##"
        "main": { "type": "record", "description": "d", "key": "tid", "record": { "type": "object", "properties": {
            "a": { "type": "array", "items": { "type": "union", "refs": ["#held"] } } } } },
        "held": { "type": "object", "properties": { "b": { "type": "ref", "ref": "#inner" }, "c": { "type": "ref", "ref": "#held" } } },
        "inner": { "type": "string" },
        "view": { "type": "string" }"##;
    assert_eq!(
        lints("com.example.post", defs),
        ["/defs/inner string-without-limit"]
    );
}

#[test]
fn limits_of_length_fit_each_other() {
    let rows: [(&str, &[&str]); 8] = [
        (
            r#""format": "did", "maxLength": 9"#,
            &["/t limit-beside-format"],
        ),
        (
            r#""format": "did", "minGraphemes": 1"#,
            &["/t limit-beside-format"],
        ),
        (
            r#""maxGraphemes": 5"#,
            &["/t/maxGraphemes graphemes-without-length"],
        ),
        (
            r#""maxGraphemes": 5, "maxLength": 49"#,
            &["/t/maxLength bytes-per-grapheme"],
        ),
        (r#""maxGraphemes": 5, "maxLength": 50"#, &[]),
        (r#""maxGraphemes": 5, "maxLength": 100"#, &[]),
        (
            r#""maxGraphemes": 5, "maxLength": 101"#,
            &["/t/maxLength bytes-per-grapheme"],
        ),
        (r#""maxLength": 100"#, &[]),
    ];
    for (limits, expected) in rows {
        assert_eq!(
            shared(&format!(r#""t": {{ "type": "string", {limits} }}"#)),
            expected,
            "{limits}"
        );
    }
}

#[test]
fn sets_and_unions_are_open() {
    assert_eq!(
        shared(r#""e": { "type": "string", "enum": ["a"] }"#),
        ["/e/enum closed-set"]
    );
    assert_eq!(
        shared(r#""e": { "type": "integer", "enum": [1] }"#),
        ["/e/enum closed-set"]
    );
    assert_eq!(
        shared(r#""u": { "type": "union", "refs": ["com.example.other"], "closed": true }"#),
        ["/u/closed closed-union"]
    );
}

#[test]
fn items_can_be_extended() {
    for atom in ["boolean", "integer", "string", "bytes", "cid-link"] {
        let list = format!(r#""a": {{ "type": "array", "items": {{ "type": "{atom}" }} }}"#);
        assert_eq!(shared(&list), ["/a/items array-of-atoms"]);
    }
    assert_eq!(
        params(r#""a": { "type": "array", "items": { "type": "string" } }"#),
        [""; 0]
    );
}

#[test]
fn a_flag_is_false_by_default() {
    let flag = r#""b": { "type": "boolean", "default": true }"#;
    assert_eq!(params(flag), ["/b/default boolean-default-true"]);
    assert_eq!(params(&flag.replace("true", "false")), [""; 0]);
}

#[test]
fn records_hold_what_lasts() {
    for format in ["handle", "at-identifier"] {
        let account = format!(r#""a": {{ "type": "string", "format": "{format}" }}"#);
        assert_eq!(record(&account), ["/a/format handle-in-record"]);
        assert_eq!(shared(&account), [""; 0]);
    }
    assert_eq!(
        record(r#""a": { "type": "string", "format": "did" }"#),
        [""; 0]
    );
    assert_eq!(
        record(r#""a": { "type": "cid-link" }"#),
        ["/a/type cid-link-in-record"]
    );
    assert_eq!(
        record(r#""a": { "type": "unknown" }"#),
        ["/a/type unknown-in-record"]
    );
    assert_eq!(
        shared(r#""a": { "type": "cid-link" }, "b": { "type": "unknown" }"#),
        [""; 0]
    );
}
