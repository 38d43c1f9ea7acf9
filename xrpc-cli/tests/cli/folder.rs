//! A folder of documents, and the program that runs in it.

use std::{fs, path::PathBuf, process::Command};

use tempfile::TempDir;

/// A folder that is gone after the test.
pub(crate) struct Folder(TempDir);

/// What the program printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().expect("there is a folder for temporary files"))
    }

    /// Writes `text` to a file.
    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    }

    /// Writes the document `com.example.{name}`, which has these definitions, below `root`.
    pub(crate) fn define(&self, root: &str, name: &str, defs: &str) {
        let text =
            format!(r#"{{ "lexicon": 1, "id": "com.example.{name}", "defs": {{ {defs} }} }}"#);
        self.write(&format!("{root}/com/example/{name}.json"), &text);
    }

    pub(crate) fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).expect("it was written")
    }

    /// Runs the program in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_xrpc"))
            .args(arguments)
            .current_dir(self.0.path())
            .env_remove("XRPC_LEXICONS")
            .output()
            .expect("the program was built");
        let text = |bytes| String::from_utf8(bytes).expect("it prints text");
        Run {
            code: output.status.code().expect("it ends by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }
}
