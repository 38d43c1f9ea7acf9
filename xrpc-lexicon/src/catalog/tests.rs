//! What a folder gives, and what not.

use std::{env, fs, path::PathBuf, process};

use super::Catalog;
use crate::{document::Document, error::CatalogError};

/// A folder that is gone after the test.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = Self(env::temp_dir().join(format!("xrpc-lexicon-{name}-{}", process::id())));
        for (path, text) in files {
            let path = folder.0.join(path);
            fs::create_dir_all(path.parent().expect("it lies in the folder"))
                .expect("the folder can be made");
            fs::write(path, text).expect("the file can be written");
        }
        folder
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A test that fails to clean up has not failed.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn token(nsid: &str) -> String {
    format!(r#"{{ "lexicon": 1, "id": "{nsid}", "defs": {{ "main": {{ "type": "token" }} }} }}"#)
}

#[test]
fn finds_documents_by_their_place() {
    let folder = Folder::with(
        "finds",
        &[
            ("com/example/defs.json", &token("com.example.defs")),
            ("com/example/a/b.json", &token("com.example.a.b")),
            ("app/x-y/thing.json", "never asked for"),
            ("com/example/README.md", "not a document"),
            ("com/example/not_an_nsid.json", "not a document"),
            ("com/node_modules/thing.json", "not a document"),
            ("package.json", "not a document"),
        ],
    );
    let catalog = Catalog::open(&folder.0).expect("the folder can be read");
    let nsids: Vec<&str> = catalog.nsids().collect();
    assert_eq!(
        nsids,
        ["app.x-y.thing", "com.example.a.b", "com.example.defs"]
    );
    assert_eq!(catalog.folder(), Some(&*folder.0));
    let path = folder.0.join("com").join("example").join("defs.json");
    assert_eq!(catalog.path("com.example.defs"), Some(&*path));
    assert_eq!(catalog.path("com.example.thing"), None);
    let document = catalog.get("com.example.defs").expect("it is a document");
    assert_eq!(document.id, "com.example.defs");
    fs::remove_file(path).expect("the file can be removed");
    assert_eq!(
        catalog.get("com.example.defs").expect("it was read before"),
        document
    );
}

#[test]
fn says_why_there_is_no_document() {
    let folder = Folder::with(
        "says",
        &[
            ("com/example/broken.json", r#"{ "lexicon": 2 }"#),
            ("com/example/moved.json", &token("com.example.elsewhere")),
        ],
    );
    let catalog = Catalog::open(&folder.0).expect("the folder can be read");
    let path = |name: &str| folder.0.join("com").join("example").join(name);
    let rows = [
        (
            "com.example.move",
            "there is no document `com.example.move`, did you mean `com.example.moved`?".to_owned(),
        ),
        (
            "org.else.where",
            "there is no document `org.else.where`".to_owned(),
        ),
        (
            "com.example.broken",
            format!(
                "`{}` is not a Lexicon document: `/lexicon`: only version 1 of the language is known, write `1`",
                path("broken.json").display()
            ),
        ),
        (
            "com.example.moved",
            format!(
                "`{}` has the id `com.example.elsewhere`: move it to `com/example/elsewhere.json`, or write `com.example.moved`",
                path("moved.json").display()
            ),
        ),
    ];
    for (nsid, message) in rows {
        assert_eq!(
            catalog.get(nsid).map_err(|error| error.to_string()),
            Err(message)
        );
    }

    fs::write(path("broken.json"), token("com.example.broken")).expect("the file can be written");
    assert!(
        catalog.get("com.example.broken").is_ok(),
        "an error is not remembered"
    );
    fs::remove_file(path("moved.json")).expect("the file can be removed");
    assert!(matches!(
        catalog.get("com.example.moved"),
        Err(CatalogError::Io { .. })
    ));
}

#[test]
fn a_folder_that_is_not_there() {
    let folder = env::temp_dir().join(format!("xrpc-lexicon-nowhere-{}", process::id()));
    let error = Catalog::open(&folder).expect_err("there is no such folder");
    assert!(
        error
            .to_string()
            .starts_with(&format!("cannot read `{}`: ", folder.display())),
        "{error}"
    );
}

#[test]
fn documents_from_memory() {
    let documents = ["com.example.b", "com.example.a"]
        .map(|nsid| Document::parse(&token(nsid)).expect("it is valid"));
    let catalog = Catalog::from_documents(documents);
    assert_eq!(
        catalog.nsids().collect::<Vec<_>>(),
        ["com.example.a", "com.example.b"]
    );
    assert!(catalog.get("com.example.a").is_ok());
    assert_eq!(
        (catalog.path("com.example.a"), catalog.folder()),
        (None, None)
    );
}

#[test]
fn is_shared_between_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Catalog>();
}
