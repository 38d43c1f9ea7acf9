//! How files are named, how long they are and how they begin.

use std::path::Path;

use xrpc_tests::workspace;

use super::{assert_none, is_test, relative, sources};

/// A longer file holds more than one noun.
const MOST_LINES: usize = 500;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &[
    "common", "helper", "helpers", "misc", "prelude", "types", "util", "utils",
];

/// The files of the endpoints carry the names of their methods, however many words these have.
const NAMED_BY_METHOD: &str = "server-example/src/endpoints";

#[test]
fn a_file_has_at_most_500_lines() {
    let complaints: Vec<String> = sources()
        .iter()
        .map(|path| (relative(path), workspace::text(path).lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert_none("a file that grows past 500 lines is two files", &complaints);
}

#[test]
fn a_module_begins_with_one_sentence_about_itself() {
    let complaints: Vec<String> = sources()
        .iter()
        .filter(|path| !is_test_module(relative(path)))
        .filter(|path| !workspace::text(path).starts_with("//! "))
        .map(|path| relative(path).display().to_string())
        .collect();
    assert_none(
        "the first line is `//!` and what the module is",
        &complaints,
    );
}

#[test]
fn no_merge_is_left_half_done() {
    let files = [".rs", ".md", ".toml", ".json", ".py", "run"];
    let files = files.map(|suffix| workspace::files(workspace::root(), suffix));
    let is_marker = |line: &str| {
        ["<<<<<<< ", ">>>>>>> "]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    let complaints: Vec<String> = files
        .iter()
        .flatten()
        .filter(|path| workspace::text(path).lines().any(is_marker))
        .map(|path| relative(path).display().to_string())
        .collect();
    assert_none("both sides of a conflict are in the file", &complaints);
}

#[test]
fn a_name_is_one_noun() {
    let complaints: Vec<String> = sources()
        .iter()
        .map(|path| relative(path))
        .filter(|path| !is_noun(path))
        .map(|path| path.display().to_string())
        .collect();
    assert_none(
        "a file or folder is named by the one thing that it holds",
        &complaints,
    );
}

/// Tests beside their module need no sentence: they are about it.
fn is_test_module(path: &Path) -> bool {
    is_test(path)
        && path.components().any(|part| part.as_os_str() == "src")
        && !path.starts_with("tests")
}

fn is_noun(path: &Path) -> bool {
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    let few_words =
        is_test(path) || path.starts_with(NAMED_BY_METHOD) || stem.split(['_', '-']).count() <= 2;
    let says_something = path.components().all(|part| {
        let name = part.as_os_str().to_string_lossy();
        !EMPTY_NAMES.contains(&name.trim_end_matches(".rs"))
    });
    few_words && says_something
}
