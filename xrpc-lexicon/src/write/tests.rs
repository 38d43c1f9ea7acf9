//! What a document looks like in JSON.

use crate::document::Document;

fn parse(text: &str) -> Document {
    Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A document with one definition of everything.
const EVERYTHING: &str = r##"{
  "lexicon": 1,
  "id": "com.example.everything",
  "revision": 3,
  "description": "Says \"all\".",
  "defs": {
    "main": {
      "type": "procedure",
      "description": "p",
      "parameters": {
        "type": "params",
        "description": "q",
        "required": ["a"],
        "properties": {
          "a": { "type": "integer", "minimum": -1, "maximum": 3, "enum": [3, 1], "default": 1 },
          "b": {
            "type": "array",
            "items": { "type": "unknown" }
          }
        }
      },
      "input": { "description": "i", "encoding": "image/*" },
      "output": {
        "encoding": "application/json",
        "schema": { "type": "ref", "description": "r", "ref": "#thing" }
      },
      "errors": [
        { "name": "TooLarge", "description": "e" },
        { "name": "TooSmall" }
      ]
    },
    "red": { "type": "token", "description": "t" },
    "nothing": { "type": "object", "properties": {} },
    "thing": {
      "type": "object",
      "description": "o",
      "required": ["a", "c"],
      "nullable": ["b"],
      "properties": {
        "a": { "type": "null" },
        "b": { "type": "boolean", "default": false },
        "c": { "type": "boolean", "const": true },
        "d": { "type": "integer", "const": 5 },
        "e": {
          "type": "string",
          "format": "language",
          "minLength": 1,
          "maxLength": 7,
          "minGraphemes": 2,
          "maxGraphemes": 5,
          "knownValues": [],
          "enum": ["de-AT"],
          "default": "de-AT"
        },
        "f": { "type": "string", "const": "x" },
        "g": { "type": "bytes", "minLength": 0, "maxLength": 7 },
        "h": { "type": "cid-link" },
        "i": { "type": "blob", "accept": ["*/*", "image/png"], "maxSize": 10 },
        "j": {
          "type": "array",
          "minLength": 1,
          "maxLength": 2,
          "items": { "type": "ref", "ref": "com.example.defs#other" }
        },
        "k": { "type": "union", "refs": ["com.example.defs", "#thing", "#main"], "closed": true },
        "l": { "type": "union", "refs": [] }
      }
    }
  }
}
"##;

#[test]
fn everything_is_written_as_it_stands() {
    assert_eq!(parse(EVERYTHING).to_json(), EVERYTHING);
}

#[test]
fn the_order_of_keys_is_always_the_same() {
    let text = r#"{"defs":{"main":{"record":{"properties":{"b":{"maxLength":2,"type":"string"}},"nullable":["b"],
        "required":["b"],"type":"object"},"key":"tid","description":"d","type":"record"}},"id":"com.example.thing",
        "lexicon":1,"$type":"com.atproto.lexicon.schema"}"#;
    let expected = r#"{
  "lexicon": 1,
  "id": "com.example.thing",
  "defs": {
    "main": {
      "type": "record",
      "description": "d",
      "key": "tid",
      "record": {
        "type": "object",
        "required": ["b"],
        "nullable": ["b"],
        "properties": {
          "b": { "type": "string", "maxLength": 2 }
        }
      }
    }
  }
}
"#;
    assert_eq!(parse(text).to_json(), expected);
}

#[test]
fn subscriptions_and_permissions_are_written() {
    let texts = [
        r##"{
  "lexicon": 1,
  "id": "com.example.subscribeThings",
  "defs": {
    "main": {
      "type": "subscription",
      "message": {
        "description": "m",
        "schema": { "type": "union", "refs": ["#thing"] }
      }
    }
  }
}
"##,
        r#"{
  "lexicon": 1,
  "id": "com.example.authThings",
  "defs": {
    "main": {
      "type": "permission-set",
      "title": "t",
      "title:lang": { "de": "T" },
      "detail": "d",
      "detail:lang": { "de": "D" },
      "permissions": [
        { "type": "permission", "resource": "rpc", "lxm": ["*", 1, true], "inheritAud": true }
      ]
    }
  }
}
"#,
    ];
    for text in texts {
        assert_eq!(parse(text).to_json(), text);
    }
}

#[test]
fn a_reference_within_the_document_is_relative() {
    let text = |reference: &str| {
        format!(
            r#"{{ "lexicon": 1, "id": "com.example.defs", "defs": {{
                "a": {{ "type": "array", "items": {{ "type": "ref", "ref": "{reference}" }} }} }} }}"#
        )
    };
    let rows = [
        ("#b", "#b"),
        ("com.example.defs#b", "#b"),
        ("com.example.defs", "#main"),
        ("com.example.other", "com.example.other"),
        ("com.example.other#main", "com.example.other"),
        ("com.example.other#b", "com.example.other#b"),
    ];
    for (reference, expected) in rows {
        let document = parse(&text(reference));
        assert!(
            document
                .to_json()
                .contains(&format!("\"ref\": \"{expected}\"")),
            "{reference}"
        );
        assert_eq!(parse(&document.to_json()), document);
    }
}

#[test]
fn what_is_too_long_for_a_line_is_broken() {
    let values: Vec<String> = (0..12)
        .map(|number| format!("\"value-{number:03}\""))
        .collect();
    let text = format!(
        r#"{{ "lexicon": 1, "id": "com.example.defs", "defs": {{
            "a": {{ "type": "string", "knownValues": [{}] }} }} }}"#,
        values.join(",")
    );
    let written = parse(&text).to_json();
    assert!(written.contains("    \"a\": {\n      \"type\": \"string\",\n      \"knownValues\": [\n        \"value-000\",\n"));
    assert!(written.lines().all(|line| line.chars().count() <= 100));
    assert_eq!(parse(&written).to_json(), written);
}

#[test]
fn keys_that_are_read_over_are_named() {
    let rows: [(&str, &[&str]); 5] = [
        (
            r#""a": { "type": "string", "maxLenght": 3 }"#,
            &["/defs/a/maxLenght"],
        ),
        (
            r#""a": { "type": "integer", "maxLength": 3 }"#,
            &["/defs/a/maxLength"],
        ),
        (
            r#""a": { "type": "object", "required": [], "properties": {} }"#,
            &[],
        ),
        (
            r#""main": { "type": "query", "errors": [{ "name": "A", "status": 1 }], "x/y": null }"#,
            &["/defs/main/errors/0/status", "/defs/main/x~1y"],
        ),
        (
            r#""main": { "type": "permission-set", "permissions": [
                { "type": "permission", "resource": "rpc", "description": "d" }] }"#,
            &["/defs/main/permissions/0/description"],
        ),
    ];
    for (defs, expected) in rows {
        let text = format!(
            r#"{{ "$type": "com.atproto.lexicon.schema", "lexicon": 1, "id": "com.example.thing", "defs": {{ {defs} }} }}"#
        );
        let source = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(parse(&text).unread_keys(&source), expected, "{defs}");
    }
}
