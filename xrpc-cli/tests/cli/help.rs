//! What the program says about itself.

use crate::folder::Folder;

#[test]
fn help_names_the_commands_and_the_exit_codes() {
    let run = Folder::new().run(&["--help"]);
    assert_eq!(run.code, 0);
    for words in [
        "check",
        "format",
        "generate",
        "Exit codes:",
        "Usage: xrpc <COMMAND>",
    ] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
}

#[test]
fn help_of_a_command_names_its_options() {
    let rows: [(&str, &[&str]); 3] = [
        (
            "check",
            &[
                "<PATH>...",
                "--against <OLD_FOLDER>",
                "--with <FOLDER>",
                "--deny-lints",
                "--format <FORMAT>",
            ],
        ),
        ("format", &["<PATH>...", "--check"]),
        (
            "generate",
            &[
                "<NAME>...",
                "--lexicons <FOLDER>",
                "--out <FILE>",
                "--extra",
                "--check",
            ],
        ),
    ];
    for (command, options) in rows {
        let run = Folder::new().run(&[command, "--help"]);
        assert_eq!(run.code, 0);
        for option in options {
            assert!(run.out.contains(option), "{option}: {}", run.out);
        }
    }
}

#[test]
fn a_wrong_command_line_is_2() {
    let rows: [&[&str]; 5] = [
        &[],
        &["chek"],
        &["check"],
        &["check", "--against"],
        &["format", "--chek", "."],
    ];
    for arguments in rows {
        let run = Folder::new().run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert_eq!(run.out, "", "{arguments:?}");
        assert!(
            run.err.contains("--help") || run.err.contains("Usage: xrpc"),
            "{}",
            run.err
        );
    }
}

#[test]
fn what_cannot_be_read_is_2() {
    let folder = Folder::new();
    folder.write("empty/readme.txt", "");
    folder.define("new", "defs", r#""a": { "type": "token" }"#);
    let rows: [(&[&str], &str); 4] = [
        (&["check", "nowhere"], "xrpc: cannot read `nowhere`: "),
        (
            &["check", "empty"],
            "xrpc: there is no document in `empty`\n",
        ),
        (
            &["check", "new", "--against", "nowhere"],
            "xrpc: cannot read `nowhere`: ",
        ),
        (
            &["format", "nowhere.json"],
            "xrpc: cannot read `nowhere.json`: ",
        ),
    ];
    for (arguments, message) in rows {
        let run = folder.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.err.starts_with(message), "{}", run.err);
    }
}
