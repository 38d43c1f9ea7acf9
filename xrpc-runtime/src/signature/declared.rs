//! A method, by what its function takes and gives.

use std::marker::PhantomData;

use xrpc_lexicon::{Body, Def, ErrorDef, Schema, Target};

use super::{Arguments, DeclaredErrors, Outgoing};
use crate::{
    describe::Describing,
    method::Method,
    reply::{IntoReply, ReplyBody},
};

/// What a function takes, `(First, (Second, ()))`, and what it returns; and the numbers of the parts of its method.
#[derive(Debug)]
pub struct Signature<A, R, const INPUT: u64, const OUTPUT: u64, const ERRORS: u64>(
    PhantomData<(A, R)>,
);

/// What a method declares.
#[derive(Clone, Copy, Debug)]
pub struct Types {
    params: bool,
    input: bool,
    output: bool,
    errors: &'static [&'static str],
}

impl Types {
    /// Nothing.
    pub const NONE: Self = Self {
        params: false,
        input: false,
        output: false,
        errors: &[],
    };

    /// The method with these parts.
    pub const fn of(self, mut method: Method) -> Method {
        if self.params {
            method = method.params();
        }
        if self.input {
            method = method.input(JSON);
        }
        if self.output {
            method = method.output(JSON);
        }
        method.errors(self.errors)
    }
}

const JSON: &str = "application/json";

impl<A, R, const INPUT: u64, const OUTPUT: u64, const ERRORS: u64>
    Signature<A, R, INPUT, OUTPUT, ERRORS>
where
    A: Arguments<INPUT>,
    R: IntoReply<Body: ReplyBody<Value: Outgoing<OUTPUT>>, Error: DeclaredErrors<ERRORS>>,
{
    /// What the types declare.
    pub const TYPES: Types = Types {
        params: A::PARAMS,
        input: A::INPUT,
        output: <R::Body as ReplyBody>::HAS_VALUE,
        errors: <R::Error as DeclaredErrors<ERRORS>>::NAMES,
    };

    /// Adds the method to its document.
    pub fn describe_method(method: &Method, description: &str, describing: &mut Describing) {
        let params = A::params(describing);
        let input = A::input(describing);
        let output = <<R::Body as ReplyBody>::Value as Outgoing<OUTPUT>>::schema(describing);
        let names = <R::Error as DeclaredErrors<ERRORS>>::NAMES;
        let texts = <R::Error as DeclaredErrors<ERRORS>>::TEXTS;
        let errors = names
            .iter()
            .zip(texts)
            .map(|(name, text)| error(name, text));
        let described = xrpc_lexicon::Method {
            kind: method.kind(),
            description: said(description),
            params,
            input: input.map(body),
            output: output.map(body),
            message: None,
            errors: errors.collect(),
        };
        let target = Target {
            nsid: method.nsid().to_owned(),
            def: "main".to_owned(),
        };
        describing.add(target, Def::Method(described));
    }
}

fn body(schema: Schema) -> Body {
    Body {
        description: None,
        encoding: JSON.to_owned(),
        schema: Some(schema),
    }
}

fn error(name: &str, text: &str) -> ErrorDef {
    ErrorDef {
        name: name.to_owned(),
        description: said(text),
    }
}

/// The text, unless there is none.
fn said(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
