//! An enum of objects.

use serde_json::json;
use xrpc::{Check as _, Unknown};

use super::recursive::Place;
use crate::{read, written};

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#note")]
struct Note {
    #[lexicon(max_length = 3)]
    text: String,
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#part/items")]
enum Part {
    Place(Box<Place>),
    Note(Note),
    #[lexicon(other)]
    Other(Unknown),
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#choice/items")]
enum Choice {
    #[lexicon(rename = "com.example.checked.defs#place")]
    Where(Place),
    Note(Note),
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#part/items", open)]
enum Own {
    #[lexicon(rename = "com.example.own.defs#note")]
    Own(Note),
    #[lexicon(other)]
    Other(Unknown),
}

/// W-130
#[test]
fn the_type_says_which_variant_it_is() {
    let value = json!({ "$type": "com.example.checked.defs#note", "text": "a" });
    let part: Part = read(&value.to_string()).expect("it is a part");
    assert!(matches!(&part, Part::Note(note) if note.text == "a"));
    assert_eq!(written(&part), value);
    let part = Part::from(Note {
        text: "a".to_owned(),
    });
    assert_eq!(written(&part), value);
}

/// W-130
#[test]
fn an_open_union_keeps_what_it_does_not_list() {
    let value = json!({ "$type": "com.example.other", "text": [1, 2] });
    let part: Part = read(&value.to_string()).expect("the union is open");
    assert!(matches!(part, Part::Other(_)));
    assert_eq!(written(&part), value);
}

/// W-130
#[test]
fn a_closed_union_refuses_what_it_does_not_list() {
    assert!(read::<Choice>(r#"{ "$type": "com.example.other" }"#).is_err());
    let value = json!({ "$type": "com.example.checked.defs#place", "shelf": 1 });
    let choice: Choice = read(&value.to_string()).expect("it is listed");
    assert!(matches!(&choice, Choice::Where(_)));
    assert_eq!(written(&choice), value);
}

#[test]
fn a_variant_is_held_to_its_limits() {
    let long = r#"{ "$type": "com.example.checked.defs#note", "text": "abcd" }"#;
    assert!(read::<Part>(long).is_err());
    let part = Part::Note(Note {
        text: "abcd".to_owned(),
    });
    assert!(part.check().is_err());
}

#[test]
fn an_enum_marked_open_may_list_others() {
    let value = json!({ "$type": "com.example.own.defs#note", "text": "a" });
    let own: Own = read(&value.to_string()).expect("it is listed");
    assert!(matches!(&own, Own::Own(_)));
    assert_eq!(written(&own), value);
    let declared = json!({ "$type": "com.example.checked.defs#note", "text": "a" });
    let other: Own = read(&declared.to_string()).expect("the union is open");
    assert!(matches!(&other, Own::Other(_)));
    assert_eq!(written(&other), declared);
}
