//! Fields that the document does not have.

use serde_json::json;
use xrpc::Extra;

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
