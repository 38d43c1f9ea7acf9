use ipld_core::cid::{Cid, multihash::Multihash};
use serde_json::{Value, json};

use super::{Ipld, decode, encode, to_ipld, to_json};
use crate::{Catalog, Document, Target, Validator, validate::check_data};

const LINK: &str = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a";

fn map(name: &str, value: Ipld) -> Ipld {
    Ipld::Map([(name.to_owned(), value)].into())
}

#[test]
fn json_comes_back() {
    let value = json!({
        "a": [1, -1, null, true, "x", 9_007_199_254_740_991_i64],
        "b": { "$link": LINK },
        "c": [{ "$bytes": "aGk" }, {}],
    });
    let kept = to_ipld(&value).unwrap();
    let bytes = encode(&kept).unwrap();
    assert_eq!(decode(&bytes).unwrap(), kept);
    assert_eq!(to_json(&kept).unwrap(), value);
}

/// W-123
#[test]
fn a_link_has_no_bytes_to_spare() {
    let bytes = encode(&to_ipld(&json!([{ "$link": LINK }])).unwrap()).unwrap();
    assert!(decode(&bytes).is_ok());
    // An array of one, a tag, and 37 bytes: now there are 39.
    assert_eq!(bytes[..5], *b"\x81\xd8\x2a\x58\x25");
    let mut longer = [&bytes[..], b"..".as_slice()].concat();
    longer[4] = 39;
    assert!(decode(&longer).is_err());
}

#[test]
fn names_are_sorted_by_length_first() {
    let bytes = encode(&to_ipld(&json!({ "bb": 1, "c": 2, "aa": 3 })).unwrap()).unwrap();
    assert_eq!(bytes, b"\xa3\x61c\x02\x62aa\x03\x62bb\x01");
}

/// W-117, W-118, W-122, W-123
#[test]
fn json_that_has_no_form_in_dag_cbor_is_refused() {
    for (value, said) in [
        (
            json!({ "a": 1.5 }),
            "`/a` must be an integer, not a number with a fraction",
        ),
        (
            json!({ "a": [u64::MAX] }),
            "`/a/0` must be an integer from -9007199254740991 to 9007199254740991",
        ),
        (
            json!({ "a": { "$link": "." } }),
            "`/a` must be a link: `$link` with a CID, and nothing else",
        ),
        (
            json!({ "a": { "$bytes": "aGk", "b": 1 } }),
            "`/a` must be bytes: `$bytes` with base64, and nothing else",
        ),
    ] {
        assert_eq!(to_ipld(&value).unwrap_err().to_string(), said, "{value}");
    }
    assert_eq!(to_ipld(&json!(1.0)).unwrap(), Ipld::Integer(1));
}

/// W-118, W-123
#[test]
fn what_the_data_model_has_no_form_for_is_refused() {
    let digest = Multihash::wrap(0x12, &[7; 32]).unwrap();
    let rows = [
        (Ipld::Float(1.0), "`/a` must be an integer, not a float"),
        (
            Ipld::Integer(i128::MAX),
            "`/a` must be an integer from -9007199254740991 to 9007199254740991",
        ),
        (
            Ipld::Integer(-(1 << 53)),
            "`/a` must be an integer from -9007199254740991 to 9007199254740991",
        ),
        (
            Ipld::Link(Cid::new_v1(0x70, digest)),
            "`/a` must be a link: `$link` with a CID, and nothing else",
        ),
        (
            map("$link", Ipld::String(LINK.to_owned())),
            "`/a` must be an object without the names `$link` and `$bytes`, which JSON needs",
        ),
    ];
    for (value, said) in rows {
        let value = map("a", value);
        assert_eq!(check_data(&value).unwrap_err().to_string(), said);
        assert_eq!(to_json(&value).unwrap_err().to_string(), said);
    }
}

#[test]
fn a_link_must_be_one_for_the_validator_too() {
    let document = json!({ "lexicon": 1, "id": "com.example.defs", "defs": {
        "link": { "type": "cid-link" },
    } });
    let catalog = Catalog::from_documents([Document::from_value(&document).unwrap()]);
    let target = Target {
        nsid: "com.example.defs".to_owned(),
        def: "link".to_owned(),
    };
    let digest = Multihash::wrap(0x12, &[7; 32]).unwrap();
    let short = Multihash::wrap(0x12, &[7; 20]).unwrap();
    let sha_512 = Multihash::wrap(0x13, &[7; 32]).unwrap();
    for (cid, accepted) in [
        (Cid::new_v1(0x55, digest), true),
        (Cid::new_v1(0x71, digest), true),
        (Cid::new_v1(0x70, digest), false),
        (Cid::new_v1(0x71, short), false),
        (Cid::new_v1(0x71, sha_512), false),
        (Cid::new_v0(digest).unwrap(), false),
    ] {
        let result = Validator::new(&catalog).definition(&target, &Ipld::Link(cid));
        assert_eq!(result.is_ok(), accepted, "{cid}");
    }
}

#[test]
fn bytes_that_are_no_dag_cbor_are_refused() {
    let deep = [&[0x81; 5000][..], &[0x01]].concat();
    let rows: [(&str, &[u8]); 9] = [
        ("nothing", b""),
        ("cut short", b"\xa1\x61a"),
        ("more than one value", b"\x01\x01"),
        (
            "a length that is not there",
            b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff",
        ),
        ("a number as a name", b"\xa1\x01\x01"),
        ("a tag that is no link", b"\xc1\x01"),
        ("names out of order", b"\xa2\x61b\x01\x61a\x01"),
        ("a name given twice", b"\xa2\x61a\x01\x61a\x01"),
        ("very deep", &deep),
    ];
    for (case, bytes) in rows {
        let violation = decode(bytes).expect_err(case);
        assert_eq!(violation.to_string(), "the data must be DAG-CBOR", "{case}");
    }
}

#[test]
fn nesting_has_an_end() {
    let nested = |levels| (0..levels).fold(json!(1), |inner, _| Value::from(vec![inner]));
    let kept = |levels| (0..levels).fold(Ipld::Integer(1), |inner, _| Ipld::List(vec![inner]));
    assert!(to_ipld(&nested(128)).is_ok());
    assert!(to_ipld(&nested(129)).is_err());
    assert!(to_json(&kept(128)).is_ok());
    assert!(to_json(&kept(129)).is_err());
}
