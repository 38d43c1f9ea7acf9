//! Limits beside those of the document: both hold.

use xrpc::{Blob, Check as _, Nullable};

use crate::read;

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing")]
struct Thing {
    #[lexicon(max_length = 10)]
    name: String,
    #[lexicon(minimum = 10, one_of = [10, 20, 30])]
    count: i64,
    place: super::recursive::Place,
    note: Nullable<String>,
    #[lexicon(max_length = 2, items(min_length = 2))]
    tags: Option<Vec<String>>,
    #[lexicon(accept = ["image/png"], max_size = 10)]
    image: Option<Blob>,
    #[lexicon(constant = "small")]
    size: Option<String>,
}

fn thing(change: &str) -> Result<Thing, String> {
    let mut value = serde_json::json!({
        "name": "a", "count": 20, "place": { "shelf": 1 }, "note": null,
    });
    let change: serde_json::Value = serde_json::from_str(change).expect("the change is JSON");
    let members = value.as_object_mut().expect("a thing is an object");
    members.extend(change.as_object().expect("a change is an object").clone());
    read(&value.to_string())
}

#[test]
fn a_stronger_limit_is_held() {
    for legal in [
        "{}",
        r#"{ "name": "0123456789", "count": 10, "tags": ["ab", "cd"], "size": "small" }"#,
    ] {
        assert!(thing(legal).is_ok(), "{legal}");
    }
    for illegal in [
        r#"{ "name": "0123456789a" }"#,
        r#"{ "count": 40 }"#,
        r#"{ "count": 9 }"#,
        r#"{ "tags": ["ab", "cd", "ef"] }"#,
        r#"{ "tags": ["a"] }"#,
        r#"{ "size": "large" }"#,
    ] {
        assert!(thing(illegal).is_err(), "{illegal}");
    }
}

#[test]
fn a_limit_of_the_document_is_held_beside_it() {
    assert!(
        thing(r#"{ "name": "" }"#).is_err(),
        "minLength of the document"
    );
    let long = "a".repeat(33);
    let tags = format!(r#"{{ "tags": ["{long}"] }}"#);
    assert!(thing(&tags).is_err(), "maxLength of the document's items");
}

#[test]
fn a_stronger_limit_is_held_on_the_way_out() {
    let mut thing = thing("{}").expect("it is a thing");
    assert!(thing.check().is_ok());
    thing.name = "0123456789a".to_owned();
    let violation = thing.check().expect_err("the name is too long");
    assert!(violation.to_string().contains("/name"), "{violation}");
}
