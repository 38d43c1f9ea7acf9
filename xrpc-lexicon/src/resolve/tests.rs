//! Where references lead.

use crate::{
    catalog::Catalog,
    document::{Def, Document},
    error::ReferenceError,
    schema::Target,
};

const DEFS: &str = r#"{ "lexicon": 1, "id": "com.example.defs", "defs": {
    "main": { "type": "record", "key": "tid", "record": { "type": "object", "properties": {} } },
    "thing": { "type": "object", "properties": {} },
    "word": { "type": "string" },
    "red": { "type": "token" }
} }"#;

/// The errors of a query whose output refers to something in many places, with `reference` in all of them.
fn errors(reference: &str) -> Vec<String> {
    let text = r##"{ "lexicon": 1, "id": "com.example.query", "defs": {
        "main": { "type": "query", "output": { "encoding": "application/json", "schema": {
            "type": "object",
            "properties": {
                "a": { "type": "array", "items": { "type": "ref", "ref": "REFERENCE" } },
                "b/c": { "type": "union", "refs": ["#thing", "REFERENCE"] }
            }
        } } },
        "thing": { "type": "object", "properties": {} }
    } }"##;
    let documents = [DEFS, &text.replace("REFERENCE", reference)];
    let catalog =
        Catalog::from_documents(documents.map(|text| Document::parse(text).expect("it is valid")));
    let errors = catalog
        .check_references("com.example.query")
        .err()
        .unwrap_or_default();
    errors.iter().map(ToString::to_string).collect()
}

#[test]
fn a_reference_leads_to_data() {
    const REF: &str = "/defs/main/output/schema/properties/a/items/ref";
    const UNION: &str = "/defs/main/output/schema/properties/b~1c/refs/1";
    let both = |message: &str| {
        vec![
            format!("`{REF}`: {message}"),
            format!("`{UNION}`: {message}"),
        ]
    };
    let rows = [
        ("com.example.defs", vec![]),
        ("com.example.defs#thing", vec![]),
        (
            "com.example.defs#word",
            vec![format!(
                "`{UNION}`: `com.example.defs#word` is of type `string`: refer to an object or a record"
            )],
        ),
        (
            "com.example.defs#red",
            vec![format!(
                "`{UNION}`: `com.example.defs#red` is of type `token`: refer to an object or a record"
            )],
        ),
        (
            "com.example.query",
            vec![
                format!(
                    "`{REF}`: `com.example.query` is of type `query`: refer to a type of data, a record or a token"
                ),
                format!(
                    "`{UNION}`: `com.example.query` is of type `query`: refer to an object or a record"
                ),
            ],
        ),
        (
            "com.example.defs#things",
            both("the document `com.example.defs` does not define `things`, did you mean `thing`?"),
        ),
        (
            "#nothing",
            both(
                "the document `com.example.query` does not define `nothing`, did you mean `thing`?",
            ),
        ),
        (
            "com.example.def#thing",
            both("there is no document `com.example.def`, did you mean `com.example.defs`?"),
        ),
        (
            "org.else.where",
            both("there is no document `org.else.where`"),
        ),
    ];
    for (reference, expected) in rows {
        assert_eq!(errors(reference), expected, "{reference}");
    }
}

#[test]
fn every_place_is_looked_at() {
    let rows = [
        (
            r##""main": { "type": "procedure", "input": { "encoding": "a/b", "schema": { "type": "ref", "ref": "#no" } } }"##,
            "/defs/main/input/schema/ref",
        ),
        (
            r##""main": { "type": "subscription", "message": { "schema": { "type": "union", "refs": ["#no"] } } }"##,
            "/defs/main/message/schema/refs/0",
        ),
        (
            r##""main": { "type": "record", "key": "tid", "record": { "type": "object", "properties": { "a": { "type": "ref", "ref": "#no" } } } }"##,
            "/defs/main/record/properties/a/ref",
        ),
        (
            r##""list": { "type": "array", "items": { "type": "ref", "ref": "#no" } }"##,
            "/defs/list/items/ref",
        ),
    ];
    for (def, pointer) in rows {
        let text = format!(r#"{{ "lexicon": 1, "id": "com.example.thing", "defs": {{ {def} }} }}"#);
        let catalog = Catalog::from_documents([Document::parse(&text).expect("it is valid")]);
        let errors = catalog
            .check_references("com.example.thing")
            .expect_err("`#no` is not defined");
        let pointers: Vec<&str> = errors.iter().map(ReferenceError::pointer).collect();
        assert_eq!(pointers, [pointer]);
    }
}

#[test]
fn a_document_that_is_missing() {
    let catalog = Catalog::from_documents([Document::parse(DEFS).expect("it is valid")]);
    let errors = catalog
        .check_references("com.example.deft")
        .expect_err("it is missing");
    let messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        ["there is no document `com.example.deft`, did you mean `com.example.defs`?"]
    );
    assert_eq!(errors[0].pointer(), "");
}

#[test]
fn a_target() {
    let catalog = Catalog::from_documents([Document::parse(DEFS).expect("it is valid")]);
    let resolve = |nsid: &str, def: &str| {
        let target = Target {
            nsid: nsid.to_owned(),
            def: def.to_owned(),
        };
        catalog
            .resolve(&target)
            .map(Def::type_name)
            .map_err(|error| error.to_string())
    };
    assert_eq!(resolve("com.example.defs", "main"), Ok("record"));
    assert_eq!(resolve("com.example.defs", "word"), Ok("string"));
    assert_eq!(
        resolve("com.example.defs", "ward"),
        Err(
            "the document `com.example.defs` does not define `ward`, did you mean `word`?"
                .to_owned()
        )
    );
}
