//! Limits that a field has beside those of its document: stronger ones are kept, weaker ones are mistakes.

use std::fmt::Display;

use xrpc_codegen::model::{Default, Presence, Shape};

use super::place::DocumentPlace;
use crate::{
    diag::Diagnostics,
    messages,
    parse::{Limit, LimitValue},
};

/// Narrows a shape to what the field says.
pub(super) fn narrow(
    shape: &mut Shape,
    limits: &[Limit],
    presence: &Presence,
    place: &DocumentPlace<'_>,
    diag: &mut Diagnostics,
) {
    for limit in limits {
        let mut narrowing = Narrowing { limit, place, diag };
        if narrowing.narrow(shape) && excludes(shape, presence) {
            let text = messages::limit_beyond_default(place.said, &place.pointer, &narrowing.key());
            diag.error(&limit.key, text);
        }
    }
}

/// One limit on its way into a shape.
struct Narrowing<'a, 'd> {
    limit: &'a Limit,
    place: &'a DocumentPlace<'a>,
    diag: &'d mut Diagnostics,
}

impl Narrowing<'_, '_> {
    /// Whether the limit is one that the shape can have, and not weaker than the document's.
    fn narrow(&mut self, shape: &mut Shape) -> bool {
        let said = shape.said();
        let key = self.key();
        match (shape, &self.limit.value) {
            (Shape::Text { limits, .. }, LimitValue::Count(count)) => {
                let count = usize::try_from(*count).unwrap_or(usize::MAX);
                match &*key {
                    "min_length" => {
                        self.range(&mut limits.min_length, &mut limits.max_length, count, true)
                    }
                    "max_length" => {
                        self.range(&mut limits.min_length, &mut limits.max_length, count, false)
                    }
                    "min_graphemes" => self.range(
                        &mut limits.min_graphemes,
                        &mut limits.max_graphemes,
                        count,
                        true,
                    ),
                    "max_graphemes" => self.range(
                        &mut limits.min_graphemes,
                        &mut limits.max_graphemes,
                        count,
                        false,
                    ),
                    _ => self.elsewhere(&said),
                }
            }
            (
                Shape::Bytes {
                    min_length,
                    max_length,
                }
                | Shape::List {
                    min_length,
                    max_length,
                    ..
                },
                LimitValue::Count(count),
            ) if ["min_length", "max_length"].contains(&&*key) => {
                let count = usize::try_from(*count).unwrap_or(usize::MAX);
                self.range(min_length, max_length, count, key == "min_length")
            }
            (Shape::Blob { max_size, .. }, LimitValue::Count(size)) if key == "max_size" => {
                self.range(&mut None, max_size, *size, false)
            }
            (
                Shape::Integer {
                    minimum, maximum, ..
                },
                LimitValue::Integer(value),
            ) if key != "constant" => self.range(minimum, maximum, *value, key == "minimum"),
            (Shape::Integer { one_of, .. }, LimitValue::Integer(value)) => {
                self.subset(one_of, vec![*value], |listed, value| listed == value)
            }
            (Shape::Integer { one_of, .. }, LimitValue::Integers(values)) => {
                self.subset(one_of, values.clone(), |listed, value| listed == value)
            }
            (Shape::Text { one_of, .. }, LimitValue::Text(text)) => {
                self.subset(one_of, vec![text.value()], |listed, value| listed == value)
            }
            (Shape::Text { one_of, .. }, LimitValue::Texts(texts)) if key == "one_of" => {
                let texts = texts.iter().map(syn::LitStr::value).collect();
                self.subset(one_of, texts, |listed, value| listed == value)
            }
            (Shape::Blob { accept, .. }, LimitValue::Texts(texts)) if key == "accept" => {
                let texts = texts.iter().map(syn::LitStr::value).collect();
                self.subset(accept, texts, |pattern, kind| covers(pattern, kind))
            }
            (Shape::Boolean { constant }, LimitValue::Boolean(value)) => match constant {
                Some(document) if document != value => {
                    let document = document.to_string();
                    self.weaker(value, &document)
                }
                _ => {
                    *constant = Some(*value);
                    true
                }
            },
            (Shape::List { each, .. }, LimitValue::Items(limits)) => {
                narrow(
                    each,
                    limits,
                    &Presence::Required,
                    &self.place.items(),
                    self.diag,
                );
                true
            }
            _ => self.elsewhere(&said),
        }
    }

