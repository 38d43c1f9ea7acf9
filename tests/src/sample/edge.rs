//! Values around the limits of a schema: on them, and one beyond.

use serde_json::{Value, json};
use xrpc_lexicon::{Format, Integer, Schema, StringSchema};

use super::{Sampler, junk, text};

/// The largest integer of the data model.
pub(super) const LARGEST: i64 = (1 << 53) - 1;

/// Texts that look like a format and have none, or another.
const MALFORMED: [&str; 24] = [
    "",
    "alice",
    "did:plc",
    "did:plc:",
    "DID:plc:abc",
    "at://",
    "at://alice",
    "at://alice.test/",
    "at://alice.test/a",
    "2024-02-30T00:00:00Z",
    "2024-02-28T00:00:00-00:00",
    "2024-02-28t00:00:00Z",
    "1985-04-12T23:20:50.123",
    "en_US",
    "a",
    "com.example",
    "com.example.3",
    "3jzfcijpj2z2",
    "zzzzzzzzzzzzz",
    "https:",
    "http://a b",
    "..",
    "QmbWqxBEKC3P8tqsKc98xmWNzrzDtRLMiMPL8wBuTGsMnR",
    "bafy",
];

impl Sampler<'_> {
    /// A value that the schema may or may not allow.
    pub(super) fn edge(&mut self, schema: &Schema, depth: usize) -> Value {
        if self.rng.u8(0..8) == 0 {
            return junk(&mut self.rng);
        }
        match schema {
            Schema::Integer(schema) => self.edge_of_integer(schema),
            Schema::String(schema) => self.edge_of_string(schema).into(),
            Schema::Boolean(_) => self.rng.bool().into(),
            Schema::Bytes(schema) => {
                let length = self.edge_of_length(schema.min_length, schema.max_length);
                junk::bytes(length, &mut self.rng)
            }
            Schema::Blob(schema) => {
                let size = schema.max_size.unwrap_or(9) + self.rng.u64(0..2);
                let types = [
                    "image/png",
                    "IMAGE/PNG",
                    "video/mp4",
                    "image",
                    "image/",
                    "/",
                    "text/plain; a=b",
                ];
                let mime_type = self.rng.choice(types).unwrap_or("a/b");
                junk::blob(mime_type, size)
            }
            Schema::Array(schema) => {
                let count = self.edge_of_length(schema.min_length, schema.max_length);
                let count = if depth > super::DEEPEST {
                    count.min(2)
                } else {
                    count.min(9)
                };
                let items = (0..count).map(|_| self.schema(&schema.items, depth + 1));
                items.collect()
            }
            _ => junk(&mut self.rng),
        }
    }

    fn edge_of_length(&mut self, minimum: Option<usize>, maximum: Option<usize>) -> usize {
        let (minimum, maximum) = (minimum.unwrap_or(0), maximum.unwrap_or(5));
        let edges = [minimum.saturating_sub(1), minimum, maximum, maximum + 1];
        self.rng.choice(edges).unwrap_or(0)
    }

    fn edge_of_integer(&mut self, schema: &Integer) -> Value {
        let limits = [
            schema.minimum,
            schema.maximum,
            schema.constant,
            schema.default,
        ];
        let mut near: Vec<i64> = limits.into_iter().flatten().collect();
        near.extend([0, LARGEST, -LARGEST]);
        near.extend(&schema.one_of);
        let number = self.rng.choice(near).unwrap_or(0);
        let number = number.saturating_add(self.rng.i64(-1..=1));
        #[expect(clippy::cast_precision_loss, reason = "it may be another number")]
        match self.rng.u8(0..6) {
            0 => json!(number as f64),
            1 => json!(number as f64 + 0.5),
            2 => json!(number.to_string()),
            _ => json!(number),
        }
    }

    fn edge_of_string(&mut self, schema: &StringSchema) -> String {
        let rng = &mut self.rng;
        match (schema.format, rng.u8(0..6)) {
            (Some(_), 0..2) => (*rng.choice(&MALFORMED).unwrap_or(&"")).to_owned(),
            (Some(_), 2) => text::any(&another(rng), rng),
            (_, 3) => text::legal(schema, rng) + "x",
            (_, 4) => text::legal(schema, rng).to_uppercase(),
            (Some(_), _) => text::any(schema, rng),
            (None, at) => {
                let by_bytes = at < 2;
                let (minimum, maximum) = if by_bytes {
                    (schema.min_length, schema.max_length)
                } else {
                    (schema.min_graphemes, schema.max_graphemes)
                };
                let length = self.edge_of_length(minimum, maximum);
                if by_bytes {
                    "b".repeat(length)
                } else {
                    text::clusters(length, &mut self.rng)
                }
            }
        }
    }
}

/// Some format.
fn another(rng: &mut fastrand::Rng) -> StringSchema {
    let formats = super::format::FORMATS.map(|(format, _)| format);
    StringSchema {
        format: Some(rng.choice(formats).unwrap_or(Format::Uri)),
        ..StringSchema::default()
    }
}
