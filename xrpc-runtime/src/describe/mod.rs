//! Types that say what they are: the way from code to Lexicon documents.
//!
//! Where no document exists, a type of the user's is the source. One static of [`Limits`] a field is all that the derive
//! writes down; reading, holding and describing a property start from the same one, and cannot disagree.

mod binary;
mod body;
mod capability;
mod definition;
mod describing;
mod description;
mod limits;
mod list;
mod member;
mod object;
mod parameter;
mod property;
mod rest;
mod scalar;
mod slot;
mod text;
mod value;

pub use body::{Body, Parameters};
pub use capability::{
    HasAccept, HasConstant, HasDefault, HasGraphemes, HasItems, HasLength, HasRange, HasValues,
};
pub use definition::Definition;
pub use describing::{Conflict, Describing};
pub use limits::{Declared, Fixed, Limits};
pub use member::{Member, union_schema};
pub use object::{object, object_def, record_def};
pub use parameter::{Parameter, Simple};
pub use property::Property;
pub use rest::{Rest, RestText};
pub use slot::Slot;
pub use text::known_schema;
pub use value::Value;

use property::Bounded;
