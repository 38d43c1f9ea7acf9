//! An integer and its limits.

use std::fmt;

use serde::{
    Deserializer,
    de::{self, Unexpected, Visitor},
};

use super::{Read, UNSAID};
use crate::check::{Check, Hold, Violation};

/// Reads an integer (W-117): a whole number, `1.0` is one too.
#[derive(Clone, Copy, Debug)]
pub struct Integer {
    /// The smallest value allowed.
    pub minimum: i64,
    /// The largest value allowed.
    pub maximum: i64,
    /// The only values allowed, if not empty (`enum`, `const`).
    pub one_of: &'static [i64],
}

/// The largest integer of the data model, 2^53 − 1: what a double holds exactly.
const LARGEST: i64 = (1 << 53) - 1;
const LARGEST_FLOAT: f64 = 9_007_199_254_740_991.0;

impl Integer {
    /// Every integer of the data model.
    pub const ANY: Self = Self {
        minimum: -LARGEST,
        maximum: LARGEST,
        one_of: &[],
    };

    /// Visits a number of JSON, or of a format that tells integers and floats apart.
    pub(crate) const fn number(&self, is_json: bool) -> Number<'_> {
        Number {
            limits: self,
            is_json,
        }
    }

    fn allows(&self, value: i64) -> bool {
        let within = (self.minimum..=self.maximum).contains(&value);
        let listed = self.one_of.is_empty() || self.one_of.contains(&value);
        within && listed
    }

    fn check<E: de::Error>(&self, value: i64) -> Result<i64, E> {
        if self.allows(value) {
            Ok(value)
        } else {
            Err(self.refuse())
        }
    }

    fn refuse<E: de::Error>(&self) -> E {
        E::invalid_value(UNSAID, &self.describe().as_str())
    }

    /// What is allowed, in words.
    fn describe(&self) -> String {
        let Self {
            minimum,
            maximum,
            one_of,
        } = self;
        match one_of {
            [] => format!("an integer from {minimum} to {maximum}"),
            [only] => only.to_string(),
            several => format!(
                "one of {}",
                several
                    .iter()
                    .map(i64::to_string)
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        }
    }
}

/// The integer that a JSON number with a point or an exponent stands for, if it is one of the data model (W-117).
#[allow(
    clippy::cast_possible_truncation,
    reason = "whole, and no larger than 2^53 − 1"
)]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() <= LARGEST_FLOAT).then_some(number as i64)
}

impl<'de> Read<'de> for Integer {
    type Value = i64;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<i64, D::Error> {
        let number = self.number(deserializer.is_human_readable());
        deserializer.deserialize_i64(number)
    }
}

impl Hold<i64> for Integer {
    fn hold(&self, value: &i64) -> Result<(), Violation> {
        if self.allows(*value) {
            Ok(())
        } else {
            Err(Violation::must_be(self.describe()))
        }
    }
}

/// W-117
impl Check for i64 {
    fn check(&self) -> Result<(), Violation> {
        Integer::ANY.hold(self)
    }
}

/// A number on its way out of a deserializer. In JSON `1.0` is an integer; a float of DAG-CBOR is none, whatever its
/// value.
#[derive(Clone, Copy)]
pub(crate) struct Number<'a> {
    limits: &'a Integer,
    is_json: bool,
}

impl Visitor<'_> for Number<'_> {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<i64, E> {
        self.limits.check(value)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value)
            .map_err(|_| self.limits.refuse())
            .and_then(|value| self.limits.check(value))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<i64, E> {
        match whole(value) {
            Some(value) if self.is_json => self.limits.check(value),
            None if self.is_json && value.fract() == 0.0 => Err(self.limits.refuse()),
            _ => Err(E::invalid_type(Unexpected::Float(value), &self)),
        }
    }
}
