//! What a function takes.

use xrpc_lexicon::{Object, Schema};

use crate::{
    describe::{Body, Describing, Parameters},
    extract::{
        Argument,
        stage::{Auth, Context, Input, Params},
    },
};

/// The arguments of a function, `(First, (Second, ()))`; an input has this number or a name.
pub trait Arguments<const INPUT: u64> {
    /// Whether parameters are taken.
    const PARAMS: bool;

    /// How the input is encoded, if one is taken.
    const INPUT: Option<&'static str>;

    /// What the document says of the parameters.
    fn params(describing: &mut Describing) -> Option<Object>;

    /// What the document says of the input.
    fn input(describing: &mut Describing) -> Option<Schema>;
}

impl<const INPUT: u64> Arguments<INPUT> for () {
    const PARAMS: bool = false;
    const INPUT: Option<&'static str> = None;

    fn params(_: &mut Describing) -> Option<Object> {
        None
    }

    fn input(_: &mut Describing) -> Option<Schema> {
        None
    }
}

impl<A, Later, const INPUT: u64> Arguments<INPUT> for (A, Later)
where
    A: Argument<Stage: Stage<INPUT>>,
    Later: Arguments<INPUT>,
{
    const PARAMS: bool = A::Stage::PARAMS || Later::PARAMS;
    const INPUT: Option<&'static str> = match A::Stage::INPUT {
        None => Later::INPUT,
        taken => taken,
    };

    fn params(describing: &mut Describing) -> Option<Object> {
        A::Stage::params(describing).or_else(|| Later::params(describing))
    }

    fn input(describing: &mut Describing) -> Option<Schema> {
        A::Stage::input(describing).or_else(|| Later::input(describing))
    }
}

/// One stage.
pub trait Stage<const INPUT: u64> {
    /// Whether it is that of the parameters.
    const PARAMS: bool = false;

    /// How the input is encoded, if it is that of the input.
    const INPUT: Option<&'static str> = None;

    /// What the document says of the parameters.
    fn params(_: &mut Describing) -> Option<Object> {
        None
    }

    /// What the document says of the input.
    fn input(_: &mut Describing) -> Option<Schema> {
        None
    }
}

impl<const INPUT: u64> Stage<INPUT> for Context {}

impl<const INPUT: u64> Stage<INPUT> for Auth {}

impl<T: Parameters, const INPUT: u64> Stage<INPUT> for Params<T> {
    const PARAMS: bool = true;

    fn params(describing: &mut Describing) -> Option<Object> {
        Some(T::describe(describing))
    }
}

impl<T: Body<INPUT>, const INPUT: u64> Stage<INPUT> for Input<T> {
    const INPUT: Option<&'static str> = Some(T::ENCODING);

    fn input(describing: &mut Describing) -> Option<Schema> {
        T::schema(describing)
    }
}
