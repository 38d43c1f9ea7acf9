//! From an object to its tag and the rest, wherever in it the tag stands.

use std::fmt;

use serde::{
    Deserializer,
    de::{Error as _, MapAccess, Visitor},
};
use serde_json::Map;

use super::tag::{Admitted, TYPE, Tag};
use crate::{
    data::{add, fill},
    decode::Members,
    read::Key,
};

/// Whoever can read an object once its type is known.
pub(super) trait Typed: Copy {
    /// What is read.
    type Value;

    /// The only type that is admitted, if there is one.
    const ONLY: Option<&'static str>;

    /// Reads the members besides `$type`.
    fn read<'de, A: MapAccess<'de>>(self, tag: &Tag<'_>, map: A) -> Result<Self::Value, A::Error>;
}

/// Decodes an object that says its type.
pub(super) fn typed<'de, K: Typed, D: Deserializer<'de>>(
    kind: K,
    deserializer: D,
) -> Result<K::Value, D::Error> {
    deserializer.deserialize_map(TypedVisitor(kind))
}

struct TypedVisitor<K>(K);

impl<'de, K: Typed> Visitor<'de> for TypedVisitor<K> {
    type Value = K::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<K::Value, A::Error> {
        let Some(name) = map.next_key::<Key<'de>>()? else {
            return Err(A::Error::missing_field(TYPE)); // W-130
        };
        if &*name == TYPE {
            let tag = map.next_value_seed(Admitted(self.0))?;
            return self.0.read(&tag, map);
        }
        let mut members = Map::new();
        add(&mut members, name, &mut map)?;
        fill(&mut members, map)?;
        if !members.contains_key(TYPE) {
            return Err(A::Error::missing_field(TYPE));
        }
        // A tree hands out `$type` first: this is the last time around.
        self.visit_map(Members::of(&members))
            .map_err(A::Error::custom)
    }
}
