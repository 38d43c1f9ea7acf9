mod post;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use self::post::{Closed, Data, Embed, Post};
use crate::{decode, error::Error};

const CID: &str = "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity";

/// What is written back, or the message. A value must come through DAG-CBOR as it is.
fn check<T: DeserializeOwned + Serialize>(body: &Value, expected: Result<&Value, &str>) {
    let read = decode::json::<T>(body.to_string().as_bytes());
    if let Ok(value) = &read {
        let cbor = serde_ipld_dagcbor::to_vec(value).unwrap();
        let again: T = serde_ipld_dagcbor::from_slice(&cbor).unwrap();
        assert_eq!(json!(again), json!(value), "{body}");
    }
    let written = read.map(|value| json!(value));
    assert_eq!(written.as_ref().map_err(Error::message), expected, "{body}");
}

/// A post with this embed; the message, or whether it is written as it came.
fn check_embed(embed: &Value, expected: Result<(), &str>) {
    let body = json!({"$type": "com.example.post", "text": "hi", "embed": embed});
    check::<Post>(&body, expected.map(|()| &body));
    let late = json!({"text": "hi", "embed": embed, "$type": "com.example.post"});
    check::<Post>(&late, expected.map(|()| &body));
}

fn data() -> Value {
    json!({"$type": "com.example.embed#data", "link": {"$link": CID}, "bytes": {"$bytes": "AQI"}})
}

/// W-129, W-131
#[test]
fn a_record_says_its_type() {
    let body = json!({"$type": "com.example.post", "text": "hi"});
    check::<Post>(&body, Ok(&body));
    check::<Post>(
        &json!({"$type": "com.example.post#main", "text": "hi"}),
        Ok(&body),
    );
    check::<Post>(
        &json!({"text": "hi", "$type": "com.example.post#main"}),
        Ok(&body),
    );
    check::<Post>(&json!({"text": "hi"}), Err("`/$type` is required"));
    check::<Post>(&json!({}), Err("`/$type` is required"));
    let other = Err("`/$type` must be `com.example.post`");
    check::<Post>(&json!({"$type": "com.example.Post", "text": "hi"}), other);
    check::<Post>(&json!({"text": "hi", "$type": "com.example"}), other);
    check::<Post>(
        &json!({"text": "hi", "$type": 5}),
        Err("`/$type` must be a string, not an integer"),
    );
    check::<Post>(&json!([]), Err("the body must be an object, not an array"));
}

#[test]
fn a_record_is_written_with_its_type_first() {
    let post = Post {
        text: String::from("hi"),
        embed: None,
        extra: crate::data::Extra::NONE,
    };
    assert_eq!(
        serde_json::to_string(&post).unwrap(),
        r#"{"$type":"com.example.post","text":"hi"}"#
    );
}

/// W-113
#[test]
fn what_the_document_does_not_know_is_kept() {
    let body = json!({
        "$type": "com.example.post",
        "text": "hi",
        "z": [1, {"$link": CID}],
        "__proto__": {"a": null},
        "$a": {"$bytes": "AQI"},
    });
    check::<Post>(&body, Ok(&body));
    let late = json!({"z": 1, "text": "hi", "a": 2, "$type": "com.example.post"});
    let post: Post = serde_json::from_value(late).unwrap();
    assert_eq!(
        serde_json::to_string(&post).unwrap(),
        r#"{"$type":"com.example.post","text":"hi","z":1,"a":2}"#
    );
    check::<Post>(
        &json!({"$type": "com.example.post", "text": "hi", "z": [{"a": 0.5}]}),
        Err("`/z/0/a` must be an integer, not a number with a fraction"),
    );
}

/// W-130
#[test]
fn a_union_is_told_by_its_type() {
    check_embed(&data(), Ok(()));
    check_embed(&json!({"$type": "com.example.embed", "x": 1}), Ok(()));
    // `#main` stands behind an NSID (W-131): this is another type, which nobody knows.
    let other = json!({"$type": "com.example.embed#data#main", "x": 1});
    check_embed(&other, Ok(()));
    check_embed(&json!({"x": 1}), Err("`/embed/$type` is required"));
    check_embed(&json!({}), Err("`/embed/$type` is required"));
    check_embed(
        &json!({"$type": null}),
        Err("`/embed/$type` must be a string, not null"),
    );
    check_embed(
        &json!("com.example.embed"),
        Err("`/embed` must be an object, not a string"),
    );
}

/// W-133
#[test]
fn a_type_is_not_empty() {
    let message = "`/embed/$type` must be the name of a type";
    check_embed(&json!({"$type": "", "x": 1}), Err(message));
    check_embed(&json!({"x": 1, "$type": ""}), Err(message));
}

/// W-131
#[test]
fn main_is_said_or_left_out() {
    let embed = serde_json::from_value::<Embed>(json!({"$type": "com.example.embed#main"}));
    assert_eq!(json!(embed.unwrap()), json!({"$type": "com.example.embed"}));
}

