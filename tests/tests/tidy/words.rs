//! What no code of ours says.

use std::path::{Path, PathBuf};

use xrpc_tests::source::{self, Token};

use super::{assert_none, is_test, relative, sources};

/// Macros that stand for work not done, or for a look at it.
const UNFINISHED: &[&str] = &["todo", "unimplemented", "dbg"];

fn check(
    rule: &str,
    concerns: impl Fn(&PathBuf) -> bool,
    forbidden: impl Fn(&[Token]) -> Option<String>,
) {
    let mut complaints = Vec::new();
    for path in sources().iter().filter(|path| concerns(path)) {
        let tokens = source::without_tests(source::tokens(path));
        let found = (0..tokens.len()).filter_map(|at| forbidden(&tokens[at..]));
        complaints.extend(found.map(|found| format!("{}: {found}", relative(path).display())));
    }
    assert_none(rule, &complaints);
}

fn starts_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len()
        && tokens
            .iter()
            .zip(words)
            .all(|(token, word)| token.as_str() == *word)
}

/// Whether the code lies in this folder of the macros, or in the file of that name.
fn is_stage(path: &Path, stage: &str) -> bool {
    ["xrpc-codegen/src", "xrpc-macros/src"]
        .iter()
        .any(|package| {
            let folder = relative(path).strip_prefix(package);
            folder.is_ok_and(|path| {
                path.starts_with(stage) || path == Path::new(&format!("{stage}.rs"))
            })
        })
}

#[test]
fn nothing_is_left_unfinished() {
    check(
        "write it, or leave it out",
        |_| true,
        |tokens| {
            let name = UNFINISHED
                .iter()
                .find(|name| starts_with(tokens, &[name, "!"]))?;
            Some(format!("`{name}!`"))
        },
    );
}

#[test]
fn nothing_unwraps_outside_tests() {
    check(
        "return the error, or `expect` an invariant",
        |path| !is_test(relative(path)),
        |tokens| starts_with(tokens, &[".", "unwrap", "(", ")"]).then(|| "`.unwrap()`".to_owned()),
    );
}

#[test]
fn nothing_expands_from_the_checks_or_the_parser() {
    let concerns = |path: &PathBuf| is_stage(path, "parse") || is_stage(path, "check");
    check("only `expand` writes code", concerns, |tokens| {
        let name = ["quote", "quote_spanned", "parse_quote"]
            .iter()
            .find(|name| starts_with(tokens, &[name, "!"]))?;
        Some(format!("`{name}!`"))
    });
}

#[test]
fn nothing_parses_after_the_parser() {
    let concerns = |path: &PathBuf| is_stage(path, "expand") || is_stage(path, "check");
    check("only `parse` reads tokens", concerns, |tokens| {
        let name = ["ParseStream", "parse2", "parse_str"]
            .iter()
            .find(|name| starts_with(tokens, &[name]))?;
        Some(format!("`{name}`"))
    });
}

#[test]
fn the_domain_knows_neither_the_wire_nor_the_store() {
    let concerns = |path: &PathBuf| relative(path).starts_with("server-example/src/domain");
    check(
        "what an account is does not depend on how it is asked for or kept",
        concerns,
        |tokens| {
            let named = ["http", "hyper", "sqlx", "xrpc"]
                .iter()
                .find(|name| starts_with(tokens, &[name, ":", ":"]))?;
            // The grammars of the protocol are words of the domain.
            let is_grammar = starts_with(tokens, &["xrpc", ":", ":", "lexicon", ":", ":"]);
            (!is_grammar).then(|| format!("`{named}`"))
        },
    );
}