    /// A smallest or a largest, which the document may have too.
    fn range<N: Copy + Ord + Display>(
        &mut self,
        least: &mut Option<N>,
        most: &mut Option<N>,
        value: N,
        is_least: bool,
    ) -> bool {
        let own = if is_least { &mut *least } else { &mut *most };
        if let Some(document) = *own
            && if is_least {
                value < document
            } else {
                value > document
            }
        {
            return self.weaker(value, &document);
        }
        *own = Some(value);
        if let (Some(least), Some(most)) = (*least, *most)
            && least > most
        {
            return self.impossible();
        }
        true
    }

    /// A list of which the document may have a longer one.
    fn subset<T: Display>(
        &mut self,
        document: &mut Vec<T>,
        values: Vec<T>,
        covers: fn(&T, &T) -> bool,
    ) -> bool {
        let is_listed = |value: &T| document.iter().any(|listed| covers(listed, value));
        if document.is_empty() || values.iter().all(is_listed) {
            *document = values;
            return true;
        }
        let (values, document) = (joined(&values), joined(document));
        self.weaker(values, &document)
    }

    fn key(&self) -> String {
        self.limit.key.to_string()
    }

    fn weaker(&mut self, value: impl Display, document: &impl Display) -> bool {
        let DocumentPlace { said, pointer } = self.place;
        let (value, document) = (value.to_string(), document.to_string());
        let text = messages::limit_weaker(said, pointer, &self.key(), &value, &document);
        self.refused(text)
    }

    fn impossible(&mut self) -> bool {
        let DocumentPlace { said, pointer } = self.place;
        let text = messages::limit_impossible(said, pointer, &self.key());
        self.refused(text)
    }

    fn elsewhere(&mut self, shape: &str) -> bool {
        let DocumentPlace { said, pointer } = self.place;
        let text = messages::limit_elsewhere(said, pointer, &self.key(), shape);
        self.refused(text)
    }

    fn refused(&mut self, text: String) -> bool {
        self.diag.error(&self.limit.key, text);
        false
    }
}

/// Whether an absent property would have a value that is not legal.
fn excludes(shape: &Shape, presence: &Presence) -> bool {
    match (shape, presence) {
        (
            Shape::Integer {
                minimum,
                maximum,
                one_of,
            },
            Presence::Default(Default::Integer(value, _)),
        ) => {
            minimum.is_some_and(|least| *value < least)
                || maximum.is_some_and(|most| *value > most)
                || !(one_of.is_empty() || one_of.contains(value))
        }
        (Shape::Boolean { constant }, Presence::Default(Default::Boolean(value, _))) => {
            constant.is_some_and(|only| only != *value)
        }
        (Shape::Text { limits, one_of, .. }, Presence::Default(Default::Text(text))) => {
            limits.min_length.is_some_and(|least| text.len() < least)
                || limits.max_length.is_some_and(|most| text.len() > most)
                || !(one_of.is_empty() || one_of.contains(text))
        }
        _ => false,
    }
}

fn joined<T: Display>(values: &[T]) -> String {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    format!("[{}]", values.join(", "))
}

/// Whether a pattern of MIME types accepts another, or a type.
fn covers(pattern: &str, kind: &str) -> bool {
    let (pattern, kind) = (pattern.to_ascii_lowercase(), kind.to_ascii_lowercase());
    match pattern.strip_suffix("/*") {
        Some("*") => true,
        Some(family) => kind.split_once('/').is_some_and(|(own, _)| own == family),
        None => pattern == kind,
    }
}
