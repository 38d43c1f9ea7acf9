//! The members of an object: a map, the fields of a struct, or those of a variant.

use serde::{
    Serialize,
    ser::{Error as _, SerializeMap, SerializeStruct, SerializeStructVariant},
};
use serde_json::{Error, Value};

use super::{escape::string, json};

/// What is written between braces.
pub(super) struct Members<'o> {
    out: &'o mut Vec<u8>,
    is_empty: bool,
    end: &'static [u8],
}

/// A struct; some of `serde_json`'s are JSON already.
pub(super) enum Fields<'o> {
    Object(Members<'o>),
    Verbatim(&'o mut Vec<u8>),
}

/// How `serde_json` marks a text that is not to be written as one: `RawValue`, and `Number` with `arbitrary_precision`.
const VERBATIM: [&str; 2] = [
    "$serde_json::private::RawValue",
    "$serde_json::private::Number",
];

impl<'o> Members<'o> {
    pub(super) fn begin(out: &'o mut Vec<u8>, end: &'static [u8]) -> Self {
        out.push(b'{');
        Self {
            out,
            is_empty: true,
            end,
        }
    }

    fn separate(&mut self) {
        if !self.is_empty {
            self.out.push(b',');
        }
        self.is_empty = false;
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        self.separate();
        string(self.out, name);
        self.out.push(b':');
        json(value, self.out)
    }

    fn finish(self) {
        self.out.extend_from_slice(self.end);
    }
}

impl<'o> Fields<'o> {
    pub(super) fn begin(out: &'o mut Vec<u8>, name: &str) -> Self {
        if VERBATIM.contains(&name) {
            Self::Verbatim(out)
        } else {
            Self::Object(Members::begin(out, b"}"))
        }
    }
}

impl SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.separate();
        let start = self.out.len();
        json(key, self.out)?;
        match self.out.get(start) {
            Some(b'"') => Ok(()),
            // Numbers and booleans can be keys: in quotes.
            Some(b'0'..=b'9' | b'-' | b't' | b'f') => {
                self.out.insert(start, b'"');
                self.out.push(b'"');
                Ok(())
            }
            _ => Err(Error::custom("the name of a member must be a string")),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.out.push(b':');
        json(value, self.out)
    }

    fn end(self) -> Result<(), Error> {
        self.finish();
        Ok(())
    }
}

impl SerializeStruct for Fields<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        match self {
            Self::Object(members) => members.field(name, value),
            Self::Verbatim(out) => match serde_json::to_value(value)? {
                Value::String(text) => {
                    out.extend_from_slice(text.as_bytes());
                    Ok(())
                }
                _ => Err(Error::custom(
                    "JSON that is to be written as it is must be a text",
                )),
            },
        }
    }

    fn end(self) -> Result<(), Error> {
        if let Self::Object(members) = self {
            members.finish();
        }
        Ok(())
    }
}

impl SerializeStructVariant for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish();
        Ok(())
    }
}
