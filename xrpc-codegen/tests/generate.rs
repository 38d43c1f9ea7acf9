//! What is generated from lists of documents.

use xrpc_codegen::{Kept, Name, Settings, generate};
use xrpc_lexicon::{Catalog, Document};

fn catalog(documents: &[&str]) -> Catalog {
    let documents = documents
        .iter()
        .map(|text| Document::parse(text).expect("a document"));
    Catalog::from_documents(documents)
}

fn garden() -> Catalog {
    catalog(&[
        r#"{ "lexicon": 1, "id": "com.example.garden.plant", "defs": { "main": {
            "type": "record", "key": "tid", "record": { "type": "object", "required": ["name"], "properties": {
                "name": { "type": "string" }, "at": { "type": "ref", "ref": "com.example.garden.defs#bed" }
            } } } } }"#,
        r##"{ "lexicon": 1, "id": "com.example.garden.defs", "defs": {
            "bed": { "type": "object", "properties": { "size": { "type": "integer" } } },
            "tool": { "type": "object", "properties": {
                "use": { "type": "union", "refs": ["com.example.garden.plant", "#bed"] }
            } } } }"##,
        r#"{ "lexicon": 1, "id": "com.example.shed", "defs": { "main": { "type": "token" } } }"#,
    ])
}

fn code(catalog: &Catalog, names: &[&str], kept: Kept) -> String {
    let names: Vec<Name> = names.iter().copied().map(Name::new).collect();
    let settings = Settings {
        kept,
        ..Settings::default()
    };
    let generated = generate(catalog, &names, &settings);
    let mistakes: Vec<String> = generated.mistakes.iter().map(ToString::to_string).collect();
    assert_eq!(mistakes, [""; 0]);
    generated.tokens.to_string()
}

fn structs(code: &str) -> Vec<&str> {
    let mut names: Vec<&str> = code
        .split("pub struct ")
        .skip(1)
        .filter_map(|rest| rest.split(' ').next())
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn the_same_names_give_the_same_code_in_any_order() {
    let garden = garden();
    let one = code(
        &garden,
        &["com.example.garden.plant", "com.example.garden.defs"],
        Kept::Records,
    );
    let other = code(
        &garden,
        &["com.example.garden.defs", "com.example.garden.plant"],
        Kept::Records,
    );
    assert_eq!(one, other);
    assert_eq!(one, code(&garden, &["com.example.garden.*"], Kept::Records));
}

#[test]
fn only_what_is_referred_to_is_generated() {
    let garden = garden();
    let record = code(&garden, &["com.example.garden.plant"], Kept::Records);
    assert_eq!(structs(&record), ["Bed", "Main"]);
    let defs = code(&garden, &["com.example.garden.defs"], Kept::Records);
    assert_eq!(structs(&defs), ["Bed", "Main", "Tool"]);
    assert!(!defs.contains("com.example.shed"));
    assert!(code(&garden, &["*"], Kept::Records).contains("com.example.shed"));
}

/// W-113
#[test]
fn records_keep_what_is_unknown_and_others_on_demand() {
    let garden = garden();
    let extra = "pub extra : __xrpc :: Extra";
    let kept = |kept| code(&garden, &["*"], kept).matches(extra).count();
    assert_eq!((kept(Kept::Records), kept(Kept::Everywhere)), (1, 3));
}

#[test]
fn a_circle_is_boxed_where_nothing_else_breaks_it() {
    let circle = catalog(&[r##"{ "lexicon": 1, "id": "com.example.defs", "defs": {
            "one": { "type": "object", "properties": {
                "two": { "type": "ref", "ref": "#two" },
                "list": { "type": "array", "items": { "type": "ref", "ref": "#one" } },
                "either": { "type": "union", "refs": ["#one"] }
            } },
            "two": { "type": "object", "properties": { "one": { "type": "ref", "ref": "#one" } } }
        } }"##]);
    let code = code(&circle, &["*"], Kept::Records);
    for field in [
        "pub two : __xrpc :: Option < __xrpc :: Box < Two > >",
        "pub one : __xrpc :: Option < __xrpc :: Box < One > >",
        "pub list : __xrpc :: Option < __xrpc :: Vec < One > >",
        "One (__xrpc :: Box < One >)",
    ] {
        assert!(code.contains(field), "{field} in {code}");
    }
}

/// A record with text properties of these names.
fn record(names: &[&str]) -> Catalog {
    let properties: Vec<String> = names
        .iter()
        .map(|name| format!(r#""{name}": {{ "type": "string" }}"#))
        .collect();
    catalog(&[&format!(
        r#"{{ "lexicon": 1, "id": "com.example.clash", "defs": {{ "main": {{ "type": "record", "key": "tid",
            "record": {{ "type": "object", "properties": {{ {} }} }} }} }} }}"#,
        properties.join(", ")
    )])
}

#[test]
fn of_two_properties_with_one_field_the_second_is_left_out() {
    for [first, second, field] in [["aB", "a_b", "a_b"], ["self", "self_", "self_"]] {
        let generated = generate(
            &record(&[first, second]),
            &[Name::new("*")],
            &Settings::default(),
        );
        let mistakes: Vec<String> = generated.mistakes.iter().map(ToString::to_string).collect();
        let [mistake] = &mistakes[..] else {
            panic!("{mistakes:?}")
        };
        assert!(
            mistake.starts_with(&format!("`{first}` and `{second}` of `com.example.clash`")),
            "{mistake}"
        );
        // Rustc would say of a second one what was said already.
        let code = generated.tokens.to_string();
        assert_eq!(code.matches(&format!("pub {field} :")).count(), 1, "{code}");
    }
}

#[test]
fn the_field_for_the_rest_has_a_name_that_is_free() {
    let code = code(&record(&["extra", "extra_"]), &["*"], Kept::default());
    for field in ["extra", "extra_", "extra__"] {
        assert_eq!(code.matches(&format!("pub {field} :")).count(), 1, "{code}");
    }
}
