//! Which way data goes, and so whom a change of what is allowed breaks.

use super::Severity;

/// Who writes and who reads.
#[derive(Clone, Copy)]
pub(super) enum Flow {
    /// Clients write and servers read: parameters and input.
    In,
    /// Servers write and clients read: output and messages.
    Out,
    /// Anybody does both, and what was written stays: records, and definitions that any document may refer to.
    Both,
}

/// How what is allowed has changed.
#[derive(Clone, Copy)]
pub(super) enum Shift {
    /// Less than before.
    Narrower,
    /// More than before.
    Wider,
}

impl Flow {
    /// How much it matters, and why.
    pub(super) fn judge(self, shift: Shift) -> (Severity, &'static str) {
        match (self, shift) {
            (Self::In, Shift::Narrower) => (
                Severity::Breaking,
                "clients in use send what is refused now",
            ),
            (Self::In, Shift::Wider) => (
                Severity::Note,
                "servers in use refuse what is newly allowed",
            ),
            (Self::Out, Shift::Narrower) => {
                (Severity::Note, "servers in use answer what is refused now")
            }
            (Self::Out, Shift::Wider) => (
                Severity::Breaking,
                "clients in use do not expect what is newly allowed",
            ),
            (Self::Both, Shift::Narrower) => (Severity::Breaking, "data in use may be refused now"),
            (Self::Both, Shift::Wider) => (
                Severity::Breaking,
                "programs in use refuse what is newly allowed",
            ),
        }
    }
}
