//! Texts: strings, formats, and enums of known values.

use std::marker::PhantomData;

use serde::{Deserializer, de::DeserializeOwned};
use xrpc_lexicon::{Format, Schema, StringSchema};

use super::{Describing, Fixed, Limits, Value, description::listed};
use crate::{
    check::{Hold as _, Violation},
    format::{
        AtIdentifier, AtUri, Cid, Datetime, Did, Handle, Language, Nsid, RecordKey, Tid, Uri,
    },
    read::{Read as _, Utf8},
};

/// One row a type: its format, if it has one.
macro_rules! texts {
    ($($type:ty => $format:expr;)*) => { $(
        impl Value for $type {
            fn read<'de, D: Deserializer<'de>>(
                limits: &'static Limits,
                deserializer: D,
            ) -> Result<Self, D::Error> {
                text(limits).read(deserializer)
            }

            fn hold(&self, limits: &'static Limits) -> Result<(), Violation> {
                text(limits).hold(self)
            }

            fn schema(limits: &'static Limits, _: &mut Describing) -> Schema {
                Schema::String(schema(limits, $format))
            }
        }
    )* };
}

texts! {
    String => None;
    AtIdentifier => Some(Format::AtIdentifier);
    AtUri => Some(Format::AtUri);
    Cid => Some(Format::Cid);
    Datetime => Some(Format::Datetime);
    Did => Some(Format::Did);
    Handle => Some(Format::Handle);
    Language => Some(Format::Language);
    Nsid => Some(Format::Nsid);
    RecordKey => Some(Format::RecordKey);
    Tid => Some(Format::Tid);
    Uri => Some(Format::Uri);
}

/// The schema of an enum of values that are known; `closed` if there are no others.
///
/// Each value stands beside its own text for people, which the document has no other place for.
pub fn known_schema(description: &str, values: &[(&str, &str)], closed: bool) -> Schema {
    let description = listed(description, values.iter().copied());
    let values = Some(
        values
            .iter()
            .map(|(value, _)| (*value).to_owned())
            .collect(),
    );
    let (one_of, known_values) = if closed {
        (values, None)
    } else {
        (None, values)
    };
    Schema::String(StringSchema {
        description,
        one_of,
        known_values,
        ..StringSchema::default()
    })
}

fn text<T: DeserializeOwned + AsRef<str>>(limits: &'static Limits) -> Utf8<T> {
    Utf8 {
        min_length: limits.min_length.unwrap_or(0),
        max_length: limits.max_length.unwrap_or(usize::MAX),
        min_graphemes: limits.min_graphemes.unwrap_or(0),
        max_graphemes: limits.max_graphemes.unwrap_or(usize::MAX),
        one_of: match &limits.constant {
            Some(Fixed::Text(only)) => std::slice::from_ref(only),
            _ => limits.texts,
        },
        of: PhantomData,
    }
}

fn schema(limits: &Limits, format: Option<Format>) -> StringSchema {
    let listed = |texts: &[&str]| (!texts.is_empty()).then(|| owned(texts));
    StringSchema {
        description: None,
        format,
        min_length: limits.min_length,
        max_length: limits.max_length,
        min_graphemes: limits.min_graphemes,
        max_graphemes: limits.max_graphemes,
        known_values: listed(limits.known),
        one_of: listed(limits.texts),
        default: limits.default.and_then(Fixed::text),
        constant: limits.constant.and_then(Fixed::text),
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
