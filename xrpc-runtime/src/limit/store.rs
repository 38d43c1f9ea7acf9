//! Where buckets are kept.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use super::Charge;
use crate::{error::BoxError, route::Answering};

/// Keeps buckets: [`MemoryLimits`](super::MemoryLimits), or one that servers share.
pub trait LimitStore: Send + Sync + 'static {
    /// Takes all charges, or none: if one of them does not fit its bucket, nothing is taken from the others (W-281). Each
    /// has a key and a cost. No two are of the same bucket.
    ///
    /// # Errors
    ///
    /// If that cannot be said.
    fn charge<'a>(
        &'a self,
        charges: &'a [Charge],
        now: SystemTime,
    ) -> Answering<'a, Result<Outcome, LimitStoreError>>;

    /// What [`charge`](Self::charge) would say, without taking anything.
    ///
    /// # Errors
    ///
    /// If that cannot be said.
    fn look<'a>(
        &'a self,
        charges: &'a [Charge],
        now: SystemTime,
    ) -> Answering<'a, Result<Outcome, LimitStoreError>>;

    /// Empties the buckets of these charges (W-279).
    ///
    /// # Errors
    ///
    /// If they may not be empty.
    fn reset<'a>(&'a self, charges: &'a [Charge]) -> Answering<'a, Result<(), LimitStoreError>>;
}

/// What became of charges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether they were taken.
    pub taken: bool,
    /// The window of each, as it is now.
    pub windows: Vec<Window>,
}

/// A bucket's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Points that were taken in it.
    pub used: u32,
    /// How long it goes on; all of it, if nothing was taken.
    pub left: Duration,
}

/// A store that does not answer.
#[derive(Debug)]
pub struct LimitStoreError(BoxError);

impl LimitStoreError {
    /// For this reason.
    pub fn new(reason: impl Into<BoxError>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for LimitStoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the store of limits failed: {}", self.0)
    }
}

impl std::error::Error for LimitStoreError {}
