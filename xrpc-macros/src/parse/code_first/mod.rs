//! What is written where no document exists: `document = "from code"`, and what fields then say themselves.

mod definition;
mod description;
mod limit;
mod marker;

pub(crate) use self::{
    definition::{CodeData, CodeField, CodeName, CodeType, CodeVariant},
    description::{description, description_of},
    limit::{Limit, LimitValue},
    marker::{is_from_code, take_marker},
};
