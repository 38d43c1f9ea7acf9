//! A number of bytes, as people write it.

use proc_macro2::Ident;
use syn::Lit;

use crate::{diag::Diagnostics, messages};

/// `max_input = "50 MiB"`
pub(crate) struct Size {
    /// The word before the `=`.
    pub(crate) name: Ident,
    /// How many bytes.
    pub(crate) bytes: u64,
}

impl Size {
    /// Reads `"50 MiB"`, `"1024 B"` or `1024`.
    pub(super) fn parse((name, literal): &(Ident, Lit), diag: &mut Diagnostics) -> Option<Self> {
        let bytes = match literal {
            Lit::Str(text) => bytes(&text.value()),
            Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        };
        let Some(bytes) = bytes.filter(|bytes| *bytes > 0) else {
            diag.error(literal, messages::no_size(&name.to_string()));
            return None;
        };
        Some(Self {
            name: name.clone(),
            bytes,
        })
    }
}

fn bytes(text: &str) -> Option<u64> {
    let end = text
        .find(|symbol: char| !symbol.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let factor = match unit.trim_start() {
        "B" => 1,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(factor)
}
