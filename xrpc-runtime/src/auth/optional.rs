//! Credentials that need not be there.

use std::ops::Deref;

use super::Policy;
use crate::{auth::Authorization, call::Head, error::Error};

/// A caller with the credentials of a policy, or one without any.
///
/// Who brings none passes as nobody. Who brings some is held to them: bad credentials are refused as the policy does, and
/// so is an `Authorization` that is not of its kind. Otherwise a caller whose token has ended would be shown what nobody
/// may see, and never know.
///
/// ```
/// use xrpc::{Auth, Error, Head, Optional, Policy};
/// # struct Member;
/// # impl<S: Sync> Policy<S> for Member {
/// #     async fn authenticate(_: Head<'_, S>) -> Result<Self, Error> { Ok(Self) }
/// # }
///
/// #[xrpc::procedure("com.atproto.server.deleteSession")]
/// async fn sign_out(caller: Auth<Optional<Member>>) -> Result<(), Error> {
///     match caller.as_ref() {
///         Some(Member) => Ok(()),
///         None => Err(Error::forbidden("nobody is signed in")),
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Optional<P>(pub Option<P>);

impl<S: Sync, P: Policy<S>> Policy<S> for Optional<P> {
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        if P::recognizes(&head) || Authorization::is_present(&head.request.headers) {
            return P::authenticate(head).await.map(|caller| Self(Some(caller)));
        }
        Ok(Self(None))
    }

    fn recognizes(head: &Head<'_, S>) -> bool {
        P::recognizes(head)
    }
}

impl<P> Deref for Optional<P> {
    type Target = Option<P>;

    fn deref(&self) -> &Option<P> {
        &self.0
    }
}
