//! Who calls, as an argument.

#[cfg(feature = "admin")]
mod admin;
mod any;
mod authorization;
mod challenge;
mod optional;

use std::ops::Deref;

use crate::{
    call::{Call, Head},
    error::Error,
    extract::{Argument, Extract, stage},
};

#[cfg(feature = "admin")]
pub use self::admin::{Admin, AdminSecret};
pub use self::{
    any::{Alternatives, Any, Either, Either3},
    authorization::Authorization,
    challenge::Challenge,
    optional::Optional,
};

/// Credentials that satisfy a policy. An endpoint that takes them cannot be reached without.
///
/// Every answer of such an endpoint, also the refusal, is marked `Cache-Control: private` and
/// `Vary: Authorization` (W-320).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Auth<P>(pub P);

/// Who may call: the credentials, and how they are made out from what a call says before its body (W-004).
///
/// ```
/// use xrpc::{Error, Head, Policy};
///
/// struct App { key: &'static str }
///
/// /// A caller that knows the key of the house.
/// struct Insider;
///
/// impl Policy<App> for Insider {
///     async fn authenticate(head: Head<'_, App>) -> Result<Self, Error> {
///         match head.request.headers.get("x-key") {
///             Some(key) if key == head.state.key => Ok(Self),
///             _ => Err(Error::authentication_required("a key is needed")),
///         }
///     }
/// }
/// ```
///
/// | ready-made | credentials |
/// |---|---|
/// | [`Optional<P>`] | those of `P`, or none |
/// | [`Any<(P, Q)>`](Any) | those of `P`, or those of `Q` |
/// | `Admin` (feature `admin`) | the operator's password |
/// | `sessions::Session<C>` (feature `sessions`) | an access token of this server, for what `C` says |
/// | `sessions::Refresh`, `sessions::Logout` (feature `sessions`) | a refresh token of this server |
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a policy of a server with the state `{S}`",
    label = "not a policy",
    note = "implement `xrpc::Policy<{S}>` for it, or name the state that it is for: a first argument `&State`, or `state = State` in the attribute"
)]
pub trait Policy<S>: Sized + Send {
    /// Makes out the caller, or refuses. Either is final (W-321).
    fn authenticate(head: Head<'_, S>) -> impl Future<Output = Result<Self, Error>> + Send;

    /// Whether a call brings credentials of the kind that this policy judges, good or bad. [`Optional`] lets a caller pass
    /// who brings none, and [`Any`] asks the policy whose kind they are.
    ///
    /// A look at the headers, no more: nothing is verified here. Unless said otherwise, an `Authorization` of any scheme
    /// counts.
    fn recognizes(head: &Head<'_, S>) -> bool {
        Authorization::is_present(&head.request.headers)
    }
}

impl<P> Argument for Auth<P> {
    type Stage = stage::Auth;
}

impl<S: Send + Sync, P: Policy<S>> Extract<S> for Auth<P> {
    async fn extract(call: &mut Call<S>) -> Result<Self, Error> {
        call.mark_private();
        P::authenticate(call.head()).await.map(Self)
    }
}

impl<P> Deref for Auth<P> {
    type Target = P;

    fn deref(&self) -> &P {
        &self.0
    }
}

#[cfg(test)]
mod tests;
