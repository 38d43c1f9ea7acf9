//! What stands under `#[derive(Lexicon)]` and `#[derive(Error)]`.

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Data, DeriveInput, Fields, Ident, Lit, LitStr, Meta, Path, Type, Variant};

use super::{
    arguments::{Arguments, Legal},
    attribute::Names,
};
use crate::{diag::Diagnostics, messages};

/// A part of a method that a type can be the shape of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The query parameters.
    Params,
    /// The request body.
    Input,
    /// The response body.
    Output,
}

/// `"nsid#name", crate = path` or `"nsid", input, crate = path`
pub(crate) struct DefinitionAttr {
    /// The definition, or the method.
    pub(crate) name: LitStr,
    /// The part of the method.
    pub(crate) part: Option<(Ident, Part)>,
    /// Where the runtime is, if not at `::xrpc`.
    pub(crate) krate: Option<Path>,
}

/// A struct that says it is an object of a document.
pub(crate) struct ObjectStruct {
    /// Its name.
    pub(crate) ident: Ident,
    /// Which object.
    pub(crate) attr: Option<DefinitionAttr>,
    /// Its fields; `None` if it is no struct with named fields.
    pub(crate) fields: Option<Vec<FieldDecl>>,
}

/// A field of an [`ObjectStruct`].
pub(crate) struct FieldDecl {
    /// Its name.
    pub(crate) ident: Ident,
    /// Its type.
    pub(crate) ty: Type,
    /// The name on the wire, if it is not the one that follows from `ident`.
    pub(crate) rename: Option<LitStr>,
}

/// An enum that says it is the error set of methods.
pub(crate) struct ErrorEnum {
    /// Its name.
    pub(crate) ident: Ident,
    /// The methods.
    pub(crate) names: Option<Names>,
    /// Its variants; `None` if it is no enum.
    pub(crate) variants: Option<Vec<VariantDecl>>,
}

/// A variant of an [`ErrorEnum`].
pub(crate) struct VariantDecl {
    /// Its name, which is the name on the wire.
    pub(crate) ident: Ident,
    /// What it carries.
    pub(crate) fields: Fields,
    /// What its attribute says.
    pub(crate) attr: VariantAttr,
}

/// `status = 401, message = "…", undeclared` or `other`
#[derive(Default)]
pub(crate) struct VariantAttr {
    /// The HTTP status.
    pub(crate) status: Option<Lit>,
    /// The text for the client.
    pub(crate) message: Option<Lit>,
    /// Every other error goes here.
    pub(crate) other: Option<Ident>,
    /// The document need not declare it.
    pub(crate) undeclared: Option<Ident>,
}

impl Part {
    /// All of them.
    const ALL: [Self; 3] = [Self::Params, Self::Input, Self::Output];

    /// The part that this word names.
    pub(super) fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == word)
    }

    /// The word of the attribute, and of the label of its type.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Params => "params",
            Self::Input => "input",
            Self::Output => "output",
        }
    }
}

impl ObjectStruct {
    /// Reads the item under `#[derive(Lexicon)]`.
    pub(crate) fn parse(item: DeriveInput, diag: &mut Diagnostics) -> Option<Self> {
        not_generic(&item, diag)?;
        let attr = attribute(&item, "lexicon", messages::DEFINITION_UNNAMED, diag)
            .and_then(|tokens| DefinitionAttr::parse(tokens, diag));
        let fields = match item.data {
            Data::Struct(data) => match data.fields {
                Fields::Named(fields) => Some(fields.named),
                Fields::Unnamed(_) | Fields::Unit => None,
            },
            Data::Enum(_) | Data::Union(_) => None,
        };
        if fields.is_none() {
            diag.error(&item.ident, messages::NOT_A_STRUCT);
        }
        let fields = fields.map(|fields| {
            fields
                .into_iter()
                .filter_map(|field| FieldDecl::parse(field, diag))
                .collect()
        });
        Some(Self {
            ident: item.ident,
            attr,
            fields,
        })
    }
}

