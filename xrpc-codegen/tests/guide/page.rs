//! A page of Markdown: its tables, and the documents that it shows.

/// A table.
pub(crate) struct Table {
    /// The words above.
    pub(crate) columns: Vec<String>,
    /// The cells of each row.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// All tables of a page.
    pub(crate) fn all(page: &str) -> Vec<Self> {
        let mut tables: Vec<Self> = Vec::new();
        let mut inside = false;
        for line in page.lines() {
            let Some(cells) = cells(line) else {
                inside = false;
                continue;
            };
            match tables.last_mut().filter(|_| inside) {
                // The line below the words.
                Some(_) if cells.iter().all(|cell| cell.starts_with("--")) => {}
                Some(table) => table.rows.push(cells),
                None => tables.push(Self {
                    columns: cells,
                    rows: Vec::new(),
                }),
            }
            inside = true;
        }
        tables
    }
}

/// What stands between fences that are marked as JSON.
pub(crate) fn json(page: &str) -> Vec<String> {
    let parts = page.split("```json\n").skip(1);
    parts
        .filter_map(|part| Some(part.split_once("```")?.0.to_owned()))
        .collect()
}

fn cells(line: &str) -> Option<Vec<String>> {
    let line = line.strip_prefix("| ").or(line.strip_prefix('|'))?;
    let line = line.strip_suffix('|')?;
    let cells = line.split('|');
    Some(
        cells
            .map(|cell| cell.trim().trim_matches('`').to_owned())
            .collect(),
    )
}
