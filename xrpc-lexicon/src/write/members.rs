//! The members of a JSON object that is being written.

use serde_json::{Map, Value};

/// A JSON object; members come out in the order in which they were put in.
#[derive(Default)]
pub(super) struct Members(Map<String, Value>);

impl Members {
    /// An object that begins with its `type` and what it says to people.
    pub(super) fn of_type(type_name: &str, description: Option<&str>) -> Self {
        let mut members = Self::default();
        members.put("type", type_name);
        members.put_some("description", description);
        members
    }

    /// Adds a member.
    pub(super) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    /// Adds a member, if there is a value.
    pub(super) fn put_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// Adds a list, unless it is empty.
    pub(super) fn put_list(&mut self, key: &str, values: Vec<impl Into<Value>>) {
        if !values.is_empty() {
            self.put(key, values);
        }
    }

    /// Adds an object of texts, unless it is empty.
    pub(super) fn put_texts(&mut self, key: &str, texts: &[(String, String)]) {
        if !texts.is_empty() {
            let texts = texts
                .iter()
                .map(|(key, text)| (key.clone(), text.clone().into()));
            self.put(key, texts.collect::<Map<_, _>>());
        }
    }
}

impl From<Members> for Value {
    fn from(members: Members) -> Self {
        Self::Object(members.0)
    }
}
