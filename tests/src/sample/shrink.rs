//! The smallest value that still shows a mistake.

use serde_json::Value;

/// Takes parts out of a value as long as `shows` says that the rest shows it.
pub fn shrink(mut value: Value, shows: impl Fn(&Value) -> bool) -> Value {
    while let Some(smaller) = candidates(&value)
        .into_iter()
        .find(|smaller| shows(smaller))
    {
        value = smaller;
    }
    value
}

/// Values that are smaller by one part.
fn candidates(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(members) => {
            let mut found = Vec::new();
            for name in members.keys() {
                let mut fewer = members.clone();
                fewer.shift_remove(name);
                found.push(Value::Object(fewer));
            }
            for (name, member) in members {
                for smaller in candidates(member) {
                    let mut other = members.clone();
                    other[name] = smaller;
                    found.push(Value::Object(other));
                }
            }
            found
        }
        Value::Array(items) => {
            let mut found = Vec::new();
            for index in 0..items.len() {
                let mut fewer = items.clone();
                fewer.remove(index);
                found.push(Value::Array(fewer));
            }
            for (index, item) in items.iter().enumerate() {
                for smaller in candidates(item) {
                    let mut other = items.clone();
                    other[index] = smaller;
                    found.push(Value::Array(other));
                }
            }
            found
        }
        Value::String(text) if text.len() > 1 => {
            let half = text.floor_char_boundary(text.len() / 2);
            vec![Value::from(&text[..half]), Value::from(&text[half..])]
        }
        _ => Vec::new(),
    }
}
