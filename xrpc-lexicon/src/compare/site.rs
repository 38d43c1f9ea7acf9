//! The same place in both documents, and the way that data goes through it.

use super::flow::Flow;
use crate::place::Place;

/// Where the walk is.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub(super) old: Place<'a>,
    pub(super) new: Place<'a>,
    pub(super) flow: Flow,
}

/// A place in one of the two.
#[derive(Clone, Copy)]
pub(super) enum Side<'a> {
    Old(Place<'a>),
    New(Place<'a>),
}

impl Site<'static> {
    /// The documents themselves.
    pub(super) const ROOT: Self = Self {
        old: Place::ROOT,
        new: Place::ROOT,
        flow: Flow::Both,
    };
}

impl Site<'_> {
    /// The member with this name.
    pub(super) fn name<'b>(&'b self, name: &'b str) -> Site<'b> {
        Site {
            old: self.old.name(name),
            new: self.new.name(name),
            flow: self.flow,
        }
    }

    /// The member with this name, through which data goes another way.
    pub(super) fn part<'b>(&'b self, name: &'b str, flow: Flow) -> Site<'b> {
        Site {
            flow,
            ..self.name(name)
        }
    }
}
