//! A type that holds itself.

use serde_json::json;

use crate::{read, written};

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
pub(crate) struct Place {
    shelf: i64,
    below: Option<Box<Place>>,
}

#[test]
fn a_boxed_type_is_the_definition_itself() {
    let value = json!({ "shelf": 1, "below": { "shelf": 2, "below": { "shelf": 3 } } });
    let place: Place = read(&value.to_string()).expect("it is a place");
    let second = place.below.as_ref().expect("there is a shelf below");
    assert_eq!(second.shelf, 2);
    assert_eq!(written(&place), value);
}
