//! Values that no document asks for: of the data model, almost of it, and not at all.

use fastrand::Rng;
use serde_json::{Map, Value, json};
use xrpc_lexicon::data::{Codec, Link, encode_base64};

/// Names that documents do not have, some of which mean something.
const NAMES: [&str; 12] = [
    "com.example.note",
    "unheardOf",
    "",
    "$",
    "$unknown",
    "constructor",
    "toString",
    "ä/~\u{7}",
    "extra_",
    "ref",
    "mimeType",
    "$type",
];

/// A name for an unknown property.
pub(super) fn name(rng: &mut Rng) -> &'static str {
    rng.choice(&NAMES[..11]).unwrap_or(&"")
}

/// One that says nothing about the object.
pub(super) fn plain_name(rng: &mut Rng) -> &'static str {
    rng.choice(&NAMES[..10]).unwrap_or(&"")
}

/// So many bytes, with padding or without.
pub(super) fn bytes(length: usize, rng: &mut Rng) -> Value {
    let bytes: Vec<u8> = (0..length).map(|_| rng.u8(..)).collect();
    let mut text = encode_base64(&bytes);
    if rng.u8(0..3) == 0 {
        while !text.len().is_multiple_of(4) {
            text.push('=');
        }
    }
    json!({ "$bytes": text })
}

/// A link to data.
pub(super) fn link(rng: &mut Rng) -> Value {
    let codec = if rng.bool() {
        Codec::Raw
    } else {
        Codec::DagCbor
    };
    json!({ "$link": Link::new(codec, [rng.u8(..); 32]).to_string() })
}

/// A blob of this kind and size.
pub(super) fn blob(mime_type: &str, size: u64) -> Value {
    let link = Link::new(Codec::Raw, [7; 32]).to_string();
    json!({ "$type": "blob", "ref": { "$link": link }, "mimeType": mime_type, "size": size })
}

/// A value of the data model.
pub(super) fn legal(rng: &mut Rng, depth: usize) -> Value {
    match rng.u8(0..if depth > 3 { 7 } else { 10 }) {
        0 => Value::Null,
        1 => rng.bool().into(),
        2 => rng.i64(-9..9).into(),
        3 => json!(-1.0),
        4 => bytes(rng.usize(0..5), rng),
        5 => link(rng),
        6 => "text".into(),
        7 => blob("a/b", 1),
        8 => (0..rng.u8(0..3)).map(|_| legal(rng, depth + 1)).collect(),
        _ => {
            let count = rng.usize(0..3);
            let members = (0..count).map(|_| (plain_name(rng).to_owned(), legal(rng, depth + 1)));
            Value::Object(members.collect())
        }
    }
}

/// A value that may or may not be of the data model.
pub fn junk(rng: &mut Rng) -> Value {
    match rng.u8(0..16) {
        0 => Value::Null,
        1 => json!([]),
        2 => json!({}),
        3 => json!(""),
        4 => number(rng),
        5 | 6 => special(rng),
        7 => json!({ "$type": rng.choice(["", "x", "blob", "#main", "com.example.x#main"]) }),
        8 => json!({ "$type": number(rng) }),
        9 => nested(rng),
        10 => json!([special(rng), number(rng)]),
        11 => json!({ "a": special(rng) }),
        _ => legal(rng, 0),
    }
}

fn number(rng: &mut Rng) -> Value {
    let numbers = [
        json!(0),
        json!(-0.0),
        json!(1.0),
        json!(1.5),
        json!(1e300),
        json!(1e-300),
        json!(1e15),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1_i64 << 53),
        json!((1_i64 << 53) - 1),
        json!(-(1_i64 << 53)),
        json!(9_007_199_254_740_992.0),
        json!(9_007_199_254_740_991.0),
        json!(-1),
    ];
    rng.choice(numbers).unwrap_or_default()
}

/// Almost a link, almost bytes, almost a blob; now and then one of them.
fn special(rng: &mut Rng) -> Value {
    let text = rng.choice([
        "",
        "=",
        "a",
        "YQ",
        "YQ=",
        "YQ==",
        "YR==",
        "YQ===",
        "_-8",
        "Y Q",
        "bafy",
        "é",
        "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity",
        "Bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity",
        "QmbWqxBEKC3P8tqsKc98xmWNzrzDtRLMiMPL8wBuTGsMnR",
        "zdj7WhuEjrB52m1BisYCtmjH1hSKa7yZ3jEZ9JcXaFRD51wVz",
    ]);
    let text = text.map_or(Value::Null, Value::from);
    match rng.u8(0..8) {
        0 => json!({ "$bytes": text }),
        1 => json!({ "$link": text }),
        2 => json!({ "$link": number(rng) }),
        3 => json!({ "$bytes": text, "more": 1 }),
        4 => json!({ "more": 1, "$link": text }),
        5 => json!({ "$link": text, "$bytes": text }),
        _ => {
            let mut blob = blob("a/b", 1);
            let (name, value) = match rng.u8(0..8) {
                0 => ("ref", link(rng)),
                1 => ("ref", json!({ "$link": text })),
                2 => ("ref", text),
                3 => ("size", number(rng)),
                4 => ("mimeType", text),
                5 => ("more", Value::Null),
                6 => ("mimeType", Value::Null),
                _ => ("$type", json!("blobb")),
            };
            blob[name] = value;
            if rng.u8(0..3) == 0 {
                blob.as_object_mut()
                    .and_then(|members| members.shift_remove(name));
            }
            blob
        }
    }
}

/// Arrays in arrays, or objects in objects.
fn nested(rng: &mut Rng) -> Value {
    let levels = match rng.u8(0..10) {
        0 => rng.usize(115..135),
        _ => rng.usize(1..9),
    };
    let is_array = rng.bool();
    let inside = if rng.bool() { json!(1) } else { number(rng) };
    (0..levels).fold(inside, |inside, _| {
        if is_array {
            Value::from(vec![inside])
        } else {
            Value::Object(Map::from_iter([("a".to_owned(), inside)]))
        }
    })
}
