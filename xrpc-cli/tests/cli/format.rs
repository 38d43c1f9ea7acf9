//! `xrpc format`.

use crate::folder::Folder;

const FILE: &str = "new/com/example/defs.json";
const FORMATTED: &str = r#"{
  "lexicon": 1,
  "id": "com.example.defs",
  "defs": {
    "a": { "type": "string", "maxLength": 5 }
  }
}
"#;

fn folder() -> Folder {
    let folder = Folder::new();
    folder.define(
        "new",
        "defs",
        r#""a": { "maxLength": 5, "type": "string" }"#,
    );
    folder
}

#[test]
fn a_document_is_formatted_once() {
    let folder = folder();
    let run = folder.run(&["format", "new"]);
    assert_eq!(
        (run.code, run.out),
        (0, format!("{FILE}: formatted\n1 document: nothing found\n"))
    );
    assert_eq!(folder.text(FILE), FORMATTED);
    let run = folder.run(&["format", FILE]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "1 document: nothing found\n")
    );
    assert_eq!(folder.text(FILE), FORMATTED);
}

#[test]
fn a_check_writes_nothing() {
    let folder = folder();
    let before = folder.text(FILE);
    let run = folder.run(&["format", "--check", "new"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.starts_with(&format!("{FILE}: not-formatted: ")),
        "{}",
        run.out
    );
    assert_eq!(folder.text(FILE), before);
    folder.run(&["format", "new"]);
    assert_eq!(folder.run(&["format", "--check", "new"]).code, 0);
}

#[test]
fn nothing_is_lost() {
    let rows = [
        (
            r#""a": { "type": "string", "maxLenght": 5 }"#,
            "/defs/a/maxLenght",
        ),
        (
            r#""a": { "type": "string" } }, "$type": "com.atproto.lexicon.schema", "x": {"#,
            "/$type",
        ),
    ];
    for (defs, pointer) in rows {
        let folder = Folder::new();
        folder.define("new", "defs", defs);
        let before = folder.text(FILE);
        let run = folder.run(&["format", "new"]);
        assert_eq!(run.code, 1);
        assert!(
            run.out
                .starts_with(&format!("{FILE}:{pointer}: unread-key: ")),
            "{}",
            run.out
        );
        assert_eq!(folder.text(FILE), before);
    }
}

#[test]
fn what_does_not_parse_is_left_alone_and_the_rest_is_formatted() {
    let folder = folder();
    folder.write("new/broken.json", "{");
    let run = folder.run(&["format", "new"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out
            .contains("new/broken.json: parse-error: the text is not JSON"),
        "{}",
        run.out
    );
    assert_eq!(folder.text("new/broken.json"), "{");
    assert_eq!(folder.text(FILE), FORMATTED);
}
