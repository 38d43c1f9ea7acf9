//! Objects, as the derive describes them.

use xrpc_lexicon::{Def, Object, Property, Record, Schema};

use super::description::said;

/// An object that others refer to.
pub fn object_def(object: Object) -> Def {
    Def::Schema(Schema::Object(object))
}

/// A record whose keys are of this kind. The text stands beside the key, not in the object.
pub fn record_def(key: &str, mut object: Object) -> Def {
    Def::Record(Record {
        description: object.description.take(),
        key: key.to_owned(),
        record: object,
    })
}

/// An object with these properties.
pub fn object<const N: usize>(description: &str, properties: [Property; N]) -> Object {
    Object {
        description: said(description),
        properties: properties.into(),
    }
}
