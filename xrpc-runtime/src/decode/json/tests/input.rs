//! A body as the macros would read and write it, one property for each reader.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::MapAccess, ser::SerializeMap};

use crate::{
    data::Unknown,
    format::Handle,
    nullable::Nullable,
    read::{self, Boolean, Integer, Items, Key, Known, Object, OrNull, Plain, Utf8},
    write::{Out, put, put_some},
};

pub(super) struct Input {
    handle: Handle,
    password: String,
    limit: i64,
    agreed: Option<bool>,
    note: Option<Nullable<String>>,
    kind: Option<Kind>,
    records: Option<Vec<Record>>,
    flag: Option<bool>,
    data: Option<Unknown>,
    lang: String,
}

struct Record {
    text: String,
}

#[derive(Clone, Copy)]
enum Kind {
    Big,
    Small,
}

impl<'de> Object<'de> for Input {
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut handle = None;
        let mut password = None;
        let mut limit = None;
        let mut agreed = None;
        let mut note = None;
        let mut kind = None;
        let mut records = None;
        let mut flag = None;
        let mut data = None;
        let mut lang = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match &*key {
                "handle" => handle = read::take(&mut map, &const { Utf8::<Handle>::ANY })?,
                "password" => {
                    password = read::take(
                        &mut map,
                        &const {
                            Utf8::<String> {
                                min_length: 3,
                                ..Utf8::ANY
                            }
                        },
                    )?;
                }
                "limit" => {
                    limit = read::take(
                        &mut map,
                        &const {
                            Integer {
                                minimum: 1,
                                maximum: 100,
                                ..Integer::ANY
                            }
                        },
                    )?;
                }
                "agreed" => agreed = read::take(&mut map, &const { Boolean { constant: true } })?,
                "note" => note = read::take(&mut map, &const { OrNull(Utf8::<String>::ANY) })?,
                "kind" => kind = read::take(&mut map, &const { Plain::<Kind>::ANY })?,
                "records" => {
                    let reader = &const {
                        Items {
                            each: Plain::<Record>::ANY,
                            min_length: 1,
                            max_length: 4,
                        }
                    };
                    records = read::take(&mut map, reader)?;
                }
                "flag" => flag = read::take(&mut map, &const { Plain::<bool>::ANY })?,
                "data" => data = read::take(&mut map, &const { Plain::<Unknown>::ANY })?,
                "lang" => lang = read::take(&mut map, &const { Utf8::<String>::ANY })?,
                _ => crate::data::skip(&mut map, &key)?,
            }
        }
        Ok(Self {
            handle: read::required(handle, "handle")?,
            password: read::required(password, "password")?,
            limit: read::or_value(limit, 50),
            agreed,
            note,
            kind,
            records,
            flag,
            data,
            lang: read::or_text(lang, "en")?,
        })
    }
}

impl<'de> Deserialize<'de> for Input {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::object(deserializer)
    }
}

impl Serialize for Input {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let out = &mut Out::new(&mut map);
        put(out, "handle", &self.handle);
        put(out, "password", &self.password);
        put(out, "limit", &self.limit);
        put_some(out, "agreed", &self.agreed);
        put_some(out, "note", &self.note);
        put_some(out, "kind", &self.kind.as_ref().map(Known::as_str));
        put_some(out, "records", &self.records);
        put_some(out, "flag", &self.flag);
        put_some(out, "data", &self.data);
        put(out, "lang", &self.lang);
        out.end()?;
        map.end()
    }
}

impl<'de> Object<'de> for Record {
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut text = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match &*key {
                "text" => {
                    text = read::take(
                        &mut map,
                        &const {
                            Utf8::<String> {
                                max_graphemes: 3,
                                ..Utf8::ANY
                            }
                        },
                    )?;
                }
                _ => crate::data::skip(&mut map, &key)?,
            }
        }
        Ok(Self {
            text: read::required(text, "text")?,
        })
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::object(deserializer)
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let out = &mut Out::new(&mut map);
        put(out, "text", &self.text);
        out.end()?;
        map.end()
    }
}

impl Known for Kind {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "big" => Some(Self::Big),
            "small" => Some(Self::Small),
            _ => None,
        }
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Big => "big",
            Self::Small => "small",
        }
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::known(deserializer)
    }
}
