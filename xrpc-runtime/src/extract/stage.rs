//! The stages of the pipeline, as types: the order of a signature is a matter of bounds.

use std::marker::PhantomData;

/// Before everything: what the request says by itself.
#[derive(Debug)]
pub struct Context;

/// The query parameters.
#[derive(Debug)]
pub struct Params<T>(PhantomData<T>);

/// Who calls.
#[derive(Debug)]
pub struct Auth;

/// The body.
#[derive(Debug)]
pub struct Input<T>(PhantomData<T>);

/// `Self` may follow `Earlier` in a signature.
#[diagnostic::on_unimplemented(
    message = "XRPC arguments must follow the pipeline: context, params, auth, input",
    label = "this argument comes too late"
)]
pub trait After<Earlier>: sealed::Stage {}

#[diagnostic::do_not_recommend]
impl After<Context> for Context {}
#[diagnostic::do_not_recommend]
impl<T> After<Context> for Params<T> {}
#[diagnostic::do_not_recommend]
impl After<Context> for Auth {}
#[diagnostic::do_not_recommend]
impl<T> After<Context> for Input<T> {}
#[diagnostic::do_not_recommend]
impl<T> After<Params<T>> for Auth {}
#[diagnostic::do_not_recommend]
impl<T, U> After<Params<T>> for Input<U> {}
#[diagnostic::do_not_recommend]
impl<T> After<Auth> for Input<T> {}

/// Asked of all stages of a signature, as `(First, (Second, ()))`, where the document declares an input.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the document of this method declares an `input`, but the function takes none",
    label = "expected one more argument after this one: `Input<_>`"
)]
pub trait HasInput {}

#[diagnostic::do_not_recommend]
impl<T, Later> HasInput for (Input<T>, Later) {}
#[diagnostic::do_not_recommend]
impl<T, Later: HasInput> HasInput for (Params<T>, Later) {}
#[diagnostic::do_not_recommend]
impl<Later: HasInput> HasInput for (Auth, Later) {}
#[diagnostic::do_not_recommend]
impl<Later: HasInput> HasInput for (Context, Later) {}

/// Asked of all stages of a signature where the document declares parameters.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the document of this method declares `params`, but the function takes none",
    label = "expected one more argument: `Params<_>`, before `Auth<_>` and `Input<_>`"
)]
pub trait HasParams {}

#[diagnostic::do_not_recommend]
impl<T, Later> HasParams for (Params<T>, Later) {}
#[diagnostic::do_not_recommend]
impl<T, Later: HasParams> HasParams for (Input<T>, Later) {}
#[diagnostic::do_not_recommend]
impl<Later: HasParams> HasParams for (Auth, Later) {}
#[diagnostic::do_not_recommend]
impl<Later: HasParams> HasParams for (Context, Later) {}

mod sealed {
    pub trait Stage {}
    impl Stage for super::Context {}
    impl<T> Stage for super::Params<T> {}
    impl Stage for super::Auth {}
    impl<T> Stage for super::Input<T> {}
}
