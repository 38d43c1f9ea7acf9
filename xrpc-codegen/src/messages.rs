//! The catalogue of messages: what is wrong with documents, and what to do.

pub(crate) fn no_document(
    nsid: &str,
    folder: &str,
    variable: &str,
    nearest: Option<&str>,
) -> String {
    let meant = nearest.map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
    format!("no Lexicon document for `{nsid}` in {folder} (`${variable}`){meant}")
}

pub(crate) fn unresolved(nsid: &str, pointer: &str, why: &str) -> String {
    format!("the reference of `{nsid}` at `{pointer}` does not resolve: {why}")
}

pub(crate) fn no_member(name: &str, kind: &str) -> String {
    format!("`{name}` is of type `{kind}`: a union refers to objects and records")
}

pub(crate) fn pattern_inside_segment(pattern: &str) -> String {
    format!("a pattern ends in `.*`: `{pattern}` cuts a segment in two")
}

pub(crate) fn nothing_matches(pattern: &str) -> String {
    format!("no Lexicon document matches `{pattern}`")
}

pub(crate) fn same_module(first: &str, second: &str, module: &str) -> String {
    format!(
        "`{first}` and `{second}` would both be the module `{module}`: generate one of them in a module of its own"
    )
}

pub(crate) fn same_type(nsid: &str, first: &str, second: &str, name: &str) -> String {
    format!("the definitions `{first}` and `{second}` of `{nsid}` would both be the type `{name}`")
}

pub(crate) fn same_field(nsid: &str, pointer: &str, first: &str, second: &str) -> String {
    format!("`{first}` and `{second}` of `{nsid}` at `{pointer}` would be the same field")
}
