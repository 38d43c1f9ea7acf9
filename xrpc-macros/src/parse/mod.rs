//! Tokens → what the user wrote, every token kept for its span.

mod arguments;
mod attribute;
mod derive;
mod function;

pub(crate) use self::{
    attribute::{MethodAttr, Names},
    derive::{DefinitionAttr, ErrorEnum, FieldDecl, ObjectStruct, Part, VariantDecl},
    function::MethodFn,
};
