//! What the generator knows: which definitions there are, and what each becomes.

mod deprecated;
mod error_set;
mod generated;
mod page;
mod plan;
mod reach;
mod reader;
mod shape;
mod spot;

pub use self::{
    error_set::{Cause, ErrorSet, ErrorVariant, Held, Other},
    generated::{Default, Presence, RustType},
    reader::Reader,
    shape::{Limits, Shape, Unresolved, follow, is_known, label_of},
};
pub(crate) use self::{
    generated::{Alias, Constant, Field, Item, Known, Module, Object, Types, Union, Variant},
    plan::types,
    reach::Reach,
};
