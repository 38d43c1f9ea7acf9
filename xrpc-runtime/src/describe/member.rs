//! What a union can hold.

use serde::{Serializer, de::MapAccess};
use xrpc_lexicon::{Schema, Target, Union};

use super::{Definition, Describing, description::listed};
use crate::{
    check::{Check, Violation},
    read::Object,
    write::{Properties, write_variant},
};

/// An object or a record with a name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a variant of a union",
    label = "not an object with a name",
    note = "a union holds objects and records: types that derive `xrpc::Lexicon` or come from `lexicon!`, boxed or not"
)]
pub trait Member: Sized {
    /// The `$type`.
    const NAME: &'static str;

    /// Whether a `$type` names this member.
    fn is(id: &str) -> bool {
        id == Self::NAME
    }

    /// Reads the member.
    fn read<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;

    /// Writes the member, `$type` first.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Holds the member to its limits.
    fn hold(&self) -> Result<(), Violation>;

    /// Describes the member, and says where it is defined.
    fn refer(describing: &mut Describing) -> Target;
}

// What a member must be are no supertraits: a type that is none of them would be told several times.
#[diagnostic::do_not_recommend]
impl<T: Definition + for<'de> Object<'de> + Properties + Check> Member for T {
    const NAME: &'static str = <T as Definition>::NAME;

    fn read<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        <T as Object<'de>>::read(map)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_variant(serializer, <T as Definition>::NAME, self)
    }

    fn hold(&self) -> Result<(), Violation> {
        self.check()
    }

    fn refer(describing: &mut Describing) -> Target {
        describing.define::<T>()
    }
}

/// The schema of a union, which stands where it is used.
///
/// Each member stands beside its own text for people, which the document has no other place for.
pub fn union_schema(description: &str, members: &[(Target, &str)], closed: bool) -> Schema {
    let names = members.iter().map(|(target, _)| target.type_id());
    let names: Vec<String> = names.collect();
    let texts = names.iter().zip(members);
    let texts = texts.map(|(name, (_, text))| (name.as_str(), *text));
    Schema::Union(Union {
        description: listed(description, texts),
        refs: members.iter().map(|(target, _)| target.clone()).collect(),
        closed,
    })
}

impl<'de, T: Object<'de>> Object<'de> for Box<T> {
    fn read<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        T::read(map).map(Self::new)
    }
}

impl<T: Properties + ?Sized> Properties for Box<T> {
    fn write<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        (**self).write(map)
    }
}
