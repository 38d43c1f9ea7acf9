//! A struct or an enum under `#[derive(Lexicon)]` that no document describes.

use proc_macro2::TokenStream;
use syn::{Attribute, Data, DeriveInput, Fields, Ident, LitStr, Meta, Path, Type};

use super::{Limit, description, take_marker};
use crate::{
    diag::Diagnostics,
    messages,
    parse::{
        Part,
        arguments::{Arguments, Legal},
    },
};

/// A type that is the source of its document.
pub(crate) struct CodeType {
    /// Its name.
    pub(crate) ident: Ident,
    /// Its documentation.
    pub(crate) description: String,
    /// What it is in the document.
    pub(crate) name: CodeName,
    /// Where the runtime is, if not at `::xrpc`.
    pub(crate) krate: Option<Path>,
    /// What it is made of.
    pub(crate) data: CodeData,
}

/// `"nsid#name"`, `"nsid", key = "tid"`, `"nsid", input`, or nothing for a union.
#[derive(Default)]
pub(crate) struct CodeName {
    /// The definition, or the method.
    pub(crate) name: Option<LitStr>,
    /// The part of the method.
    pub(crate) part: Option<(Ident, Part)>,
    /// The kind of key of a record.
    pub(crate) key: Option<LitStr>,
    /// Whether an enum has no other values.
    pub(crate) closed: Option<Ident>,
}

/// The fields or the variants.
pub(crate) enum CodeData {
    /// A struct with named fields.
    Struct(Vec<CodeField>),
    /// An enum.
    Enum(Vec<CodeVariant>),
}

/// A field of a struct.
pub(crate) struct CodeField {
    /// Its name.
    pub(crate) ident: Ident,
    /// Its type.
    pub(crate) ty: Type,
    /// Its documentation.
    pub(crate) description: String,
    /// What its attribute says.
    pub(crate) limits: Vec<Limit>,
}

/// A variant of an enum.
pub(crate) struct CodeVariant {
    /// Its name.
    pub(crate) ident: Ident,
    /// What it holds.
    pub(crate) fields: Fields,
    /// Its documentation.
    pub(crate) description: String,
    /// The text on the wire, if it is not the one that follows from `ident`.
    pub(crate) rename: Option<LitStr>,
    /// Whatever the other variants are not goes here.
    pub(crate) other: Option<Ident>,
}

impl CodeType {
    /// Reads the item. What is wrong is noted; `None` if nothing can be made of the rest.
    pub(crate) fn parse(item: DeriveInput, diag: &mut Diagnostics) -> Option<Self> {
        if !item.generics.params.is_empty() {
            diag.error(&item.generics, messages::GENERIC_TYPE);
            return None;
        }
        let (name, krate) = CodeName::parse(&item.attrs, diag);
        let data = match item.data {
            Data::Struct(data) => match data.fields {
                Fields::Named(fields) => {
                    let fields = fields.named.into_iter();
                    CodeData::Struct(
                        fields
                            .filter_map(|field| CodeField::parse(field, diag))
                            .collect(),
                    )
                }
                Fields::Unnamed(_) | Fields::Unit => {
                    diag.error(&item.ident, messages::NOT_A_STRUCT);
                    CodeData::Struct(Vec::new())
                }
            },
            Data::Enum(data) => {
                let variants = data.variants.into_iter();
                CodeData::Enum(
                    variants
                        .map(|variant| CodeVariant::parse(variant, diag))
                        .collect(),
                )
            }
            Data::Union(_) => {
                diag.error(&item.ident, messages::NOT_A_STRUCT);
                CodeData::Struct(Vec::new())
            }
        };
        Some(Self {
            ident: item.ident,
            description: description(&item.attrs),
            name,
            krate,
            data,
        })
    }
}

impl CodeName {
    fn parse(attrs: &[Attribute], diag: &mut Diagnostics) -> (Self, Option<Path>) {
        const LEGAL: Legal = Legal {
            keys: &["document", "key", "crate"],
            words: &["params", "input", "output", "closed"],
        };
        let tokens = lexicon(attrs).next().map(list).unwrap_or_default();
        for second in lexicon(attrs).skip(1) {
            diag.error(second, messages::repeated_key("lexicon"));
        }
        let (tokens, _) = take_marker(tokens, diag);
        let Some(arguments) = Arguments::parse(tokens, &LEGAL, diag) else {
            return (Self::default(), None);
        };
        for second in arguments.literals.iter().skip(1) {
            diag.error(second, messages::ONE_DEFINITION);
        }
        let parts: Vec<(Ident, Part)> = arguments
            .words
            .iter()
            .filter_map(|word| Some((word.clone(), Part::named(&word.to_string())?)))
            .collect();
        for (second, _) in parts.iter().skip(1) {
            diag.error(second, messages::ONE_PART);
        }
        let name = Self {
            key: arguments
                .value("key")
                .and_then(|(_, value)| text(value, diag)),
            closed: arguments.word("closed").cloned(),
            part: parts.into_iter().next(),
            name: arguments.literals.into_iter().next(),
        };
        (name, arguments.krate)
    }
}

impl CodeField {
    fn parse(field: syn::Field, diag: &mut Diagnostics) -> Option<Self> {
        let tokens: Vec<TokenStream> = lexicon(&field.attrs).map(list).collect();
        let limits = tokens
            .into_iter()
            .flat_map(|tokens| Limit::parse_all(tokens, diag))
            .collect();
        Some(Self {
            ident: field.ident?,
            description: description(&field.attrs),
            ty: field.ty,
            limits,
        })
    }
}

impl CodeVariant {
    /// Reads a variant.
    pub(in crate::parse) fn parse(variant: syn::Variant, diag: &mut Diagnostics) -> Self {
        const LEGAL: Legal = Legal {
            keys: &["rename"],
            words: &["other"],
        };
        let mut read = Self {
            description: description(&variant.attrs),
            ident: variant.ident,
            fields: variant.fields,
            rename: None,
            other: None,
        };
        for attr in lexicon(&variant.attrs) {
            let arguments = Arguments::parse(list(attr), &LEGAL, diag).unwrap_or_default();
            read.rename = arguments
                .value("rename")
                .and_then(|(_, value)| text(value, diag));
            read.other = arguments.word("other").cloned();
        }
        read
    }
}

fn lexicon(attrs: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("lexicon"))
}

/// What stands in the parentheses of an attribute.
fn list(attr: &Attribute) -> TokenStream {
    match &attr.meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    }
}

fn text(value: &syn::Lit, diag: &mut Diagnostics) -> Option<LitStr> {
    match value {
        syn::Lit::Str(text) => Some(text.clone()),
        other => {
            diag.error(other, messages::EXPECTED_TEXT);
            None
        }
    }
}
