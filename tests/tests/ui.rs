//! Each file in `ui` makes one mistake, named by the file; beside it is what the compiler says about it.
//!
//! `TRYBUILD=overwrite cargo test -p xrpc-tests --test ui` writes the answers anew. Read them as prose: one error, at
//! the line of the mistake, that says what to write instead.

use xrpc_tests::workspace;

#[test]
#[cfg_attr(
    not(ui_compiler),
    ignore = "the `.stderr` files were written for rustc 1.95"
)]
fn the_compiler_says_what_is_written_down() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}

#[test]
fn a_mistake_is_one_error() {
    let answers = workspace::files(&workspace::root().join("tests/ui"), ".stderr");
    assert!(!answers.is_empty());
    for path in answers {
        let text = workspace::text(&path);
        let heads: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with("error") || line.starts_with("warning"))
            .collect();
        assert_eq!(heads.len(), 1, "{}: {heads:#?}", path.display());
    }
}
