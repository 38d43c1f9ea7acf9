//! What may stand in a union.

use super::{
    Comparison, Rule,
    flow::Shift,
    site::{Side, Site},
};
use crate::schema::Union;

impl Comparison<'_> {
    /// Compares two unions.
    pub(super) fn union(&mut self, old: &Union, new: &Union, at: &Site<'_>) {
        let refs = at.name("refs");
        for (index, target) in old.refs.iter().enumerate() {
            if !new.refs.contains(target) {
                self.breaking(
                    Rule::UnionMemberRemoved,
                    Side::Old(refs.old.index(index)),
                    format!(
                        "`{}` is gone: data in use may be of this type, keep it",
                        target.type_id()
                    ),
                );
            }
        }
        let closed = at.name("closed");
        match (old.closed, new.closed) {
            (false, true) => self.shift(
                Rule::UnionClosed,
                Shift::Narrower,
                at,
                Side::New(closed.new),
                ["the union is closed now", "leave it open"],
            ),
            (true, false) => self.shift(
                Rule::UnionOpened,
                Shift::Wider,
                at,
                Side::New(at.new),
                ["the union is open now", "leave it closed"],
            ),
            (true, true) => self.added(old, new, at),
            (false, false) => {}
        }
    }

    fn added(&mut self, old: &Union, new: &Union, at: &Site<'_>) {
        let refs = at.name("refs");
        for (index, target) in new.refs.iter().enumerate() {
            if !old.refs.contains(target) {
                self.breaking(
                    Rule::ClosedUnionMemberAdded,
                    Side::New(refs.new.index(index)),
                    format!(
                        "`{}` is new in a closed union: programs in use refuse it, offer it in a new property",
                        target.type_id()
                    ),
                );
            }
        }
    }
}
