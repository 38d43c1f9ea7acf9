//! The text for people that a schema carries.

use xrpc_lexicon::Schema;

/// The text, unless there is none.
pub(super) fn said(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The text, and below it that of each row that has one.
pub(super) fn listed<'a>(
    text: &str,
    rows: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Option<String> {
    let rows = rows.into_iter().filter(|(_, text)| !text.is_empty());
    let rows: Vec<String> = rows
        .map(|(name, text)| format!("- `{name}`: {text}"))
        .collect();
    joined(text, &rows.join("\n"))
}

/// The schema with this text. A type that stands where it is used has its own, which comes after.
pub(super) fn described(mut schema: Schema, text: &str) -> Schema {
    let description = description(&mut schema);
    *description = joined(text, description.as_deref().unwrap_or_default());
    schema
}

/// Two paragraphs, as far as they are there.
fn joined(first: &str, second: &str) -> Option<String> {
    match (first, second) {
        ("", text) | (text, "") => said(text),
        (first, second) => Some(format!("{first}\n\n{second}")),
    }
}

fn description(schema: &mut Schema) -> &mut Option<String> {
    match schema {
        Schema::Null(schema) => &mut schema.description,
        Schema::Boolean(schema) => &mut schema.description,
        Schema::Integer(schema) => &mut schema.description,
        Schema::String(schema) => &mut schema.description,
        Schema::Bytes(schema) => &mut schema.description,
        Schema::CidLink(schema) => &mut schema.description,
        Schema::Blob(schema) => &mut schema.description,
        Schema::Array(schema) => &mut schema.description,
        Schema::Object(schema) => &mut schema.description,
        Schema::Ref(schema) => &mut schema.description,
        Schema::Union(schema) => &mut schema.description,
        Schema::Unknown(schema) => &mut schema.description,
    }
}
