//! A property that the document does not know, and that is not kept.

use serde::{
    Deserialize, Deserializer,
    de::{Error as _, MapAccess},
};

use super::{bytes, datum::Datum, link};
use crate::read::{Key, UNSAID};

/// Passes over the property at hand (W-113, S-007). It must be of the data model all the same (W-118).
pub fn skip<'de, A: MapAccess<'de>>(map: &mut A, name: &Key<'de>) -> Result<(), A::Error> {
    match &**name {
        TYPE => map.next_value::<TypeName>().map(drop),
        link::NAME | bytes::NAME => map.next_value::<Misplaced>().map(drop),
        _ => map.next_value::<Datum>().map(drop),
    }
}

pub(super) const TYPE: &str = "$type";

/// The type of an object that nobody has asked for it: a name all the same, and not that of a blob (W-129, W-133).
struct TypeName;

impl<'de> Deserialize<'de> for TypeName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match &*Key::deserialize(deserializer)? {
            "" => Err(D::Error::invalid_value(UNSAID, &"the name of a type")),
            "blob" => Err(D::Error::invalid_value(
                UNSAID,
                &"the name of a type, and not that of a blob",
            )),
            _ => Ok(Self),
        }
    }
}

/// What would make the object a link or bytes.
struct Misplaced;

impl<'de> Deserialize<'de> for Misplaced {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(D::Error::invalid_value(
            UNSAID,
            &"absent: the object is neither a link nor bytes",
        ))
    }
}
