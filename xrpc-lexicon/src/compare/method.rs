//! Queries, procedures and subscriptions: their parameters, bodies, messages and errors.

use super::{
    Comparison, Rule,
    flow::{Flow, Shift},
    site::{Side, Site},
};
use crate::{
    compare::media_type::covers,
    document::{Body, Method},
    schema::Object,
};

impl Comparison<'_> {
    /// Compares two methods of one kind.
    pub(super) fn method(&mut self, old: &Method, new: &Method, at: &Site<'_>) {
        // Whoever declares no parameters has none.
        let none = Object::default();
        let (old_params, new_params) = (
            old.params.as_ref().unwrap_or(&none),
            new.params.as_ref().unwrap_or(&none),
        );
        self.object(old_params, new_params, &at.part("parameters", Flow::In));
        self.input(
            old.input.as_ref(),
            new.input.as_ref(),
            &at.part("input", Flow::In),
        );
        self.output(
            old.output.as_ref(),
            new.output.as_ref(),
            &at.part("output", Flow::Out),
        );
        if let (Some(old), Some(new)) = (&old.message, &new.message) {
            let at = at.part("message", Flow::Out);
            self.union(&old.schema, &new.schema, &at.name("schema"));
        }
        self.errors(old, new, at);
    }

    fn input(&mut self, old: Option<&Body>, new: Option<&Body>, at: &Site<'_>) {
        match (old, new) {
            (Some(old), Some(new)) => self.body(old, new, at),
            (None, Some(_)) => self.breaking(
                Rule::InputAdded,
                Side::New(at.new),
                "the method takes an input now: clients in use send none, define a new method"
                    .to_owned(),
            ),
            (Some(_), None) => self.breaking(
                Rule::InputRemoved,
                Side::Old(at.old),
                "the method takes no input any more: clients in use send one, keep it".to_owned(),
            ),
            (None, None) => {}
        }
    }

    fn output(&mut self, old: Option<&Body>, new: Option<&Body>, at: &Site<'_>) {
        match (old, new) {
            (Some(old), Some(new)) => self.body(old, new, at),
            (None, Some(_)) => self.note(
                Rule::OutputAdded,
                Side::New(at.new),
                "the method has an output now: servers in use answer nothing, update them first"
                    .to_owned(),
            ),
            (Some(_), None) => self.breaking(
                Rule::OutputRemoved,
                Side::Old(at.old),
                "the method has no output any more: clients in use wait for it, keep it".to_owned(),
            ),
            (None, None) => {}
        }
    }

    fn body(&mut self, old: &Body, new: &Body, at: &Site<'_>) {
        self.encoding(&old.encoding, &new.encoding, at);
        let at = at.name("schema");
        match (&old.schema, &new.schema) {
            (Some(old), Some(new)) => self.schema(old, new, &at),
            (None, Some(_)) => self.shift(
                Rule::BodySchemaAdded,
                Shift::Narrower,
                &at,
                Side::New(at.new),
                ["the body has a schema now", "take it out"],
            ),
            (Some(_), None) => self.shift(
                Rule::BodySchemaRemoved,
                Shift::Wider,
                &at,
                Side::Old(at.old),
                ["the body has no schema any more", "put it back"],
            ),
            (None, None) => {}
        }
    }

    fn encoding(&mut self, old: &str, new: &str, at: &Site<'_>) {
        let at = at.name("encoding");
        let what = format!("the encoding changed from `{old}` to `{new}`");
        let place = Side::New(at.new);
        let words = [what.as_str(), "keep the old one"];
        match (covers(old, new), covers(new, old)) {
            (true, true) => {}
            (true, false) => {
                self.shift(Rule::EncodingChanged, Shift::Narrower, &at, place, words);
            }
            (false, true) => self.shift(Rule::EncodingChanged, Shift::Wider, &at, place, words),
            (false, false) => {
                let message =
                    format!("{what}: programs in use know the old one, define a new method");
                self.breaking(Rule::EncodingChanged, place, message);
            }
        }
    }

    fn errors(&mut self, old: &Method, new: &Method, at: &Site<'_>) {
        let errors = at.name("errors");
        for (index, error) in old.errors.iter().enumerate() {
            if !new.errors.iter().any(|kept| kept.name == error.name) {
                self.note(
                    Rule::ErrorRemoved,
                    Side::Old(errors.old.index(index)),
                    format!(
                        "`{}` is not declared any more: clients in use look for it, keep it while a server answers it",
                        error.name
                    ),
                );
            }
        }
    }
}
