//! The many ways to write the same JSON.

use std::fmt::Write as _;

use fastrand::Rng;
use serde_json::Value;

/// Writes the value; now and then with escapes that are not needed, and with space between.
pub fn spell(value: &Value, rng: &mut Rng) -> String {
    let plain = value.to_string();
    if rng.u8(0..8) != 0 {
        return plain;
    }
    let mut spelled = String::with_capacity(plain.len() * 2);
    let (mut in_string, mut is_escaped, mut digits) = (false, false, 0_usize);
    for char in plain.chars() {
        let is_free = in_string && !is_escaped && digits == 0;
        if is_free && char.is_alphanumeric() && rng.u8(0..4) == 0 {
            for unit in char.encode_utf16(&mut [0; 2]) {
                let _ = write!(spelled, "\\u{unit:04X}");
            }
            continue;
        }
        if !in_string && matches!(char, ',' | '{' | ']') && rng.bool() {
            spelled.push_str(" \n");
        }
        in_string ^= char == '"' && !is_escaped;
        // Behind `\u` stand four digits, which are as they are.
        digits = if is_escaped && char == 'u' {
            4
        } else {
            digits.saturating_sub(1)
        };
        is_escaped = char == '\\' && !is_escaped;
        spelled.push(char);
    }
    spelled
}
