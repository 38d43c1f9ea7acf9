//! From code to documents.

use xrpc::lexicon::{
    Catalog, Document, Documents, Export, compare, export,
    lint::{self, Rule},
};

use super::garden::{self, Kind, Plant};

fn documents() -> Documents {
    let routes = xrpc::routes![garden::water, garden::plant, garden::get_plant];
    export(routes).expect("the code can be written as documents")
}

#[test]
fn documents_are_ordered_by_their_names() {
    let names: Vec<String> = documents()
        .into_iter()
        .map(|document| document.id)
        .collect();
    assert_eq!(
        names,
        [
            "com.example.garden.addPlants",
            "com.example.garden.defs",
            "com.example.garden.getPlant",
            "com.example.garden.pot",
            "com.example.garden.waterPlants",
        ]
    );
}

#[test]
fn what_is_written_is_read_as_the_same() {
    for document in documents() {
        let read = Document::parse(&document.to_json()).expect("it was written by us");
        assert_eq!(read, document);
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let documents = documents();
    let catalog = Catalog::from_documents(documents.clone());
    for document in documents {
        assert!(
            catalog.check_references(&document.id).is_ok(),
            "{}",
            document.id
        );
    }
}

/// Names, values and errors are spelt as the style guide wants them.
#[test]
fn names_follow_the_style_guide() {
    let spelling = [
        Rule::NameNotLowerCamelCase,
        Rule::ErrorNotUpperCamelCase,
        Rule::ValueNotKebabCase,
        Rule::MethodNotVerbNoun,
    ];
    for document in &*documents() {
        let misspelt: Vec<_> = lint::lint(document)
            .into_iter()
            .filter(|lint| spelling.contains(&lint.rule))
            .collect();
        assert!(misspelt.is_empty(), "{misspelt:?}");
    }
}

#[test]
fn the_document_says_what_the_code_does() {
    let expected = include_str!("garden.json");
    let documents = documents();
    let defs = documents
        .iter()
        .find(|document| document.id == "com.example.garden.defs");
    let written = defs.map(Document::to_json).unwrap_or_default();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/code_first/garden.json");
        std::fs::write(path, &written).expect("the document can be stored");
    }
    assert_eq!(written, expected);
}

#[test]
fn a_document_that_did_not_change_breaks_nothing() {
    for document in documents() {
        assert!(compare(&document, &document).is_empty());
    }
}

#[test]
fn files_stand_where_their_names_say() {
    let folder = std::env::temp_dir().join(format!("xrpc-export-{}", std::process::id()));
    let documents = documents();
    documents
        .write_to(&folder)
        .expect("the folder can be written");
    let catalog = Catalog::open(&folder).expect("the folder is there");
    let read: Vec<Document> = catalog
        .nsids()
        .map(|nsid| catalog.get(nsid).expect("it was written by us").clone())
        .collect();
    assert_eq!(read, documents.to_vec());
    std::fs::remove_dir_all(&folder).expect("the folder can be removed");
}

#[test]
fn a_type_that_no_route_leads_to_can_be_added() {
    let documents = Export::new()
        .define::<Kind>()
        .documents()
        .expect("a list of values is legal");
    let [document] = &*documents else {
        panic!("one document: {documents:?}");
    };
    assert!(document.def("kind").is_some() && document.def("plant").is_none());
}

mod twice {
    #[derive(xrpc::Lexicon)]
    #[lexicon("com.example.garden.defs#plant", document = "from code")]
    pub(super) struct Plant {
        pub(super) height: i64,
    }

    #[derive(xrpc::Lexicon)]
    #[lexicon("com.example.garden.defs#bed", document = "from code")]
    pub(super) struct Bed {
        #[lexicon(minimum = 1)]
        pub(super) number: i64,
    }
}

#[test]
fn two_types_of_one_name_are_an_error_unless_they_say_the_same() {
    let _ = (
        twice::Plant { height: 1 }.height,
        twice::Bed { number: 1 }.number,
    );
    let same = Export::new()
        .define::<garden::Bed>()
        .define::<twice::Bed>()
        .documents();
    assert!(same.is_ok());
    let error = Export::new()
        .define::<Plant>()
        .define::<twice::Plant>()
        .documents();
    let error = error
        .expect_err("a plant has a name, or a height")
        .to_string();
    assert_eq!(
        error,
        "`com.example.garden.defs#plant` is defined twice, and not in the same way"
    );
}
