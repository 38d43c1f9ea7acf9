use super::*;

const ANY_LINK: Rules = Rules {
    raw_blobs: false,
    ..Rules::STRICT
};
const LEGACY: Rules = Rules {
    legacy_blobs: true,
    ..Rules::STRICT
};

fn blob() -> Value {
    json!({ "$type": "blob", "ref": { "$link": RAW }, "mimeType": "image/png", "size": 10 })
}

/// The blob with another member, or without one.
fn blob_with(name: &str, value: Option<Value>) -> Value {
    let mut blob = blob();
    let members = blob.as_object_mut().unwrap();
    match value {
        Some(value) => members.insert(name.to_owned(), value),
        None => members.remove(name),
    };
    blob
}

/// W-122
#[test]
fn bytes_are_base_64_under_one_key() {
    let bytes = "`/v` must be bytes: `$bytes` with base64, and nothing else";
    check(
        &json!({ "type": "bytes" }),
        &[
            (json!({ "$bytes": "" }), ""),
            (json!({ "$bytes": "aGk" }), ""),
            (json!({ "$bytes": "aGk=" }), ""),
            (json!({ "$bytes": "aG_-" }), bytes),
            (json!({ "$bytes": "a" }), bytes),
            (json!({ "$bytes": [1, 2] }), bytes),
            (json!({ "$bytes": "aGk", "more": 1 }), bytes),
            (
                json!({ "bytes": "aGk" }),
                "`/v` must be bytes, not an object",
            ),
            (json!("aGk"), "`/v` must be bytes, not a string"),
            (json!({ "$link": RAW }), "`/v` must be bytes, not a link"),
        ],
    );
}

/// W-122
#[test]
fn lengths_of_bytes_are_not_those_of_their_text() {
    check(
        &json!({ "type": "bytes", "minLength": 2, "maxLength": 3 }),
        &[
            (json!({ "$bytes": "aGk" }), ""),
            (json!({ "$bytes": "aGkh" }), ""),
            (json!({ "$bytes": "aA" }), "`/v` must be 2 to 3 bytes"),
            (json!({ "$bytes": "aGkhIQ" }), "`/v` must be 2 to 3 bytes"),
        ],
    );
}

/// W-123, W-144
#[test]
fn a_link_is_an_object_and_a_cid_is_a_string() {
    let link = "`/v` must be a link: `$link` with a CID, and nothing else";
    check(
        &json!({ "type": "cid-link" }),
        &[
            (json!({ "$link": RAW }), ""),
            (json!({ "$link": DAG_CBOR }), ""),
            (
                json!({ "$link": "QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n" }),
                link,
            ),
            (json!({ "$link": "." }), link),
            (json!({ "$link": 5 }), link),
            (json!({ "$link": RAW, "more": 1 }), link),
            (json!(RAW), "`/v` must be a link, not a string"),
        ],
    );
    check(
        &json!({ "type": "string", "format": "cid" }),
        &[
            (json!(RAW), ""),
            (json!({ "$link": RAW }), "`/v` must be a string, not a link"),
        ],
    );
}

/// W-124
#[test]
fn a_blob_has_four_members_and_no_more() {
    check(
        &json!({ "type": "blob" }),
        &[
            (blob(), ""),
            (blob_with("size", Some(json!(0))), ""),
            (
                blob_with("size", Some(json!(-1))),
                "`/v/size` must be an integer from 0 up",
            ),
            (
                blob_with("size", Some(json!("10"))),
                "`/v/size` must be an integer from 0 up, not a string",
            ),
            (
                blob_with("size", Some(json!(1.5))),
                "`/v/size` must be an integer, not a number with a fraction",
            ),
            (blob_with("size", None), "`/v/size` is required"),
            (
                blob_with("mimeType", Some(json!("png"))),
                "`/v/mimeType` must be a media type",
            ),
            (
                blob_with("mimeType", Some(json!(""))),
                "`/v/mimeType` must be a media type",
            ),
            (blob_with("mimeType", None), "`/v/mimeType` is required"),
            (
                blob_with("ref", Some(json!(RAW))),
                "`/v/ref` must be a link to raw bytes, not a string",
            ),
            (
                blob_with("ref", Some(json!({ "$link": DAG_CBOR }))),
                "`/v/ref` must be a link to raw bytes",
            ),
            (blob_with("ref", None), "`/v/ref` is required"),
            (
                blob_with("alt", Some(json!("x"))),
                "`/v/alt` is not a property of a blob",
            ),
            (
                blob_with("$type", Some(json!("com.example.blob"))),
                "`/v` must be a blob: `$type`, `ref`, `mimeType` and `size`, and nothing else",
            ),
            (json!("blob"), "`/v` must be a blob, not a string"),
        ],
    );
}

