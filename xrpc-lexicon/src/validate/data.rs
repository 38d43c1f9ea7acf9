//! What every value must be, whether a document describes it or not.

use super::{
    Rules, Violation, blob,
    datum::{Datum, Members, Shape},
};

/// Whether a value is an object of the data model: whole numbers only, links, bytes and blobs of the right form, each
/// `$type` a name.
///
/// It is what `unknown` stands for (W-134): the object itself is not a link, bytes or a blob.
///
/// ```
/// use serde_json::json;
/// use xrpc_lexicon::validate::check_data;
///
/// assert!(check_data(&json!({ "a": [1, null, { "$bytes": "aGk" }] })).is_ok());
///
/// let violation = check_data(&json!({ "a": [1.5] })).unwrap_err();
/// assert_eq!(violation.to_string(), "`/a/0` must be an integer, not a number with a fraction");
/// ```
pub fn check_data<V: Datum>(value: &V) -> Result<(), Violation> {
    Rules::STRICT.plain(value, 0)
}

/// How deep values may be nested. Each level takes a piece of the stack.
const MOST_LEVELS: usize = 128;

const PLAIN: &str = "an object that is not a link, bytes or a blob";

/// The level below; there are only so many.
pub(crate) fn below(level: usize) -> Result<usize, Violation> {
    if level < MOST_LEVELS {
        Ok(level + 1)
    } else {
        Err(Violation::new(format!(
            "must not be nested more than {MOST_LEVELS} levels deep"
        )))
    }
}

/// The complaint about a value of the wrong type.
pub(super) fn mistyped<V: Datum>(expected: &str, found: &Shape<'_, V>) -> Violation {
    Violation::must_be(format_args!("{expected}, not {}", found.kind()))
}

/// The members of an object that is not a link, bytes or a blob.
pub(super) fn members<V: Datum>(value: &V) -> Result<&V::Members, Violation> {
    match value.shape() {
        Shape::Object(members) if type_name(members)? == Some(blob::TYPE) => {
            Err(Violation::must_be(PLAIN))
        }
        Shape::Object(members) => Ok(members),
        Shape::Link(_) | Shape::Bytes(_) | Shape::Malformed(_) => Err(Violation::must_be(PLAIN)),
        other => Err(mistyped("an object", &other)),
    }
}

/// The `$type` of an object, which is a name if it is there (W-133).
pub(super) fn type_name<M: Members>(members: &M) -> Result<Option<&str>, Violation> {
    let Some(value) = members.member(TYPE) else {
        return Ok(None);
    };
    match value.shape() {
        Shape::String("") => Err(Violation::must_be("the name of a type").within(TYPE)),
        Shape::String(name) => Ok(Some(name)),
        other => Err(mistyped("the name of a type", &other).within(TYPE)),
    }
}

pub(super) const TYPE: &str = "$type";

impl Rules {
    /// Any object (W-134).
    pub(super) fn plain<V: Datum>(self, value: &V, level: usize) -> Result<(), Violation> {
        self.each(members(value)?, level)
    }

    /// Any value.
    pub(super) fn any<V: Datum>(self, value: &V, level: usize) -> Result<(), Violation> {
        match value.shape() {
            Shape::Null
            | Shape::Boolean(_)
            | Shape::Integer(_)
            | Shape::String(_)
            | Shape::Bytes(_)
            | Shape::Link(_) => Ok(()),
            Shape::Number(expected) | Shape::Malformed(expected) => {
                Err(Violation::must_be(expected))
            }
            Shape::Array(items) => {
                let level = below(level)?;
                for (index, item) in items.iter().enumerate() {
                    self.any(item, level)
                        .map_err(|violation| violation.at(index))?;
                }
                Ok(())
            }
            Shape::Object(members) if type_name(members)? == Some(blob::TYPE) => {
                blob::read(members, self).map(drop)
            }
            Shape::Object(members) => self.each(members, level),
        }
    }

    fn each<M: Members>(self, members: &M, level: usize) -> Result<(), Violation> {
        let level = below(level)?;
        for (name, value) in members.members() {
            self.any(value, level)
                .map_err(|violation| violation.within(name))?;
        }
        Ok(())
    }
}
