//! Types of documents that exist, in documents that the code writes; and every type that a property can have.

use serde_json::{Value, json};
use xrpc::{
    AtIdentifier, AtUri, Blob, Bytes, Cid, CidLink, Datetime, Did, Handle, Language, Nsid, Null,
    RecordKey, Tid, Unknown, Uri,
    lexicon::{Def, Document, Export, Schema},
};

mod lexicon {
    xrpc::lexicon!("com.atproto.server.describeServer");
}
use lexicon::com::atproto::server::describe_server;

/// Checked against its document.
#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.atproto.server.describeServer#contact")]
struct Contact {
    email: Option<String>,
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#gate", document = "from code")]
struct Gate {
    links: describe_server::Links,
    contact: Option<Contact>,
    either: Either,
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon(closed, document = "from code")]
enum Either {
    Links(Box<describe_server::Links>),
    Contact(Contact),
}

#[test]
fn types_of_documents_are_referred_to() {
    let documents = Export::new()
        .define::<Gate>()
        .documents()
        .expect("the code is legal");
    assert_eq!(
        documents.len(),
        1,
        "documents that exist are not written again"
    );
    let gate = properties(&documents[0], "gate");
    let refers = |name: &str| match gate.iter().find(|(known, _)| known == name) {
        Some((_, Schema::Ref(reference))) => reference.target.type_id(),
        other => panic!("a reference: {other:?}"),
    };
    assert_eq!(refers("links"), "com.atproto.server.describeServer#links");
    assert_eq!(
        refers("contact"),
        "com.atproto.server.describeServer#contact"
    );
    let Some((_, Schema::Union(union))) = gate.last() else {
        panic!("a union: {gate:?}");
    };
    assert!(union.closed);
    assert_eq!(union.refs.len(), 2);
}

#[test]
fn types_of_documents_are_read_as_such() {
    let gate = json!({
        "links": { "privacyPolicy": "https://example.com" },
        "either": { "$type": "com.atproto.server.describeServer#contact", "email": "a@example.com" },
    });
    let read: Gate = serde_json::from_value(gate.clone()).expect("it fits");
    assert!(matches!(&read.either, Either::Contact(contact) if contact.email.is_some()));
    assert_eq!(
        serde_json::to_value(&read).expect("it can be written"),
        gate
    );
    let other = json!({ "links": {}, "either": { "$type": "com.example.other" } });
    assert!(serde_json::from_value::<Gate>(other).is_err());
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon(
    "com.example.garden.everything",
    key = "literal:self",
    document = "from code"
)]
struct Everything {
    #[lexicon(constant = "yes")]
    text: String,
    #[lexicon(one_of = [1, 2, -3])]
    integer: i64,
    #[lexicon(default = false)]
    boolean: bool,
    #[lexicon(known_values = ["a", "b"], default = "a")]
    known: String,
    #[lexicon(min_length = 1, max_length = 2)]
    bytes: Option<Bytes>,
    link: Option<CidLink>,
    #[lexicon(accept = ["image/*"], max_size = 1000)]
    blob: Option<Blob>,
    null: Option<Null>,
    unknown: Option<Unknown>,
    #[lexicon(items(items(maximum = 3)))]
    lists: Option<Vec<Vec<i64>>>,
    at_identifier: Option<AtIdentifier>,
    at_uri: Option<AtUri>,
    cid: Option<Cid>,
    datetime: Option<Datetime>,
    did: Option<Did>,
    handle: Option<Handle>,
    language: Option<Language>,
    nsid: Option<Nsid>,
    record_key: Option<RecordKey>,
    tid: Option<Tid>,
    uri: Option<Uri>,
    r#type: Option<String>,
}

fn everything() -> Value {
    json!({ "$type": "com.example.garden.everything", "text": "yes", "integer": -3 })
}

#[test]
fn every_type_has_its_schema() {
    let documents = Export::new()
        .define::<Everything>()
        .documents()
        .expect("the code is legal");
    let Some(Def::Record(record)) = documents[0].def("main") else {
        panic!("a record: {documents:?}");
    };
    assert_eq!(record.key, "literal:self");
    let kinds: Vec<&str> = record
        .record
        .properties
        .iter()
        .map(|property| match &property.schema {
            Schema::String(text) => text.format.map_or("string", |format| format.as_str()),
            schema => schema.type_name(),
        })
        .collect();
    assert_eq!(
        kinds.join(" "),
        "string integer boolean string bytes cid-link blob null unknown array at-identifier at-uri cid datetime did \
         handle language nsid record-key tid uri string"
    );
    let names: Vec<&str> = record
        .record
        .properties
        .iter()
        .map(|property| &*property.name)
        .collect();
    assert!(names.contains(&"recordKey") && names.contains(&"type"));
}

/// W-129
#[test]
fn a_record_says_its_type() {
    let read: Everything = serde_json::from_value(everything()).expect("it fits");
    assert_eq!(read.known, "a");
    let written = serde_json::to_value(&read).expect("it can be written");
    assert_eq!(written["$type"], "com.example.garden.everything");
    let mut untyped = everything();
    untyped["$type"] = json!("com.example.garden.other");
    assert!(serde_json::from_value::<Everything>(untyped).is_err());
}

#[test]
fn limits_are_those_of_the_type() {
    for (name, value) in [
        ("text", json!("no")),
        ("integer", json!(3)),
        ("known", json!(1)),
        ("bytes", json!({ "$bytes": "" })),
        ("bytes", json!({ "$bytes": "AAAA" })),
        ("lists", json!([[1], [4]])),
        ("link", json!("bafy")),
        ("null", json!(0)),
    ] {
        let mut wrong = everything();
        wrong[name] = value;
        assert!(
            serde_json::from_value::<Everything>(wrong).is_err(),
            "{name}"
        );
    }
    for (name, value) in [
        ("known", json!("c")),
        ("bytes", json!({ "$bytes": "AAA" })),
        ("lists", json!([[1], [3]])),
        ("null", Value::Null),
    ] {
        let mut right = everything();
        right[name] = value;
        assert!(
            serde_json::from_value::<Everything>(right).is_ok(),
            "{name}"
        );
    }
}

fn properties(document: &Document, def: &str) -> Vec<(String, Schema)> {
    match document.def(def) {
        Some(Def::Schema(Schema::Object(object))) => object
            .properties
            .iter()
            .map(|property| (property.name.clone(), property.schema.clone()))
            .collect(),
        other => panic!("an object: {other:?}"),
    }
}
