//! The name that was probably meant.

/// The name among `among` that is spelled most like `name`, if one is: at most a third of the characters differ, or
/// two of a short name. The first of equals.
///
/// ```
/// use xrpc_lexicon::nearest;
///
/// assert_eq!(nearest("identifer", ["password", "identifier"]), Some("identifier"));
/// assert_eq!(nearest("email", ["password", "identifier"]), None);
/// ```
pub fn nearest<'a>(name: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name: Vec<char> = name.chars().collect();
    // With nothing in common, two short names are not alike.
    let limit = (name.len() / 3).max(2).min(name.len().saturating_sub(1));
    among
        .into_iter()
        .map(|candidate| (distance(&name, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many characters to insert, remove or replace (Levenshtein).
fn distance(from: &[char], to: &str) -> usize {
    // `row[i]` is the distance of the first `i` characters of `from` to the part of `to` that was read.
    let mut row: Vec<usize> = (0..=from.len()).collect();
    for (read, sign) in to.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = read + 1;
        for (index, known) in from.iter().enumerate() {
            let replaced = diagonal + usize::from(*known != sign);
            diagonal = row[index + 1];
            row[index + 1] = replaced.min(diagonal + 1).min(row[index] + 1);
        }
    }
    row[from.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const NAMES: [&str; 5] = [
        "createSession",
        "createAccount",
        "getSession",
        "did",
        "größe",
    ];

    #[test]
    fn finds_what_was_meant() {
        let rows = [
            ("createSession", Some("createSession")),
            ("createSesion", Some("createSession")),
            ("craeteSession", Some("createSession")),
            ("CreateSession", Some("createSession")),
            ("crateAcount", Some("createAccount")),
            ("getSessions", Some("getSession")),
            ("id", Some("did")),
            ("dit", Some("did")),
            ("größen", Some("größe")),
            ("xy", None),
            ("x", None),
            ("", None),
            ("deleteEverything", None),
        ];
        for (name, expected) in rows {
            assert_eq!(nearest(name, NAMES), expected, "{name}");
        }
    }

    #[test]
    fn the_first_of_equals() {
        assert_eq!(nearest("feed", ["feet", "seed"]), Some("feet"));
    }
}
