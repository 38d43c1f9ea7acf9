//! Input that nobody would write: seeds, changed in many ways, for as long as one likes.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    time::{Duration, Instant},
};

use fastrand::Rng;

use crate::campaign::number;

/// Words that mean something where inputs are read.
const WORDS: [&str; 40] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "0",
    "-0",
    "1e400",
    "1.5",
    "9007199254740992",
    "-9223372036854775809",
    "\"type\"",
    "\"defs\"",
    "\"main\"",
    "\"refs\"",
    "\"ref\"",
    "\"#main\"",
    "\"$type\"",
    "\"$link\"",
    "\"$bytes\"",
    "\"required\"",
    "\"properties\"",
    "\"items\"",
    "\"union\"",
    "\"record\"",
    "\"maxLength\"",
    "\"const\"",
    "\"enum\"",
    "\"default\"",
    "\u{0}",
    "é",
    "👨‍👩‍👧‍👧",
    " ",
];

/// A source of inputs.
#[derive(Debug)]
pub struct Fuzz {
    seeds: Vec<Vec<u8>>,
    rng: Rng,
}

/// An input.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// Which of the seeds it came from.
    pub seed: usize,
    /// What came of it.
    pub bytes: &'a [u8],
}

impl Fuzz {
    /// Changes these inputs. `XRPC_SEED` is the seed of the changes.
    pub fn new(seeds: Vec<Vec<u8>>) -> Self {
        let seed = number("XRPC_SEED").unwrap_or(0);
        Self {
            seeds,
            rng: Rng::with_seed(seed),
        }
    }

    /// Hands inputs to the target for `XRPC_FUZZ_SECONDS`, or for a second; says how many there were.
    ///
    /// # Panics
    ///
    /// If the target panics: with its words, after the input was printed.
    #[expect(clippy::print_stdout, reason = "the input is what one needs to see")]
    pub fn run(&mut self, mut target: impl FnMut(Input<'_>, &mut Rng)) -> u64 {
        let time = Duration::from_secs(number("XRPC_FUZZ_SECONDS").unwrap_or(1));
        let start = Instant::now();
        let mut count = 0;
        while start.elapsed() < time {
            let (seed, input) = self.input();
            let rng = &mut self.rng;
            let given = Input {
                seed,
                bytes: &input,
            };
            if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(given, rng))) {
                println!("input {count}: {:?}", String::from_utf8_lossy(&input));
                println!("its bytes: {input:?}");
                resume_unwind(panic);
            }
            count += 1;
        }
        count
    }

    /// A seed with some changes, and which it was.
    fn input(&mut self) -> (usize, Vec<u8>) {
        let seed = self.rng.usize(0..self.seeds.len());
        let mut input = self.seeds[seed].clone();
        for _ in 0..self.rng.u8(0..6) {
            self.change(&mut input);
        }
        (seed, input)
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let rng = &mut self.rng;
        let at = rng.usize(0..=input.len());
        let end = (at + rng.usize(0..20)).min(input.len());
        match rng.u8(0..7) {
            0 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << rng.u8(0..8);
                }
            }
            1 => drop(input.drain(at..end)),
            2 => {
                let piece = input[at..end].to_vec();
                input.splice(at..at, piece);
            }
            3 => input.truncate(at),
            4 => {
                let other = rng.choice(&self.seeds).cloned().unwrap_or_default();
                let from = rng.usize(0..=other.len());
                let to = (from + rng.usize(0..200)).min(other.len());
                input.splice(at..end, other[from..to].iter().copied());
            }
            5 => {
                let byte = rng.u8(..);
                input.insert(at, byte);
            }
            _ => {
                let word = rng.choice(WORDS).unwrap_or_default();
                input.splice(at..end, word.bytes());
            }
        }
    }
}
