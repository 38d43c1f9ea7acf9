use std::collections::HashMap;

use super::*;

const DID: &str = "did:plc:z72i7hdynmk6r22z27h6tvur";

/// Each type has the grammar of its own format, and comes back from JSON as it went there.
macro_rules! check {
    ($($name:ident: $valid:literal, $invalid:literal;)*) => { $({
        let value = $name::parse($valid).unwrap();
        assert_eq!(value, $valid);
        assert_eq!($valid.parse(), Ok(value.clone()));
        assert_eq!($name::try_from($valid), Ok(value.clone()));
        assert_eq!($name::try_from(String::from($valid)), Ok(value.clone()));
        let json = serde_json::to_string(&value).unwrap();
        assert_eq!(json, serde_json::to_string($valid).unwrap());
        assert_eq!(serde_json::from_str::<$name>(&json).unwrap(), value);
        assert_eq!(serde_json::from_value::<$name>($valid.into()).unwrap(), value);
        assert_eq!(format!("{value} {value:?}"), format!("{} {:?}", $valid, $valid));
        assert_eq!(value.into_string(), $valid);

        let error = $name::parse($invalid).unwrap_err();
        assert_eq!(error.format(), Format::$name.as_str());
        let quoted = serde_json::to_string($invalid).unwrap();
        let error = serde_json::from_str::<$name>(&quoted).unwrap_err().to_string();
        assert!(error.contains("a valid") && !error.contains($invalid), "{error}");
        assert!(serde_json::from_str::<$name>("5").is_err());
    })* };
}

#[test]
fn w_140_formats() {
    check! {
        AtIdentifier: "alice.test", "no identifier";
        AtUri: "at://alice.test/app.bsky.feed.post/3jui7kd54zh2y", "https://example com";
        Cid: "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity", "no cid";
        Datetime: "1985-04-12T23:20:50.123Z", "1985-04-12";
        Did: "did:plc:z72i7hdynmk6r22z27h6tvur", "plc:abc";
        Handle: "alice.test", "no handle";
        Language: "pt-BR", "no language";
        Nsid: "com.atproto.server.createSession", "no nsid";
        RecordKey: "self", "no key";
        Tid: "3jui7kd54zh2y", "no tid";
        Uri: "https://example.com/", "no uri";
    }
}

#[test]
fn a_map_is_asked_with_a_text() {
    let map = HashMap::from([(Did::parse(DID).unwrap(), 1)]);
    assert_eq!(map.get(DID), Some(&1));
}

#[test]
fn a_did_and_a_handle_are_at_identifiers() {
    assert_eq!(AtIdentifier::from(Did::parse(DID).unwrap()), DID);
    assert_eq!(
        AtIdentifier::from(Handle::parse("alice.test").unwrap()),
        "alice.test"
    );
}
