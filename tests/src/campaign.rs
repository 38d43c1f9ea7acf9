//! Many values of many definitions, and what is said of them.

use std::{
    env, fmt,
    time::{Duration, Instant},
};

use serde_json::Value;
use xrpc_lexicon::Catalog;

use crate::{
    agreement::{compare, spoiled},
    sample::{Sampler, shrink},
    spoil::Rng,
    typed::Definition,
};

/// Documents, and the definitions in them that have a type.
#[derive(Clone, Copy, Debug)]
pub struct Campaign<'a> {
    /// The documents.
    pub catalog: &'a Catalog,
    /// The definitions.
    pub definitions: &'static [Definition],
    /// How many values are made.
    pub cases: u64,
}

/// How it went.
#[derive(Debug)]
pub struct Tally {
    documents: usize,
    definitions: usize,
    /// How many values were accepted, by both.
    pub accepted: u64,
    /// How many were refused, by both.
    pub refused: u64,
    time: Duration,
}

/// How many values are made: `XRPC_CASES`, or so many.
pub fn cases(otherwise: u64) -> u64 {
    number("XRPC_CASES").unwrap_or(otherwise)
}

/// The number in a variable of the environment.
pub(crate) fn number(variable: &str) -> Option<u64> {
    let text = env::var(variable).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("`{variable}` must be a number")),
    )
}

impl Campaign<'_> {
    /// Compares what the types and the validator say of values from JSON. `XRPC_SEED` is the first seed.
    ///
    /// # Panics
    ///
    /// If they differ: says where, and shows the smallest value.
    pub fn compare(&self) -> Tally {
        self.run(|definition, seed| {
            let text = Sampler::new(self.catalog, seed).text(definition.label);
            match compare(self.catalog, definition, &text) {
                Ok(accepted) => Some(accepted),
                Err(difference) => {
                    let (text, difference) = self.smallest(definition, text, difference);
                    panic!("seed {seed}: `{}`: {difference}\n{text}", definition.label)
                }
            }
        })
    }

    /// Compares what the types and the validator say of values that were changed in memory.
    ///
    /// # Panics
    ///
    /// If they differ.
    pub fn spoil(&self) -> Tally {
        self.run(|definition, seed| {
            let text = Sampler::new(self.catalog, seed).legal(definition.label);
            spoiled(self.catalog, definition, &text, &mut Rng::with_seed(seed)).unwrap_or_else(
                |difference| panic!("seed {seed}: `{}`: {difference}", definition.label),
            )
        })
    }

    /// The definitions take turns. A case may have nothing to say.
    fn run(&self, case: impl Fn(&Definition, u64) -> Option<bool>) -> Tally {
        let first = number("XRPC_SEED").unwrap_or(0);
        let start = Instant::now();
        let (mut accepted, mut refused) = (0, 0);
        for (seed, definition) in (first..first + self.cases).zip(self.definitions.iter().cycle()) {
            match case(definition, seed) {
                Some(true) => accepted += 1,
                Some(false) => refused += 1,
                None => {}
            }
        }
        Tally {
            documents: self.catalog.nsids().count(),
            definitions: self.definitions.len(),
            accepted,
            refused,
            time: start.elapsed(),
        }
    }

    /// The smallest value that they still differ about.
    fn smallest(
        &self,
        definition: &Definition,
        text: String,
        difference: String,
    ) -> (String, String) {
        let differs = |value: &Value| compare(self.catalog, definition, &value.to_string()).err();
        match serde_json::from_str::<Value>(&text) {
            Ok(value) if differs(&value).is_some() => {
                let value = shrink(value, |value| differs(value).is_some());
                let difference = differs(&value).unwrap_or(difference);
                (value.to_string(), difference)
            }
            _ => (text, difference),
        }
    }
}

impl Tally {
    /// Fails if either kind of value was rare: then little was compared.
    ///
    /// # Panics
    ///
    /// See above.
    pub fn assert_at_least(&self, percent: u64) {
        let all = self.accepted + self.refused;
        for count in [self.accepted, self.refused] {
            assert!(count * 100 >= all * percent && all > 0, "one-sided: {self}");
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            documents,
            definitions,
            accepted,
            refused,
            time,
        } = self;
        let cases = accepted + refused;
        write!(
            f,
            "{documents} documents, {definitions} definitions, {cases} values: {accepted} accepted, {refused} refused \
             ({:.1} s)",
            time.as_secs_f32()
        )
    }
}
