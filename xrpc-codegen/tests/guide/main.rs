//! The tables of `docs/guide/names.md` and `docs/guide/types.md` against what is generated.

mod code;
mod page;

use std::path::{Path, PathBuf};

use xrpc_codegen::{Name, Settings, generate};
use xrpc_lexicon::{Catalog, Document, id};

use self::{code::Code, page::Table};

/// The modules that the paths of the page start in.
const HOME: &str = "com::example::guide";

#[test]
fn every_row_of_the_guide_is_what_is_generated() {
    let guide = guide();
    let tables = Table::all(&text("docs/guide/names.md"));
    assert_eq!(tables.len(), 4);
    for table in &tables {
        assert!(!table.rows.is_empty(), "{:?}", table.columns);
        let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
        for row in &table.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            match (&columns[..], &cells[..]) {
                (["NSID", "module"], [nsid, module]) => is_module(nsid, module),
                (["in the document", "in Rust"], [label, path]) => is_type(&guide, label, path),
                (["type", "property", "field"], [ty, wire, field]) => {
                    assert!(guide.writes(&at_home(ty), wire, field), "{ty}: {wire}");
                }
                (["enum", "on the wire", "variant"], [ty, "anything else", variant]) => {
                    assert!(guide.has_variant(&at_home(ty), variant), "{ty}: {variant}");
                }
                (["enum", "on the wire", "variant"], [ty, wire, variant]) => {
                    assert!(guide.says(&at_home(ty), variant, wire), "{ty}: {wire}");
                }
                _ => panic!("a table that nobody checks: {columns:?}"),
            }
        }
    }
}

#[test]
fn every_schema_of_the_guide_has_the_type_that_it_says() {
    let tables = Table::all(&text("docs/guide/types.md"));
    assert_eq!(tables.len(), 3);
    for table in &tables {
        assert!(!table.rows.is_empty(), "{:?}", table.columns);
        let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
        for row in &table.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            match (&columns[..], &cells[..]) {
                (["schema", "type"], [schema, ty]) => {
                    assert_eq!(soil(schema, true, false), *ty, "{schema}");
                }
                (
                    ["required", "nullable", "default", "type"],
                    [required, nullable, default, ty],
                ) => {
                    let value = if said(default) {
                        r#", "default": 1"#
                    } else {
                        ""
                    };
                    let schema = format!(r#"{{ "type": "integer"{value} }}"#);
                    assert_eq!(
                        soil(&schema, said(required), said(nullable)),
                        *ty,
                        "{row:?}"
                    );
                }
                // Measured: `bench-extra` of the package `xrpc-benches` prints it.
                (["a decode by", ..], _) => {}
                _ => panic!("a table that nobody checks: {columns:?}"),
            }
        }
    }
}

/// The type of a property `soil` of a definition `plant`.
fn soil(schema: &str, required: bool, nullable: bool) -> String {
    let list = |listed| if listed { r#"["soil"]"# } else { "[]" };
    let document = format!(
        r#"{{ "lexicon": 1, "id": "com.example.types", "defs": {{
            "plant": {{
                "type": "object", "required": {}, "nullable": {}, "properties": {{ "soil": {schema} }}
            }},
            "bed": {{ "type": "object", "properties": {{}} }},
            "pest": {{ "type": "token" }}
        }} }}"#,
        list(required),
        list(nullable),
    );
    let document = Document::parse(&document).unwrap_or_else(|error| panic!("{schema}: {error}"));
    let code = written(&Catalog::from_documents([document]), "com.example.types");
    let ty = code.field("com::example::types::Plant", "soil");
    ty.unwrap_or_else(|| panic!("{schema}: no field"))
        .to_owned()
}

fn said(word: &str) -> bool {
    match word {
        "yes" => true,
        "no" => false,
        other => panic!("neither yes nor no: {other}"),
    }
}

#[test]
fn a_row_that_is_not_so_is_noticed() {
    let guide = guide();
    let (plant, colour) = (at_home("defs::PlantView"), at_home("defs::Colour"));
    assert!(guide.writes(&plant, "note", "note") && !guide.writes(&plant, "note", "name"));
    assert!(guide.says(&colour, "Red", "red") && !guide.says(&colour, "Red", "dark-blue"));
    assert!(!guide.number(&plant, id("com.example.guide.defs#bed")));
    assert!(!guide.has_variant(&at_home("defs::Size"), "Other"));
}

/// The guides show documents as they are in the folder.
#[test]
fn the_guide_shows_the_documents_that_it_is_about() {
    for page in ["docs/guide/names.md", "docs/guide/types.md"] {
        let shown = page::json(&text(page));
        assert!(!shown.is_empty(), "{page}");
        for json in shown {
            let document = Document::parse(&json).unwrap_or_else(|error| panic!("{page}: {error}"));
            let file = format!("lexicons/{}.json", document.id.replace('.', "/"));
            assert_eq!(json, text(&file), "{page}: {file}");
        }
    }
}

fn is_module(nsid: &str, module: &str) {
    let document = format!(
        r#"{{ "lexicon": 1, "id": "{nsid}", "defs": {{ "thing": {{ "type": "token" }} }} }}"#
    );
    let document = Document::parse(&document).unwrap_or_else(|error| panic!("{nsid}: {error}"));
    let code = written(&Catalog::from_documents([document]), nsid);
    assert!(code.has_constant(&format!("{module}::THING")), "{nsid}");
}

fn is_type(guide: &Code, label: &str, path: &str) {
    let path = at_home(path);
    let nsid = label.split('#').next().unwrap_or_default();
    let same_number = guide.number(&path, id(label));
    let same_text = guide.constant(&path).is_some_and(|text| text == label);
    let same_document = guide.alias(&path).is_some_and(|doc| doc.contains(nsid));
    assert!(
        same_number || same_text || same_document,
        "{label} is not {path}"
    );
}

fn at_home(path: &str) -> String {
    format!("{HOME}::{path}")
}

/// What the documents of the guide become.
fn guide() -> Code {
    let catalog = Catalog::open(root().join("lexicons")).expect("the workspace has documents");
    written(&catalog, "com.example.guide.*")
}

fn written(catalog: &Catalog, name: &str) -> Code {
    let generated = generate(catalog, &[Name::new(name)], &Settings::default());
    let mistakes: Vec<String> = generated.mistakes.iter().map(ToString::to_string).collect();
    assert_eq!(mistakes, [""; 0], "{name}");
    Code::read(generated.tokens)
}

fn text(path: &str) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
