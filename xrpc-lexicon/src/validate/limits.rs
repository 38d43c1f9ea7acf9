//! The smallest and the largest length that something may have.

/// Bounds on a length, both included.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub(super) minimum: usize,
    pub(super) maximum: usize,
}

impl Limits {
    /// The bounds of a document, which may leave out either.
    pub(super) fn new(minimum: Option<usize>, maximum: Option<usize>) -> Self {
        Self {
            minimum: minimum.unwrap_or(0),
            maximum: maximum.unwrap_or(usize::MAX),
        }
    }

    pub(super) fn contain(self, length: usize) -> bool {
        (self.minimum..=self.maximum).contains(&length)
    }

    /// The bounds in words: `at most 300 bytes`.
    pub(super) fn describe(self, unit: &str) -> String {
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
