//! What stands between the parentheses of an attribute: literals, words, and `key = value`.

use proc_macro2::{Ident, TokenStream};
use syn::{
    Lit, LitStr, Path, Token, Type,
    ext::IdentExt as _,
    parse::{ParseStream, Parser as _},
};

use crate::{diag::Diagnostics, messages};

/// The arguments of an attribute, sorted. Unknown and repeated keys are reported and left out.
#[derive(Default)]
pub(super) struct Arguments {
    /// `"text"`
    pub(super) literals: Vec<LitStr>,
    /// `word`
    pub(super) words: Vec<Ident>,
    /// `crate = path`
    pub(super) krate: Option<Path>,
    /// `state = Type`
    pub(super) state: Option<(Ident, Type)>,
    /// `limit = path`
    pub(super) limit: Option<Path>,
    /// `key = 1`, `key = "text"`
    pub(super) values: Vec<(Ident, Lit)>,
}

/// What an attribute takes.
pub(super) struct Legal {
    /// The keys, `key = value`.
    pub(super) keys: &'static [&'static str],
    /// The words that stand alone.
    pub(super) words: &'static [&'static str],
}

impl Arguments {
    /// Sorts the arguments. `None` if they do not follow the grammar at all.
    pub(super) fn parse(
        tokens: TokenStream,
        legal: &Legal,
        diag: &mut Diagnostics,
    ) -> Option<Self> {
        let mut arguments = Self::default();
        let grammar = |input: ParseStream<'_>| {
            while !input.is_empty() {
                arguments.entry(input, legal, diag)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        let parsed = grammar.parse2(tokens);
        diag.take(parsed).map(|()| arguments)
    }

    /// The value of `key`, where it is a literal.
    pub(super) fn value(&self, key: &str) -> Option<&(Ident, Lit)> {
        self.values.iter().find(|(known, _)| known == key)
    }

    /// The word, if it was said.
    pub(super) fn word(&self, word: &str) -> Option<&Ident> {
        self.words.iter().find(|said| *said == word)
    }

    fn entry(
        &mut self,
        input: ParseStream<'_>,
        legal: &Legal,
        diag: &mut Diagnostics,
    ) -> syn::Result<()> {
        if input.peek(LitStr) {
            self.literals.push(input.parse()?);
            return Ok(());
        }
        let name = input.call(Ident::parse_any)?;
        let text = name.to_string();
        if input.peek(Token![.]) {
            diag.error(&name, messages::NSID_WITHOUT_QUOTES);
            return skip(input);
        }
        let is_key = input.peek(Token![=]);
        let known = if is_key { legal.keys } else { legal.words };
        if !known.contains(&&*text) {
            diag.error(&name, messages::unknown_key(&text, legal.keys, legal.words));
            return skip(input);
        }
        if self.has(&text) {
            diag.error(&name, messages::repeated_key(&text));
            return skip(input);
        }
        if !is_key {
            self.words.push(name);
            return Ok(());
        }
        input.parse::<Token![=]>()?;
        match &*text {
            "crate" => self.krate = Some(input.call(Path::parse_mod_style)?),
            "limit" if input.fork().call(Path::parse_mod_style).is_err() => {
                diag.error(&name, messages::NOT_A_LIMIT);
                return skip(input);
            }
            "limit" => self.limit = Some(input.call(Path::parse_mod_style)?),
            "state" => self.state = Some((name, input.parse()?)),
            _ => self.values.push((name, input.parse()?)),
        }
        Ok(())
    }

    fn has(&self, name: &str) -> bool {
        match name {
            "crate" => self.krate.is_some(),
            "limit" => self.limit.is_some(),
            "state" => self.state.is_some(),
            _ => self.word(name).is_some() || self.value(name).is_some(),
        }
    }
}

/// Leaves out the rest of an entry, so that the next one is looked at too.
fn skip(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
