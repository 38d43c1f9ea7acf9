//! From a tree of JSON to lines.

use serde_json::Value;

/// Longer values are broken into lines.
const WIDTH: usize = 100;
const INDENT: usize = 2;

/// The text of a value, with a line feed at the end.
///
/// Whatever holds no object that has members of its own stands in one line, if it fits: `{ "type": "string" }`,
/// `["a", "b"]`. Everything else has a line for each member.
pub(super) fn text(value: &Value) -> String {
    let mut out = String::new();
    write(value, 0, 0, &mut out);
    out.push('\n');
    out
}

/// Writes a value into lines that begin at `indent`; `taken` columns of the first one are written already, or will
/// be behind the value.
fn write(value: &Value, indent: usize, taken: usize, out: &mut String) {
    if is_flat(value) {
        let line = line(value);
        if !breaks(value) || indent + taken + line.chars().count() <= WIDTH {
            out.push_str(&line);
            return;
        }
    }
    match value {
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(key, value)| (Some(key.as_str()), value));
            write_lines(['{', '}'], members, indent, out);
        }
        Value::Array(items) => {
            write_lines(
                ['[', ']'],
                items.iter().map(|item| (None, item)),
                indent,
                out,
            );
        }
        leaf => out.push_str(&leaf.to_string()),
    }
}

fn write_lines<'a>(
    [open, close]: [char; 2],
    members: impl ExactSizeIterator<Item = (Option<&'a str>, &'a Value)>,
    indent: usize,
    out: &mut String,
) {
    let last = members.len().saturating_sub(1);
    out.push(open);
    for (index, (key, value)) in members.enumerate() {
        new_line(indent + INDENT, out);
        let key = key
            .map(|key| format!("{}: ", Value::from(key)))
            .unwrap_or_default();
        out.push_str(&key);
        let comma = usize::from(index < last);
        write(value, indent + INDENT, key.chars().count() + comma, out);
        if index < last {
            out.push(',');
        }
    }
    new_line(indent, out);
    out.push(close);
}

fn new_line(indent: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

/// Whether a value can be broken into lines.
fn breaks(value: &Value) -> bool {
    match value {
        Value::Object(members) => !members.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => false,
    }
}

/// Whether nothing inside the value asks for lines of its own.
fn is_flat(value: &Value) -> bool {
    let is_plain = |value: &Value| match value {
        Value::Object(members) => members.is_empty(),
        Value::Array(items) => items.iter().all(|item| !breaks(item)),
        _ => true,
    };
    match value {
        Value::Object(members) => members.values().all(is_plain),
        Value::Array(items) => items.iter().all(is_plain),
        _ => true,
    }
}

/// A value in one line.
fn line(value: &Value) -> String {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let members = members.iter();
            let members = members
                .map(|(key, value)| format!("{}: {}", Value::from(key.as_str()), line(value)));
            format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(line).collect();
            format!("[{}]", items.join(", "))
        }
        leaf => leaf.to_string(),
    }
}
