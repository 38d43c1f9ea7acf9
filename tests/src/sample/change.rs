//! One change to a value, wherever in it.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::junk::{self, junk};

/// Changes the value, or something inside it.
pub fn change(value: &mut Value, rng: &mut Rng) {
    let count = count(value);
    let mut at = rng.usize(0..count);
    if let Some(inside) = find(value, &mut at) {
        change_here(inside, rng);
    }
}

/// How many values there are, itself included.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// The value of this number, counted from above.
fn find<'v>(value: &'v mut Value, at: &mut usize) -> Option<&'v mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| find(item, at)),
        Value::Object(members) => members.values_mut().find_map(|member| find(member, at)),
        _ => None,
    }
}

fn change_here(value: &mut Value, rng: &mut Rng) {
    match value {
        Value::Object(members) if rng.u8(0..8) != 0 => change_object(members, rng),
        Value::Array(items) if rng.u8(0..5) != 0 => match rng.u8(0..4) {
            0 => drop(items.pop()),
            1 => items.push(junk(rng)),
            2 => {
                let first = items.first().cloned().unwrap_or(Value::Null);
                items.push(first);
            }
            _ => items.clear(),
        },
        Value::String(text) if rng.u8(0..3) != 0 => match rng.u8(0..5) {
            0 => text.push_str("#main"),
            1 => text.push('x'),
            2 => drop(text.pop()),
            3 => text.clear(),
            _ => *text = text.to_uppercase(),
        },
        Value::Number(number) if rng.u8(0..3) != 0 => {
            let number = number.as_i64().unwrap_or(0);
            #[expect(clippy::cast_precision_loss, reason = "it may be another number")]
            let changed = match rng.u8(0..5) {
                0 => json!(number.saturating_add(1)),
                1 => json!(number.saturating_sub(1)),
                2 => json!(number as f64),
                3 => json!(number as f64 + 0.25),
                _ => json!(number.to_string()),
            };
            *value = changed;
        }
        value => *value = junk(rng),
    }
}

fn change_object(members: &mut Map<String, Value>, rng: &mut Rng) {
    let names: Vec<String> = members.keys().cloned().collect();
    let name = rng.choice(names).unwrap_or_default();
    match rng.u8(0..9) {
        0 => drop(members.shift_remove(&name)),
        1 => drop(members.insert(name, Value::Null)),
        2 => drop(members.insert(name, junk(rng))),
        // The member goes to the end: `$type` comes late.
        3 => {
            if let Some(member) = members.shift_remove(&name) {
                members.insert(name, member);
            }
        }
        4 => {
            if let Some(member) = members.shift_remove("$type") {
                members.insert("$type".to_owned(), member);
            }
        }
        5 => drop(members.insert("$type".to_owned(), junk(rng))),
        6 => {
            let types = [
                "",
                "blob",
                "com.example.unheard",
                "com.example.unheard#main",
                "com.example",
                "#alpha",
                "x#",
            ];
            let name = rng.choice(types);
            members.insert("$type".to_owned(), json!(name));
        }
        7 => drop(members.insert(junk::name(rng).to_owned(), junk(rng))),
        _ => {
            let special = rng.choice(["$link", "$bytes", "$type"]).unwrap_or("$link");
            members.insert(special.to_owned(), json!("YQ"));
        }
    }
}
