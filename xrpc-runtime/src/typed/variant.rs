//! What a union may hold.

use serde::de::{Error as _, MapAccess};
use serde_json::{Map, Value};

use super::tag::{TYPE, Tag};
use crate::{
    data::{self, Unknown},
    read::{Key, Object},
};

/// Reads a variant that the document lists. It is boxed: a union is as large as its largest variant.
pub fn variant<'de, T: Object<'de>, A: MapAccess<'de>>(map: A) -> Result<Box<T>, A::Error> {
    T::read(map).map(Box::new)
}

/// Reads a variant that the document of an open union does not list: any object, with its `$type` as it came.
pub fn unlisted<'de, A: MapAccess<'de>>(tag: &Tag<'_>, mut map: A) -> Result<Unknown, A::Error> {
    let mut members = Map::new();
    members.insert(TYPE.to_owned(), Value::from(tag.as_str()));
    while let Some(name) = map.next_key::<Key<'de>>()? {
        if &*name == TYPE {
            // The second would make it a variant that may well be listed.
            return Err(A::Error::duplicate_field(TYPE));
        }
        data::add(&mut members, name, &mut map)?;
    }
    data::plain(members)
}
