//! What is refused, where and with which words; and what is read.

mod accepted;
mod documents;
mod methods;
mod schemas;

use crate::document::Document;

/// A document that has only these definitions.
fn defining(defs: &str) -> String {
    format!(r#"{{ "lexicon": 1, "id": "com.example.thing", "defs": {{ {defs} }} }}"#)
}

/// Documents, the places that are refused in them, and how the words begin.
fn refuses(rows: &[(&str, &str, &str)]) {
    for (text, pointer, message) in rows {
        let error = Document::parse(text).expect_err(text);
        assert_eq!(error.pointer(), *pointer, "{text}");
        assert!(error.message().starts_with(message), "{text}: {error}");
    }
}

/// As [`refuses`], for what stands between the braces of `defs`; pointers start there.
fn refuses_defs(rows: &[(&str, &str, &str)]) {
    for (defs, pointer, message) in rows {
        refuses(&[(&defining(defs), &format!("/defs{pointer}"), message)]);
    }
}
