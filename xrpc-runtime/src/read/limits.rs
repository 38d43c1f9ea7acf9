//! The smallest and the largest length that something may have.

/// Bounds on a length, both included.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) minimum: usize,
    pub(crate) maximum: usize,
}

impl Limits {
    pub(crate) fn contain(self, length: usize) -> bool {
        (self.minimum..=self.maximum).contains(&length)
    }

    /// The bounds in words: `at most 300 bytes`.
    pub(crate) fn describe(self, unit: &str) -> String {
        let Self { minimum, maximum } = self;
        let (bounds, last) = match (minimum, maximum) {
            (minimum, usize::MAX) => (format!("at least {minimum}"), minimum),
            (0, maximum) => (format!("at most {maximum}"), maximum),
            (minimum, maximum) if minimum == maximum => (format!("exactly {maximum}"), maximum),
            (minimum, maximum) => (format!("{minimum} to {maximum}"), maximum),
        };
        format!("{bounds} {unit}{}", if last == 1 { "" } else { "s" })
    }
}
