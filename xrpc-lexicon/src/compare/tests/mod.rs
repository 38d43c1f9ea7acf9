//! One row for each rule, and for what is none.

mod bodies;
mod definitions;
mod objects;
mod values;

use super::{Rule, Severity, Version, compare};
use crate::document::Document;

fn document(defs: &str) -> Document {
    let text = format!(r#"{{ "lexicon": 1, "id": "com.example.thing", "defs": {{ {defs} }} }}"#);
    Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The changes between two lists of definitions: `breaking new /defs/main/type type-changed`.
fn changes(old: &str, new: &str) -> Vec<String> {
    let changes = compare(&document(old), &document(new));
    let lines = changes.iter().map(|change| {
        let severity = match change.severity {
            Severity::Breaking => "breaking",
            Severity::Note => "note",
        };
        let version = match change.version {
            Version::Old => "old",
            Version::New => "new",
        };
        format!("{severity} {version} {} {}", change.pointer, change.rule)
    });
    lines.collect()
}

/// What stands between the braces of `defs` before and after, and the changes.
fn check(rows: &[(&str, &str, &[&str])]) {
    for (old, new, expected) in rows {
        assert_eq!(changes(old, new), *expected, "{old} → {new}");
        assert_eq!(changes(old, old), [""; 0], "{old}");
        assert_eq!(changes(new, new), [""; 0], "{new}");
    }
}

#[test]
fn rules_have_names_of_their_own() {
    let mut names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Rule::ALL.len());
    for name in names {
        assert!(
            name.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
            "{name}"
        );
    }
}

#[test]
fn the_table_has_all_rules() {
    let table = include_str!("../mod.rs");
    for rule in Rule::ALL {
        assert!(table.contains(&format!("`{rule}`")), "{rule}");
    }
}

#[test]
fn a_message_says_whom_it_concerns_and_what_to_do() {
    let query = |maximum: u8| {
        format!(
            r#""main": {{ "type": "query", "parameters": {{ "type": "params", "properties": {{
                "limit": {{ "type": "integer", "maximum": {maximum} }} }} }} }}"#
        )
    };
    let changes = |old, new| compare(&document(&query(old)), &document(&query(new)));
    assert_eq!(
        changes(100, 50)[0].to_string(),
        "/defs/main/parameters/properties/limit/maximum: limit-narrowed: `maximum` changed from `100` to `50`: \
         clients in use send what is refused now, keep the old one"
    );
    assert_eq!(
        changes(50, 100)[0].message,
        "`maximum` changed from `50` to `100`: servers in use refuse what is newly allowed, update them first"
    );
}
