//! The example that people see first is the one that is compiled.

use xrpc_tests::workspace;

/// The first piece of Rust between fences.
fn example<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let inside = lines.skip_while(|line| !line.starts_with("```")).skip(1);
    inside.take_while(|line| !line.starts_with("```")).collect()
}

#[test]
fn the_example_is_that_of_the_documentation_and_fits_a_screen() {
    let readme = workspace::text(&workspace::root().join("README.md"));
    let docs = workspace::text(&workspace::root().join("xrpc-runtime/src/lib.rs"));
    let lines = docs.lines().map_while(|line| line.strip_prefix("//!"));
    let shown = example(readme.lines());
    assert_eq!(
        shown,
        example(lines.map(|line| line.strip_prefix(' ').unwrap_or(line)))
    );
    let code = shown.iter().filter(|line| !line.trim().is_empty()).count();
    assert!((1..=40).contains(&code), "{code} lines");
}
