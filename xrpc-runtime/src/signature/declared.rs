//! A method, by what its function takes and gives.

use std::marker::PhantomData;

use xrpc_lexicon::{Body, Def, ErrorDef, Schema, Target};

use super::{Arguments, DeclaredErrors, Outgoing};
use crate::{
    describe::Describing,
    method::Method,
    output::{IntoReply, ReplyBody},
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
    input: Option<&'static str>,
    output: Option<&'static str>,
    errors: &'static [&'static str],
}

impl Types {
    /// Nothing.
    pub const NONE: Self = Self {
        params: false,
        input: None,
        output: None,
        errors: &[],
    };

    /// The method with these parts.
    pub const fn of(self, mut method: Method) -> Method {
        if self.params {
            method = method.params();
        }
        if let Some(encoding) = encoding(self.input, method.input_encoding()) {
            method = method.input(encoding);
        }
        if let Some(encoding) = encoding(self.output, method.output_encoding()) {
            method = method.output(encoding);
        }
        method.errors(self.errors)
    }
}

/// The encoding of a type, or the one that the attribute says for bytes and texts.
const fn encoding(own: Option<&'static str>, said: Option<&'static str>) -> Option<&'static str> {
    match (own, said) {
        (own, None) => own,
        (None, Some(_)) => {
            panic!("the function has no body of this encoding: remove it from the attribute")
        }
        (Some(own), Some(said)) => {
            assert!(
                !matches!(own.as_bytes(), b"application/json"),
                "the encoding of this body is `application/json`: remove the other from the attribute"
            );
            Some(said)
        }
    }
}

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
        output: <<R::Body as ReplyBody>::Value as Outgoing<OUTPUT>>::ENCODING,
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
            input: method
                .input_encoding()
                .map(|encoding| body(encoding, input)),
            output: method
                .output_encoding()
                .map(|encoding| body(encoding, output)),
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

fn body(encoding: &str, schema: Option<Schema>) -> Body {
    Body {
        description: None,
        encoding: encoding.to_owned(),
        schema,
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
