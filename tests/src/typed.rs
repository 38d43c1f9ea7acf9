//! Types of documents behind one interface, so that one test can go through all of them.

use std::{any::Any, fmt};

use serde::{Serialize, de::DeserializeOwned};
use xrpc::__private::Check;

use crate::spoil::{Rng, Spoil};

/// A definition and its type.
pub struct Definition {
    /// Its name: `nsid#name`, and `nsid#main/input` for a part of a method.
    pub label: &'static str,
    /// Reads JSON; the error is that of the decoder.
    pub decode: fn(&str) -> Decoded,
    /// Reads DAG-CBOR.
    pub decode_cbor: fn(&[u8]) -> Decoded,
}

/// A value, or why there is none.
pub type Decoded = Result<Box<dyn Typed>, String>;

/// A value of some type.
pub trait Typed: Any {
    /// The value in JSON.
    fn json(&self) -> String;

    /// The value in DAG-CBOR.
    fn cbor(&self) -> Vec<u8>;

    /// Whether it may go out; the violation if not.
    fn check(&self) -> Result<(), String>;

    /// Whether the other is the same value of the same type.
    fn equals(&self, other: &dyn Typed) -> bool;

    /// Changes something in it, maybe beyond what the document allows; `false` if there is nothing to change.
    fn spoil(&mut self, rng: &mut Rng) -> bool;
}

impl Definition {
    /// The definition with this type.
    pub const fn of<T: Typed + Serialize + DeserializeOwned>(label: &'static str) -> Self {
        Self {
            label,
            decode: |text| match serde_json::from_str::<T>(text) {
                Ok(value) => Ok(Box::new(value)),
                Err(error) => Err(error.to_string()),
            },
            decode_cbor: |bytes| match serde_ipld_dagcbor::from_slice::<T>(bytes) {
                Ok(value) => Ok(Box::new(value)),
                Err(error) => Err(error.to_string()),
            },
        }
    }

    /// Whether the type keeps properties that the document does not know. Params do not.
    pub fn keeps(&self) -> bool {
        !self.label.ends_with("/params")
    }
}

impl fmt::Debug for Definition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label)
    }
}

impl<T: Serialize + Check + Spoil + PartialEq + 'static> Typed for T {
    fn json(&self) -> String {
        serde_json::to_string(self).expect("every value of the data model can be written as JSON")
    }

    fn cbor(&self) -> Vec<u8> {
        serde_ipld_dagcbor::to_vec(self)
            .expect("every value of the data model can be written as DAG-CBOR")
    }

    fn check(&self) -> Result<(), String> {
        Check::check(self).map_err(|violation| violation.to_string())
    }

    fn equals(&self, other: &dyn Typed) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<T>().is_some_and(|other| self == other)
    }

    fn spoil(&mut self, rng: &mut Rng) -> bool {
        Spoil::spoil(self, rng)
    }
}
