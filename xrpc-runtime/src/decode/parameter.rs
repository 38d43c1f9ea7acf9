//! One parameter of a query string: its values, and what each is read as.

use serde::{
    Deserializer,
    de::{DeserializeSeed, SeqAccess, Visitor, value::BorrowedStrDeserializer},
    forward_to_deserialize_any,
};

use super::{Offence, form::Pair};

/// The values of one name: an array, or a scalar if there is one.
pub(super) struct Parameter<'de>(pub(super) &'de [Pair<'de>]);

impl<'de> Parameter<'de> {
    /// The only value (W-048).
    fn one(&self) -> Result<Scalar<'de>, Offence> {
        match self.0 {
            [(_, value)] => Ok(Scalar(value)),
            _ => Err(Offence::new("must be given once")),
        }
    }
}

/// Scalars: one value, read as what is asked for.
macro_rules! one {
    ($($method:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
            self.one()?.$method(visitor)
        }
    )* };
}

impl<'de> Deserializer<'de> for Parameter<'de> {
    type Error = Offence;

    /// Nobody says what it is: a parameter that the document does not know may be repeated too (W-047).
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        match self.one() {
            Ok(scalar) => scalar.deserialize_any(visitor),
            Err(_) => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        visitor.visit_seq(Values {
            values: self.0,
            index: 0,
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Offence> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Offence> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Offence> {
        self.one()?.deserialize_enum(name, variants, visitor)
    }

    one! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16
        deserialize_u32 deserialize_u64 deserialize_char deserialize_str deserialize_string deserialize_identifier
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 bytes byte_buf unit unit_struct tuple_struct map struct ignored_any
    }
}

struct Values<'de> {
    values: &'de [Pair<'de>],
    index: usize,
}

impl<'de> SeqAccess<'de> for Values<'de> {
    type Error = Offence;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Offence> {
        let Some((_, value)) = self.values.get(self.index) else {
            return Ok(None);
        };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Scalar(value))
            .map(Some)
            .map_err(|offence| offence.within(&index.to_string()))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.values.len() - self.index)
    }
}

/// One value: text, unless a boolean or an integer is asked for.
struct Scalar<'de>(&'de str);

impl Scalar<'_> {
    /// Strict: digits and a minus, nothing that a lenient parser would read (W-051, W-052).
    fn integer(&self) -> Result<i64, Offence> {
        let digits = self.0.strip_prefix('-').unwrap_or(self.0);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Offence::must_be("an integer"));
        }
        // Readers have their own limits; this one is of the number's type (W-053).
        self.0
            .parse()
            .map_err(|_| Offence::must_be("an integer of less than 64 bits"))
    }

    /// Words only (W-054).
    fn boolean(&self) -> Result<bool, Offence> {
        match self.0 {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(Offence::must_be("`true` or `false`")),
        }
    }
}

macro_rules! integers {
    ($($method:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
            visitor.visit_i64(self.integer()?)
        }
    )* };
}

impl<'de> Deserializer<'de> for Scalar<'de> {
    type Error = Offence;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        visitor.visit_borrowed_str(self.0)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        visitor.visit_bool(self.boolean()?)
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Offence> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Offence> {
        visitor.visit_enum(BorrowedStrDeserializer::new(self.0))
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
