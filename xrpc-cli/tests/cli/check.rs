//! `xrpc check`, but for how documents change.

use serde_json::{Value, json};

use crate::folder::Folder;

const TOKEN: &str = r#""a": { "type": "token" }"#;
const LINT: &str = r#""Thing": { "type": "token" }"#;

#[test]
fn what_is_fine_is_0() {
    let folder = Folder::new();
    folder.define("new", "defs", TOKEN);
    folder.define("new", "others", TOKEN);
    let run = folder.run(&["check", "new"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "2 documents: nothing found\n")
    );
    let run = folder.run(&["check", "new/com/example/defs.json"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "1 document: nothing found\n")
    );
}

#[test]
fn a_finding_is_a_line() {
    let folder = Folder::new();
    folder.define("new", "defs", r#""a": { "type": "strin" }"#);
    folder.write("new/com/example/others.json", "{");
    let run = folder.run(&["check", "new"]);
    assert_eq!(run.code, 1);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", run.out);
    assert_eq!(
        lines[0],
        "new/com/example/defs.json:/defs/a/type: parse-error: `strin` is no type of a definition, did you mean \
         `string`? write `query`, `procedure`, `subscription`, `record`, `permission-set`, `token`, `object`, \
         `array`, `string`, `integer`, `boolean`, `bytes`, `cid-link`, `blob` or `null`"
    );
    assert!(
        lines[1].starts_with("new/com/example/others.json: parse-error: the text is not JSON: ")
    );
    assert_eq!(lines[2], "2 documents: 2 errors");
}

#[test]
fn what_a_document_brings_does_not_end_the_line() {
    let folder = Folder::new();
    folder.define("new", "defs", r#""a": { "type": "x\n\u001b[2Jé" }"#);
    let run = folder.run(&["check", "new"]);
    assert_eq!(run.out.lines().count(), 2, "{}", run.out);
    assert!(
        run.out.contains(r"`x\n\u{1b}[2Jé` is no type"),
        "{}",
        run.out
    );
}

#[test]
fn a_reference_leads_somewhere() {
    let list = |to: &str| {
        format!(r#""list": {{ "type": "array", "items": {{ "type": "ref", "ref": "{to}" }} }}"#)
    };
    let folder = Folder::new();
    folder.define("new", "defs", &list("com.example.others#thing"));
    let run = folder.run(&["check", "new"]);
    assert_eq!(run.code, 1);
    let line =
        "new/com/example/defs.json:/defs/list/items/ref: reference-error: there is no document";
    assert!(run.out.starts_with(line), "{}", run.out);

    folder.define(
        "with",
        "others",
        r#""thing": { "type": "string", "deprecated": true }"#,
    );
    let run = folder.run(&["check", "new", "--with", "with"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "1 document: nothing found\n")
    );

    // What a document that does not parse defines is not known.
    folder.write("new/com/example/others.json", "{}");
    let run = folder.run(&["check", "new"]);
    assert!(
        run.out.contains("parse-error") && !run.out.contains("reference-error"),
        "{}",
        run.out
    );
}

#[test]
fn lints_fail_if_denied() {
    let folder = Folder::new();
    folder.define("new", "defs", LINT);
    let expected = "new/com/example/defs.json:/defs/Thing: name-not-lower-camel-case: write `Thing` in \
                    `lowerCamelCase`, with ASCII letters and digits only\n1 document: 1 lint\n";
    let run = folder.run(&["check", "new"]);
    assert_eq!((run.code, run.out.as_str()), (0, expected));
    let run = folder.run(&["check", "--deny-lints", "new"]);
    assert_eq!((run.code, run.out.as_str()), (1, expected));
}

#[test]
fn keys_that_are_read_over_are_named() {
    let folder = Folder::new();
    folder.define(
        "new",
        "defs",
        r#""a": { "type": "string", "maxLenght": 5 }"#,
    );
    let run = folder.run(&["check", "new", "--deny-lints"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out
            .starts_with("new/com/example/defs.json:/defs/a/maxLenght: unread-key: "),
        "{}",
        run.out
    );
}

#[test]
fn a_document_lies_where_it_is_looked_for() {
    let folder = Folder::new();
    folder.define("new", "defs", TOKEN);
    let text = folder.text("new/com/example/defs.json");
    folder.write("new/defs.json", &text);
    let run = folder.run(&["check", "new/defs.json"]);
    assert_eq!(run.code, 0);
    assert_eq!(
        run.out,
        "new/defs.json:/id: document-misplaced: `com.example.defs` is looked for in `com/example/defs.json`, move \
         it there\n1 document: 1 lint\n"
    );
    let run = folder.run(&["check", "new"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.contains("new/defs.json:/id: document-twice: "),
        "{}",
        run.out
    );
}

#[test]
fn findings_are_printed_as_json() {
    let folder = Folder::new();
    folder.define("new", "defs", LINT);
    folder.define("old", "defs", &format!("{LINT}, {TOKEN}"));
    let run = folder.run(&["check", "--format", "json", "--against", "old", "new"]);
    assert_eq!(run.code, 1);
    let printed: Value = serde_json::from_str(&run.out).expect("it is JSON");
    let expected = json!({
        "findings": [
            {
                "file": "old/com/example/defs.json",
                "pointer": "/defs/a",
                "rule": "definition-removed",
                "level": "breaking",
                "message": "`a` is gone: others may refer to it, keep it"
            },
            {
                "file": "new/com/example/defs.json",
                "pointer": "/defs/Thing",
                "rule": "name-not-lower-camel-case",
                "level": "lint",
                "message": "write `Thing` in `lowerCamelCase`, with ASCII letters and digits only"
            }
        ],
        "summary": { "documents": 1, "error": 0, "breaking": 1, "note": 0, "lint": 1 }
    });
    assert_eq!(printed, expected);
}
