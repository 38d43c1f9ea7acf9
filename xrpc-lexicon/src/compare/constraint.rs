//! What a value may be: its limits, its format and its only value.

use std::fmt::Display;

use super::{
    Comparison, Rule,
    flow::Shift,
    site::{Side, Site},
};
use crate::schema::{Blob, Boolean, Bytes, Format, Integer, StringSchema};

impl Comparison<'_> {
    pub(super) fn boolean(&mut self, old: &Boolean, new: &Boolean, at: &Site<'_>) {
        self.constant([old.constant, new.constant], at);
        self.default([old.default, new.default], at);
    }

    pub(super) fn integer(&mut self, old: &Integer, new: &Integer, at: &Site<'_>) {
        self.least("minimum", [old.minimum, new.minimum], at);
        self.most("maximum", [old.maximum, new.maximum], at);
        self.one_of([&old.one_of, &new.one_of], at);
        self.constant([old.constant, new.constant], at);
        self.default([old.default, new.default], at);
    }

    pub(super) fn string(&mut self, old: &StringSchema, new: &StringSchema, at: &Site<'_>) {
        self.format([old.format, new.format], at);
        self.shortest("minLength", [old.min_length, new.min_length], at);
        self.most("maxLength", [old.max_length, new.max_length], at);
        self.shortest("minGraphemes", [old.min_graphemes, new.min_graphemes], at);
        self.most("maxGraphemes", [old.max_graphemes, new.max_graphemes], at);
        self.known_values(
            [&old.known_values, &new.known_values].map(|values| listed(values.as_ref())),
            at,
        );
        self.one_of(
            [&old.one_of, &new.one_of].map(|values| listed(values.as_ref())),
            at,
        );
        self.constant([old.constant.as_deref(), new.constant.as_deref()], at);
        self.default([old.default.as_deref(), new.default.as_deref()], at);
    }

    pub(super) fn bytes(&mut self, old: &Bytes, new: &Bytes, at: &Site<'_>) {
        self.shortest("minLength", [old.min_length, new.min_length], at);
        self.most("maxLength", [old.max_length, new.max_length], at);
    }

    pub(super) fn blob(&mut self, old: &Blob, new: &Blob, at: &Site<'_>) {
        self.accept([&old.accept, &new.accept], at);
        self.most("maxSize", [old.max_size, new.max_size], at);
    }

    /// Compares a smallest value.
    fn least<T: PartialOrd + Display>(
        &mut self,
        key: &str,
        [old, new]: [Option<T>; 2],
        at: &Site<'_>,
    ) {
        // `None` is less than every `Some`, as no limit is less than any.
        let shift = if new > old {
            Shift::Narrower
        } else {
            Shift::Wider
        };
        self.limit(key, [old, new], shift, at);
    }

    /// Compares a smallest length, of which 0 says nothing.
    pub(super) fn shortest(&mut self, key: &str, lengths: [Option<usize>; 2], at: &Site<'_>) {
        let lengths = lengths.map(|length| length.filter(|least| *least > 0));
        self.least(key, lengths, at);
    }

    /// Compares a largest value.
    pub(super) fn most<T: PartialOrd + Display>(
        &mut self,
        key: &str,
        [old, new]: [Option<T>; 2],
        at: &Site<'_>,
    ) {
        let is_less = match (&old, &new) {
            (Some(old), Some(new)) => new < old,
            (old, _) => old.is_none(),
        };
        let shift = if is_less {
            Shift::Narrower
        } else {
            Shift::Wider
        };
        self.limit(key, [old, new], shift, at);
    }

    fn limit<T: PartialOrd + Display>(
        &mut self,
        key: &str,
        values: [Option<T>; 2],
        shift: Shift,
        at: &Site<'_>,
    ) {
        let rule = match shift {
            Shift::Narrower => Rule::LimitNarrowed,
            Shift::Wider => Rule::LimitWidened,
        };
        self.value(key, values, [rule; 3], shift, at);
    }

    fn constant<T: PartialOrd + Display>(&mut self, values: [Option<T>; 2], at: &Site<'_>) {
        if let [Some(old), Some(new)] = &values {
            if old != new {
                self.breaking(
                    Rule::ConstChanged,
                    Side::New(at.name("const").new),
                    format!("`const` changed from `{old}` to `{new}`: no value fits both, keep the old one"),
                );
            }
        } else {
            let shift = shift_of(&values);
            let rules = [Rule::ConstAdded, Rule::ConstChanged, Rule::ConstRemoved];
            self.value("const", values, rules, shift, at);
        }
    }

    fn format(&mut self, formats: [Option<Format>; 2], at: &Site<'_>) {
        let words = formats.map(|format| format.map(Format::as_str));
        let shift = match formats {
            [Some(old), Some(new)] if holds(old, new) => Shift::Narrower,
            [Some(old), Some(new)] if holds(new, old) => Shift::Wider,
            [Some(old), Some(new)] => {
                if old != new {
                    self.breaking(
                        Rule::FormatChanged,
                        Side::New(at.name("format").new),
                        format!(
                            "`format` changed from `{}` to `{}`: data in use has the old one, keep it",
                            old.as_str(),
                            new.as_str()
                        ),
                    );
                }
                return;
            }
            _ => shift_of(&formats),
        };
        let rules = [Rule::FormatAdded, Rule::FormatChanged, Rule::FormatRemoved];
        self.value("format", words, rules, shift, at);
    }

    /// Notes that something is there now, has another value, or is gone: a rule for each of the three.
    pub(super) fn value<T: PartialEq + Display>(
        &mut self,
        key: &str,
        [old, new]: [Option<T>; 2],
        [added, changed, removed]: [Rule; 3],
        shift: Shift,
        at: &Site<'_>,
    ) {
        let place = at.name(key);
        match (old, new) {
            (Some(old), Some(new)) if old != new => self.shift(
                changed,
                shift,
                at,
                Side::New(place.new),
                [
                    &format!("`{key}` changed from `{old}` to `{new}`"),
                    "keep the old one",
                ],
            ),
            (None, Some(_)) => self.shift(
                added,
                shift,
                at,
                Side::New(place.new),
                [&format!("`{key}` is new"), "take it out"],
            ),
            (Some(_), None) => self.shift(
                removed,
                shift,
                at,
                Side::Old(place.old),
                [&format!("`{key}` is gone"), "put it back"],
            ),
            _ => {}
        }
    }
}

/// Whether what was not said is said now.
pub(super) fn shift_of<T>([old, _]: &[Option<T>; 2]) -> Shift {
    if old.is_none() {
        Shift::Narrower
    } else {
        Shift::Wider
    }
}

/// What a document lists, if it does.
fn listed(values: Option<&Vec<String>>) -> &[String] {
    values.map(Vec::as_slice).unwrap_or_default()
}

/// Whether every text of format `narrow` is one of format `wide` too.
fn holds(wide: Format, narrow: Format) -> bool {
    matches!(
        (wide, narrow),
        (Format::AtIdentifier, Format::Did | Format::Handle)
            | (Format::RecordKey, Format::Tid)
            | (Format::Uri, Format::AtUri | Format::Did)
    )
}
