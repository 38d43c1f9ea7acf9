//! Lexicon names → Rust names.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;

/// `createSession` → `create_session`, `getDIDDocument` → `get_did_document`, `my-site` → `my_site`,
/// `4chan` → `_4chan`.
pub fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut snake = String::with_capacity(name.len() + 4);
    for (index, letter) in letters.iter().enumerate() {
        let next_is_small = letters.get(index + 1).is_some_and(char::is_ascii_lowercase);
        let after_capital = index > 0 && letters[index - 1].is_ascii_uppercase();
        let starts_word =
            letter.is_ascii_uppercase() && index > 0 && (!after_capital || next_is_small);
        if starts_word && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.push(if letter.is_ascii_alphanumeric() {
            letter.to_ascii_lowercase()
        } else {
            '_'
        });
    }
    if snake.starts_with(|first: char| first.is_ascii_digit()) {
        snake.insert(0, '_');
    }
    snake
}

/// `threadViewPost` → `ThreadViewPost`; anything but letters and digits starts a new word.
pub fn pascal(name: &str) -> String {
    let words = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut pascal = String::with_capacity(name.len());
    for word in words {
        pascal.push_str(&word[..1].to_ascii_uppercase());
        pascal.push_str(&word[1..]);
    }
    if pascal.is_empty() || pascal.starts_with(|first: char| first.is_ascii_digit()) {
        pascal.insert(0, 'N');
    }
    pascal
}

/// `planted_at` → `plantedAt`.
pub fn camel(name: &str) -> String {
    let mut words = name.split('_').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or(name);
    words.fold(first.to_owned(), |camel, word| {
        let (head, tail) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        camel + &head.to_ascii_uppercase() + tail
    })
}

/// The field of a property, without `r#`: `plantedAt` → `planted_at`, `self` → `self_`.
pub fn field(property: &str) -> String {
    let ident = ident(&snake(property), Span::call_site());
    ident.unraw().to_string()
}

/// `BigTree` → `big-tree`, `Self_` → `self`.
pub fn kebab(name: &str) -> String {
    let snake = snake(name);
    let words = snake.split('_').filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// `reasonSpam` → `REASON_SPAM`.
pub fn constant(name: &str) -> String {
    snake(name).to_ascii_uppercase()
}

/// The type of a definition. `Main` and the parts of a method are ours: a definition of such a name gets `Def`
/// behind it.
pub fn definition(name: &str, in_method: bool) -> String {
    let pascal = pascal(name);
    let is_main = pascal == "Main" && name != "main";
    let is_part = in_method
        && matches!(
            &*pascal,
            "Params" | "Input" | "Output" | "Message" | "Error"
        );
    if is_main || is_part {
        pascal + "Def"
    } else {
        pascal
    }
}

/// The modules of a document, one a segment: `com`, `atproto`, `server`, `create_session`.
pub fn modules(nsid: &str) -> impl Iterator<Item = String> {
    nsid.split('.').map(snake)
}

/// The path of a document's module below that of `lexicon!`, for people: `com::atproto::server::create_session`.
pub fn module_path(nsid: &str) -> String {
    let segments: Vec<String> = modules(nsid)
        .map(|name| ident(&name, Span::call_site()).to_string())
        .collect();
    segments.join("::")
}

/// The generated type of a definition as it is named where its document is imported: `describe_server::Links`.
pub fn type_path(nsid: &str, type_name: &str) -> String {
    let module = nsid.rsplit('.').next().unwrap_or(nsid);
    format!("{}::{type_name}", ident(&snake(module), Span::call_site()))
}

/// The generated type with a label such as `nsid#links` or `nsid#main/input/subject`.
pub fn label_path(label: &str) -> String {
    let (nsid, steps) = label.split_once('#').unwrap_or((label, "main"));
    let (def, inner) = steps.split_once('/').unwrap_or((steps, ""));
    let inner = inner.split('/').filter(|step| !step.is_empty());
    let inner: String = inner
        .map(|step| {
            if step == "items" {
                "Item".to_owned()
            } else {
                pascal(step)
            }
        })
        .collect();
    let outer = if def == "main" && !inner.is_empty() {
        String::new()
    } else {
        definition(def, false)
    };
    type_path(nsid, &(outer + &inner))
}

/// An identifier: raw if it is a keyword, with `_` behind it if it is one of the five that cannot be raw.
pub fn ident(name: &str, span: Span) -> Ident {
    if matches!(name, "self" | "Self" | "super" | "crate" | "_") {
        return Ident::new(&format!("{name}_"), span);
    }
    match syn::parse_str::<Ident>(name) {
        // A keyword since edition 2024, which `syn` does not know of.
        Ok(_) if name != "gen" => Ident::new(name, span),
        _ => Ident::new_raw(name, span),
    }
}

/// A variant for each member of a union in the document `home`: the name of the definition; behind the last segment of
/// its NSID if it stands in another document that is not called `defs`; on a collision behind more and more segments.
#[expect(clippy::missing_panics_doc, reason = "there is always another number")]
pub fn union_variants<'a>(
    members: impl IntoIterator<Item = (&'a str, &'a str)>,
    home: &str,
    reserved: Option<&str>,
) -> Vec<String> {
    let mut taken: BTreeSet<String> = reserved.map(ToOwned::to_owned).into_iter().collect();
    let mut variants = Vec::new();
    for (nsid, def) in members {
        let segments: Vec<&str> = nsid.split('.').collect();
        let own = if def == "main" { "" } else { def };
        let last = segments.last().copied().unwrap_or_default();
        let behind = usize::from(own.is_empty() || (nsid != home && last != "defs"));
        let longer = (behind..=segments.len()).map(|count| {
            let first = segments.len() - count;
            pascal(&[&segments[first..], &[own]].concat().join("-"))
        });
        let numbered = (2..).map(|number| format!("{}{number}", pascal(&format!("{nsid}-{own}"))));
        let free = longer.chain(numbered).find(|name| !taken.contains(name));
        let variant = free.expect("there is always another number");
        taken.insert(variant.clone());
        variants.push(variant);
    }
    variants
}

/// A variant for each text: its last word; if that is taken, more and more of what stands before it; then a number.
#[expect(clippy::missing_panics_doc, reason = "there is always another number")]
pub fn variants<'a>(texts: impl IntoIterator<Item = &'a str>, reserved: &str) -> Vec<String> {
    let mut taken = BTreeSet::from([reserved.to_owned()]);
    let mut variants = Vec::new();
    for text in texts {
        let words: Vec<&str> = text
            .split(['.', '#', ':', '/'])
            .filter(|word| !word.is_empty())
            .collect();
        let shorter = (0..words.len())
            .rev()
            .map(|first| pascal(&words[first..].join("-")));
        let numbered = (2..).map(|number| format!("{}{number}", pascal(text)));
        let free = shorter.chain(numbered).find(|name| !taken.contains(name));
        let variant = free.expect("there is always another number");
        taken.insert(variant.clone());
        variants.push(variant);
    }
    variants
}

#[cfg(test)]
mod tests;
