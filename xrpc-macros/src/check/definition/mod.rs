//! A hand-written type against the definition that it says it is: names and limits here, types by the compiler.

mod known;
mod limits;
mod object;
mod place;
mod property;
mod union;

use crate::{
    diag::Diagnostics,
    messages,
    model::{CheckedItem, Data, Definition},
    parse::{DefinitionData, DefinitionType},
};

/// The type beside its definition. What is wrong with a field or a variant is said there.
pub(crate) fn definition<'a>(
    item: &'a DefinitionType,
    data: &'a DefinitionData,
    definition: &Definition<'_>,
    diag: &mut Diagnostics,
) -> Option<CheckedItem<'a>> {
    match (data, definition.data) {
        (DefinitionData::Struct(fields), Data::Object(object) | Data::Record(object)) => {
            let checked = object::object(item, fields, definition, object, diag);
            Some(CheckedItem::Object(checked))
        }
        (DefinitionData::Enum(variants), Data::Union(schema)) => {
            let checked = union::union(item, variants, definition, schema, diag);
            Some(CheckedItem::Union(checked))
        }
        (DefinitionData::Enum(variants), Data::Text(schema)) => {
            let checked = known::known(item, variants, definition, schema, diag);
            Some(CheckedItem::Known(checked))
        }
        (DefinitionData::Struct(_), Data::Union(_)) => {
            mismatch(item, definition, "a union", "an `enum` of objects", diag)
        }
        (DefinitionData::Struct(_), Data::Text(_)) => {
            mismatch(item, definition, "a string", "an `enum` of texts", diag)
        }
        (DefinitionData::Enum(_), Data::Object(_)) => {
            mismatch(item, definition, "an object", "a `struct`", diag)
        }
        (DefinitionData::Enum(_), Data::Record(_)) => {
            mismatch(item, definition, "a record", "a `struct`", diag)
        }
    }
}

fn mismatch<T>(
    item: &DefinitionType,
    definition: &Definition<'_>,
    what: &str,
    written: &str,
    diag: &mut Diagnostics,
) -> Option<T> {
    let text = messages::other_kind(&definition.said, what, written);
    diag.error(&item.ident, text);
    None
}
