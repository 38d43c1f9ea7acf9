//! The second reading of a body that does not fit: from a tree, with errors that know their path.

use std::slice;

use serde::{
    Deserializer,
    de::{
        DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor, value::BorrowedStrDeserializer,
    },
    forward_to_deserialize_any,
};
use serde_json::{Map, Number, Value, map};

use super::Offence;

/// A tree to decode from.
pub(crate) struct Json<'de>(pub(crate) &'de Value);

impl<'de> Deserializer<'de> for Json<'de> {
    type Error = Offence;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => visit_number(number, visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => visitor.visit_seq(Items {
                items: items.iter(),
                index: 0,
            }),
            Value::Object(members) => visitor.visit_map(Members::of(members)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Offence> {
        visitor.visit_newtype_struct(self)
    }

    /// Enums of serde are not of Lexicon; that one does not fit is all that is said.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Offence> {
        self.0
            .deserialize_enum(name, variants, visitor)
            .map_err(Offence::custom)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

fn visit_number<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, Offence> {
    if let Some(value) = number.as_i64() {
        visitor.visit_i64(value)
    } else if let Some(value) = number.as_u64() {
        visitor.visit_u64(value)
    } else {
        // Without serde_json's `arbitrary_precision` every other number is a float.
        visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN))
    }
}

struct Items<'de> {
    items: slice::Iter<'de, Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Offence;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Offence> {
        let Some(item) = self.items.next() else {
            return Ok(None);
        };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Json(item))
            .map(Some)
            .map_err(|offence| offence.within(&index.to_string()))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The members of an object, `$type` before the others: a union then reads its variant from here and not from a copy,
/// and a mistake inside it keeps its path (W-110).
pub(crate) struct Members<'de> {
    tag: Option<&'de Value>,
    rest: map::Iter<'de>,
    current: Option<(&'de str, &'de Value)>,
}

const TAG: &str = "$type";

impl<'de> Members<'de> {
    pub(crate) fn of(members: &'de Map<String, Value>) -> Self {
        Self {
            tag: members.get(TAG),
            rest: members.iter(),
            current: None,
        }
    }

    fn next(&mut self) -> Option<(&'de str, &'de Value)> {
        if let Some(tag) = self.tag.take() {
            return Some((TAG, tag));
        }
        self.rest
            .by_ref()
            .map(|(name, value)| (name.as_str(), value))
            .find(|(name, _)| *name != TAG)
    }
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = Offence;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Offence> {
        self.current = self.next();
        self.current
            .map(|(name, _)| seed.deserialize(BorrowedStrDeserializer::new(name)))
            .transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Offence> {
        let (name, value) = self
            .current
            .take()
            .ok_or_else(|| Offence::new("was read out of order"))?;
        seed.deserialize(Json(value))
            .map_err(|offence| offence.within(name))
    }
}
