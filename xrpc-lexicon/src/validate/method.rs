//! What goes into a method and what comes out of it.

use super::{Validator, Violation, datum::Datum};
use crate::document::{Body, Def, Method};

impl Validator<'_> {
    pub(super) fn find_method(&self, nsid: &str) -> Result<&Method, Violation> {
        match self.find_main(nsid)? {
            Def::Method(method) => Ok(method),
            _ => Err(Violation::unfit(
                "needs the definition of a method, and it is something else",
            )),
        }
    }

    pub(super) fn params_of<V: Datum>(&self, method: &Method, value: &V) -> Result<(), Violation> {
        match &method.params {
            Some(params) => self.object(params, value, 0),
            None => self.rules.plain(value, 0),
        }
    }

    pub(super) fn body<V: Datum>(
        &self,
        body: Option<&Body>,
        absent: &'static str,
        value: &V,
    ) -> Result<(), Violation> {
        let Some(body) = body else {
            return Err(Violation::new(format!("must be absent: {absent}")));
        };
        match &body.schema {
            Some(schema) => self.schema(schema, value, 0),
            None => self.rules.any(value, 0), // W-099
        }
    }

    pub(super) fn message_of<V: Datum>(&self, method: &Method, value: &V) -> Result<(), Violation> {
        match &method.message {
            Some(message) => self.union(&message.schema, value, 0),
            None => Err(Violation::new("must be absent: the method has no messages")),
        }
    }
}
