//! A query string.

use serde::{
    Deserializer,
    de::{DeserializeOwned, DeserializeSeed, MapAccess, Visitor, value::BorrowedStrDeserializer},
    forward_to_deserialize_any,
};

use super::{
    Offence,
    form::{self, Pair},
    parameter::Parameter,
};
use crate::error::Error;

/// Decodes the parameters of a call (W-040 to W-063).
pub(crate) fn query<T: DeserializeOwned>(query: &str) -> Result<T, Error> {
    // An empty value is no value (W-046). Names with a dollar mean something in JSON; here they are unknown (W-047).
    let mut pairs =
        form::pairs(query).filter(|(name, value)| !value.is_empty() && !name.starts_with('$'));
    // One parameter is what most queries have, and one needs no list.
    let first = pairs.next();
    let rest: Vec<_> = pairs.collect();
    let parameters = if rest.is_empty() {
        T::deserialize(Query(first.as_slice()))
    } else {
        T::deserialize(Query(&sorted(first.into_iter().chain(rest))))
    };
    parameters.map_err(|offence| Error::invalid_request(offence.parameter()))
}

/// The pairs of each name together and in their order (W-043).
fn sorted<'q>(pairs: impl Iterator<Item = Pair<'q>>) -> Vec<Pair<'q>> {
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
    pairs
}

/// All parameters: a map from a name to its values.
struct Query<'de>(&'de [Pair<'de>]);

impl<'de> Deserializer<'de> for Query<'de> {
    type Error = Offence;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        visitor.visit_map(Parameters {
            rest: self.0,
            current: &[],
        })
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Offence> {
        visitor.visit_unit()
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

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Parameters<'de> {
    rest: &'de [Pair<'de>],
    current: &'de [Pair<'de>],
}

impl<'de> MapAccess<'de> for Parameters<'de> {
    type Error = Offence;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Offence> {
        let Some((name, _)) = self.rest.first() else {
            return Ok(None);
        };
        let end = self
            .rest
            .iter()
            .position(|(other, _)| other != name)
            .unwrap_or(self.rest.len());
        (self.current, self.rest) = self.rest.split_at(end);
        seed.deserialize(BorrowedStrDeserializer::new(name))
            .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Offence> {
        let name = self.current.first().map_or("", |(name, _)| name);
        seed.deserialize(Parameter(self.current))
            .map_err(|offence| offence.within(name))
    }
}

#[cfg(test)]
mod tests;
