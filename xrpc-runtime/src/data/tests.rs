use std::collections::BTreeMap;

use ipld_core::{cid::Cid, ipld, ipld::Ipld};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::*;
use crate::{check::Hold, decode, error::Error, nullable::Nullable, read::Read};

const CID: &str = "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity";
const DAG_CID: &str = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a";

/// What is written back, or the message; the value stands at `/a`.
fn check<T: DeserializeOwned + Serialize>(value: &Value, expected: Result<&Value, &str>) {
    let body = json!({ "a": value }).to_string();
    let read = decode::json::<BTreeMap<String, T>>(body.as_bytes());
    let written = read.map(|mut values| json!(values.remove("a")));
    assert_eq!(
        written.as_ref().map_err(Error::message),
        expected,
        "{value}"
    );
}

/// In DAG-CBOR the value is this, and is read from it.
fn check_cbor<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(
    value: &T,
    expected: &Ipld,
) {
    let cbor = serde_ipld_dagcbor::to_vec(value).unwrap();
    let found: Ipld = serde_ipld_dagcbor::from_slice(&cbor).unwrap();
    assert_eq!(found, *expected);
    assert_eq!(serde_ipld_dagcbor::from_slice::<T>(&cbor).unwrap(), *value);
}

fn cid(text: &str) -> Ipld {
    Ipld::Link(text.parse::<Cid>().unwrap())
}

/// W-122, W-155
#[test]
fn bytes() {
    check::<Bytes>(&json!({"$bytes": ""}), Ok(&json!({"$bytes": ""})));
    check::<Bytes>(&json!({"$bytes": "YQ=="}), Ok(&json!({"$bytes": "YQ"})));
    let message = "`/a` must be bytes: `$bytes` with base64, and nothing else";
    for value in [
        json!({"$bytes": "_-8"}),
        json!({"$bytes": "YQ="}),
        json!({"$bytes": "YQ", "other": 1}),
        json!({"other": 1, "$bytes": "YQ"}),
        json!({}),
    ] {
        check::<Bytes>(&value, Err(message));
    }
    check::<Bytes>(
        &json!({"$bytes": [1, 2]}),
        Err("`/a/$bytes` must be a string, not an array"),
    );
    check::<Bytes>(
        &json!("YQ"),
        Err("`/a` must be an object with `$bytes`, not a string"),
    );
    check_cbor(&Bytes::from(vec![1, 2, 3]), &Ipld::Bytes(vec![1, 2, 3]));
}

#[test]
fn bytes_are_counted_and_not_shown() {
    let bytes = Bytes::from(b"secret".to_vec());
    assert_eq!(format!("{bytes:?}"), "Bytes(6)");
}

/// W-122
#[test]
fn limits_count_raw_bytes() {
    let reader = Octets {
        min_length: 2,
        max_length: 3,
    };
    for (base64, accepted) in [
        ("YQ", false),
        ("YWI", true),
        ("YWJj", true),
        ("YWJjZA", false),
    ] {
        let value = json!({"$bytes": base64});
        let read = reader.read(decode::Json(&value));
        assert_eq!(read.is_ok(), accepted, "{base64}");
        let bytes: Bytes = serde_json::from_value(value).unwrap();
        assert_eq!(reader.hold(&bytes).is_ok(), accepted, "{base64}");
    }
    let value = json!({"$bytes": "YQ"});
    let error = reader.read(decode::Json(&value)).unwrap_err();
    assert_eq!(error.message("it"), "it must be 2 to 3 bytes");
}

/// W-123
#[test]
fn link() {
    for text in [CID, DAG_CID] {
        let value = json!({ "$link": text });
        check::<CidLink>(&value, Ok(&value));
        check_cbor(&text.parse::<CidLink>().unwrap(), &cid(text));
    }
    let message = "`/a` must be a link: `$link` with a CID, and nothing else";
    for value in [
        json!({"$link": "."}),
        json!({"$link": "QmbWqxBEKC3P8tqsKc98xmWNzrzDtRLMiMPL8wBuTGsMnR"}),
        json!({"$link": CID, "other": "blah"}),
        json!({"cid": CID}),
    ] {
        check::<CidLink>(&value, Err(message));
    }
    check::<CidLink>(
        &json!({"$link": 1234}),
        Err("`/a/$link` must be a string, not an integer"),
    );
    // W-144
    check::<CidLink>(
        &json!(CID),
        Err("`/a` must be an object with `$link`, not a string"),
    );
    let other = serde_ipld_dagcbor::to_vec(&ipld!(b"abc".to_vec())).unwrap();
    assert!(serde_ipld_dagcbor::from_slice::<CidLink>(&other).is_err());
}

