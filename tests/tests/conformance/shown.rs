//! Which test shows which rule.

use std::collections::BTreeMap;

use syn::{Attribute, Expr, Item, ItemFn, Lit, Meta};
use xrpc_tests::workspace;

/// A test: its file in the workspace, and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Test {
    pub(crate) file: String,
    pub(crate) name: String,
}

/// The tests of each rule, by its id.
pub(crate) fn all() -> BTreeMap<String, Vec<Test>> {
    let mut shown = BTreeMap::new();
    for path in workspace::files(workspace::root(), ".rs") {
        let file = path.strip_prefix(workspace::root()).unwrap_or(&path);
        let file = file.display().to_string();
        // Trees that the compiler never sees as they are: cases for it to refuse, and what macros make of others.
        if file.starts_with("tests/ui/") || file.contains("/tests/expand/") {
            continue;
        }
        let parsed = syn::parse_file(&workspace::text(&path))
            .unwrap_or_else(|error| panic!("{file}: {error}"));
        collect(&file, &parsed.items, &mut shown);
    }
    for tests in shown.values_mut() {
        tests.sort();
    }
    shown
}

fn collect(file: &str, items: &[Item], shown: &mut BTreeMap<String, Vec<Test>>) {
    for item in items {
        match item {
            Item::Mod(module) => {
                if let Some((_, items)) = &module.content {
                    collect(file, items, shown);
                }
            }
            Item::Fn(function) if is_test(function) => {
                for id in ids(function) {
                    let tests = shown.entry(id).or_default();
                    tests.push(Test {
                        file: file.to_owned(),
                        name: function.sig.ident.to_string(),
                    });
                }
            }
            _ => {}
        }
    }
}

/// `#[test]`, `#[tokio::test]`
fn is_test(function: &ItemFn) -> bool {
    let last = |attribute: &Attribute| {
        let segment = attribute.path().segments.last();
        segment.map(|segment| segment.ident.to_string())
    };
    function
        .attrs
        .iter()
        .any(|attribute| last(attribute).as_deref() == Some("test"))
}

/// `/// W-070, W-073`, or `fn w_070_w_073_no_body_…`
fn ids(function: &ItemFn) -> Vec<String> {
    let mut text: String = function.attrs.iter().filter_map(documentation).collect();
    let name = function.sig.ident.to_string();
    let mut words = name.split('_');
    while let (Some("w"), Some(number)) = (words.next(), words.next()) {
        text.extend([" W-", number, " "]);
    }
    let mut ids: Vec<String> = text
        .match_indices("W-")
        .map(|(start, _)| text[start..].chars().take(5).collect())
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

fn documentation(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else {
        return None;
    };
    match &meta.value {
        Expr::Lit(literal) if meta.path.is_ident("doc") => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids_of(code: &str) -> Vec<String> {
        ids(&syn::parse_str(code).expect("the test is a function"))
    }

    #[test]
    fn ids_stand_in_names_and_documentation() {
        assert_eq!(
            ids_of("#[test] fn w_070_w_073_no_body() {}"),
            ["W-070", "W-073"]
        );
        assert_eq!(
            ids_of("/// W-001, W-002 to W-004\nfn a_row_w_005() {}"),
            ["W-001", "W-002", "W-004"]
        );
        assert_eq!(ids_of("fn nothing() {}"), [""; 0]);
    }
}
