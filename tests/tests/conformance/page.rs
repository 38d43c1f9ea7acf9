//! The page, in Markdown.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    rule::{Rule, Section},
    shown::Test,
};

/// Writes the page.
pub(crate) fn write(sections: &[Section], shown: &BTreeMap<String, Vec<Test>>) -> String {
    let mut page = String::from(
        "# Conformance\n\n\
         Every rule of XRPC on the wire that has to do with calls over HTTP, and the tests that show it. The numbers are \
         those of\nthe rules that the project holds itself to; a test is found by the numbers in its name or above it.\n\n\
         This page is written by `UPDATE_CONFORMANCE=1 cargo test -p xrpc-tests --test conformance`; without the variable, \
         the test\ncompares. A MUST that no test shows, and that has no reason, fails it.\n\n\
         | | shown | of |\n|---|---|---|\n",
    );
    for strength in ["MUST", "SHOULD"] {
        let rules = || sections.iter().flat_map(|section| &section.rules);
        let all = rules().filter(|rule| rule.strength == strength);
        let tested = all.clone().filter(|rule| shown.contains_key(&rule.id));
        let _ = writeln!(
            page,
            "| {strength} | {} | {} |",
            tested.count(),
            all.count()
        );
    }
    for section in sections {
        let _ = writeln!(
            page,
            "\n## {}\n\n| rule | | about | shown by |\n|---|---|---|---|",
            section.title
        );
        for rule in &section.rules {
            row(
                &mut page,
                rule,
                shown.get(&rule.id).map_or(&[], Vec::as_slice),
            );
        }
    }
    page
}

fn row(page: &mut String, rule: &Rule, tests: &[Test]) {
    let tests = tests
        .iter()
        .map(|test| format!("[{}](../{})", test.name, test.file));
    let reason = rule.reason.iter().map(|reason| format!("*{reason}*"));
    let cells: Vec<String> = tests.chain(reason).collect();
    let _ = writeln!(
        page,
        "| {} | {} | {} | {} |",
        rule.id,
        rule.strength,
        rule.about,
        cells.join("<br>")
    );
}
