//! Fields that the document does not have.

use serde_json::json;
use xrpc::{AtUri, Datetime, Extra};

use crate::{read, written};

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#note")]
struct Kept {
    text: String,
    #[lexicon(undeclared, maximum = 5)]
    star_count: Option<i64>,
    #[lexicon(extra)]
    rest: Extra,
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#note", open)]
struct Open {
    text: String,
    star_count: i64,
}

/// W-113
#[test]
fn what_no_field_has_is_kept_and_written_again() {
    let value = json!({ "text": "a", "starCount": 3, "com.example.more": { "deep": [1] } });
    let kept: Kept = read(&value.to_string()).expect("it is a note");
    assert_eq!(kept.star_count, Some(3));
    assert_eq!(
        kept.rest.get("com.example.more"),
        Some(&json!({ "deep": [1] }))
    );
    assert_eq!(written(&kept), value);
}

#[test]
fn an_undeclared_field_has_its_own_limits() {
    assert!(read::<Kept>(r#"{ "text": "a", "starCount": 6 }"#).is_err());
}

#[test]
fn an_undeclared_field_that_is_no_option_is_required() {
    assert!(read::<Open>(r#"{ "text": "a" }"#).is_err());
    let open: Open = read(r#"{ "text": "a", "starCount": 3 }"#).expect("it is all there");
    assert_eq!(written(&open), json!({ "text": "a", "starCount": 3 }));
}

/// `self` cannot be the name of a field, not even a raw one.
#[derive(xrpc::Lexicon)]
#[lexicon("com.example.guide.defs#plantView")]
struct PlantView {
    name: String,
    planted_at: Datetime,
    self_: Option<AtUri>,
}

#[test]
fn a_keyword_that_cannot_be_raw_is_called_as_it_is_generated() {
    let text =
        r#"{"name":"oak","plantedAt":"2026-01-01T00:00:00Z","self":"at://did:web:a.example"}"#;
    let plant: PlantView = read(text).expect("the plant fits");
    assert!(plant.self_.is_some());
    assert_eq!(written(&plant).to_string(), text);
}
