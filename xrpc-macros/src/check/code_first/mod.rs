//! A type that no document describes: what can be wrong with it before its types are looked at.

mod choice;
mod errors;
mod limits;
mod name;
mod object;

use crate::{
    diag::Diagnostics,
    lexicon::Lexicons,
    model::CodeItem,
    parse::{CodeData, CodeType},
};

pub(crate) use self::{errors::own_errors, name::no_document};

/// What the type is in its document. What is wrong is noted.
pub(crate) fn code_type<'a>(
    lexicons: &Lexicons,
    item: &'a CodeType,
    diag: &mut Diagnostics,
) -> Option<CodeItem<'a>> {
    match &item.data {
        CodeData::Struct(fields) => {
            object::object(lexicons, item, fields, diag).map(CodeItem::Object)
        }
        CodeData::Enum(variants) => choice::choice(lexicons, item, variants, diag),
    }
}
