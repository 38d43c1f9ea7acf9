//! Texts of a length, and texts of a format.

use fastrand::Rng;
use xrpc_lexicon::{StringSchema, data::graphemes_within, syntax};

use super::format::FORMATS;

/// Grapheme clusters of one byte to some hundred.
const CLUSTERS: [&str; 12] = [
    "a",
    "Z",
    " ",
    "\"",
    "\u{0}",
    "é",
    "e\u{301}",
    "न",
    "\r\n",
    "🇩🇪",
    "👨‍👩‍👧‍👧",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}",
];

/// A text that the schema allows.
pub(super) fn legal(schema: &StringSchema, rng: &mut Rng) -> String {
    let listed = schema.constant.as_ref();
    if let Some(text) = listed.or_else(|| rng.choice(schema.one_of.as_ref()?)) {
        return text.clone();
    }
    if let Some(known) = rng.choice(schema.known_values.iter().flatten().collect::<Vec<_>>())
        && rng.bool()
        && fits(schema, known)
    {
        return known.clone();
    }
    for _ in 0..12 {
        let text = any(schema, rng);
        if fits(schema, &text) {
            return text;
        }
    }
    plain(schema)
}

/// A text near what the schema allows.
pub(super) fn any(schema: &StringSchema, rng: &mut Rng) -> String {
    if let Some(format) = schema.format {
        let texts = FORMATS.iter().find(|(known, _)| *known == format);
        let text = texts.and_then(|(_, texts)| rng.choice(*texts));
        return (*text.unwrap_or(&"")).to_owned();
    }
    let least = schema.min_graphemes.or(schema.min_length).unwrap_or(0);
    let most = schema
        .max_graphemes
        .or(schema.max_length)
        .unwrap_or(least + 6);
    let count = rng.usize(least.min(most)..=most.min(least + 20));
    clusters(count, rng)
}

/// So many grapheme clusters; some of them may join.
pub(super) fn clusters(count: usize, rng: &mut Rng) -> String {
    let only = rng.bool().then(|| rng.choice(CLUSTERS).unwrap_or("a"));
    (0..count)
        .map(|_| only.unwrap_or_else(|| rng.choice(CLUSTERS).unwrap_or("a")))
        .collect()
}

/// The text that always fits: ASCII, or one of the format.
fn plain(schema: &StringSchema) -> String {
    if let Some(format) = schema.format {
        let texts = FORMATS.iter().filter(|(known, _)| *known == format);
        let mut texts = texts.flat_map(|(_, texts)| texts.iter());
        let text = texts.find(|text| fits(schema, text));
        return (*text.unwrap_or(&"")).to_owned();
    }
    let least = schema.min_length.max(schema.min_graphemes);
    "m".repeat(least.unwrap_or(0))
}

pub(super) fn fits(schema: &StringSchema, text: &str) -> bool {
    let bytes = schema.min_length.unwrap_or(0)..=schema.max_length.unwrap_or(usize::MAX);
    let minimum = schema.min_graphemes.unwrap_or(0);
    let maximum = schema.max_graphemes.unwrap_or(usize::MAX);
    bytes.contains(&text.len())
        && graphemes_within(text, minimum, maximum)
        && schema
            .format
            .is_none_or(|format| syntax::check(format, text).is_ok())
}
