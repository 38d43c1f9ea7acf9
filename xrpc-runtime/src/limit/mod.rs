//! How often something may be called: fixed windows, charged before a function runs (W-270 … W-284).

mod charge;
mod limiter;
mod limits;
mod memory;
mod settings;
mod store;
mod told;

pub use self::{
    charge::{Charge, Limit},
    limiter::Limiter,
    limits::{Arrival, Charges},
    memory::MemoryLimits,
    store::{LimitStore, LimitStoreError, Outcome, Window},
};
pub(crate) use self::{
    limits::{charge_arrival, charge_call},
    settings::Settings,
    told::Told,
};

#[cfg(test)]
mod tests;
