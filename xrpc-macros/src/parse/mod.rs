//! Tokens → what the user wrote, every token kept for its span.

mod arguments;
mod attribute;
mod code_first;
mod derive;
mod error_set;
mod function;
mod size;

pub(crate) use self::{
    attribute::{MethodAttr, Names},
    code_first::{
        CodeData, CodeField, CodeName, CodeType, CodeVariant, Limit, LimitValue, description,
        description_of, is_from_code, take_marker,
    },
    derive::{DefinitionAttr, DefinitionData, DefinitionType, FieldDecl, Part},
    error_set::{ErrorEnum, FromField, VariantDecl},
    function::MethodFn,
    size::Size,
};
