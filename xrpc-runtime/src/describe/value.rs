//! A Rust type that can stand in an array: what a schema describes.

use serde::{Deserializer, Serialize, de::DeserializeOwned};
use xrpc_lexicon::{Ref, Schema};

use super::{Definition, Describing, Limits};
use crate::check::{Check, Violation};

/// A type that a schema can be written for, and that is read and held to the limits of a field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a Lexicon document",
    label = "not a type of Lexicon",
    note = "write `bool`, `i64`, `String`, a format such as `xrpc::Did`, `xrpc::Bytes`, `xrpc::CidLink`, `xrpc::Blob`, `xrpc::Unknown`, a `Vec`, or a type that derives `xrpc::Lexicon` or comes from `lexicon!`"
)]
pub trait Value: DeserializeOwned + Serialize + Check {
    /// Reads a value within the limits.
    fn read<'de, D: Deserializer<'de>>(
        limits: &'static Limits,
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let _ = limits;
        Self::deserialize(deserializer)
    }

    /// Whether the value is within the limits.
    fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
        let _ = limits;
        self.check()
    }

    /// What the document says of it.
    fn schema(limits: &'static Limits, describing: &mut Describing) -> Schema;
}

/// A definition is referred to.
#[diagnostic::do_not_recommend]
impl<T: Definition + DeserializeOwned + Serialize + Check> Value for T {
    fn schema(_: &'static Limits, describing: &mut Describing) -> Schema {
        Schema::Ref(Ref {
            description: None,
            target: describing.define::<T>(),
        })
    }
}
