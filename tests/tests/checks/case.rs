//! A case of the folder `ui`: a file with one mistake, and what the compiler says about it.

use std::path::{Path, PathBuf};

use xrpc_tests::workspace;

/// A mistake.
pub(crate) struct Case {
    /// The folder, which is what is checked: `errors`.
    pub(crate) folder: String,
    /// The file without its ending, which is the mistake: `unknown_word`.
    pub(crate) stem: String,
    /// What the file says about itself in its `//!` lines; often nothing.
    pub(crate) sentence: String,
    /// What the compiler prints, report by report.
    pub(crate) reports: Vec<Report>,
    source: String,
}

/// An error or a warning as it is printed.
pub(crate) struct Report {
    lines: Vec<String>,
}

/// Where the cases are.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("tests/ui")
}

impl Case {
    /// All of them, in the order of their folders and names.
    pub(crate) fn all() -> Vec<Self> {
        let files = workspace::files(&folder(), ".rs");
        assert!(!files.is_empty(), "there are no UI cases");
        files.iter().map(|path| Self::read(path)).collect()
    }

    /// `errors/unknown_word`
    pub(crate) fn name(&self) -> String {
        format!("{}/{}", self.folder, self.stem)
    }

    /// The user's line that the first error points at.
    pub(crate) fn line(&self) -> &str {
        let place = format!("--> ui/{}.rs:", self.name());
        let report = self.reports.first();
        let place = report
            .iter()
            .flat_map(|report| &report.lines)
            .find_map(|line| line.trim_start().strip_prefix(&place));
        let number = place.and_then(|place| place.split(':').next()?.parse::<usize>().ok());
        let line = number.and_then(|number| self.source.lines().nth(number.checked_sub(1)?));
        line.unwrap_or_else(|| panic!("{}: no error points into the file", self.name()))
            .trim()
    }

    fn read(path: &Path) -> Self {
        let source = workspace::text(path);
        let sentences = source.lines().map_while(|line| line.strip_prefix("//!"));
        let sentence: Vec<&str> = sentences.map(str::trim).collect();
        let part = |part: Option<&std::ffi::OsStr>| {
            let part = part.and_then(std::ffi::OsStr::to_str);
            part.unwrap_or_else(|| panic!("{}: not `ui/folder/mistake.rs`", path.display()))
                .to_owned()
        };
        Self {
            folder: part(path.parent().and_then(Path::file_name)),
            stem: part(path.file_stem()),
            sentence: sentence.join(" "),
            reports: Report::all(&workspace::text(&path.with_extension("stderr"))),
            source,
        }
    }
}

impl Report {
    /// Its first line: `error: …` or `error[E0277]: …`.
    pub(crate) fn head(&self) -> &str {
        &self.lines[0]
    }

    /// The whole of it. A path is cut to what a reader can make use of: the file of the mistake to its name, one of
    /// the workspace or of the standard library to what follows their folders.
    pub(crate) fn text(&self, case: &Case) -> String {
        let text = self.lines.join("\n");
        let text = text.replace(&format!("ui/{}/", case.folder), "");
        text.replace("$WORKSPACE/", "").replace("$RUST/", "")
    }

    /// The reports of a run; the lines that count them are none.
    fn all(printed: &str) -> Vec<Self> {
        let mut reports: Vec<Self> = Vec::new();
        for line in printed.lines() {
            let starts = ["error: ", "error[", "warning: "]
                .iter()
                .any(|head| line.starts_with(head));
            if starts {
                reports.push(Self { lines: Vec::new() });
            }
            if let Some(report) = reports.last_mut() {
                report.lines.push(line.trim_end().to_owned());
            }
        }
        for report in &mut reports {
            while report.lines.last().is_some_and(String::is_empty) {
                report.lines.pop();
            }
        }
        reports.retain(|report| !report.head().starts_with("error: aborting due to"));
        reports
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_told_apart() {
        let printed = "error: one\n --> ui/a/b.rs:1:1\n\n\nerror[E0277]: two\n  = note: error: no head\n\n\
                       error: aborting due to 2 previous errors\n";
        let reports = Report::all(printed);
        let texts: Vec<String> = reports
            .iter()
            .map(|report| report.lines.join("|"))
            .collect();
        assert_eq!(
            texts,
            [
                "error: one| --> ui/a/b.rs:1:1",
                "error[E0277]: two|  = note: error: no head"
            ]
        );
    }

    #[test]
    fn the_line_is_that_of_the_mistake() {
        let case = Case {
            folder: "a".to_owned(),
            stem: "b".to_owned(),
            sentence: String::new(),
            reports: Report::all("error: one\n  --> ui/a/b.rs:2:5\n --> $WORKSPACE/x.rs:1:1\n"),
            source: "fn main() {\n    mistake();\n}\n".to_owned(),
        };
        assert_eq!(case.line(), "mistake();");
        assert_eq!(
            case.reports[0].text(&case),
            "error: one\n  --> b.rs:2:5\n --> x.rs:1:1"
        );
    }
}
