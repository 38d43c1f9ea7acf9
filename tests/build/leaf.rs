//! Schemas that hold no other.

use serde_json::{Value, json};

use crate::{
    documents::{Author, limited},
    format::FORMATS,
};

/// The largest integer of the data model.
const LARGEST: i64 = (1 << 53) - 1;

impl Author<'_> {
    /// The kinds take turns.
    pub(crate) fn leaf(&mut self, turn: usize) -> Value {
        match turn % 9 {
            0 => self.boolean(),
            1 | 2 => self.integer(),
            3 => {
                let lengths = self.lengths(5);
                limited(json!({ "type": "bytes" }), lengths)
            }
            4 => json!({ "type": "cid-link" }),
            5 => self.blob(),
            6 if self.rng.u8(0..4) == 0 => json!({ "type": "null" }),
            _ => self.string(),
        }
    }

    pub(crate) fn boolean(&mut self) -> Value {
        let value = self.rng.bool();
        match self.rng.u8(0..4) {
            0 => json!({ "type": "boolean", "const": value }),
            1 => json!({ "type": "boolean", "default": value }),
            _ => json!({ "type": "boolean" }),
        }
    }

    pub(crate) fn integer(&mut self) -> Value {
        let mut schema = json!({ "type": "integer" });
        let low = self.rng.i64(-100..100);
        let (middle, high) = (low + self.rng.i64(1..9), low + self.rng.i64(9..20));
        if self.rng.bool() {
            schema["minimum"] = low.into();
        }
        if self.rng.bool() {
            schema["maximum"] = high.into();
        }
        match self.rng.u8(0..9) {
            0 => schema["const"] = middle.into(),
            1 => schema["default"] = middle.into(),
            2 => schema["enum"] = json!([low, middle, high]),
            3 => {
                schema["enum"] = json!([high, low]);
                schema["default"] = low.into();
            }
            4 => schema = json!({ "type": "integer", "minimum": -LARGEST, "maximum": LARGEST }),
            5 => schema = json!({ "type": "integer", "minimum": i64::MIN, "maximum": i64::MAX }),
            _ => {}
        }
        schema
    }

    fn blob(&mut self) -> Value {
        let mut schema = json!({ "type": "blob" });
        if self.rng.bool() {
            let accept: [&[&str]; 4] = [&["image/*"], &["image/png", "video/mp4"], &["*/*"], &[]];
            schema["accept"] = json!(self.rng.choice(accept));
        }
        if self.rng.bool() {
            schema["maxSize"] = self.rng.u32(0..2000).into();
        }
        schema
    }

    pub(crate) fn string(&mut self) -> Value {
        let format = (self.rng.u8(0..3) == 0).then(|| self.next_format());
        let mut schema = json!({ "type": "string" });
        let mut texts: Vec<String> = if let Some(at) = format {
            let (format, valid) = FORMATS[at];
            schema["format"] = format.as_str().into();
            // The limits are drawn around a text; the others may be outside.
            vec![(*self.rng.choice(valid).unwrap_or(&"")).to_owned()]
        } else {
            let length = self.rng.usize(0..14);
            (0..3).map(|_| self.word(length)).collect()
        };
        texts.sort();
        texts.dedup();
        let length = texts[0].len();
        let bytes = self.lengths(length);
        schema = limited(schema, bytes);
        let (minimum, maximum) = self.lengths(length);
        // Fewer clusters than bytes are asked for: there may be none of one byte.
        if let Some(minimum) = minimum {
            schema["minGraphemes"] = minimum.into();
        }
        if let Some(maximum) = maximum {
            schema["maxGraphemes"] = maximum.into();
        }
        match self.rng.u8(0..10) {
            0 => schema["const"] = texts[0].clone().into(),
            1 => schema["default"] = texts[0].clone().into(),
            2 => schema["enum"] = json!(texts),
            3 => {
                schema["default"] = texts[0].clone().into();
                schema["enum"] = json!(texts);
            }
            4 => schema["knownValues"] = json!(texts),
            5 => {
                schema["default"] = texts[0].clone().into();
                texts.extend(["com.example.token#it", "#", "a:b"].map(str::to_owned));
                schema["knownValues"] = json!(texts);
            }
            6 => {
                schema["enum"] = json!(texts);
                schema["knownValues"] = json!(["other"]);
            }
            _ => {}
        }
        schema
    }

    /// The formats take turns too.
    fn next_format(&mut self) -> usize {
        self.formats += 1;
        self.formats % FORMATS.len()
    }

    fn word(&mut self, length: usize) -> String {
        (0..length).map(|_| self.rng.lowercase()).collect()
    }
}
