//! A record with a union in it, as the macros would write them.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::MapAccess, ser::SerializeMap};

use crate::{
    data::{Bytes, CidLink, Extra, Octets, Unknown, keep, put_extra},
    read::{Key, Object, Plain, Utf8, object, required, take},
    typed::{Record, Tag, Union, not_listed, record, union, unlisted, variant, write_record},
    write::{Out, Properties, put, put_some, write_object, write_variant},
};

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Post {
    pub(super) text: String,
    pub(super) embed: Option<Embed>,
    pub(super) extra: Extra,
}

impl Record for Post {
    const COLLECTION: &'static str = "com.example.post";
}

impl<'de> Object<'de> for Post {
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut text, mut embed) = (None, None);
        let mut extra = Extra::NONE;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match &*key {
                "text" => text = take(&mut map, &const { Utf8::<String>::ANY })?,
                "embed" => embed = take(&mut map, &const { Plain::<Embed>::ANY })?,
                _ => keep(&mut map, key, &mut extra)?,
            }
        }
        Ok(Self {
            text: required(text, "text")?,
            embed,
            extra,
        })
    }
}

impl Properties for Post {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let out = &mut Out::new(map);
        put(out, "text", &self.text);
        put_some(out, "embed", &self.embed);
        put_extra(out, &self.extra);
        out.end()
    }
}

impl<'de> Deserialize<'de> for Post {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        record(deserializer)
    }
}

impl Serialize for Post {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_record(self, serializer)
    }
}

/// An open union of `com.example.embed`, `com.example.embed#data` and `com.example.post`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Embed {
    Main(Box<Main>),
    Data(Box<Data>),
    Post(Box<Post>),
    Other(Unknown),
}

impl<'de> Union<'de> for Embed {
    fn read<A: MapAccess<'de>>(tag: &Tag<'_>, map: A) -> Result<Self, A::Error> {
        match tag.id() {
            "com.example.embed" => variant(map).map(Self::Main),
            "com.example.embed#data" => variant(map).map(Self::Data),
            "com.example.post" => variant(map).map(Self::Post),
            _ => unlisted(tag, map).map(Self::Other),
        }
    }
}

impl<'de> Deserialize<'de> for Embed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        union(deserializer)
    }
}

impl Serialize for Embed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Main(value) => write_variant(serializer, "com.example.embed", &**value),
            Self::Data(value) => write_variant(serializer, "com.example.embed#data", &**value),
            Self::Post(value) => write_variant(serializer, "com.example.post", &**value),
            Self::Other(value) => value.serialize(serializer),
        }
    }
}

/// An object that holds a union again, and a closed one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Main {
    pub(super) inner: Option<Box<Embed>>,
    pub(super) closed: Option<Closed>,
    pub(super) extra: Extra,
}

impl<'de> Object<'de> for Main {
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut inner, mut closed) = (None, None);
        let mut extra = Extra::NONE;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match &*key {
                "inner" => inner = take(&mut map, &const { Plain::<Box<Embed>>::ANY })?,
                "closed" => closed = take(&mut map, &const { Plain::<Closed>::ANY })?,
                _ => keep(&mut map, key, &mut extra)?,
            }
        }
        Ok(Self {
            inner,
            closed,
            extra,
        })
    }
}

impl Properties for Main {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let out = &mut Out::new(map);
        put_some(out, "inner", &self.inner);
        put_some(out, "closed", &self.closed);
        put_extra(out, &self.extra);
        out.end()
    }
}

/// What JSON has no words for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Data {
    pub(super) link: CidLink,
    pub(super) bytes: Bytes,
}

impl<'de> Object<'de> for Data {
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut link, mut bytes) = (None, None);
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match &*key {
                "link" => link = take(&mut map, &const { Plain::<CidLink>::ANY })?,
                "bytes" => bytes = take(&mut map, &const { Octets::ANY })?,
                _ => crate::data::skip(&mut map, &key)?,
            }
        }
        Ok(Self {
            link: required(link, "link")?,
            bytes: required(bytes, "bytes")?,
        })
    }
}

impl Properties for Data {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let out = &mut Out::new(map);
        put(out, "link", &self.link);
        put(out, "bytes", &self.bytes);
        out.end()
    }
}

impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer)
    }
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_object(self, serializer)
    }
}

/// A closed union of one object.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Closed {
    Data(Box<Data>),
}

impl<'de> Union<'de> for Closed {
    fn read<A: MapAccess<'de>>(tag: &Tag<'_>, map: A) -> Result<Self, A::Error> {
        match tag.id() {
            "com.example.embed#data" => variant(map).map(Self::Data),
            _ => not_listed(&["com.example.embed#data"]),
        }
    }
}

impl<'de> Deserialize<'de> for Closed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        union(deserializer)
    }
}

impl Serialize for Closed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self::Data(value) = self;
        write_variant(serializer, "com.example.embed#data", &**value)
    }
}
