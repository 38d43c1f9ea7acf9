//! What can stand in a query string.

use serde::{
    de::{self, MapAccess},
    ser::SerializeMap,
};
use xrpc_lexicon::Schema;

use super::{
    Declared, Describing, Limits, Property, Slot, Value, list::list, property::property_of,
};
use crate::{
    check::Held,
    format::{
        AtIdentifier, AtUri, Cid, Datetime, Did, Handle, Language, Nsid, RecordKey, Tid, Uri,
    },
    write::Out,
};

/// The type of a field that is a query parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a query parameter",
    label = "not a parameter",
    note = "a parameter is a boolean, an integer, a string, or an array of these: `bool`, `i64`, `String`, a format such as `xrpc::Did`, an enum of known values, a `Vec`; or `Option` of one"
)]
pub trait Parameter: Sized {
    /// What is there if the parameter is.
    type Slot;

    /// Reads the parameter at hand.
    fn fill<'de, A: MapAccess<'de>>(
        map: &mut A,
        declared: &'static Declared,
        slot: &mut Option<Self::Slot>,
    ) -> Result<(), A::Error>;

    /// The field: what was found, or what an absent parameter comes to.
    fn settle<E: de::Error>(
        found: Option<Self::Slot>,
        declared: &'static Declared,
    ) -> Result<Self, E>;

    /// Writes the parameter, if it is there.
    fn put<M: SerializeMap>(&self, out: &mut Out<'_, M>, declared: &'static Declared);

    /// Holds the parameter to its limits, if it is there.
    fn hold(&self, held: &mut Held, declared: &'static Declared);

    /// What the document says of the parameter: nothing is referred to here.
    fn describe(declared: &'static Declared, describing: &mut Describing)
    -> xrpc_lexicon::Property;
}

// `Property` is no supertrait: a field that is neither would be told twice.
#[diagnostic::do_not_recommend]
impl<P: Property<Slot: Simple>> Parameter for P {
    type Slot = P::Slot;

    fn fill<'de, A: MapAccess<'de>>(
        map: &mut A,
        declared: &'static Declared,
        slot: &mut Option<P::Slot>,
    ) -> Result<(), A::Error> {
        <P as Property>::fill(map, declared, slot)
    }

    fn settle<E: de::Error>(
        found: Option<P::Slot>,
        declared: &'static Declared,
    ) -> Result<Self, E> {
        <P as Property>::settle(found, declared)
    }

    fn put<M: SerializeMap>(&self, out: &mut Out<'_, M>, declared: &'static Declared) {
        Property::put(self, out, declared);
    }

    fn hold(&self, held: &mut Held, declared: &'static Declared) {
        Property::hold(self, held, declared);
    }

    fn describe(
        declared: &'static Declared,
        describing: &mut Describing,
    ) -> xrpc_lexicon::Property {
        let schema = <P::Slot as Simple>::schema(&declared.limits, describing);
        property_of::<P>(declared, schema)
    }
}

/// A boolean, an integer, a string, or an array of these. An enum of known values has it too.
pub trait Simple: Slot {
    /// What the document says of it.
    fn schema(limits: &'static Limits, describing: &mut Describing) -> Schema;
}

/// Types whose schemas refer to nothing.
macro_rules! simple {
    ($($type:ty)*) => { $(
        impl Simple for $type {
            fn schema(limits: &'static Limits, describing: &mut Describing) -> Schema {
                <Self as Value>::schema(limits, describing)
            }
        }
    )* };
}

simple! {
    bool i64 String AtIdentifier AtUri Cid Datetime Did Handle Language Nsid RecordKey Tid Uri
}

impl<T: Simple + Value> Simple for Vec<T> {
    fn schema(limits: &'static Limits, describing: &mut Describing) -> Schema {
        list(limits, <T as Simple>::schema(limits.items(), describing))
    }
}
