//! Who may know whom: a module names only modules that stand below it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use xrpc_tests::{
    source::{self, Token},
    workspace,
};

use super::{assert_none, is_test, relative};

/// Modules that stand at one height.
enum Row {
    /// They do not know each other.
    Apart(&'static [&'static str]),
    /// They cannot be told apart: each is defined through the others.
    Knot(&'static [&'static str]),
}

use Row::{Apart, Knot};

const LEXICON: &[Row] = &[
    Apart(&["cbor"]),
    Apart(&["resolve", "validate"]),
    Apart(&["catalog", "compare", "lint", "parse", "write"]),
    Apart(&["document", "error", "syntax"]),
    Apart(&["data", "id", "nearest", "place", "schema"]),
];

const MACROS: &[Row] = &[
    Apart(&["code_first"]),
    Apart(&["check", "expand"]),
    Apart(&["model"]),
    Apart(&["lexicon", "parse"]),
    Apart(&["diag", "messages", "place"]),
];

const CODEGEN: &[Row] = &[
    Apart(&["file"]),
    Apart(&["generate"]),
    Apart(&["expand"]),
    Apart(&["model"]),
    Apart(&["source"]),
    Apart(&["messages"]),
    Apart(&["mistake", "name", "naming", "settings"]),
];

const RUNTIME: &[Row] = &[
    Apart(&["private", "server", "testing", "tower"]),
    Apart(&["lexicon", "router", "service_auth", "sessions"]),
    Apart(&["auth", "redis", "refused", "service", "work"]),
    Apart(&["replay", "signature"]),
    Apart(&["extract"]),
    Apart(&["from_body"]),
    // A route is a function over calls, and a call knows its route and its limits, which see the call.
    Knot(&["call", "endpoint", "limit", "route"]),
    Apart(&["describe", "into_body"]),
    Apart(&["format", "output"]),
    Apart(&["lex_type", "typed"]),
    Apart(&["data"]),
    Apart(&["read"]),
    Apart(&["check"]),
    Apart(&["decode", "field"]),
    Apart(&["cors", "payload", "raw", "reply"]),
    Apart(&["body"]),
    Apart(&[
        "answer_headers",
        "clock",
        "crypto",
        "deadline",
        "distinct",
        "encode",
        "error",
        "held",
        "method",
        "nullable",
        "panic",
        "range",
        "redacted",
        "text",
        "write",
    ]),
    Apart(&["media_type"]),
];

const CLI: &[Row] = &[
    Apart(&["check", "format", "generate"]),
    Apart(&["document", "finding"]),
];

const EXAMPLE: &[Row] = &[
    Apart(&["config", "routes"]),
    Apart(&["endpoints"]),
    Apart(&["app"]),
    Apart(&["store"]),
    Apart(&["domain", "lexicon"]),
];

#[test]
fn the_lexicon_is_layered() {
    check("xrpc-lexicon", LEXICON);
}

#[test]
fn the_generator_is_layered() {
    check("xrpc-codegen", CODEGEN);
}

#[test]
fn the_macros_are_layered() {
    check("xrpc-macros", MACROS);
}

#[test]
fn the_runtime_is_layered() {
    check("xrpc-runtime", RUNTIME);
}

#[test]
fn the_command_is_layered() {
    check("xrpc-cli", CLI);
}

#[test]
fn the_example_is_layered() {
    check("server-example", EXAMPLE);
}

impl Row {
    fn modules(&self) -> &'static [&'static str] {
        match self {
            Apart(modules) | Knot(modules) => modules,
        }
    }
}

fn check(package: &str, rows: &[Row]) {
    let uses = uses(package);
    let height = |module: &str| rows.iter().position(|row| row.modules().contains(&module));
    let mut complaints = Vec::new();
    for (module, used) in &uses {
        let Some(own) = height(module) else {
            complaints.push(format!("`{module}` has no place yet: it names {used:?}"));
            continue;
        };
        for name in used {
            match height(name) {
                None => complaints.push(format!(
                    "`{module}` names `crate::{name}`: name the module that it is in"
                )),
                Some(other) if other < own => {
                    complaints.push(format!("`{module}` names `{name}`, which stands above it"));
                }
                Some(other) if other == own && matches!(rows[own], Apart(_)) => {
                    complaints.push(format!("`{module}` names `{name}`, which stands beside it"));
                }
                Some(_) => {}
            }
        }
    }
    let places = rows.iter().flat_map(Row::modules);
    let gone = places.filter(|name| !uses.contains_key(**name));
    complaints.extend(gone.map(|name| format!("`{name}` has a place, and is not there")));
    assert_none(
        &format!("a module of `{package}` names only those below it"),
        &complaints,
    );
}

