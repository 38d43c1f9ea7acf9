//! Another service, as a policy.

use std::ops::Deref;

use super::{Refusal, ServiceAuth, ServiceClaims, token::Token};
use crate::{
    auth::{Authorization, Policy},
    call::Head,
    error::Error,
};

/// A caller with a token of its own DID, for this server and this method: `Auth<Service>`, in any state that has a
/// [`ServiceAuth`].
///
/// Everything else is 401, with a name for each check (W-314).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service(pub ServiceClaims);

impl<S: AsRef<ServiceAuth> + Sync> Policy<S> for Service {
    async fn authenticate(head: Head<'_, S>) -> Result<Self, Error> {
        let nsid = head.method.nsid();
        let token = bearer(&head).ok_or_else(|| Refusal::Missing.into_error(nsid))?;
        let verified = head.state.as_ref().verify(token, nsid).await;
        verified.map(Self)
    }

    /// A bearer with a JWT that is neither for sessions nor a proof.
    fn recognizes(head: &Head<'_, S>) -> bool {
        bearer(head)
            .is_some_and(|token| Token::parse(token).is_ok_and(|token| !token.is_of_another_type()))
    }
}

/// W-300: whatever is no bearer is nobody.
fn bearer<'a, S>(head: &Head<'a, S>) -> Option<&'a str> {
    match Authorization::of(&head.request.headers) {
        Ok(Some(Authorization::Bearer(token))) => Some(token),
        _ => None,
    }
}

impl Deref for Service {
    type Target = ServiceClaims;

    fn deref(&self) -> &ServiceClaims {
        &self.0
    }
}
