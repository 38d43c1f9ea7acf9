//! Generated code, asked for names.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Expr, File, Item, Lit};

/// Items by their paths.
pub(crate) struct Code {
    types: BTreeMap<String, Type>,
    constants: BTreeMap<String, String>,
    aliases: BTreeMap<String, String>,
}

/// A struct or an enum.
#[derive(Default)]
struct Type {
    /// The types of the fields, if it is a struct: as people write them.
    fields: BTreeMap<String, String>,
    /// The variants, if it is an enum.
    variants: Vec<String>,
    /// The words of each of its implementations, brackets opened.
    implementations: Vec<Vec<String>>,
}

impl Code {
    /// Reads what the generator wrote.
    pub(crate) fn read(tokens: TokenStream) -> Self {
        let file: File = syn::parse2(tokens).expect("what is generated is Rust");
        let mut code = Self {
            types: BTreeMap::new(),
            constants: BTreeMap::new(),
            aliases: BTreeMap::new(),
        };
        code.module("", &file.items);
        code
    }

    /// Whether the type is known by this number.
    pub(crate) fn number(&self, path: &str, number: u64) -> bool {
        let is_it = |word: &String| literal(word) == Some(number);
        let known = |words: &Vec<String>| {
            let head = words.iter().take_while(|word| *word != "for");
            head.clone()
                .any(|word| word == "LexType" || word == "LexErrors")
                && head.clone().any(is_it)
        };
        self.types
            .get(path)
            .is_some_and(|ty| ty.implementations.iter().any(known))
    }

    /// The text of a constant.
    pub(crate) fn constant(&self, path: &str) -> Option<&str> {
        self.constants.get(path).map(String::as_str)
    }

    /// Whether there is such a constant.
    pub(crate) fn has_constant(&self, path: &str) -> bool {
        self.constants.contains_key(path)
    }

    /// The documentation of an alias.
    pub(crate) fn alias(&self, path: &str) -> Option<&str> {
        self.aliases.get(path).map(String::as_str)
    }

    /// The type of a field.
    pub(crate) fn field(&self, path: &str, field: &str) -> Option<&str> {
        self.types.get(path)?.fields.get(field).map(String::as_str)
    }

    /// Whether the enum has this variant.
    pub(crate) fn has_variant(&self, path: &str, variant: &str) -> bool {
        let ty = self.types.get(path);
        ty.is_some_and(|ty| ty.variants.iter().any(|known| known == variant))
    }

    /// Whether the struct writes this field under this name: `"plantedAt", &self.planted_at`.
    pub(crate) fn writes(&self, path: &str, wire: &str, field: &str) -> bool {
        let wire = format!("{wire:?}");
        let expected = [&*wire, ",", "&", "self", ".", field];
        self.any(path, |words| {
            words.windows(expected.len()).any(|words| words == expected)
        })
    }

    /// Whether the enum writes this variant as this text: `Self::Tree => … "tree" …`, before the next `Self`.
    pub(crate) fn says(&self, path: &str, variant: &str, wire: &str) -> bool {
        let wire = format!("{wire:?}");
        self.any(path, |words| {
            words.split(|word| word == "Self").any(|arm| {
                let mut sides = arm.splitn(2, |word| word == "=>");
                let (pattern, body) = (sides.next(), sides.next());
                pattern.is_some_and(|pattern| {
                    // The variant, and at most a binding in brackets: no more of another arm.
                    pattern.first().is_some_and(|word| word == variant) && pattern.len() <= 5
                }) && body.is_some_and(|body| body.contains(&wire))
            })
        }) && self.has_variant(path, variant)
    }

    fn any(&self, path: &str, mut is_it: impl FnMut(&[String]) -> bool) -> bool {
        let ty = self.types.get(path);
        ty.is_some_and(|ty| ty.implementations.iter().any(|words| is_it(words)))
    }

    fn module(&mut self, path: &str, items: &[Item]) {
        let below = |name: &dyn std::fmt::Display| match path {
            "" => name.to_string(),
            path => format!("{path}::{name}"),
        };
        for item in items {
            match item {
                Item::Mod(module) => {
                    let items = module.content.as_ref().map_or(&[][..], |(_, items)| items);
                    self.module(&below(&module.ident), items);
                }
                Item::Struct(item) => {
                    let fields = item.fields.iter().filter_map(|field| {
                        let ty = field.ty.to_token_stream().to_string().replace(' ', "");
                        Some((
                            field.ident.as_ref()?.to_string(),
                            ty.replace("__xrpc::", ""),
                        ))
                    });
                    self.types.entry(below(&item.ident)).or_default().fields = fields.collect();
                }
                Item::Enum(item) => {
                    let ty = self.types.entry(below(&item.ident)).or_default();
                    ty.variants = item
                        .variants
                        .iter()
                        .map(|it| it.ident.to_string())
                        .collect();
                }
                Item::Const(item) => {
                    if let Expr::Lit(text) = &*item.expr
                        && let Lit::Str(text) = &text.lit
                    {
                        self.constants.insert(below(&item.ident), text.value());
                    }
                }
                Item::Type(item) => {
                    let doc = item
                        .attrs
                        .iter()
                        .map(|attr| attr.to_token_stream().to_string());
                    self.aliases.insert(below(&item.ident), doc.collect());
                }
                Item::Impl(item) => {
                    let ty = below(&item.self_ty.to_token_stream());
                    let words = words(item.to_token_stream());
                    self.types
                        .entry(ty)
                        .or_default()
                        .implementations
                        .push(words);
                }
                _ => {}
            }
        }
    }
}

/// The tokens as words; what stands in brackets follows its opening, `=>` is one word.
fn words(tokens: TokenStream) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                words.push("(".to_owned());
                words.extend(self::words(group.stream()));
                words.push(")".to_owned());
            }
            TokenTree::Punct(sign)
                if sign.as_char() == '>' && words.last().is_some_and(|word| word == "=") =>
            {
                words.pop();
                words.push("=>".to_owned());
            }
            // `::` says nothing that the words around it do not.
            TokenTree::Punct(sign) if sign.as_char() == ':' => {}
            other => words.push(other.to_string()),
        }
    }
    words
}

/// A number as it is written: `0x890b_d321_9ab8_cb55` or `123u64`.
fn literal(word: &str) -> Option<u64> {
    let digits = word.replace('_', "");
    match digits.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => digits.parse().ok(),
    }
}
