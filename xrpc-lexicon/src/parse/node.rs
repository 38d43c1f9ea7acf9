//! A value of the JSON and where it stands.

use serde_json::Value;

use super::value;
use crate::{error::ParseError, place::Place};

/// A value and its place; reads it as one type or says what to write.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    value: &'a Value,
    place: Place<'a>,
}

impl Node<'_> {
    /// The whole document.
    pub(super) fn root(value: &Value) -> Node<'_> {
        Node {
            value,
            place: Place::ROOT,
        }
    }

    /// An error at this value.
    pub(super) fn error(&self, message: impl Into<String>) -> ParseError {
        ParseError::new(self.place, message)
    }

    /// An error at a member of this object.
    pub(super) fn member_error(&self, name: &str, message: impl Into<String>) -> ParseError {
        ParseError::new(self.place.name(name), message)
    }

    /// The member with this name, if this is an object that has it.
    pub(super) fn get<'b>(&'b self, name: &'b str) -> Option<Node<'b>> {
        Some(Node {
            value: self.value.get(name)?,
            place: self.place.name(name),
        })
    }

    /// The member with this name. `what` completes “… is missing, write …”.
    pub(super) fn require<'b>(&'b self, name: &'b str, what: &str) -> Result<Node<'b>, ParseError> {
        self.object()?;
        self.get(name)
            .ok_or_else(|| self.error(format!("`{name}` is missing, write {what}")))
    }

    /// What `read` makes of the member with this name, if there is one.
    pub(super) fn optional<T>(
        &self,
        name: &str,
        read: impl FnOnce(&Node<'_>) -> Result<T, ParseError>,
    ) -> Result<Option<T>, ParseError> {
        self.get(name).map(|node| read(&node)).transpose()
    }

    /// What `read` makes of each item of the member with this name; `None` if there is no such member.
    pub(super) fn list<T>(
        &self,
        name: &str,
        read: impl Fn(&Node<'_>) -> Result<T, ParseError>,
    ) -> Result<Option<Vec<T>>, ParseError> {
        self.optional(name, |list| list.items()?.map(|item| read(&item)).collect())
    }

    /// The member `description`.
    pub(super) fn description(&self) -> Result<Option<String>, ParseError> {
        self.optional("description", value::text)
    }

    /// The members of this object, in the order of the text.
    pub(super) fn members(&self) -> Result<impl Iterator<Item = (&str, Node<'_>)>, ParseError> {
        let members = self
            .value
            .as_object()
            .ok_or_else(|| self.mistyped("an object"))?;
        Ok(members.iter().map(|(name, value)| {
            (
                name.as_str(),
                Node {
                    value,
                    place: self.place.name(name),
                },
            )
        }))
    }

    /// The items of this array.
    pub(super) fn items(&self) -> Result<impl Iterator<Item = Node<'_>>, ParseError> {
        let items = self
            .value
            .as_array()
            .ok_or_else(|| self.mistyped("an array"))?;
        Ok(items.iter().enumerate().map(|(index, value)| Node {
            value,
            place: self.place.index(index),
        }))
    }

    /// Refuses whatever is no object.
    pub(super) fn object(&self) -> Result<(), ParseError> {
        if self.value.is_object() {
            Ok(())
        } else {
            Err(self.mistyped("an object"))
        }
    }

    /// The text, borrowed.
    pub(super) fn string(&self) -> Result<&str, ParseError> {
        self.value.as_str().ok_or_else(|| self.mistyped("a string"))
    }

    /// The value itself.
    pub(super) fn json(&self) -> &Value {
        self.value
    }

    /// The error of a value that is of another type than `wanted`.
    pub(super) fn mistyped(&self, wanted: &str) -> ParseError {
        let found = match self.value {
            Value::Null => "`null`".to_owned(),
            Value::Bool(value) => format!("`{value}`"),
            Value::Number(value) => format!("`{value}`"),
            Value::String(_) => "a string".to_owned(),
            Value::Array(_) => "an array".to_owned(),
            Value::Object(_) => "an object".to_owned(),
        };
        self.error(format!("write {wanted}, not {found}"))
    }
}
