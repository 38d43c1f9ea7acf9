//! What things are called.

use super::{Linter, Rule, case};
use crate::{
    document::{Def, Kind, Method},
    place::Place,
};

/// Names that programming languages keep for themselves, of the kind that the guide warns of.
const GENERIC: [&str; 6] = [
    "class",
    "constructor",
    "default",
    "function",
    "length",
    "prototype",
];

impl<'a> Linter<'a> {
    /// The last part of the NSID, and what it says about the main definition.
    pub(super) fn nsid(&mut self) {
        let name = self.last_segment();
        let at = Place::ROOT;
        let at = at.name("id");
        self.schema_name(name, at);
        if let Some(Def::Method(method)) = self.document.def("main") {
            self.method_name(name, method, at);
        }
    }

    /// The name of a definition.
    pub(super) fn definition_name(&mut self, name: &str, at: Place<'_>) {
        self.schema_name(name, at);
        if name == "main" && self.last_segment() == "defs" {
            self.add(
                Rule::MainInDefs,
                at,
                "a document of shared definitions has no `main`: give it a name, or a document of its own",
            );
        }
    }

    /// The name of a property or parameter.
    pub(super) fn property_name(&mut self, name: &str, at: Place<'_>) {
        if !case::is_lower_camel(name) {
            self.add(
                Rule::NameNotLowerCamelCase,
                at,
                format!("write `{name}` in `lowerCamelCase`, with ASCII letters and digits only"),
            );
        }
    }

    /// The names of errors.
    pub(super) fn error_names(&mut self, method: &Method, at: Place<'_>) {
        let errors = at.name("errors");
        for (index, error) in method.errors.iter().enumerate() {
            if !case::is_upper_camel(&error.name) {
                self.add(
                    Rule::ErrorNotUpperCamelCase,
                    errors.index(index).name("name"),
                    format!("write the error `{}` in `UpperCamelCase`", error.name),
                );
            }
        }
    }

    /// The strings of `knownValues` or `enum`, whichever is `at`.
    pub(super) fn values(&mut self, values: Option<&Vec<String>>, at: Place<'_>) {
        for (index, value) in values.into_iter().flatten().enumerate() {
            // A token has the name of its definition.
            let is_token = value.contains(['.', '#']);
            if !is_token && !case::is_kebab(value) {
                self.add(
                    Rule::ValueNotKebabCase,
                    at.index(index),
                    format!("write `{value}` in `kebab-case`, or name a token"),
                );
            }
        }
    }

    fn last_segment(&self) -> &'a str {
        let id = self.document.id.as_str();
        id.rsplit_once('.').map_or(id, |(_, name)| name)
    }

    fn schema_name(&mut self, name: &str, at: Place<'_>) {
        self.property_name(name, at);
        if GENERIC.contains(&name) {
            self.add(
                Rule::GenericName,
                at,
                format!("`{name}` means something else in many programming languages, choose another name"),
            );
        }
    }

    fn method_name(&mut self, name: &str, method: &Method, at: Place<'_>) {
        match method.kind {
            Kind::Subscription => {
                let noun = name.strip_prefix("subscribe");
                if !noun
                    .is_some_and(|noun| noun.starts_with(|first: char| first.is_ascii_uppercase()))
                {
                    self.add(
                        Rule::SubscriptionNotSubscribe,
                        at,
                        format!("call the subscription `{name}` by `subscribe` and a noun, such as `subscribeLabels`"),
                    );
                }
            }
            Kind::Query | Kind::Procedure => {
                if !case::has_two_words(name) {
                    let example = match method.kind {
                        Kind::Query => "`getPost` or `listLikes`",
                        _ => "`createPost` or `putProfile`",
                    };
                    self.add(
                        Rule::MethodNotVerbNoun,
                        at,
                        format!("call the method `{name}` by a verb and a noun, such as {example}"),
                    );
                }
            }
        }
    }
}
