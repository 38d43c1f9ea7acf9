//! JSON on its way out: byte for byte what `serde_json` writes, at a fraction of its cost for strings.
//!
//! An answer is mostly strings, and `serde_json` looks at each of their bytes by itself. That look alone was more than a
//! quarter of all that a small call costs.

mod escape;
mod members;

use std::fmt::{Display, Write as _};

use serde::{
    Serialize, Serializer,
    ser::{Error as _, SerializeSeq, SerializeTuple, SerializeTupleStruct, SerializeTupleVariant},
};
use serde_json::Error;

use self::{
    escape::{Escaped, string},
    members::{Fields, Members},
};

/// Writes a value behind what is there already.
pub(crate) fn json<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    value.serialize(Json(out))
}

/// Where a value is written to.
struct Json<'o>(&'o mut Vec<u8>);

/// The items of an array.
struct Items<'o> {
    out: &'o mut Vec<u8>,
    is_empty: bool,
    end: &'static [u8],
}

/// Numbers and booleans are written as `serde_json` does it, by having it do so.
macro_rules! scalars {
    ($($method:ident = $type:ty)*) => { $(
        fn $method(self, value: $type) -> Result<(), Error> {
            serde_json::to_writer(self.0, &value)
        }
    )* };
}

impl<'o> Serializer for Json<'o> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Items<'o>;
    type SerializeTuple = Items<'o>;
    type SerializeTupleStruct = Items<'o>;
    type SerializeTupleVariant = Items<'o>;
    type SerializeMap = Members<'o>;
    type SerializeStruct = Fields<'o>;
    type SerializeStructVariant = Members<'o>;

    scalars! {
        serialize_bool = bool
        serialize_i8 = i8 serialize_i16 = i16 serialize_i32 = i32 serialize_i64 = i64 serialize_i128 = i128
        serialize_u8 = u8 serialize_u16 = u16 serialize_u32 = u32 serialize_u64 = u64 serialize_u128 = u128
        serialize_f32 = f32 serialize_f64 = f64
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        string(self.0, text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Error> {
        self.collect_seq(bytes)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Error> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let out = self.variant(name);
        json(value, out)?;
        out.push(b'}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'o>, Error> {
        Ok(Items::begin(self.0, b"]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'o>, Error> {
        Ok(Items::begin(self.0, b"]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'o>, Error> {
        Ok(Items::begin(self.0, b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Items<'o>, Error> {
        Ok(Items::begin(self.variant(name), b"]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'o>, Error> {
        Ok(Members::begin(self.0, b"}"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'o>, Error> {
        Ok(Fields::begin(self.0, name))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Members<'o>, Error> {
        Ok(Members::begin(self.variant(name), b"}}"))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.0.push(b'"');
        write!(Escaped(self.0), "{value}").map_err(Error::custom)?;
        self.0.push(b'"');
        Ok(())
    }
}

impl<'o> Json<'o> {
    /// Opens the object that holds the value of a variant.
    fn variant(self, name: &str) -> &'o mut Vec<u8> {
        self.0.push(b'{');
        string(self.0, name);
        self.0.push(b':');
        self.0
    }
}

impl<'o> Items<'o> {
    fn begin(out: &'o mut Vec<u8>, end: &'static [u8]) -> Self {
        out.push(b'[');
        Self {
            out,
            is_empty: true,
            end,
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        if !self.is_empty {
            self.out.push(b',');
        }
        self.is_empty = false;
        json(value, self.out)
    }

    fn finish(self) {
        self.out.extend_from_slice(self.end);
    }
}

/// All that is written in brackets.
macro_rules! brackets {
    ($($of:ident $method:ident)*) => { $(
        impl $of for Items<'_> {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.item(value)
            }

            fn end(self) -> Result<(), Error> {
                self.finish();
                Ok(())
            }
        }
    )* };
}

brackets! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

#[cfg(test)]
mod tests;
