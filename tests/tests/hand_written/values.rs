//! An enum of texts.

use serde_json::json;

use crate::{read, written};

#[derive(Debug, PartialEq, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#status")]
enum Status {
    Active,
    #[lexicon(rename = "takendown")]
    Gone,
    #[lexicon(other)]
    Other(String),
}

#[derive(Debug, PartialEq, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#size")]
enum Size {
    Small,
    Large,
}

/// W-121
#[test]
fn known_values_are_variants_and_others_are_kept() {
    for (text, expected) in [
        ("active", Status::Active),
        ("takendown", Status::Gone),
        ("new", Status::Other("new".to_owned())),
    ] {
        let json = json!(text);
        let status: Status = read(&json.to_string()).expect("any text will do");
        assert_eq!(status, expected);
        assert_eq!(written(&status), json);
        assert_eq!(status.to_string(), text);
    }
}

/// W-121
#[test]
fn a_closed_enum_refuses_other_values() {
    assert_eq!(read::<Size>("\"small\""), Ok(Size::Small));
    assert!(read::<Size>("\"huge\"").is_err());
}
