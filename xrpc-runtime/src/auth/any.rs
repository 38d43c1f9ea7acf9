//! Credentials of one kind or another.

use std::{fmt, ops::Deref};

use super::Policy;
use crate::{call::Head, error::Error};

/// A caller with the credentials of one of several policies: `Any<(P, Q)>` holds an [`Either`], `Any<(P, Q, R)>` an
/// [`Either3`].
///
/// The first policy that [recognizes](Policy::recognizes) the credentials judges them, and its word is final: what one
/// refuses is not shown to the next. Where none does, the refusal is that of the first policy, with the challenges of all
/// (W-255).
///
/// ```
/// use xrpc::{Any, Auth, Either, Error, Head, Policy};
/// # struct Member;
/// # impl<S: Sync> Policy<S> for Member {
/// #     async fn authenticate(_: Head<'_, S>) -> Result<Self, Error> { Ok(Self) }
/// # }
/// # struct Operator;
/// # impl<S: Sync> Policy<S> for Operator {
/// #     async fn authenticate(_: Head<'_, S>) -> Result<Self, Error> { Ok(Self) }
/// # }
///
/// #[xrpc::procedure("com.atproto.server.deleteSession")]
/// async fn sign_out(caller: Auth<Any<(Member, Operator)>>) -> Result<(), Error> {
///     match &**caller {
///         Either::First(Member) => Ok(()),
///         Either::Second(Operator) => Err(Error::forbidden("the operator stays")),
///     }
/// }
/// ```
pub struct Any<T: Alternatives>(pub T::Caller);

/// Policies of which a caller satisfies one: `(P, Q)` or `(P, Q, R)`.
pub trait Alternatives {
    /// The credentials.
    type Caller;
}

/// Credentials of one of two policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Either<P, Q> {
    /// Those of the first.
    First(P),
    /// Those of the second.
    Second(Q),
}

/// Credentials of one of three policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Either3<P, Q, R> {
    /// Those of the first.
    First(P),
    /// Those of the second.
    Second(Q),
    /// Those of the third.
    Third(R),
}

impl<P, Q> Alternatives for (P, Q) {
    type Caller = Either<P, Q>;
}

impl<P, Q, R> Alternatives for (P, Q, R) {
    type Caller = Either3<P, Q, R>;
}

impl<S, P, Q> Policy<S> for Any<(P, Q)>
where
    S: Sync,
    P: Policy<S>,
    Q: Policy<S>,
{
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        let first = async |head| P::authenticate(head).await.map(Either::First);
        let caller = if P::recognizes(&head) {
            first(head).await?
        } else if Q::recognizes(&head) {
            Either::Second(Q::authenticate(head).await?)
        } else {
            let refused = match first(head).await {
                Ok(caller) => return Ok(Self(caller)),
                Err(error) => error,
            };
            match Q::authenticate(head).await {
                Ok(caller) => Either::Second(caller),
                Err(error) => return Err(refused.with_challenges_of(&error)),
            }
        };
        Ok(Self(caller))
    }

    fn recognizes(head: &Head<'_, S>) -> bool {
        P::recognizes(head) || Q::recognizes(head)
    }
}

/// As two policies, of which the second is two.
impl<S, P, Q, R> Policy<S> for Any<(P, Q, R)>
where
    S: Sync,
    P: Policy<S>,
    Q: Policy<S>,
    R: Policy<S>,
{
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        let caller = Any::<(P, Any<(Q, R)>)>::authenticate(head).await?;
        Ok(Self(match caller.0 {
            Either::First(caller) => Either3::First(caller),
            Either::Second(Any(Either::First(caller))) => Either3::Second(caller),
            Either::Second(Any(Either::Second(caller))) => Either3::Third(caller),
        }))
    }

    fn recognizes(head: &Head<'_, S>) -> bool {
        Any::<(P, Any<(Q, R)>)>::recognizes(head)
    }
}

impl<T: Alternatives> Deref for Any<T> {
    type Target = T::Caller;

    fn deref(&self) -> &T::Caller {
        &self.0
    }
}

impl<T: Alternatives<Caller: fmt::Debug>> fmt::Debug for Any<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Any").field(&self.0).finish()
    }
}
