//! Names that stand twice in one object: a parsed [`Value`](serde_json::Value) has only the last of them.

use crate::{error::ParseError, place::Place};

/// Refuses a name that an object has already. The text is known to be JSON.
pub(super) fn check(text: &str) -> Result<(), ParseError> {
    Text { rest: text }.value(Place::ROOT)
}

/// What is left of the text.
struct Text<'a> {
    rest: &'a str,
}

impl<'a> Text<'a> {
    fn value(&mut self, at: Place<'_>) -> Result<(), ParseError> {
        if self.take('{') {
            self.object(at)
        } else if self.take('[') {
            self.array(at)
        } else {
            self.scalar();
            Ok(())
        }
    }

    fn object(&mut self, at: Place<'_>) -> Result<(), ParseError> {
        let mut names: Vec<String> = Vec::new();
        while !self.take('}') && !self.rest.is_empty() {
            let name = unescaped(self.scalar());
            let here = at.name(&name);
            if names.contains(&name) {
                return Err(ParseError::new(
                    here,
                    "the name stands here twice, take one out",
                ));
            }
            self.take(':');
            self.value(here)?;
            self.take(',');
            names.push(name);
        }
        Ok(())
    }

    fn array(&mut self, at: Place<'_>) -> Result<(), ParseError> {
        let mut index = 0;
        while !self.take(']') && !self.rest.is_empty() {
            self.value(at.index(index))?;
            self.take(',');
            index += 1;
        }
        Ok(())
    }

    /// A string with its quotes, a number or a word.
    fn scalar(&mut self) -> &'a str {
        self.space();
        let mut bytes = self.rest.bytes().enumerate().skip(1);
        let end = if self.rest.starts_with('"') {
            let mut escaped = false;
            bytes.find_map(|(index, byte)| {
                let ends = byte == b'"' && !escaped;
                escaped = byte == b'\\' && !escaped;
                ends.then_some(index + 1)
            })
        } else {
            bytes.find_map(|(index, byte)| {
                matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n').then_some(index)
            })
        };
        let (scalar, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        scalar
    }

    fn take(&mut self, sign: char) -> bool {
        self.space();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n']);
    }
}

/// `"a\u0062"` is `ab`.
fn unescaped(string: &str) -> String {
    serde_json::from_str(string).unwrap_or_default()
}