/// Each module directly below the root of a crate, and those that it names.
fn uses(package: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = workspace::root().join(package).join("src");
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in workspace::files(&folder, ".rs") {
        let module = module(path.strip_prefix(&folder).expect("it was found there"));
        // The root only says what there is; it may name everything.
        let Some(top) = module
            .first()
            .cloned()
            .filter(|_| !is_test(relative(&path)))
        else {
            continue;
        };
        let tokens = source::without_tests(source::tokens(&path));
        let named = paths(&tokens, &module)
            .into_iter()
            .filter_map(|path| path.into_iter().next());
        uses.entry(top.clone())
            .or_default()
            .extend(named.filter(|name| *name != top));
    }
    uses
}

/// The path of a file's module: `extract/input.rs` is `extract::input`.
fn module(path: &Path) -> Vec<String> {
    let path = path.with_extension("");
    let mut names: Vec<String> = path
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if names
        .last()
        .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
    {
        names.pop();
    }
    names
}

/// Every path that starts at `crate`, `self` or `super`, as it is seen from the root of the crate.
fn paths(tokens: &[Token], module: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut here = module.to_vec();
    // The modules that the file writes out, each with the depth of its braces.
    let mut inline: Vec<usize> = Vec::new();
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| {
            at.checked_sub(back)
                .map_or("", |before| tokens[before].as_str())
        };
        match token.as_str() {
            "{" => {
                depth += 1;
                if let Some(name) = at
                    .checked_sub(2)
                    .filter(|mark| tokens[*mark].as_str() == "mod")
                {
                    here.push(tokens[name + 1].as_str().to_owned());
                    inline.push(depth);
                }
            }
            "}" => {
                if inline.last() == Some(&depth) {
                    inline.pop();
                    here.pop();
                }
                depth -= 1;
            }
            // `$crate` is written into the code of others; behind `::` a path began earlier.
            "crate" | "self" | "super"
                if before(1) != "$"
                    && (before(1), before(2)) != (":", ":")
                    && goes_on(tokens, at) =>
            {
                let mut base = if token.as_str() == "crate" {
                    Vec::new()
                } else {
                    here.clone()
                };
                let mut at = at;
                while tokens[at].as_str() == "super" {
                    base.pop();
                    at += 3;
                }
                let start = if token.as_str() == "super" {
                    at
                } else {
                    at + 3
                };
                follow(tokens, start, &base, &mut found);
            }
            _ => {}
        }
    }
    found
}

/// Whether `::` follows.
fn goes_on(tokens: &[Token], at: usize) -> bool {
    tokens.len() > at + 3 && tokens[at + 1].as_str() == ":" && tokens[at + 2].as_str() == ":"
}

/// Follows a path, and each branch of its braces; returns the place behind it.
fn follow(tokens: &[Token], mut at: usize, base: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = base.to_vec();
    while let Some(token) = tokens.get(at) {
        if token.as_str() == "{" {
            at += 1;
            while tokens.get(at).is_some_and(|token| token.as_str() != "}") {
                at = follow(tokens, at, &path, found);
                while tokens
                    .get(at)
                    .is_some_and(|token| !matches!(token.as_str(), "," | "}"))
                {
                    at += 1;
                }
                at += usize::from(tokens.get(at).is_some_and(|token| token.as_str() == ","));
            }
            return at + 1;
        }
        if !token.is_word() {
            break;
        }
        if token.as_str() != "self" {
            path.push(token.as_str().to_owned());
        }
        at += 1;
        if !goes_on(tokens, at - 1) {
            break;
        }
        at += 2;
    }
    found.push(path);
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, module: &str, expected: &[&str]) {
        let module: Vec<String> = module.split("::").map(str::to_owned).collect();
        let found = paths(&source::parse(code), &module);
        let found: Vec<String> = found.iter().map(|path| path.join("::")).collect();
        assert_eq!(found, expected, "{code}");
    }

    #[test]
    fn a_path_is_seen_from_the_root() {
        check("use crate::call::Call;", "route", &["call::Call"]);
        check(
            "use crate::{call::{Call, Head}, error::Error as E, read::*};",
            "route",
            &["call::Call", "call::Head", "error::Error", "read"],
        );
        check(
            "use crate::reply::{self, Reply};",
            "route",
            &["reply", "reply::Reply"],
        );
        check(
            "use super::input::Input; use super::super::call;",
            "extract::params",
            &["extract::input::Input", "call"],
        );
        check(
            "mod sealed { use super::Stage; } use self::context::Context;",
            "extract",
            &["extract::Stage", "extract::context::Context"],
        );
        check(
            "fn f(x: crate::body::Body) -> Vec<crate::error::Error> { g(self.x, $crate::y::Z) }",
            "route",
            &["body::Body", "error::Error"],
        );
    }
}
