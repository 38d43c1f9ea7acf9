//! A record has its `$type`.

use serde_json::json;
use xrpc::Record as _;

use crate::{read, written};

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.record")]
struct Record {
    text: String,
}

#[test]
fn a_record_is_written_with_its_type() {
    let record = Record {
        text: "hello".to_owned(),
    };
    assert_eq!(Record::COLLECTION, "com.example.checked.record");
    assert_eq!(
        written(&record),
        json!({ "$type": "com.example.checked.record", "text": "hello" })
    );
}

/// W-129
#[test]
fn a_record_of_another_type_is_refused() {
    assert!(read::<Record>(r#"{ "$type": "com.example.checked.record", "text": "a" }"#).is_ok());
    assert!(read::<Record>(r#"{ "$type": "com.example.checked.other", "text": "a" }"#).is_err());
    assert!(read::<Record>(r#"{ "text": "a" }"#).is_err());
}
