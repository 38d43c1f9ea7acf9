//! What a router knows of limits.

use std::{fmt, sync::Arc};

use super::{Arrival, Charge, LimitStore, MemoryLimits};
use crate::clock::{Clock, SystemClock};

/// Says what a request is charged, whatever it calls.
pub(crate) type OfAll<S> = fn(&Arrival<'_, S>) -> Vec<Charge>;

/// What a router knows of limits.
pub(crate) struct Settings<S> {
    pub(crate) store: Arc<dyn LimitStore>,
    pub(crate) clock: Arc<dyn Clock>,
    /// What is charged before anything else, whatever is called (W-270).
    pub(crate) all: Vec<OfAll<S>>,
    pub(crate) bypass: Option<fn(&Arrival<'_, S>) -> bool>,
}

impl<S> Settings<S> {
    /// What this request is charged.
    pub(crate) fn charges(&self, arrival: &Arrival<'_, S>) -> Vec<Charge> {
        self.all.iter().flat_map(|limits| limits(arrival)).collect()
    }
}

impl<S> Default for Settings<S> {
    fn default() -> Self {
        Self {
            store: Arc::new(MemoryLimits::default()),
            clock: Arc::new(SystemClock),
            all: Vec::new(),
            bypass: None,
        }
    }
}

impl<S> fmt::Debug for Settings<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("all", &self.all.len())
            .finish_non_exhaustive()
    }
}
