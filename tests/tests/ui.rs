//! Each file in `ui` makes one mistake, named by the file; beside it is what the compiler says about it.
//!
//! `TRYBUILD=overwrite cargo test -p xrpc-tests --test ui` writes the answers anew. Read them as prose: one error, at
//! the line of the mistake, that says what to write instead.

#[test]
#[cfg_attr(
    not(ui_compiler),
    ignore = "the `.stderr` files were written for rustc 1.95"
)]
fn the_compiler_says_what_is_written_down() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}
