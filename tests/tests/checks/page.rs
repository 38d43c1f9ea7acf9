//! The page of all checks, in Markdown.

use std::fmt::Write as _;

use crate::case::Case;

/// What the cases of a folder are about: the folder, a title, a sentence.
const TITLES: &[(&str, &str, &str)] = &[
    (
        "attr",
        "The attribute",
        "`#[xrpc::query(…)]` and `#[xrpc::procedure(…)]` against the document that they name.",
    ),
    (
        "state",
        "The state",
        "The state of the server, which an endpoint borrows or names.",
    ),
    (
        "args",
        "Arguments",
        "What a function takes against the parameters and the input of its document.",
    ),
    (
        "order",
        "The order of arguments",
        "Context, parameters, credentials, input: the order in which a call is read.",
    ),
    (
        "reply",
        "Replies",
        "What a function gives against the output of its document.",
    ),
    (
        "bodies",
        "Bodies",
        "Bytes, texts and JSON against the encodings of the document, and their limits.",
    ),
    (
        "limits",
        "Limits",
        "`limit = …`, the function that says what a call is charged.",
    ),
    (
        "errors",
        "Errors",
        "`#[derive(xrpc::Error)]`, and what a function may fail with.",
    ),
    (
        "routes",
        "Routes",
        "`routes![…]`, the list of endpoints that a router mounts.",
    ),
    (
        "lexicon",
        "Generated types",
        "`lexicon!(…)`, the types of documents.",
    ),
    (
        "derive",
        "Types written by hand",
        "`#[derive(xrpc::Lexicon)]` against the object that the type says it is.",
    ),
    (
        "code_first",
        "Documents from code",
        "`document = \"from code\"`: what a document cannot say.",
    ),
];

/// The whole page.
pub(crate) fn write(cases: &[Case]) -> String {
    let folders = folders(cases);
    let mut page = String::from(
        "<!-- Written from tests/ui by `UPDATE_CHECKS=1 cargo test -p xrpc-tests --test checks`: do not edit. -->\n\n\
         # What the compiler checks\n\n",
    );
    let _ = write!(
        page,
        "Each of these {} mistakes is one error, at the line of the mistake, and says what to write instead. This page\n\
         is written from the [tests](../tests/ui) that hold the compiler to it: one file a mistake, and beside it what\n\
         rustc prints.\n\n\
         | what is checked | mistakes |\n|---|---|\n",
        cases.len()
    );
    for (folder, cases) in &folders {
        let title = title(folder).0;
        let _ = writeln!(page, "| [{title}](#{}) | {} |", anchor(title), cases.len());
    }
    for (folder, cases) in &folders {
        section(&mut page, folder, cases);
    }
    page
}

fn section(page: &mut String, folder: &str, cases: &[&Case]) {
    let (title, sentence) = title(folder);
    let _ = write!(page, "\n## {title}\n\n");
    if !sentence.is_empty() {
        let _ = write!(page, "{sentence}\n\n");
    }
    page.push_str("| mistake | error |\n|---|---|\n");
    for case in cases {
        let heading = heading(case);
        let _ = writeln!(
            page,
            "| [{}](#{}) | {} |",
            mistake(case),
            anchor(&heading),
            cell(case.reports[0].head()),
        );
    }
    for case in cases {
        block(page, case);
    }
}

/// A mistake: what it is, the line, and the error as printed.
fn block(page: &mut String, case: &Case) {
    let _ = write!(page, "\n### {}\n\n", heading(case));
    if !case.sentence.is_empty() {
        let _ = write!(page, "{}\n\n", case.sentence);
    }
    fence(page, "rust", case.line());
    page.push('\n');
    fence(page, "text", &case.reports[0].text(case));
}

/// The cases of each folder, the folders in the order of [`TITLES`]; those without a title last.
fn folders(cases: &[Case]) -> Vec<(&str, Vec<&Case>)> {
    let mut folders: Vec<(&str, Vec<&Case>)> = Vec::new();
    for case in cases {
        match folders
            .iter_mut()
            .find(|(folder, _)| *folder == case.folder)
        {
            Some((_, cases)) => cases.push(case),
            None => folders.push((&case.folder, vec![case])),
        }
    }
    let place = |folder: &str| TITLES.iter().position(|(name, ..)| *name == folder);
    folders.sort_by_key(|(folder, _)| place(folder).unwrap_or(TITLES.len()));
    folders
}

/// A folder without a title is called by its name.
fn title(folder: &str) -> (&str, &str) {
    let known = TITLES.iter().find(|(name, ..)| *name == folder);
    known.map_or((folder, ""), |(_, title, sentence)| (title, sentence))
}

/// Unique on the page: the mistake behind its folder.
fn heading(case: &Case) -> String {
    format!("{}: {}", title(&case.folder).0, mistake(case))
}

/// The name of the file as words.
fn mistake(case: &Case) -> String {
    let words = case.stem.split('_');
    let words: Vec<&str> = words
        .map(|word| if word == "nsid" { "NSID" } else { word })
        .collect();
    words.join(" ")
}

/// The address of a heading, as Markdown hosts make it.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|letter| match letter {
        ' ' => Some('-'),
        '-' | '_' => Some(letter),
        _ => letter
            .is_alphanumeric()
            .then(|| letter.to_ascii_lowercase()),
    });
    kept.collect()
}

/// The message alone; a bar would end the cell.
fn cell(head: &str) -> String {
    let message = head.split_once(": ").map_or(head, |(_, message)| message);
    message.replace("$WORKSPACE/", "").replace('|', "\\|")
}

/// A piece of text as it is; longer fences around text that has some itself.
fn fence(page: &mut String, language: &str, text: &str) {
    let mut fence = String::from("```");
    while text.contains(&fence) {
        fence.push('`');
    }
    let _ = writeln!(page, "{fence}{language}\n{text}\n{fence}");
}
