//! The `$type` of an object.

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error as _},
};

use super::object::Typed;
use crate::read::{Key, UNSAID};

/// The `$type` of an object: a name, never empty.
#[derive(Debug)]
pub struct Tag<'a>(Key<'a>);

pub(super) const TYPE: &str = "$type";

impl Tag<'_> {
    /// The name of the definition: `#main` is said or left out, and means the same (W-131).
    pub fn id(&self) -> &str {
        match self.0.strip_suffix("#main") {
            Some(nsid) if !nsid.contains('#') => nsid,
            _ => &self.0,
        }
    }

    /// The name as it came.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads a tag that the reader of the object admits. Done here, the error has the path of `$type`.
pub(super) struct Admitted<K>(pub(super) K);

impl<'de, K: Typed> DeserializeSeed<'de> for Admitted<K> {
    type Value = Tag<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tag<'de>, D::Error> {
        let tag = Tag(Key::deserialize(deserializer)?);
        if tag.as_str().is_empty() {
            // W-133
            return Err(D::Error::invalid_value(UNSAID, &"the name of a type"));
        }
        match K::ONLY {
            Some(only) if tag.id() != only => Err(D::Error::invalid_value(
                UNSAID,
                &format!("`{only}`").as_str(),
            )),
            _ => Ok(tag),
        }
    }
}
