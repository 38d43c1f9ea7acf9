//! Classes of endpoints: which tokens they take (S-071), and in which state of the account (S-072, S-073).

use std::marker::PhantomData;

use super::{Scope, Standing};

/// Which sessions an endpoint takes, as a type: [`Full`], [`Privileged`] or [`Standard`], and more or less than that by
/// [`WithQueued`], [`WithTakendown`], [`NotTakendown`] and [`Active`].
///
/// A server's own class is a type that implements this.
pub trait Class: Send + 'static {
    /// Whether a token with this scope counts.
    fn allows(scope: Scope) -> bool;

    /// Whether the account may be in this state. [`Standing::Revoked`] is refused before this is asked.
    fn admits(_: Standing) -> bool {
        true
    }
}

/// The owner, signed in with the password of the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

/// That, and applications that may read private messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Privileged;

/// That, and all other applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard;

/// Those of `C`, and who waits for the sign-up to go on.
#[derive(Debug)]
pub struct WithQueued<C>(PhantomData<C>);

/// Those of `C`, and who signed in to an account that was taken down.
#[derive(Debug)]
pub struct WithTakendown<C>(PhantomData<C>);

/// Those of `C`, unless the account is taken down or gone (S-072).
#[derive(Debug)]
pub struct NotTakendown<C>(PhantomData<C>);

/// Those of `C`, unless the account is taken down, gone or deactivated (S-072, S-073): what writes records.
#[derive(Debug)]
pub struct Active<C>(PhantomData<C>);

impl Class for Full {
    fn allows(scope: Scope) -> bool {
        scope == Scope::Access
    }
}

impl Class for Privileged {
    fn allows(scope: Scope) -> bool {
        scope == Scope::AppPassPrivileged || Full::allows(scope)
    }
}

impl Class for Standard {
    fn allows(scope: Scope) -> bool {
        scope == Scope::AppPass || Privileged::allows(scope)
    }
}

impl<C: Class> Class for WithQueued<C> {
    fn allows(scope: Scope) -> bool {
        scope == Scope::SignupQueued || C::allows(scope)
    }

    fn admits(standing: Standing) -> bool {
        C::admits(standing)
    }
}

impl<C: Class> Class for WithTakendown<C> {
    fn allows(scope: Scope) -> bool {
        scope == Scope::Takendown || C::allows(scope)
    }

    fn admits(standing: Standing) -> bool {
        C::admits(standing)
    }
}

impl<C: Class> Class for NotTakendown<C> {
    fn allows(scope: Scope) -> bool {
        scope != Scope::Takendown && C::allows(scope)
    }

    fn admits(standing: Standing) -> bool {
        !matches!(standing, Standing::Takendown | Standing::Missing) && C::admits(standing)
    }
}

impl<C: Class> Class for Active<C> {
    fn allows(scope: Scope) -> bool {
        NotTakendown::<C>::allows(scope)
    }

    fn admits(standing: Standing) -> bool {
        standing != Standing::Deactivated && NotTakendown::<C>::admits(standing)
    }
}
