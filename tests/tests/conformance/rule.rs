//! The list of rules.

/// One rule.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) strength: String,
    pub(crate) about: String,
    /// Why no test shows it, or why we differ.
    pub(crate) reason: Option<String>,
}

/// Rules that belong together.
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) rules: Vec<Rule>,
}

/// How a reason may begin.
const REASONS: [&str; 3] = ["later: ", "differs: ", "client: "];

/// Reads the list.
pub(crate) fn sections() -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let lines = include_str!("rules.txt").lines();
    for line in lines.filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("## ") {
            sections.push(Section {
                title: title.to_owned(),
                rules: Vec::new(),
            });
        } else if !line.starts_with('#') {
            let section = sections.last_mut().expect("a section stands before rules");
            section.rules.push(rule(line));
        }
    }
    sections
}

fn rule(line: &str) -> Rule {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let [id, strength, about, reason] = parts[..] else {
        panic!("a rule is `id | strength | about | reason`: {line}");
    };
    assert!(["MUST", "SHOULD", "fact"].contains(&strength), "{line}");
    assert!(
        reason.is_empty() || REASONS.iter().any(|begin| reason.starts_with(begin)),
        "{line}"
    );
    Rule {
        id: id.to_owned(),
        strength: strength.to_owned(),
        about: about.to_owned(),
        reason: (!reason.is_empty()).then(|| reason.to_owned()),
    }
}
