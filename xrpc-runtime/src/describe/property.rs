//! A field of a struct: a property that must be there, or an `Option` of one that need not.

use std::marker::PhantomData;

use serde::{
    Deserializer,
    de::IntoDeserializer as _,
    de::{
        self, MapAccess,
        value::{BoolDeserializer, BorrowedStrDeserializer, I64Deserializer},
    },
    ser::SerializeMap,
};
use xrpc_lexicon::Schema;

use super::{Declared, Describing, Fixed, Limits, Slot, Value, description::described};
use crate::{
    check::{Held, Hold, Violation, hold},
    read::{Read, fill},
    write::{Out, put},
};

/// The type of a field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a property of a Lexicon document",
    label = "not a type of Lexicon",
    note = "write `bool`, `i64`, `String`, a format such as `xrpc::Did`, `xrpc::Bytes`, `xrpc::CidLink`, `xrpc::Blob`, `xrpc::Unknown`, a type that derives `xrpc::Lexicon` or comes from `lexicon!`, a `Vec` of one of these, `xrpc::Nullable` of it, or `Option`"
)]
pub trait Property: Sized {
    /// What is there if the property is.
    type Slot: Slot;

    /// Whether the property may be absent.
    const OPTIONAL: bool;

    /// The field, if the property was found; or if it may be absent.
    fn from_found(found: Option<Self::Slot>) -> Option<Self>;

    /// What is there, if it is.
    fn slot(&self) -> Option<&Self::Slot>;

    /// Reads the property at hand.
    fn fill<'de, A: MapAccess<'de>>(
        map: &mut A,
        declared: &'static Declared,
        slot: &mut Option<Self::Slot>,
    ) -> Result<(), A::Error> {
        fill(map, &Bounded::<Self::Slot>::new(&declared.limits), slot)
    }

    /// The field: what was found, or what an absent property comes to (W-111, W-114).
    fn settle<E: de::Error>(
        found: Option<Self::Slot>,
        declared: &'static Declared,
    ) -> Result<Self, E> {
        let limits = &declared.limits;
        let found = match (found, limits.default) {
            (None, Some(default)) => Some(Self::Slot::of(decoded(default, limits)?)),
            (found, _) => found,
        };
        Self::from_found(found).ok_or_else(|| E::missing_field(declared.name))
    }

    /// Writes the property, if it is there.
    fn put<M: SerializeMap>(&self, out: &mut Out<'_, M>, declared: &'static Declared) {
        if let Some(slot) = self.slot() {
            put(out, declared.name, slot);
        }
    }

    /// Holds the property to its limits, if it is there.
    fn hold(&self, held: &mut Held, declared: &'static Declared) {
        if let Some(slot) = self.slot() {
            let reader = Bounded::<Self::Slot>::new(&declared.limits);
            hold(held, &reader, slot, declared.name);
        }
    }

    /// What the document says of the property.
    fn describe(
        declared: &'static Declared,
        describing: &mut Describing,
    ) -> xrpc_lexicon::Property {
        let schema = <Self::Slot as Slot>::Value::schema(&declared.limits, describing);
        property_of::<Self>(declared, schema)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Slot> Property for T {
    type Slot = T;
    const OPTIONAL: bool = false;

    fn from_found(found: Option<T>) -> Option<Self> {
        found
    }

    fn slot(&self) -> Option<&T> {
        Some(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Slot> Property for Option<T> {
    type Slot = T;
    const OPTIONAL: bool = true;

    fn from_found(found: Option<T>) -> Option<Self> {
        Some(found)
    }

    fn slot(&self) -> Option<&T> {
        self.as_ref()
    }
}

/// Reads what the type reads, within the limits of a field.
#[derive(Debug)]
pub(super) struct Bounded<T> {
    limits: &'static Limits,
    of: PhantomData<fn() -> T>,
}

impl<T> Bounded<T> {
    /// The reader with these limits.
    pub(super) const fn new(limits: &'static Limits) -> Self {
        Self {
            limits,
            of: PhantomData,
        }
    }
}

impl<'de, T: Slot> Read<'de> for Bounded<T> {
    type Value = T;

    fn read<D: Deserializer<'de>>(&self, deserializer: D) -> Result<T, D::Error> {
        T::read(self.limits, deserializer)
    }
}

impl<T: Slot> Hold<T> for Bounded<T> {
    fn hold(&self, value: &T) -> Result<(), Violation> {
        value.hold(self.limits)
    }
}

/// A default is read like a value that was found.
fn decoded<T: Value, E: de::Error>(default: Fixed, limits: &'static Limits) -> Result<T, E> {
    match default {
        Fixed::Boolean(value) => {
            let value: BoolDeserializer<E> = value.into_deserializer();
            T::read(limits, value)
        }
        Fixed::Integer(value) => {
            let value: I64Deserializer<E> = value.into_deserializer();
            T::read(limits, value)
        }
        Fixed::Text(text) => T::read(limits, BorrowedStrDeserializer::new(text)),
    }
}

/// The property with this schema.
pub(super) fn property_of<P: Property>(
    declared: &Declared,
    schema: Schema,
) -> xrpc_lexicon::Property {
    xrpc_lexicon::Property {
        name: declared.name.to_owned(),
        schema: described(schema, declared.description),
        required: !P::OPTIONAL && declared.limits.default.is_none(),
        nullable: P::Slot::NULLABLE,
    }
}
