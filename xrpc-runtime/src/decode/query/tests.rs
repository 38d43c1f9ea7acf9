use serde::{Deserialize, Serialize, Serializer, de::DeserializeOwned, ser::SerializeMap};

use super::*;
use crate::{
    format::Did,
    read::{self, Integer, Items, Key, Object, Plain, Utf8},
    write::{Out, put, put_some},
};

/// The schema of the reference table in section 2 of the wire rules, as the macros would write it.
#[derive(Debug)]
struct Params {
    string: String,
    int: Option<i64>,
    boolean: Option<bool>,
    array: Option<Vec<i64>>,
    strings: Option<Vec<String>>,
    did: Option<Did>,
    default: i64,
}

impl<'de> Object<'de> for Params {
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut string = None;
        let mut int = None;
        let mut boolean = None;
        let mut array = None;
        let mut strings = None;
        let mut did = None;
        let mut default = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match &*key {
                "str" => {
                    let reader = &const {
                        Utf8::<String> {
                            min_length: 2,
                            max_length: 10,
                            ..Utf8::ANY
                        }
                    };
                    string = read::take(&mut map, reader)?;
                }
                "int" => {
                    let reader = &const {
                        Integer {
                            minimum: 2,
                            maximum: 10,
                            ..Integer::ANY
                        }
                    };
                    int = read::take(&mut map, reader)?;
                }
                "bool" => boolean = read::take(&mut map, &const { Plain::<bool>::ANY })?,
                "arr" => {
                    let reader = &const {
                        Items {
                            each: Integer::ANY,
                            min_length: 0,
                            max_length: 3,
                        }
                    };
                    array = read::take(&mut map, reader)?;
                }
                "sarr" => {
                    let reader = &const {
                        Items {
                            each: Utf8::<String>::ANY,
                            min_length: 2,
                            max_length: usize::MAX,
                        }
                    };
                    strings = read::take(&mut map, reader)?;
                }
                "did" => did = read::take(&mut map, &const { Utf8::<Did>::ANY })?,
                "def" => default = read::take(&mut map, &const { Integer::ANY })?,
                _ => crate::data::skip(&mut map, &key)?,
            }
        }
        let string = read::required(string, "str")?;
        Ok(Self {
            string,
            int,
            boolean,
            array,
            strings,
            did,
            default: read::or_value(default, 7),
        })
    }
}

impl<'de> Deserialize<'de> for Params {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::object(deserializer)
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let out = &mut Out::new(&mut map);
        put(out, "str", &self.string);
        put_some(out, "int", &self.int);
        put_some(out, "bool", &self.boolean);
        put_some(out, "arr", &self.array);
        put_some(out, "sarr", &self.strings);
        put_some(out, "did", &self.did);
        put(out, "def", &self.default);
        out.end()?;
        map.end()
    }
}

fn decode<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, String> {
    match query::<T>(text) {
        Ok(value) => Ok(serde_json::to_string(&value).unwrap()),
        Err(error) => {
            assert_eq!(
                (error.status().as_u16(), error.name()),
                (400, "InvalidRequest"),
                "{text}"
            ); // W-063
            Err(error.message().to_owned())
        }
    }
}

fn check(text: &str, expected: Result<&str, &str>) {
    assert_eq!(
        decode::<Params>(text).as_deref().map_err(String::as_str),
        expected,
        "{text}"
    );
}

