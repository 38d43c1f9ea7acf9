//! What a field says of its property: `max_length = 640, items(max_length = 32)`.

use proc_macro2::{Ident, TokenStream};
use syn::{
    Lit, LitBool, LitInt, LitStr, Token, bracketed,
    ext::IdentExt as _,
    parenthesized,
    parse::{ParseStream, Parser as _},
};

use crate::{diag::Diagnostics, messages};

/// One thing that a field says.
pub(crate) struct Limit {
    /// The word.
    pub(crate) key: Ident,
    /// What it is.
    pub(crate) value: LimitValue,
}

/// A value of the kind that the key asks for.
pub(crate) enum LimitValue {
    /// A length or a size.
    Count(u64),
    /// An integer.
    Integer(i64),
    /// `true` or `false`.
    Boolean(bool),
    /// A text.
    Text(LitStr),
    /// Texts.
    Texts(Vec<LitStr>),
    /// Integers.
    Integers(Vec<i64>),
    /// What the items of a list are.
    Items(Vec<Limit>),
    /// Nothing: the word says it all.
    Word,
}

/// The keys of a field and of items. A name and a default belong to the field.
const OF_A_FIELD: [&str; 14] = [
    "rename",
    "min_length",
    "max_length",
    "min_graphemes",
    "max_graphemes",
    "minimum",
    "maximum",
    "one_of",
    "known_values",
    "constant",
    "default",
    "accept",
    "max_size",
    ITEMS,
];
const OF_ITEMS: [&str; 12] = [
    "min_length",
    "max_length",
    "min_graphemes",
    "max_graphemes",
    "minimum",
    "maximum",
    "one_of",
    "known_values",
    "constant",
    "accept",
    "max_size",
    ITEMS,
];
/// The keys of a field that a document describes: it has the default.
const OF_A_PROPERTY: [&str; 14] = [
    EXTRA,
    UNDECLARED,
    "rename",
    "min_length",
    "max_length",
    "min_graphemes",
    "max_graphemes",
    "minimum",
    "maximum",
    "one_of",
    "constant",
    "accept",
    "max_size",
    ITEMS,
];
const ITEMS: &str = "items";
const EXTRA: &str = "extra";
const UNDECLARED: &str = "undeclared";

impl Limit {
    /// Reads what a field says.
    pub(super) fn parse_all(tokens: TokenStream, diag: &mut Diagnostics) -> Vec<Self> {
        parse(tokens, &OF_A_FIELD, diag)
    }

    /// Reads what a field says that a document describes.
    pub(in crate::parse) fn parse_property(
        tokens: TokenStream,
        diag: &mut Diagnostics,
    ) -> Vec<Self> {
        parse(tokens, &OF_A_PROPERTY, diag)
    }
}

fn parse(tokens: TokenStream, legal: &[&str], diag: &mut Diagnostics) -> Vec<Limit> {
    let mut limits = Vec::new();
    let grammar = |input: ParseStream<'_>| list(input, legal, &mut limits, diag);
    let parsed = grammar.parse2(tokens);
    diag.take(parsed);
    limits
}

fn list(
    input: ParseStream<'_>,
    legal: &[&str],
    limits: &mut Vec<Limit>,
    diag: &mut Diagnostics,
) -> syn::Result<()> {
    while !input.is_empty() {
        if let Some(limit) = entry(input, legal, limits, diag)? {
            limits.push(limit);
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

fn entry(
    input: ParseStream<'_>,
    legal: &[&str],
    before: &[Limit],
    diag: &mut Diagnostics,
) -> syn::Result<Option<Limit>> {
    let key = input.call(Ident::parse_any)?;
    let text = key.to_string();
    if !legal.contains(&&*text) {
        diag.error(&key, messages::unknown_limit(&text, legal));
        return skip(input);
    }
    if before.iter().any(|earlier| earlier.key == key) {
        diag.error(&key, messages::repeated_key(&text));
        return skip(input);
    }
    if text == ITEMS {
        let inside;
        parenthesized!(inside in input);
        let mut items = Vec::new();
        list(&inside, &OF_ITEMS, &mut items, diag)?;
        let value = LimitValue::Items(items);
        return Ok(Some(Limit { key, value }));
    }
    if [EXTRA, UNDECLARED].contains(&&*text) {
        let value = LimitValue::Word;
        return Ok(Some(Limit { key, value }));
    }
    input.parse::<Token![=]>()?;
    let value = match &*text {
        "minimum" | "maximum" => LimitValue::Integer(integer(input)?),
        "one_of" => values(input)?,
        "accept" | "known_values" => LimitValue::Texts(bracketed(input, text_of)?),
        "rename" => LimitValue::Text(text_of(input)?),
        "constant" | "default" => fixed(input)?,
        _ => LimitValue::Count(count(input)?),
    };
    Ok(Some(Limit { key, value }))
}

/// Leaves out the rest of an entry, so that the next one is looked at too.
fn skip(input: ParseStream<'_>) -> syn::Result<Option<Limit>> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(None)
}

fn count(input: ParseStream<'_>) -> syn::Result<u64> {
    match input.parse::<Lit>()? {
        Lit::Int(number) => number.base10_parse(),
        other => Err(syn::Error::new(other.span(), messages::EXPECTED_NUMBER)),
    }
}

fn integer(input: ParseStream<'_>) -> syn::Result<i64> {
    let minus: Option<Token![-]> = input.parse()?;
    if !input.peek(LitInt) {
        return Err(input.error(messages::EXPECTED_NUMBER));
    }
    let number: LitInt = input.parse()?;
    let sign = if minus.is_some() { "-" } else { "" };
    format!("{sign}{}", number.base10_digits())
        .parse()
        .map_err(|_| syn::Error::new(number.span(), messages::EXPECTED_NUMBER))
}

fn text_of(input: ParseStream<'_>) -> syn::Result<LitStr> {
    if input.peek(LitStr) {
        input.parse()
    } else {
        Err(input.error(messages::EXPECTED_TEXT))
    }
}

fn fixed(input: ParseStream<'_>) -> syn::Result<LimitValue> {
    if input.peek(LitStr) {
        text_of(input).map(LimitValue::Text)
    } else if input.peek(LitBool) {
        let value: LitBool = input.parse()?;
        Ok(LimitValue::Boolean(value.value))
    } else if input.peek(LitInt) || input.peek(Token![-]) {
        integer(input).map(LimitValue::Integer)
    } else {
        Err(input.error(messages::EXPECTED_FIXED))
    }
}

fn values(input: ParseStream<'_>) -> syn::Result<LimitValue> {
    let ahead = input.fork();
    let inside;
    if ahead.peek(syn::token::Bracket) {
        bracketed!(inside in ahead);
        if inside.peek(LitStr) {
            return bracketed(input, text_of).map(LimitValue::Texts);
        }
    }
    bracketed(input, integer).map(LimitValue::Integers)
}

/// `[a, b]`, at least one.
fn bracketed<T>(
    input: ParseStream<'_>,
    one: fn(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Vec<T>> {
    if !input.peek(syn::token::Bracket) {
        return Err(input.error(messages::EXPECTED_LIST));
    }
    let inside;
    bracketed!(inside in input);
    if inside.is_empty() {
        return Err(inside.error(messages::EXPECTED_LIST));
    }
    let mut list = Vec::new();
    while !inside.is_empty() {
        list.push(one(&inside)?);
        if !inside.is_empty() {
            inside.parse::<Token![,]>()?;
        }
    }
    Ok(list)
}
