//! The values that a document lists: closed sets, known values, types of files, and the value of what is absent.

use std::fmt::Display;

use super::{
    Comparison, Rule,
    constraint::shift_of,
    flow::Shift,
    media_type::covers,
    site::{Side, Site},
};

impl Comparison<'_> {
    pub(super) fn one_of<T: PartialEq + Display>(&mut self, [old, new]: [&[T]; 2], at: &Site<'_>) {
        let place = at.name("enum");
        if old.is_empty() || new.is_empty() {
            let listed = |values: &[T]| (!values.is_empty()).then_some("");
            let values = [listed(old), listed(new)];
            let rules = [Rule::EnumAdded, Rule::EnumAdded, Rule::EnumRemoved];
            return self.value("enum", values, rules, shift_of(&values), at);
        }
        for (index, value) in old.iter().enumerate() {
            if !new.contains(value) {
                self.breaking(
                    Rule::EnumValueRemoved,
                    Side::Old(place.old.index(index)),
                    format!(
                        "`{value}` is gone from a closed set: data in use may have it, keep it"
                    ),
                );
            }
        }
        for (index, value) in new.iter().enumerate() {
            if !old.contains(value) {
                self.breaking(
                    Rule::EnumValueAdded,
                    Side::New(place.new.index(index)),
                    format!(
                        "`{value}` is new in a closed set: programs in use refuse it, offer it in a new property \
                         with `knownValues`"
                    ),
                );
            }
        }
    }

    pub(super) fn known_values(&mut self, [old, new]: [&[String]; 2], at: &Site<'_>) {
        let place = at.name("knownValues");
        for (index, value) in old.iter().enumerate() {
            if !new.contains(value) {
                self.note(
                    Rule::KnownValueRemoved,
                    Side::Old(place.old.index(index)),
                    format!("`{value}` is not listed any more: data in use may have it, keep it"),
                );
            }
        }
    }

    pub(super) fn accept(&mut self, lists: [&[String]; 2], at: &Site<'_>) {
        let place = at.name("accept");
        let [old, new] = lists.map(|accept| {
            let mut accept: Vec<&str> = accept.iter().map(String::as_str).collect();
            if accept.is_empty() {
                accept.push("*/*");
            }
            accept
        });
        let all_covered = |list: &[&str], by: &[&str]| {
            list.iter()
                .all(|kind| by.iter().any(|pattern| covers(pattern, kind)))
        };
        if !all_covered(&old, &new) {
            let what = "fewer types of files are accepted";
            let words = [what, "keep all that were"];
            self.shift(
                Rule::AcceptNarrowed,
                Shift::Narrower,
                at,
                Side::New(place.new),
                words,
            );
        }
        if !all_covered(&new, &old) {
            let words = [
                "more types of files are accepted",
                "keep to those that were",
            ];
            self.shift(
                Rule::AcceptWidened,
                Shift::Wider,
                at,
                Side::New(place.new),
                words,
            );
        }
    }

    pub(super) fn default<T: PartialEq + Display>(
        &mut self,
        [old, new]: [Option<T>; 2],
        at: &Site<'_>,
    ) {
        let place = at.name("default");
        let (at, what) = match (old, new) {
            (Some(old), Some(new)) if old != new => (
                Side::New(place.new),
                format!("`default` changed from `{old}` to `{new}`"),
            ),
            (None, Some(new)) => (Side::New(place.new), format!("`default` is `{new}` now")),
            (Some(old), None) => (
                Side::Old(place.old),
                format!("`default` was `{old}` and is gone"),
            ),
            _ => return,
        };
        let message = format!(
            "{what}: what is absent in data in use means something else, keep it if you can"
        );
        self.note(Rule::DefaultChanged, at, message);
    }
}