/// A row for a query that has the required parameter besides.
fn check_with_str(text: &str, expected: Result<&str, &str>) {
    let expected = expected.map(|rest| format!(r#"{{"str":"ab",{rest}}}"#));
    check(
        &format!("str=ab&{text}"),
        expected.as_deref().map_err(|message| *message),
    );
}

#[test]
fn w_059_required() {
    for text in ["", "str=", "str", "&", "STR=ab", "str=&str="] {
        check(text, Err("parameter `str` is required"));
    }
    check("str=ab", Ok(r#"{"str":"ab","def":7}"#));
}

#[test]
fn w_050_string() {
    check("str=a+b", Ok(r#"{"str":"a b","def":7}"#));
    check("str=ab;int=5", Ok(r#"{"str":"ab;int=5","def":7}"#));
    check("str=a,b", Ok(r#"{"str":"a,b","def":7}"#));
    check("str=05", Ok(r#"{"str":"05","def":7}"#));
    check("str=true", Ok(r#"{"str":"true","def":7}"#));
    check("str=a%zz", Ok(r#"{"str":"a%zz","def":7}"#));
    check("str=a%ff", Ok(r#"{"str":"a�","def":7}"#));
    check("%73tr=%61b", Ok(r#"{"str":"ab","def":7}"#));
    check(
        "str=a",
        Err("parameter `str` must be a string of 2 to 10 bytes"),
    );
    check(
        "str=%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9",
        Err("parameter `str` must be a string of 2 to 10 bytes"),
    );
    check_with_str(
        "did=did:plc:z72i7hdynmk6r22z27h6tvur",
        Ok(r#""did":"did:plc:z72i7hdynmk6r22z27h6tvur","def":7"#),
    );
    check_with_str("did=hunter2", Err("parameter `did` must be a valid did"));
}

#[test]
fn w_048_scalar_repeated() {
    check("str=ab&str=cd", Err("parameter `str` must be given once"));
    check("str=ab&str=", Ok(r#"{"str":"ab","def":7}"#)); // W-046
    check_with_str("int=5&int=5", Err("parameter `int` must be given once"));
    check_with_str(
        "bool=true&bool=true",
        Err("parameter `bool` must be given once"),
    );
    check_with_str(
        "did=did:a:b&did=did:a:b",
        Err("parameter `did` must be given once"),
    );
}

#[test]
fn w_051_to_w_053_integer() {
    for text in [
        "int=abc",
        "int=5abc",
        "int=5.5",
        "int=5.0",
        "int=%2B5",
        "int=+5",
        "int=5+",
        "int=1e1",
        "int=0x5",
        "int=-",
        "int=--5",
        "int=5-",
        "int=%D9%A5",
        "int=true",
        "int=null",
    ] {
        check_with_str(text, Err("parameter `int` must be an integer"));
    }
    check_with_str("int=5", Ok(r#""int":5,"def":7"#));
    check_with_str("int=05", Ok(r#""int":5,"def":7"#)); // W-052
    check_with_str("int=0000000000000000000000005", Ok(r#""int":5,"def":7"#));
    check_with_str("def=-0", Ok(r#""def":0"#));
    check_with_str("def=-5", Ok(r#""def":-5"#));
    check_with_str(
        "int=1",
        Err("parameter `int` must be an integer from 2 to 10"),
    ); // W-057
    check_with_str(
        "int=11",
        Err("parameter `int` must be an integer from 2 to 10"),
    );
    check_with_str(
        "int=9007199254740993",
        Err("parameter `int` must be an integer from 2 to 10"),
    );
    check_with_str("def=9007199254740991", Ok(r#""def":9007199254740991"#));
    let range = "parameter `def` must be an integer from -9007199254740991 to 9007199254740991";
    check_with_str("def=9007199254740992", Err(range));
    check_with_str("def=-9007199254740992", Err(range));
    check_with_str(
        "def=99999999999999999999",
        Err("parameter `def` must be an integer of less than 64 bits"),
    );
}

#[test]
fn w_054_boolean() {
    check_with_str("bool=true", Ok(r#""bool":true,"def":7"#));
    check_with_str("bool=false", Ok(r#""bool":false,"def":7"#));
    for text in [
        "bool=1",
        "bool=0",
        "bool=TRUE",
        "bool=True",
        "bool=yes",
        "bool=+true",
    ] {
        check_with_str(text, Err("parameter `bool` must be `true` or `false`"));
    }
}

#[test]
fn w_043_w_055_array() {
    check_with_str("arr=2", Ok(r#""arr":[2],"def":7"#));
    check_with_str(
        "arr=3&int=5&arr=1&arr=2",
        Ok(r#""int":5,"arr":[3,1,2],"def":7"#),
    );
    check_with_str("arr=1&arr=x", Err("parameter `arr/1` must be an integer"));
    check_with_str("arr=1,2", Err("parameter `arr/0` must be an integer")); // W-044
    check_with_str(
        "arr=1&arr=2&arr=3&arr=4",
        Err("parameter `arr` must be an array of at most 3 items"),
    );
    check_with_str(
        "sarr=x",
        Err("parameter `sarr` must be an array of at least 2 items"),
    );
    check_with_str("sarr=x&sarr=x", Ok(r#""sarr":["x","x"],"def":7"#));
    let many = vec!["sarr=x"; 500].join("&");
    check_with_str(
        &many,
        Ok(&format!(
            r#""sarr":[{}],"def":7"#,
            vec![r#""x""#; 500].join(",")
        )),
    );
}

#[test]
fn w_045_no_brackets() {
    check_with_str("sarr[]=x&sarr[]=y&sarr[0]=z", Ok(r#""def":7"#));
}

#[test]
fn w_046_empty_is_absent() {
    for text in [
        "int=",
        "bool=",
        "arr=",
        "def=",
        "int",
        "bool",
        "arr",
        "def",
        "arr=&arr=",
        "did=",
    ] {
        check_with_str(text, Ok(r#""def":7"#));
    }
    check_with_str("arr=2&arr=", Ok(r#""arr":[2],"def":7"#));
    check_with_str("arr=&arr=2&arr&arr=3", Ok(r#""arr":[2,3],"def":7"#));
}

#[test]
fn w_047_w_049_unknown_names() {
    let long = format!("{}=1", "n".repeat(100_000));
    for text in [
        "zzz=1",
        "zzz=1&zzz=2",
        "__proto__=1&constructor=2",
        "=1",
        "=",
        "%ff=1",
        "Int=5",
        "int[0]=5",
        &long,
    ] {
        check_with_str(text, Ok(r#""def":7"#));
    }
}

#[test]
fn w_058_default() {
    check_with_str("def=3", Ok(r#""def":3"#));
}

/// Types that users write themselves read parameters as serde has them.
#[test]
fn plain_serde_types() {
    type Map = std::collections::BTreeMap<String, String>;
    assert_eq!(
        query::<()>("a=1").map_err(|error| error.to_string()),
        Ok(())
    );
    assert_eq!(
        decode::<Map>("b=2&a=1").as_deref(),
        Ok(r#"{"a":"1","b":"2"}"#)
    );
    assert_eq!(
        decode::<std::collections::BTreeMap<String, u8>>("a=255").as_deref(),
        Ok(r#"{"a":255}"#)
    );
    let error = decode::<std::collections::BTreeMap<String, u8>>("a=256").unwrap_err();
    assert_eq!(error, "parameter `a` must be u8");
    assert_eq!(
        decode::<Vec<String>>("a=1").unwrap_err(),
        "the query must be a sequence, not an object"
    );
}

#[test]
fn many_names_are_not_quadratic() {
    let many = (0..100_000)
        .map(|n| format!("p{n}=1"))
        .collect::<Vec<_>>()
        .join("&");
    check_with_str(&many, Ok(r#""def":7"#));
}
