//! Why a text does not have its format.

use std::fmt;

use super::Reason;
use crate::schema::Format;

/// A text that does not have its format. It does not hold the text, which may be a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    format: Format,
    reason: Reason,
}

impl SyntaxError {
    pub(super) fn new(format: Format, reason: Reason) -> Self {
        Self { format, reason }
    }

    /// The format that was asked for.
    pub fn format(self) -> Format {
        self.format
    }

    /// What is wrong, or what to write instead.
    pub fn reason(self) -> &'static str {
        self.reason
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "is not a valid {}: {}",
            self.format.as_str(),
            self.reason
        )
    }
}

impl std::error::Error for SyntaxError {}