/// W-124
#[test]
fn the_link_of_a_blob_may_be_let_be() {
    let defs = json!({ "it": { "type": "blob" } });
    let value = blob_with("ref", Some(json!({ "$link": DAG_CBOR })));
    check_with(&defs, ANY_LINK, &[(value.clone(), "")]);
    check_with(
        &defs,
        LENIENT,
        &[(value, "`/ref` must be a link to raw bytes")],
    );
}

/// W-125, W-161
#[test]
fn input_is_held_to_the_kinds_and_sizes_of_blobs_and_output_is_not() {
    let defs =
        json!({ "it": { "type": "blob", "accept": ["image/*", "text/plain"], "maxSize": 10 } });
    let video = blob_with("mimeType", Some(json!("video/mp4")));
    let large = blob_with("size", Some(json!(11)));
    check_with(
        &defs,
        Rules::STRICT,
        &[
            (blob(), ""),
            (blob_with("mimeType", Some(json!("TEXT/plain"))), ""),
            (
                video.clone(),
                "`/mimeType` must be one of `image/*`, `text/plain`",
            ),
            (large.clone(), "`/size` must be at most 10"),
        ],
    );
    check_with(&defs, LENIENT, &[(blob(), ""), (video, ""), (large, "")]);
}

/// W-126
#[test]
fn blobs_of_early_records_take_an_option() {
    let defs = json!({ "it": { "type": "blob", "accept": ["image/*"] } });
    let refused =
        "the value must be a blob: `$type`, `ref`, `mimeType` and `size`, and nothing else";
    let legacy = json!({ "cid": RAW, "mimeType": "image/png" });
    check_with(&defs, Rules::STRICT, &[(legacy.clone(), refused)]);
    check_with(
        &defs,
        LEGACY,
        &[
            (legacy, ""),
            (blob(), ""),
            (json!({ "cid": "!", "mimeType": "image/png" }), refused),
            (json!({ "cid": RAW, "mimeType": "" }), refused),
            (json!({ "cid": RAW }), refused),
            (
                json!({ "cid": RAW, "mimeType": "image/png", "size": 5 }),
                refused,
            ),
            (
                json!({ "cid": RAW, "mimeType": "text/plain" }),
                "`/mimeType` must be one of `image/*`",
            ),
        ],
    );
}

/// W-118, W-134
#[test]
fn unknown_is_an_object_of_the_data_model() {
    let plain = "`/v` must be an object that is not a link, bytes or a blob";
    check(
        &json!({ "type": "unknown" }),
        &[
            (json!({}), ""),
            (
                json!({ "a": [1, null, { "b": true }], "$type": "com.example.other" }),
                "",
            ),
            (
                json!({ "a": [blob(), { "$link": RAW }, { "$bytes": "aGk" }] }),
                "",
            ),
            (json!([]), "`/v` must be an object, not an array"),
            (json!("a"), "`/v` must be an object, not a string"),
            (json!(false), "`/v` must be an object, not a boolean"),
            (json!(null), "`/v` must be an object, not null"),
            (json!({ "$link": RAW }), plain),
            (json!({ "$bytes": "aGk" }), plain),
            (blob(), plain),
            (
                json!({ "a": 1.5 }),
                "`/v/a` must be an integer, not a number with a fraction",
            ),
            (json!({ "a": [{ "size": 1.0 }] }), ""),
            (
                json!({ "a": { "$link": "." } }),
                "`/v/a` must be a link: `$link` with a CID, and nothing else",
            ),
            (
                json!({ "a": blob_with("size", None) }),
                "`/v/a/size` is required",
            ),
            (
                json!({ "a": { "$type": 5 } }),
                "`/v/a/$type` must be the name of a type, not a number",
            ),
            (
                json!({ "$type": "" }),
                "`/v/$type` must be the name of a type",
            ),
            (
                json!({ "$type": null }),
                "`/v/$type` must be the name of a type, not null",
            ),
        ],
    );
}
