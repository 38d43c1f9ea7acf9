//! `docs/conformance.md` shows every rule of XRPC on the wire and the tests that show it; it is written from these.
//!
//! `UPDATE_CONFORMANCE=1 cargo test -p xrpc-tests --test conformance` writes the page anew.

mod page;
mod rule;
mod shown;

use std::{env, fs};

use xrpc_tests::workspace;

use rule::{Rule, Section};

fn rules(sections: &[Section]) -> impl Iterator<Item = &Rule> {
    sections.iter().flat_map(|section| &section.rules)
}

#[test]
fn the_page_is_what_the_tests_show() {
    let path = workspace::root().join("docs/conformance.md");
    let page = page::write(&rule::sections(), &shown::all());
    if env::var_os("UPDATE_CONFORMANCE").is_some() {
        fs::write(&path, &page).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let stored = workspace::text(&path);
    let line = stored.lines().zip(page.lines()).position(|(a, b)| a != b);
    assert!(
        stored == page,
        "docs/conformance.md is not what the tests show, from line {}: \
         run `UPDATE_CONFORMANCE=1 cargo test -p xrpc-tests --test conformance`",
        line.unwrap_or(stored.lines().count().min(page.lines().count())) + 1,
    );
}

#[test]
fn a_rule_is_shown_or_has_a_reason() {
    let shown = shown::all();
    let sections = rule::sections();
    let bare: Vec<&str> = rules(&sections)
        .filter(|rule| !shown.contains_key(&rule.id) && rule.reason.is_none())
        .map(|rule| rule.id.as_str())
        .collect();
    assert!(bare.is_empty(), "neither a test nor a reason: {bare:?}");
    let both: Vec<&str> = rules(&sections)
        .filter(|rule| shown.contains_key(&rule.id))
        .filter(|rule| {
            let reason = rule.reason.as_deref().unwrap_or("differs: ");
            !reason.starts_with("differs: ")
        })
        .map(|rule| rule.id.as_str())
        .collect();
    assert!(
        both.is_empty(),
        "a test, and a reason why there is none: {both:?}"
    );
}

/// The rules of these sections are all here, with their strength; and none that is not there.
#[test]
#[cfg_attr(
    not(shared),
    ignore = "needs the rules beside the project: set XRPC_SHARED"
)]
fn the_list_is_whole() {
    let text = workspace::text(&workspace::shared().join("spec/wire.md"));
    let mut expected = Vec::new();
    let mut is_ours = false;
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            let section = title
                .split('.')
                .next()
                .and_then(|number| number.parse().ok());
            is_ours = section.is_some_and(|section: u32| section <= 9 || section == 11);
        } else if let (true, Some(rest)) = (is_ours, line.strip_prefix("- **")) {
            let (id, rest) = rest.split_once("**").expect("an id is bold");
            let word = rest.trim_start().split([' ', '.', ',']).next();
            expected.push(format!("{id} {}", word.unwrap_or_default()));
        }
    }
    let sections = rule::sections();
    let listed: Vec<String> = rules(&sections)
        .map(|rule| format!("{} {}", rule.id, rule.strength))
        .collect();
    assert_eq!(listed, expected);
}
