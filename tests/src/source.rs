//! A Rust file as its tokens: no comments, no text of literals, and without its tests where asked.

use std::{path::Path, str::FromStr as _, vec};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::workspace;

/// The tokens of a file in one row; a group is its opening, its contents and its closing.
///
/// # Panics
///
/// If the file cannot be read, or is not Rust.
pub fn tokens(path: &Path) -> Vec<Token> {
    let stream = TokenStream::from_str(&workspace::text(path));
    row(stream.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// The tokens of a piece of code, as [`tokens`] gives them.
///
/// # Panics
///
/// If it is not Rust.
pub fn parse(code: &str) -> Vec<Token> {
    row(TokenStream::from_str(code).unwrap_or_else(|error| panic!("{code}: {error}")))
}

/// The same row without the items that are compiled for tests only.
pub fn without_tests(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut rest = tokens.into_iter();
    while let Some(token) = rest.next() {
        kept.push(token);
        let marks: Vec<&str> = kept
            .iter()
            .rev()
            .take(TEST_MARK.len())
            .map(Token::as_str)
            .rev()
            .collect();
        if marks == TEST_MARK {
            kept.truncate(kept.len() - TEST_MARK.len());
            skip_item(&mut rest);
        }
    }
    kept
}

/// One token: a word, a sign, a bracket; every literal is `""`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// The token as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a name or a keyword.
    pub fn is_word(&self) -> bool {
        self.0
            .starts_with(|first: char| first.is_alphabetic() || first == '_')
    }
}

const TEST_MARK: &[&str] = &["#", "[", "cfg", "(", "test", ")", "]"];

fn row(stream: TokenStream) -> Vec<Token> {
    let mut row = Vec::new();
    flatten(stream, &mut row);
    row
}

fn flatten(stream: TokenStream, row: &mut Vec<Token>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                row.push(Token(open.to_owned()));
                flatten(group.stream(), row);
                row.push(Token(close.to_owned()));
            }
            TokenTree::Ident(word) => row.push(Token(word.to_string())),
            TokenTree::Punct(sign) => row.push(Token(sign.as_char().to_string())),
            TokenTree::Literal(_) => row.push(Token("\"\"".to_owned())),
        }
    }
}

/// Passes over an item: up to its `;` or through its braces.
fn skip_item(rest: &mut vec::IntoIter<Token>) {
    let mut depth = 0;
    for token in rest {
        match token.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        let ends = token.as_str() == ";" || token.as_str() == "}";
        if ends && depth == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_left_out() {
        let rows = [
            (
                "fn f() {} #[cfg(test)] mod tests { fn g() { x.unwrap() } }",
                "fn f() {}",
            ),
            ("#[cfg(test)] mod tests; fn f() {}", "fn f() {}"),
            (
                "#[cfg(test)] #[derive(Debug)] struct A { b: [u8; 3] } fn f() {}",
                "fn f() {}",
            ),
            ("#[cfg(not(test))] fn f() {}", "#[cfg(not(test))] fn f() {}"),
        ];
        for (code, expected) in rows {
            assert_eq!(without_tests(parse(code)), parse(expected), "{code}");
        }
    }

    #[test]
    fn text_and_comments_are_no_code() {
        let tokens = parse("// todo!()\nfn f() { \"a.unwrap()\"; }");
        let words: Vec<&str> = tokens.iter().map(Token::as_str).collect();
        assert_eq!(words, ["fn", "f", "(", ")", "{", "\"\"", ";", "}"]);
    }
}
