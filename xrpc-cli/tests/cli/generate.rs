//! `xrpc generate`.

use crate::folder::Folder;

fn folder() -> Folder {
    let folder = Folder::new();
    folder.define(
        "lexicons",
        "defs",
        r##""point": { "type": "object", "required": ["x"], "properties": { "x": { "type": "integer" } } },
            "line": { "type": "object", "properties": { "to": { "type": "ref", "ref": "#point" } } }"##,
    );
    folder
}

#[test]
fn the_code_is_printed() {
    let run = folder().run(&["generate", "com.example.*"]);
    assert_eq!(run.code, 0);
    for part in [
        "use ::xrpc::__private as __xrpc;",
        "pub mod com {",
        "pub struct Point {",
        "pub x: __xrpc::i64,",
        "pub to: __xrpc::Option<Point>,",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    assert!(!run.out.contains("include_bytes"), "no path of a machine");
}

#[test]
fn a_file_is_written_once() {
    let folder = folder();
    let arguments = ["generate", "*", "--out", "lexicon.rs"];
    let run = folder.run(&arguments);
    assert_eq!((run.code, &*run.out), (0, "lexicon.rs: written\n"));
    let written = folder.text("lexicon.rs");
    assert!(written.starts_with("// Written by xrpc"), "{written}");
    let run = folder.run(&arguments);
    assert_eq!((run.code, &*run.out), (0, ""));
    assert_eq!(folder.text("lexicon.rs"), written);
}

#[test]
fn a_check_tells_a_file_that_is_behind() {
    let folder = folder();
    let run = folder.run(&["generate", "*", "--out", "lexicon.rs", "--check"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.starts_with("lexicon.rs: not-generated: "),
        "{}",
        run.out
    );
    folder.run(&["generate", "*", "--out", "lexicon.rs"]);
    let run = folder.run(&["generate", "*", "--out", "lexicon.rs", "--check"]);
    assert_eq!((run.code, &*run.out), (0, ""));
}

#[test]
fn objects_keep_what_is_unknown_on_demand() {
    let run = folder().run(&["generate", "*", "--extra"]);
    assert_eq!(run.out.matches("pub extra: __xrpc::Extra,").count(), 2);
}

#[test]
fn what_is_wrong_is_told() {
    let folder = folder();
    let run = folder.run(&["generate", "com.example.def"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out
            .contains("no Lexicon document for `com.example.def`")
            && run.out.contains("did you mean `com.example.defs`?"),
        "{}",
        run.out
    );
    let run = folder.run(&["generate", "*", "--lexicons", "nowhere"]);
    assert_ne!(run.code, 0);
}