/// W-132
#[test]
fn a_variant_may_be_a_record() {
    let embed = json!({"$type": "com.example.post", "text": "inside"});
    check_embed(&embed, Ok(()));
    check_embed(
        &json!({"$type": "com.example.post"}),
        Err("`/embed/text` is required"),
    );
}

#[test]
fn what_an_open_union_does_not_list_is_kept_as_it_is() {
    let text = r#"{"$type":"com.example.new#main","z":{"$bytes":"AQI"},"a":[null,true,5]}"#;
    let embed: Embed = serde_json::from_str(text).unwrap();
    assert!(matches!(embed, Embed::Other(_)), "{embed:?}");
    assert_eq!(serde_json::to_string(&embed).unwrap(), text);
    check_embed(&serde_json::from_str(text).unwrap(), Ok(()));
    check_embed(
        &json!({"$type": "com.example.new", "a": [0.5]}),
        Err("`/embed/a/0` must be an integer, not a number with a fraction"),
    );
    check_embed(
        &json!({"$type": "blob", "ref": {"$link": CID}, "mimeType": "a/b", "size": 1}),
        Err("`/embed` must be an object that is not a link, bytes or a blob"),
    );
    let twice = r#"{"$type":"com.example.new","$type":"com.example.embed"}"#;
    assert!(serde_json::from_str::<Embed>(twice).is_err());
}

#[test]
fn a_closed_union_holds_what_it_lists() {
    let closed = |closed: &Value| json!({"$type": "com.example.embed", "closed": closed});
    check_embed(&closed(&data()), Ok(()));
    check_embed(
        &closed(&json!({"$type": "com.example.new"})),
        Err("`/embed/closed` must be an object whose `$type` is one of `com.example.embed#data`"),
    );
}

/// W-110
#[test]
fn a_mistake_inside_a_union_keeps_its_path() {
    let message = "`/embed/inner/bytes` must be an object with `$bytes`, not a string";
    let tagged = json!({"$type": "com.example.embed#data", "link": {"$link": CID}, "bytes": "AQI"});
    let late = json!({"link": {"$link": CID}, "bytes": "AQI", "$type": "com.example.embed#data"});
    for inner in [tagged, late] {
        for embed in [
            json!({"$type": "com.example.embed", "inner": inner}),
            json!({"inner": inner, "$type": "com.example.embed"}),
        ] {
            check_embed(&embed, Err(message));
        }
    }
}

#[test]
fn unions_nest_whatever_the_order() {
    let mut first = data();
    let mut last =
        r#"{"link":{"$link":"CID"},"bytes":{"$bytes":"AQI"},"$type":"com.example.embed#data"}"#
            .replace("CID", CID);
    for _ in 0..30 {
        first = json!({"$type": "com.example.embed", "inner": first});
        last = format!(r#"{{"inner":{last},"$type":"com.example.embed#main"}}"#);
    }
    let first: Embed = serde_json::from_value(first).unwrap();
    assert_eq!(serde_json::from_str::<Embed>(&last).unwrap(), first);
    let cbor = serde_ipld_dagcbor::to_vec(&first).unwrap();
    assert_eq!(
        serde_ipld_dagcbor::from_slice::<Embed>(&cbor).unwrap(),
        first
    );
}

/// The path is in the message also where nobody reads a second time.
#[test]
fn a_mistake_in_dag_cbor_has_a_path() {
    let cbor = serde_ipld_dagcbor::to_vec(&json!({"$type": "com.example.post", "text": 5}));
    let error = serde_ipld_dagcbor::from_slice::<Post>(&cbor.unwrap()).unwrap_err();
    let message = error.to_string();
    assert!(message.contains("`/text` must be a string"), "{message}");
}

#[test]
fn an_object_has_no_type_of_its_own() {
    let data = json!({"link": {"$link": CID}, "bytes": {"$bytes": "AQI"}});
    check::<Data>(&data, Ok(&data));
    let typed =
        json!({"$type": "com.example.other", "link": {"$link": CID}, "bytes": {"$bytes": "AQI"}});
    check::<Data>(&typed, Ok(&data));
    assert!(serde_json::from_value::<Closed>(data).is_err());
}

/// S-007
#[test]
fn what_is_not_kept_is_passed_over_in_dag_cbor_too() {
    let data: Data = serde_json::from_value(data()).unwrap();
    let mut ipld = ipld_core::serde::to_ipld(&data).unwrap();
    let ipld_core::ipld::Ipld::Map(members) = &mut ipld else {
        panic!("an object is a map");
    };
    let link = members["link"].clone();
    members.insert(String::from("more"), vec![link].into());
    members.insert(String::from("none"), ipld_core::ipld::Ipld::Null);
    let cbor = serde_ipld_dagcbor::to_vec(&ipld).unwrap();
    assert_eq!(serde_ipld_dagcbor::from_slice::<Data>(&cbor).unwrap(), data);
}