impl DefinitionAttr {
    fn parse(tokens: TokenStream, diag: &mut Diagnostics) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &["crate"],
            words: &["params", "input", "output"],
        };
        let before = diag.count();
        let mut arguments = Arguments::parse(tokens, &LEGAL, diag)?;
        if diag.count() > before {
            // A word that was misspelt may have been the part.
            return None;
        }
        for second in arguments.literals.iter().skip(1) {
            diag.error(second, messages::ONE_DEFINITION);
        }
        for second in arguments.words.iter().skip(1) {
            diag.error(second, messages::ONE_PART);
        }
        let word = (!arguments.words.is_empty()).then(|| arguments.words.remove(0));
        let part = word.and_then(|word| {
            Part::ALL
                .into_iter()
                .find(|part| word == part.as_str())
                .map(|part| (word, part))
        });
        let Some(name) = arguments.literals.into_iter().next() else {
            diag.error_at(Span::call_site(), messages::DEFINITION_UNNAMED);
            return None;
        };
        Some(Self {
            name,
            part,
            krate: arguments.krate,
        })
    }
}

impl FieldDecl {
    fn parse(field: syn::Field, diag: &mut Diagnostics) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &["rename"],
            words: &[],
        };
        let mut rename = None;
        for attr in field
            .attrs
            .iter()
            .filter(|attr| attr.path().is_ident("lexicon"))
        {
            let arguments = Arguments::parse(list(attr), &LEGAL, diag).unwrap_or_default();
            if let Some((_, value)) = arguments.value("rename") {
                rename = text(value, diag);
            }
        }
        Some(Self {
            ident: field.ident?,
            ty: field.ty,
            rename,
        })
    }
}

impl ErrorEnum {
    /// Reads the item under `#[derive(Error)]`.
    pub(crate) fn parse(item: DeriveInput, diag: &mut Diagnostics) -> Option<Self> {
        not_generic(&item, diag)?;
        let names = attribute(&item, "lexicon", messages::ERRORS_UNNAMED, diag)
            .and_then(|tokens| Names::of_errors(tokens, diag));
        let variants = match item.data {
            Data::Enum(data) => Some(data.variants),
            Data::Struct(_) | Data::Union(_) => None,
        };
        if variants.is_none() {
            diag.error(&item.ident, messages::NOT_AN_ENUM);
        }
        let variants = variants.map(|variants| {
            variants
                .into_iter()
                .map(|variant| VariantDecl::parse(variant, diag))
                .collect()
        });
        Some(Self {
            ident: item.ident,
            names,
            variants,
        })
    }
}

impl VariantDecl {
    fn parse(variant: Variant, diag: &mut Diagnostics) -> Self {
        const LEGAL: Legal = Legal {
            keys: &["status", "message"],
            words: &["other", "undeclared"],
        };
        let mut read = VariantAttr::default();
        for attr in variant
            .attrs
            .iter()
            .filter(|attr| attr.path().is_ident("error"))
        {
            let arguments = Arguments::parse(list(attr), &LEGAL, diag).unwrap_or_default();
            let value = |key| arguments.value(key).map(|(_, value)| value.clone());
            read = VariantAttr {
                status: value("status"),
                message: value("message"),
                other: arguments.word("other").cloned(),
                undeclared: arguments.word("undeclared").cloned(),
            };
        }
        Self {
            ident: variant.ident,
            fields: variant.fields,
            attr: read,
        }
    }
}

/// The arguments of the one attribute of this name; it must be there.
fn attribute(
    item: &DeriveInput,
    name: &str,
    missing: &str,
    diag: &mut Diagnostics,
) -> Option<TokenStream> {
    let mut found = item.attrs.iter().filter(|attr| attr.path().is_ident(name));
    let Some(first) = found.next() else {
        diag.error(&item.ident, missing);
        return None;
    };
    for second in found {
        diag.error(second, messages::repeated_key(name));
    }
    Some(list(first))
}

/// What stands in the parentheses of an attribute.
fn list(attr: &Attribute) -> TokenStream {
    match &attr.meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    }
}

/// Nothing can stand in for the traits of a generic type: every use of one is told by the compiler.
fn not_generic(item: &DeriveInput, diag: &mut Diagnostics) -> Option<()> {
    if item.generics.params.is_empty() {
        return Some(());
    }
    diag.error(&item.generics, messages::GENERIC_TYPE);
    None
}

fn text(value: &Lit, diag: &mut Diagnostics) -> Option<LitStr> {
    match value {
        Lit::Str(text) => Some(text.clone()),
        other => {
            diag.error(other, messages::EXPECTED_TEXT);
            None
        }
    }
}
