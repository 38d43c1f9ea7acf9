//! The vectors of the protocol and the public documents: everything valid is accepted, everything invalid refused.

use self::Verdict::{Accepted, Refused};
use data_encoding::HEXLOWER;
use serde_json::Value;
use sha2::{Digest, Sha256};
use xrpc::crypto::{Curve, PublicKey, SigningKey};
use xrpc_lexicon::{
    Catalog, Document, Format, Validator, cbor,
    data::{Codec, Link, decode_base64, encode_base64},
    syntax,
    validate::check_data,
};
use xrpc_tests::workspace;

/// What a vector must be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Verdict {
    Accepted,
    Refused,
}

/// Checks the vectors of a format: in each file a text a line, blank lines and lines that begin with `#` aside. White
/// space at the ends of a line is part of the text.
fn check(format: Format, files: &[(&str, Verdict)]) {
    for (file, verdict) in files {
        let path = workspace::shared().join("interop/syntax").join(file);
        let text = workspace::text(&path);
        let vectors: Vec<&str> = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        assert!(!vectors.is_empty(), "{file} has no vectors");
        let wrong: Vec<&&str> = vectors
            .iter()
            .filter(|vector| judge(&syntax::check(format, vector)) != *verdict)
            .collect();
        assert!(wrong.is_empty(), "{file}: not {verdict:?}: {wrong:#?}");
        report(file, vectors.len(), *verdict);
    }
}

fn judge<T, E>(result: &Result<T, E>) -> Verdict {
    if result.is_ok() { Accepted } else { Refused }
}

#[expect(
    clippy::print_stdout,
    reason = "how much was tested is shown by `--nocapture`"
)]
fn report(family: &str, count: usize, verdict: Verdict) {
    println!("{family}: {count} {verdict:?}");
}

/// One test a format: the name of the test is that of its format.
macro_rules! formats {
    ($($name:ident: $format:ident { $($file:literal => $verdict:ident,)+ })+) => {$(
        #[test]
        #[cfg_attr(not(shared), ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons")]
        fn $name() {
            check(Format::$format, &[$(($file, $verdict)),+]);
        }
    )+};
}