/// W-124
#[test]
fn blob() {
    let blob = json!({"$type": "blob", "ref": {"$link": CID}, "mimeType": "image/jpeg", "size": 9});
    check::<Blob>(&blob, Ok(&blob));
    let value: Blob = serde_json::from_value(blob.clone()).unwrap();
    assert!(
        serde_json::to_string(&value)
            .unwrap()
            .starts_with(r#"{"$type":"blob","ref":"#)
    );
    check_cbor(
        &value,
        &ipld!({"$type": "blob", "ref": cid(CID), "mimeType": "image/jpeg", "size": 9}),
    );
    for (name, other, message) in [
        ("$type", json!("Blob"), "`/a/$type` must be `blob`"),
        (
            "size",
            json!("9"),
            "`/a/size` must be an integer, not a string",
        ),
        (
            "size",
            json!(-1),
            "`/a/size` must be an integer from 0 to 9007199254740991",
        ),
        ("mimeType", json!(""), "`/a/mimeType` must be a media type"),
        (
            "ref",
            json!(CID),
            "`/a/ref` must be an object with `$link`, not a string",
        ),
        (
            "ref",
            json!({"$link": DAG_CID}),
            "`/a/ref` must be a link to raw bytes",
        ),
        ("extra", json!(1), "`/a/extra` is not a known property"),
    ] {
        let mut blob = blob.clone();
        blob[name] = other;
        check::<Blob>(&blob, Err(message));
    }
    for name in ["$type", "ref", "mimeType", "size"] {
        let mut blob = blob.clone();
        blob.as_object_mut().unwrap().remove(name);
        check::<Blob>(&blob, Err(&format!("`/a/{name}` is required")));
    }
    // W-126
    check::<Blob>(
        &json!({"cid": CID, "mimeType": "image/jpeg"}),
        Err("`/a/cid` is not a known property"),
    );
}

/// W-125
#[test]
fn a_blob_is_of_the_right_kind_and_size() {
    let reader = Upload {
        accept: &["image/*", "text/plain"],
        max_size: 100,
    };
    let kinds = "it must be a blob whose `mimeType` is one of `image/*`, `text/plain`";
    for (mime_type, size, expected) in [
        ("image/jpeg", 100, None),
        ("Text/Plain", 0, None),
        (
            "image/jpeg",
            101,
            Some("it must be a blob of at most 100 bytes"),
        ),
        ("video/mp4", 1, Some(kinds)),
    ] {
        let blob =
            json!({"$type": "blob", "ref": {"$link": CID}, "mimeType": mime_type, "size": size});
        let message = reader
            .read(decode::Json(&blob))
            .err()
            .map(|offence| offence.message("it"));
        assert_eq!(message.as_deref(), expected, "{blob}");
        assert!(Upload::ANY.read(decode::Json(&blob)).is_ok(), "{blob}");
        // W-161
        let blob: Blob = serde_json::from_value(blob).unwrap();
        assert!(reader.hold(&blob).is_ok());
    }
}

#[test]
fn null() {
    check::<Null>(&json!(null), Ok(&json!(null)));
    check::<Null>(&json!(0), Err("`/a` must be null, not an integer"));
    check_cbor(&Null, &Ipld::Null);
    check_cbor(&Nullable::Value(5), &Ipld::Integer(5));
    check_cbor(&Nullable::<i64>::Null, &Ipld::Null);
}

/// W-118, W-137
#[test]
fn extra_properties_obey_the_data_model() {
    let mut extra = Extra::new();
    assert_eq!(size_of::<Extra>(), 8);
    assert_eq!(extra.insert("a", 5.0).unwrap(), None);
    assert_eq!(
        extra.insert("a", json!({"$link": CID})).unwrap(),
        Some(json!(5))
    );
    assert_eq!(extra.insert("$b", json!([null])).unwrap(), None);
    for (name, value, message) in [
        (
            "c",
            json!([0.5]),
            "`/c/0` must be an integer, not a number with a fraction",
        ),
        (
            "c",
            json!({"$link": "x"}),
            "`/c` must be a link: `$link` with a CID, and nothing else",
        ),
        ("$type", json!("a"), "`/$type` is not a property"),
    ] {
        assert_eq!(extra.insert(name, value).unwrap_err().to_string(), message);
    }
    let names: Vec<_> = extra.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["a", "$b"]);
    assert_eq!(extra.get("a"), Some(&json!({"$link": CID})));
    assert!(!extra.is_empty());
    assert_eq!(format!("{:?}", Extra::NONE), "{}");
    assert_eq!(Extra::default(), Extra::NONE);
}

#[test]
fn unknown_data_in_dag_cbor() {
    let value = json!({
        "$type": "com.example.x",
        "link": {"$link": DAG_CID},
        "deep": [{"bytes": {"$bytes": "AQI"}}, null, -5, true, "text"],
    });
    let unknown = Unknown::from_serialize(&value).unwrap();
    check_cbor(
        &unknown,
        &ipld!({
            "$type": "com.example.x",
            "link": cid(DAG_CID),
            "deep": [{"bytes": b"\x01\x02".to_vec()}, null, -5, true, "text"],
        }),
    );
}

#[test]
fn dag_cbor_that_has_no_json_is_refused() {
    for ipld in [
        ipld!({"a": 1.5}),
        ipld!({"a": {"$link": CID}}),
        ipld!({"a": {"$bytes": "AQI"}}),
        ipld!({"a": 9_007_199_254_740_992_i64}),
        // Of another version, codec or hash.
        ipld!({"a": cid("QmbWqxBEKC3P8tqsKc98xmWNzrzDtRLMiMPL8wBuTGsMnR")}),
    ] {
        let cbor = serde_ipld_dagcbor::to_vec(&ipld).unwrap();
        assert!(
            serde_ipld_dagcbor::from_slice::<Unknown>(&cbor).is_err(),
            "{ipld:?}"
        );
    }
}
