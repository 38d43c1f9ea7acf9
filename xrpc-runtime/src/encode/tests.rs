use std::collections::BTreeMap;

use serde::ser::SerializeStruct as _;
use serde_json::{Value, json};

use super::*;

/// All that serde knows.
#[derive(Serialize)]
struct All<'a> {
    boolean: bool,
    small: (i8, u8, i16, u16, i32, u32),
    large: (i64, u64, i128, u128),
    floats: (f32, f64, f64, f64),
    character: char,
    text: &'a str,
    bytes: &'a [u8],
    some: Option<&'a str>,
    none: Option<u8>,
    unit: (),
    unit_struct: Unit,
    newtype: Newtype,
    pair: Pair,
    variants: Vec<Variant>,
    empty: (Vec<u8>, BTreeMap<String, u8>, Nothing),
    #[serde(flatten)]
    rest: BTreeMap<&'a str, Value>,
}

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
struct Newtype(u16);

#[derive(Serialize)]
struct Pair(u8, String);

#[derive(Serialize)]
struct Nothing {}

#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize)]
enum Key {
    Unit,
    Newtype(&'static str),
}

#[derive(Serialize)]
enum Variant {
    Unit,
    Newtype(&'static str),
    Tuple(u8, bool),
    Struct { a: u8, b: Option<u8> },
}

fn written<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    let mut out = Vec::new();
    super::json(value, &mut out)?;
    Ok(String::from_utf8(out).expect("JSON is text"))
}

fn assert_same<T: Serialize + ?Sized>(value: &T) {
    let expected = serde_json::to_string(value).ok();
    assert_eq!(written(value).ok(), expected);
}

#[test]
fn everything_is_written_as_serde_json_writes_it() {
    assert_same(&All {
        boolean: true,
        small: (-1, 2, -3, 4, -5, 6),
        large: (i64::MIN, u64::MAX, i128::MIN, u128::MAX),
        floats: (1.5, -0.0, 1e300, f64::NAN),
        character: '"',
        text: "a \"quoted\" text\nof two lines",
        bytes: b"bytes",
        some: Some("thing"),
        none: None,
        unit: (),
        unit_struct: Unit,
        newtype: Newtype(7),
        pair: Pair(8, "nine".to_owned()),
        variants: vec![
            Variant::Unit,
            Variant::Newtype("\\"),
            Variant::Tuple(1, false),
            Variant::Struct { a: 1, b: None },
        ],
        empty: (Vec::new(), BTreeMap::new(), Nothing {}),
        rest: BTreeMap::from([
            ("nested", json!({"a": [{"b": []}, {}, null, 1.25]})),
            ("é\u{1}", json!("é\u{1}")),
        ]),
    });
}

#[test]
fn what_can_be_a_key_is_one() {
    assert_same(&BTreeMap::from([("a", 1), ("\"", 2), ("", 3)]));
    assert_same(&BTreeMap::from([('a', 1), ('\n', 2)]));
    assert_same(&BTreeMap::from([(-1, 1), (20, 2)]));
    assert_same(&BTreeMap::from([(true, 1), (false, 2)]));
    assert_same(&BTreeMap::from([(Key::Unit, 1)]));
    assert_same(&BTreeMap::from([(Some("a"), 1)]));
}

#[test]
fn what_cannot_be_a_key_is_refused() {
    assert!(written(&BTreeMap::from([(None::<&str>, 1)])).is_err());
    assert!(written(&BTreeMap::from([((), 1)])).is_err());
    assert!(written(&BTreeMap::from([(vec![1], 1)])).is_err());
    assert!(written(&BTreeMap::from([(Key::Newtype("a"), 1)])).is_err());
    assert!(written(&BTreeMap::from([(BTreeMap::from([(1, 1)]), 1)])).is_err());
}

/// A text as `RawValue` has itself written.
struct Raw(&'static str);

impl Serialize for Raw {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut raw = serializer.serialize_struct("$serde_json::private::RawValue", 1)?;
        raw.serialize_field("$serde_json::private::RawValue", self.0)?;
        raw.end()
    }
}

#[test]
fn json_that_is_there_already_is_written_as_it_is() {
    let text = written(&[Raw("{\"a\": 1.50}"), Raw("\"b\"")]).unwrap();
    assert_eq!(text, "[{\"a\": 1.50},\"b\"]");
}

#[test]
fn what_displays_itself_is_a_string() {
    struct Shown;

    impl Serialize for Shown {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(&format_args!("{}\"{:>9}", "\\", "\u{7}é"))
        }
    }

    assert_same(&Shown);
}

#[test]
fn an_error_of_a_value_is_handed_on() {
    struct Failing;

    impl Serialize for Failing {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom("it does not want to"))
        }
    }

    let error = written(&[Failing]).unwrap_err();
    assert_eq!(error.to_string(), "it does not want to");
}
