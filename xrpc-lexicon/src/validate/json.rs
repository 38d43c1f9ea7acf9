//! JSON as the validator sees it: a link is `{"$link": …}`, bytes are `{"$bytes": …}`.

use serde_json::{Map, Number, Value};

use super::datum::{
    BYTES, BYTES_KEY, Datum, FRACTION, INTEGER, LARGEST, LINK, LINK_KEY, Members, Shape,
    sealed::Sealed,
};
use crate::data::{Link, base64_length};

impl Sealed for Value {}

impl Datum for Value {
    type Members = Map<String, Self>;

    fn shape(&self) -> Shape<'_, Self> {
        match self {
            Self::Null => Shape::Null,
            Self::Bool(value) => Shape::Boolean(*value),
            Self::Number(number) => shape_of_number(number),
            Self::String(text) => Shape::String(text),
            Self::Array(items) => Shape::Array(items),
            Self::Object(members) => shape_of_object(members),
        }
    }
}

impl Members for Map<String, Value> {
    type Value = Value;

    fn member(&self, name: &str) -> Option<&Value> {
        self.get(name)
    }

    fn members(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.iter().map(|(name, value)| (name.as_str(), value))
    }
}

/// W-117: `1.0` is 1; W-118: `1.5` is nothing.
fn shape_of_number(number: &Number) -> Shape<'_, Value> {
    match (number.as_i64(), number.as_f64()) {
        (Some(integer), _) => Shape::integer(integer),
        (None, Some(float)) if float.fract() != 0.0 => Shape::Number(FRACTION),
        (None, Some(float)) => whole(float).map_or(Shape::Number(INTEGER), Shape::integer),
        (None, None) => Shape::Number(INTEGER),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "whole, and no larger than 2^53 − 1"
)]
fn whole(float: f64) -> Option<i64> {
    (float.abs() <= LARGEST as f64).then_some(float as i64)
}

fn shape_of_object(members: &Map<String, Value>) -> Shape<'_, Value> {
    if let Some(link) = members.get(LINK_KEY) {
        let link = link.as_str().filter(|_| members.len() == 1);
        link.and_then(Link::parse)
            .map_or(Shape::Malformed(LINK), Shape::Link)
    } else if let Some(bytes) = members.get(BYTES_KEY) {
        let bytes = bytes.as_str().filter(|_| members.len() == 1);
        bytes
            .and_then(base64_length)
            .map_or(Shape::Malformed(BYTES), Shape::Bytes)
    } else {
        Shape::Object(members)
    }
}
