//! References to blobs, of today and of early records.

use super::{
    Rules, Violation,
    data::{mistyped, type_name},
    datum::{Datum, Members, Shape},
};
use crate::{
    data::{Codec, accepts},
    schema::Blob,
    syntax,
};

/// The `$type` of a blob.
pub(super) const TYPE: &str = "blob";

const BLOB: &str = "a blob: `$type`, `ref`, `mimeType` and `size`, and nothing else";
const RAW: &str = "a link to raw bytes";
const MIME_TYPE: &str = "a media type";
const SIZE: &str = "an integer from 0 up";

/// What a blob says about itself.
pub(super) struct Said<'a> {
    mime_type: &'a str,
    /// In bytes; early blobs do not say it.
    size: Option<u64>,
}

/// A value that must be a blob, and one that the document allows (W-124, W-125, W-126).
pub(super) fn check<V: Datum>(schema: &Blob, value: &V, rules: Rules) -> Result<(), Violation> {
    let said = match value.shape() {
        Shape::Object(members) if type_name(members)? == Some(TYPE) => read(members, rules)?,
        Shape::Object(members) if rules.legacy_blobs => {
            read_legacy(members).ok_or_else(|| Violation::must_be(BLOB))?
        }
        Shape::Object(_) => return Err(Violation::must_be(BLOB)),
        other => return Err(mistyped("a blob", &other)),
    };
    if rules.strict {
        said.hold(schema)
    } else {
        Ok(())
    }
}

/// Reads the members of an object whose `$type` is that of a blob (W-124).
pub(super) fn read<M: Members>(members: &M, rules: Rules) -> Result<Said<'_>, Violation> {
    let (mut link, mut mime_type, mut size) = (None, None, None);
    for (name, value) in members.members() {
        let member = match name {
            "$type" => Ok(()),
            "ref" => read_link(value, rules).map(|()| link = Some(())),
            "mimeType" => read_mime_type(value).map(|read| mime_type = Some(read)),
            "size" => read_size(value).map(|read| size = Some(read)),
            _ => Err(Violation::new("is not a property of a blob")),
        };
        member.map_err(|violation| violation.within(name))?;
    }
    let missing = |name| Violation::new("is required").within(name);
    link.ok_or_else(|| missing("ref"))?;
    Ok(Said {
        mime_type: mime_type.ok_or_else(|| missing("mimeType"))?,
        size: Some(size.ok_or_else(|| missing("size"))?),
    })
}

fn read_link<V: Datum>(value: &V, rules: Rules) -> Result<(), Violation> {
    match value.shape() {
        Shape::Link(link) if rules.raw_blobs && link.codec() != Codec::Raw => {
            Err(Violation::must_be(RAW))
        }
        Shape::Link(_) => Ok(()),
        Shape::Malformed(expected) => Err(Violation::must_be(expected)),
        other => Err(mistyped(RAW, &other)),
    }
}

fn read_mime_type<V: Datum>(value: &V) -> Result<&str, Violation> {
    match value.shape() {
        Shape::String(text) if text.contains('/') => Ok(text),
        Shape::String(_) => Err(Violation::must_be(MIME_TYPE)),
        other => Err(mistyped(MIME_TYPE, &other)),
    }
}

fn read_size<V: Datum>(value: &V) -> Result<u64, Violation> {
    match value.shape() {
        Shape::Integer(size) => u64::try_from(size).map_err(|_| Violation::must_be(SIZE)),
        Shape::Number(expected) => Err(Violation::must_be(expected)),
        other => Err(mistyped(SIZE, &other)),
    }
}

/// Reads a blob of early records: the text of a CID and a media type, and nothing else (W-126).
fn read_legacy<M: Members>(members: &M) -> Option<Said<'_>> {
    let text = |name| match members.member(name)?.shape() {
        Shape::String(text) => Some(text),
        _ => None,
    };
    let said = Said {
        mime_type: text("mimeType").filter(|text| !text.is_empty())?,
        size: None,
    };
    let is_link = text("cid").is_some_and(|cid| syntax::cid::check(cid).is_ok());
    (is_link && members.members().count() == 2).then_some(said)
}

impl Said<'_> {
    /// W-125
    fn hold(&self, schema: &Blob) -> Result<(), Violation> {
        let patterns = schema.accept.iter().map(String::as_str);
        if !schema.accept.is_empty() && !accepts(patterns, self.mime_type) {
            let kinds = schema.accept.join("`, `");
            let violation = Violation::must_be(format_args!("one of `{kinds}`"));
            return Err(violation.within("mimeType"));
        }
        match (self.size, schema.max_size) {
            (Some(size), Some(largest)) if size > largest => {
                Err(Violation::must_be(format_args!("at most {largest}")).within("size"))
            }
            _ => Ok(()),
        }
    }
}
