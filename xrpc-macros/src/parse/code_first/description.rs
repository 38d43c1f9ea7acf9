//! Documentation, as a document carries it.

use proc_macro2::TokenStream;
use syn::{
    Attribute, Expr, ExprLit, Lit, Meta,
    parse::{ParseStream, Parser as _},
};

/// The text of the documentation comments: lines are joined, paragraphs stay.
pub(crate) fn description(attrs: &[Attribute]) -> String {
    let mut text = String::new();
    let mut paragraph_ends = false;
    for line in attrs.iter().filter_map(line) {
        for line in line.lines().chain(line.is_empty().then_some("")) {
            let line = line.trim();
            if line.is_empty() {
                paragraph_ends = !text.is_empty();
                continue;
            }
            if paragraph_ends {
                text.push_str("\n\n");
            } else if !text.is_empty() {
                text.push(' ');
            }
            paragraph_ends = false;
            text.push_str(line);
        }
    }
    text
}

/// The text of the documentation comments in front of an item.
pub(crate) fn description_of(item: &TokenStream) -> String {
    let attrs = |input: ParseStream<'_>| {
        let attrs = Attribute::parse_outer(input)?;
        input.parse::<TokenStream>()?;
        Ok(attrs)
    };
    attrs
        .parse2(item.clone())
        .map_or_else(|_| String::new(), |attrs| description(&attrs))
}

fn line(attr: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attr.meta else {
        return None;
    };
    match &pair.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if pair.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use syn::{ItemStruct, parse_quote};

    use super::description;

    #[test]
    fn lines_are_joined_and_paragraphs_stay() {
        let item: ItemStruct = parse_quote! {
            /// A plant
            /// of the garden.
            ///
            /// It grows.
            #[derive(Clone)]
            struct Plant;
        };
        assert_eq!(
            description(&item.attrs),
            "A plant of the garden.\n\nIt grows."
        );
        assert_eq!(description(&[]), "");
    }
}
