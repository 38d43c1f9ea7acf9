//! `docs/checks.md` shows every mistake of the folder `ui` and what the compiler says about it; it is written from there.
//!
//! `UPDATE_CHECKS=1 cargo test -p xrpc-tests --test checks` writes the page anew.

mod case;
mod page;

use std::{env, fs};

use xrpc_tests::workspace;

use case::Case;

/// Cases that may have another number of errors than one, each with the number and the reason.
const EXCEPTIONS: &[(&str, usize, &str)] = &[];

#[test]
fn the_page_shows_what_the_compiler_says() {
    let path = workspace::root().join("docs/checks.md");
    let page = page::write(&Case::all());
    if env::var_os("UPDATE_CHECKS").is_some() {
        fs::write(&path, &page).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let stored = workspace::text(&path);
    let line = stored.lines().zip(page.lines()).position(|(a, b)| a != b);
    assert!(
        stored == page,
        "docs/checks.md is not what tests/ui says, from line {}: \
         run `UPDATE_CHECKS=1 cargo test -p xrpc-tests --test checks`",
        line.unwrap_or(stored.lines().count().min(page.lines().count())) + 1,
    );
}

#[test]
fn a_mistake_is_one_error() {
    for case in Case::all() {
        let exception = EXCEPTIONS.iter().find(|(name, ..)| *name == case.name());
        let expected = exception.map_or(1, |(_, errors, _)| *errors);
        let heads: Vec<&str> = case.reports.iter().map(case::Report::head).collect();
        assert_eq!(heads.len(), expected, "{}: {heads:#?}", case.name());
        assert!(
            heads.iter().all(|head| head.starts_with("error")),
            "{}: {heads:#?}",
            case.name()
        );
    }
}

#[test]
fn an_exception_is_a_case_that_needs_it() {
    let cases = Case::all();
    for (name, errors, reason) in EXCEPTIONS {
        assert!(cases.iter().any(|case| case.name() == *name), "{name}");
        assert!(*errors != 1 && !reason.is_empty(), "{name}");
    }
}

/// A file without its answer is never compared; an answer without its file says nothing.
#[test]
fn every_case_has_an_answer_and_every_answer_a_case() {
    let names = |suffix: &str| -> Vec<String> {
        let files = workspace::files(&case::folder(), suffix);
        let names = files.iter().map(|path| path.display().to_string());
        names
            .map(|name| name.trim_end_matches(suffix).to_owned())
            .collect()
    };
    assert_eq!(names(".rs"), names(".stderr"));
}
