//! The limits of one call, as an argument of its function.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use http::{HeaderValue, header};

use super::{Arrival, Charge, Charges, LimitStore, LimitStoreError, Outcome, Settings, Told};
use crate::{clock::Clock, error::Error};

/// The limits of a call, for a function that charges by itself: where a key is known only after a look into a database,
/// or where what happened decides. An argument beside [`Context`](crate::Context).
///
/// What was charged is told on the answer, whatever its outcome.
///
/// ```
/// use std::time::Duration;
/// use xrpc::{Error, Limit, Limiter};
///
/// const LOGIN: Limit = Limit::new("login", 30, Duration::from_secs(300));
/// const FAILURES: Limit = Limit::new("login-failures", 100, Duration::from_secs(3600));
///
/// #[xrpc::procedure("com.atproto.server.deleteSession")]
/// async fn sign_in(limiter: Limiter) -> Result<(), Error> {
///     let account = "did:web:alice.test";
///     limiter.look(FAILURES.by(account)).await?;
///     limiter.charge(LOGIN.by(account)).await?;
///     # let knows_the_password = true;
///     if knows_the_password {
///         limiter.reset().await?;
///         return Ok(());
///     }
///     limiter.charge(FAILURES.by(account)).await?;
///     Err(Error::authentication_required("no"))
/// }
/// ```
#[derive(Clone)]
pub struct Limiter(Arc<Inner>);

struct Inner {
    store: Arc<dyn LimitStore>,
    clock: Arc<dyn Clock>,
    /// Nothing is counted.
    bypassed: bool,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// What this call charged; not what all calls are charged.
    charged: Vec<Charge>,
    told: Option<Told>,
}

impl Limiter {
    /// The limiter of a request.
    pub(crate) fn new<S>(settings: &Settings<S>, arrival: &Arrival<'_, S>) -> Self {
        Self(Arc::new(Inner {
            store: Arc::clone(&settings.store),
            clock: Arc::clone(&settings.clock),
            bypassed: settings.bypass.is_some_and(|bypass| bypass(arrival)),
            state: Mutex::default(),
        }))
    }

    /// Takes points from buckets, from all or from none.
    ///
    /// # Errors
    ///
    /// 429 `RateLimitExceeded` if one of them has too few left (W-274). 503 if the store fails, and one of the limits is
    /// [closed](super::Limit::closed) then.
    pub async fn charge(&self, charges: impl Charges) -> Result<(), Error> {
        let charges = charges.into_charges();
        self.state().charged.extend(charges.iter().cloned());
        self.take(charges).await
    }

    /// Whether there are as many points; none are taken.
    ///
    /// # Errors
    ///
    /// As [`charge`](Self::charge).
    pub async fn look(&self, charges: impl Charges) -> Result<(), Error> {
        let charges = counting(charges.into_charges());
        if self.0.bypassed || charges.is_empty() {
            return Ok(());
        }
        let now = self.0.clock.now();
        match self.0.store.look(&charges, now).await {
            Ok(outcome) if outcome.taken => Ok(()),
            Ok(outcome) => Err(Told::refusal(&charges, &outcome, now)),
            Err(error) => failed(&charges, error),
        }
    }

    /// Empties the buckets that this call has charged, after a login for example; those of all calls keep their count
    /// (W-279).
    ///
    /// # Errors
    ///
    /// 503 if the store fails, and one of the limits is closed then.
    pub async fn reset(&self) -> Result<(), Error> {
        let charges = std::mem::take(&mut self.state().charged);
        let charges = counting(charges);
        if self.0.bypassed || charges.is_empty() {
            return Ok(());
        }
        match self.0.store.reset(&charges).await {
            Ok(()) => Ok(()),
            Err(error) => failed(&charges, error),
        }
    }

    /// What the answer says.
    pub(crate) fn told(&self) -> Option<Told> {
        self.state().told
    }

    pub(super) async fn take(&self, charges: Vec<Charge>) -> Result<(), Error> {
        let charges = counting(charges);
        if self.0.bypassed || charges.is_empty() {
            return Ok(());
        }
        let now = self.0.clock.now();
        match self.0.store.charge(&charges, now).await {
            Ok(outcome) if outcome.taken => {
                self.note(&charges, &outcome, now);
                Ok(())
            }
            Ok(outcome) => Err(Told::refusal(&charges, &outcome, now)),
            Err(error) => failed(&charges, error),
        }
    }

    fn note(&self, charges: &[Charge], outcome: &Outcome, now: std::time::SystemTime) {
        let mut state = self.state();
        let told = Told::of(charges, outcome, now);
        state.told = match (state.told, told) {
            (Some(earlier), Some(told)) => Some(earlier.tighter(told)),
            (earlier, told) => told.or(earlier),
        };
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Charges that take something; two of one bucket are one.
fn counting(charges: Vec<Charge>) -> Vec<Charge> {
    let mut all: Vec<Charge> = Vec::with_capacity(charges.len());
    for charge in charges.into_iter().filter(Charge::counts) {
        match all
            .iter_mut()
            .find(|known| known.bucket() == charge.bucket())
        {
            Some(known) => known.cost = known.cost.saturating_add(charge.cost),
            None => all.push(charge),
        }
    }
    all
}

/// W-280
fn failed(charges: &[Charge], error: LimitStoreError) -> Result<(), Error> {
    tracing::error!(%error, "limits cannot be counted");
    if charges.iter().any(|charge| charge.limit.closed) {
        let refusal = Error::not_enough_resources("limits cannot be counted");
        return Err(refusal
            .with_header(header::RETRY_AFTER, HeaderValue::from_static("1"))
            .with_cause(error));
    }
    Ok(())
}

impl fmt::Debug for Limiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Limiter(…)")
    }
}