formats! {
    at_identifier: AtIdentifier {
        "atidentifier_syntax_valid.txt" => Accepted,
        "atidentifier_syntax_invalid.txt" => Refused,
    }
    at_uri: AtUri {
        "aturi_syntax_valid.txt" => Accepted,
        "aturi_syntax_invalid.txt" => Refused,
    }
    cid: Cid {
        "cid_syntax_valid.txt" => Accepted,
        "cid_syntax_invalid.txt" => Refused,
    }
    datetime: Datetime {
        "datetime_syntax_valid.txt" => Accepted,
        "datetime_syntax_invalid.txt" => Refused,
        "datetime_parse_invalid.txt" => Refused,
    }
    did: Did {
        "did_syntax_valid.txt" => Accepted,
        "did_syntax_invalid.txt" => Refused,
    }
    handle: Handle {
        "handle_syntax_valid.txt" => Accepted,
        "handle_syntax_invalid.txt" => Refused,
    }
    language: Language {
        "language_syntax_valid.txt" => Accepted,
        "language_syntax_invalid.txt" => Refused,
        "language_parse_invalid.txt" => Refused,
    }
    nsid: Nsid {
        "nsid_syntax_valid.txt" => Accepted,
        "nsid_syntax_invalid.txt" => Refused,
    }
    record_key: RecordKey {
        "recordkey_syntax_valid.txt" => Accepted,
        "recordkey_syntax_invalid.txt" => Refused,
    }
    tid: Tid {
        "tid_syntax_valid.txt" => Accepted,
        "tid_syntax_invalid.txt" => Refused,
    }
    uri: Uri {
        "uri_syntax_valid.txt" => Accepted,
        "uri_syntax_invalid.txt" => Refused,
    }
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn every_file_of_syntax_vectors_is_checked() {
    let source = include_str!("interop.rs");
    let files = workspace::files(&workspace::shared().join("interop/syntax"), ".txt");
    assert!(!files.is_empty());
    for file in files {
        let name = file
            .file_name()
            .expect("a file has a name")
            .to_string_lossy();
        assert!(
            source.contains(&format!("\"{name}\"")),
            "{name} is not checked"
        );
    }
}

/// A file of vectors that is a JSON array.
fn vectors(file: &str) -> Vec<Value> {
    let path = workspace::shared().join("interop").join(file);
    serde_json::from_str(&workspace::text(&path)).expect("the vectors are an array")
}

fn check_documents(file: &str, verdict: Verdict) {
    let vectors = vectors(&format!("lexicon/{file}"));
    assert!(!vectors.is_empty(), "{file} has no vectors");
    for vector in &vectors {
        let result = Document::from_value(&vector["lexicon"]);
        assert_eq!(
            judge(&result),
            verdict,
            "{file}: {}: {result:?}",
            vector["name"]
        );
    }
    report(file, vectors.len(), verdict);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn valid_documents() {
    check_documents("lexicon-valid.json", Accepted);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn invalid_documents() {
    check_documents("lexicon-invalid.json", Refused);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn catalog_documents() {
    let files = workspace::files(
        &workspace::shared().join("interop/lexicon/catalog"),
        ".json",
    );
    assert_eq!(files.len(), 5);
    for file in &files {
        if let Err(error) = Document::parse(&workspace::text(file)) {
            panic!("{}: {error}", file.display());
        }
    }
    report("catalog", files.len(), Accepted);
}

/// The documents that the vectors of records are about.
fn catalog() -> Catalog {
    let files = workspace::files(
        &workspace::shared().join("interop/lexicon/catalog"),
        ".json",
    );
    let documents = files.iter().map(|file| {
        Document::parse(&workspace::text(file))
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    });
    Catalog::from_documents(documents)
}

/// One vector of `record-data-valid.json` has blobs that link to DAG-CBOR, against the specification (W-124).
fn record_validator(catalog: &Catalog) -> Validator<'_> {
    Validator::new(catalog).any_blob_link()
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn valid_records() {
    let catalog = catalog();
    let validator = record_validator(&catalog);
    let vectors = vectors("lexicon/record-data-valid.json");
    for vector in &vectors {
        let (name, data) = (&vector["name"], &vector["data"]);
        let key = vector["rkey"].as_str().expect("a record has a key");
        let nsid = data["$type"].as_str().expect("a record has a type");
        let result = validator
            .record(data)
            .and_then(|()| validator.record(&cbor::to_ipld(data)?))
            .and_then(|()| validator.record_key(nsid, key));
        assert_eq!(judge(&result), Accepted, "{name}: {result:?}");
        let other = validator.record_key(nsid, "other");
        assert_eq!(judge(&other), Refused, "{name}: the key is `literal:demo`");
    }
    assert_eq!(vectors.len(), 3);
    report("record-data-valid.json", vectors.len(), Accepted);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn the_strict_validator_refuses_blobs_that_are_no_raw_bytes() {
    let catalog = catalog();
    let refused: Vec<(Value, String)> = vectors("lexicon/record-data-valid.json")
        .into_iter()
        .filter_map(|mut vector| {
            let violation = Validator::new(&catalog).record(&vector["data"]).err()?;
            Some((vector["name"].take(), violation.to_string()))
        })
        .collect();
    let message = "`/blob/ref` must be a link to raw bytes".to_owned();
    assert_eq!(refused, [(Value::from("full"), message)]);
}

/// Where each vector of `record-data-invalid.json` is wrong.
#[rustfmt::skip]
const WRONG: [&str; 50] = [
    "/integer", "/boolean", "/integer", "/string", "/string",
    "/bytes", "/bytes", "/bytes", "/cid-link", "/blob",
    "/blob", "/array", "/array/0", "/object", "/object/a",
    "/ref", "/ref", "/formats/handle", "/formats/did", "/formats/atidentifier",
    "/formats/nsid", "/formats/aturi", "/formats/cid", "/formats/datetime", "/formats/language",
    "/formats/uri", "/formats/tid", "/formats/recordkey", "/constInteger", "/enumInteger",
    "/rangeInteger", "/lenString", "/lenString", "/graphemeString", "/graphemeString",
    "/enumString", "/sizeBytes", "/sizeBytes", "/lenArray", "/lenArray",
    "/sizeBlob/size", "/acceptBlob/mimeType", "/union", "/union/$type", "/closedUnion/$type",
    "/closedUnion/$type", "/union/a", "/unknown", "/unknown", "/unknown",
];

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn invalid_records() {
    let catalog = catalog();
    let validator = record_validator(&catalog);
    let vectors = vectors("lexicon/record-data-invalid.json");
    let mut places = Vec::new();
    for vector in &vectors {
        let (name, data) = (&vector["name"], &vector["data"]);
        let Err(violation) = validator.record(data) else {
            panic!("{name}: it was accepted");
        };
        places.push(violation.pointer());
        let kept = cbor::to_ipld(data).and_then(|data| validator.record(&data));
        assert_eq!(judge(&kept), Refused, "{name}, in DAG-CBOR");
    }
    assert_eq!(places, WRONG);
    report("record-data-invalid.json", vectors.len(), Refused);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn valid_data() {
    let vectors = vectors("data-model/data-model-valid.json");
    for vector in &vectors {
        let (note, data) = (&vector["note"], &vector["json"]);
        let result = check_data(data).and_then(|()| check_data(&cbor::to_ipld(data)?));
        assert_eq!(judge(&result), Accepted, "{note}: {result:?}");
    }
    assert_eq!(vectors.len(), 5);
    report("data-model-valid.json", vectors.len(), Accepted);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn invalid_data() {
    let vectors = vectors("data-model/data-model-invalid.json");
    for vector in &vectors {
        let (note, data) = (&vector["note"], &vector["json"]);
        assert_eq!(judge(&check_data(data)), Refused, "{note}");
        let kept = cbor::to_ipld(data).and_then(|data| check_data(&data));
        assert_eq!(judge(&kept), Refused, "{note}, in DAG-CBOR");
    }
    assert_eq!(vectors.len(), 12);
    report("data-model-invalid.json", vectors.len(), Refused);
}

/// W-122, W-123: bytes and links have one form in JSON and one in DAG-CBOR, and a value has one hash.
#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn data_in_both_forms() {
    let vectors = vectors("data-model/data-model-fixtures.json");
    for vector in &vectors {
        let (json, cid) = (&vector["json"], &vector["cid"]);
        let bytes = vector["cbor_base64"].as_str().and_then(decode_base64);
        let bytes = bytes.expect("the vector has base 64");

        check_data(json).unwrap_or_else(|violation| panic!("{cid}: {violation}"));
        let value = cbor::to_ipld(json).unwrap_or_else(|violation| panic!("{cid}: {violation}"));
        let encoded = cbor::encode(&value).map(|bytes| encode_base64(&bytes));
        assert_eq!(
            encoded.ok().as_deref(),
            vector["cbor_base64"].as_str(),
            "{cid}"
        );

        let link = Link::new(Codec::DagCbor, Sha256::digest(&bytes).into());
        assert_eq!(cid, &link.to_string());

        let decoded = cbor::decode(&bytes).and_then(|value| cbor::to_json(&value));
        assert_eq!(decoded.ok().as_ref(), Some(json), "{cid}");
    }
    assert_eq!(vectors.len(), 3);
    report("data-model-fixtures.json", vectors.len(), Accepted);
}

/// W-310: signatures of repositories; those of tokens may have the larger value of `s` too.
#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn signatures() {
    let vectors = vectors("crypto/signature-fixtures.json");
    for vector in &vectors {
        let text = |name: &str| vector[name].as_str().expect("a text");
        let bytes = |name| decode_base64(text(name)).expect("base 64");
        let (kind, multibase) = (text("didDocSuite"), text("publicKeyMultibase"));
        let key = PublicKey::from_verification_method(kind, multibase).expect("a key");
        let named: PublicKey = text("publicKeyDid").parse().expect("a key");
        assert_eq!(key, named, "{}", vector["comment"]);
        assert_eq!(key.did_key(), text("publicKeyDid"));
        assert_eq!(key.curve().algorithm(), text("algorithm"));
        let (message, signature) = (bytes("messageBase64"), bytes("signatureBase64"));
        let is_valid = vector["validSignature"].as_bool().expect("a boolean");
        let is_high = vector["tags"][0] == "high-s";
        assert_eq!(
            key.verify(&message, &signature),
            is_valid,
            "{}",
            vector["comment"]
        );
        assert_eq!(key.verify_any(&message, &signature), is_valid || is_high);
    }
    assert_eq!(vectors.len(), 6);
    report("signature-fixtures.json", vectors.len(), Accepted);
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn names_of_keys() {
    for (file, curve, count) in [
        ("crypto/w3c_didkey_K256.json", Curve::K256, 5),
        ("crypto/w3c_didkey_P256.json", Curve::P256, 1),
    ] {
        let vectors = vectors(file);
        for vector in &vectors {
            let text = |name: &str| vector[name].as_str();
            let secret = if let Some(hex) = text("privateKeyBytesHex") {
                HEXLOWER.decode(hex.as_bytes()).expect("hex")
            } else {
                let base58 = text("privateKeyBytesBase58").expect("a secret");
                multibase::decode(format!("z{base58}")).expect("base 58").1
            };
            let secret = secret.try_into().expect("32 bytes");
            let key = SigningKey::from_bytes(curve, secret).expect("a key");
            assert_eq!(Some(&*key.public_key().did_key()), text("publicDidKey"));
        }
        assert_eq!(vectors.len(), count);
        report(file, vectors.len(), Accepted);
    }
}

#[test]
#[cfg_attr(
    not(shared),
    ignore = "set XRPC_SHARED to the folder with the interop vectors and lexicons"
)]
fn public_documents() {
    let folder = workspace::shared().join("lexicons");
    let files = workspace::files(&folder, ".json");
    let catalog = Catalog::open(&folder).expect("the folder can be read");
    let nsids: Vec<&str> = catalog.nsids().collect();
    assert!(!nsids.is_empty());
    assert_eq!(
        nsids.len(),
        files.len(),
        "every file lies where its NSID says"
    );
    let mut errors = Vec::new();
    for nsid in &nsids {
        match catalog.check_references(nsid) {
            Ok(()) => {}
            Err(found) => errors.extend(found.iter().map(|error| format!("{nsid}: {error}"))),
        }
    }
    assert!(errors.is_empty(), "{errors:#?}");
    report("lexicons, with their references", nsids.len(), Accepted);
}
