//! What stands under `#[derive(Lexicon)]`.

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Data, DataStruct, DeriveInput, Fields, Ident, LitStr, Meta, Path, Type};

use super::{
    arguments::{Arguments, Legal},
    code_first::{CodeVariant, Limit, LimitValue},
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
    /// The document need not have every field or variant, and an enum need not have all of the document's.
    pub(crate) open: Option<Ident>,
    /// Where the runtime is, if not at `::xrpc`.
    pub(crate) krate: Option<Path>,
}

/// A struct or an enum that says it is a definition of a document.
pub(crate) struct DefinitionType {
    /// Its name.
    pub(crate) ident: Ident,
    /// Which definition.
    pub(crate) attr: Option<DefinitionAttr>,
    /// What it is made of; `None` if no definition is made like this.
    pub(crate) data: Option<DefinitionData>,
}

/// The fields or the variants of a [`DefinitionType`].
pub(crate) enum DefinitionData {
    /// A struct with named fields.
    Struct(Vec<FieldDecl>),
    /// An enum.
    Enum(Vec<CodeVariant>),
}

/// A field of a [`DefinitionType`].
pub(crate) struct FieldDecl {
    /// Its name.
    pub(crate) ident: Ident,
    /// Its type.
    pub(crate) ty: Type,
    /// The name on the wire, if it is not the one that follows from `ident`.
    pub(crate) rename: Option<LitStr>,
    /// It keeps all properties that no other field has.
    pub(crate) extra: Option<Ident>,
    /// The document need not have it.
    pub(crate) undeclared: Option<Ident>,
    /// What it says of its property.
    pub(crate) limits: Vec<Limit>,
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

impl DefinitionType {
    /// Reads the item under `#[derive(Lexicon)]`.
    pub(crate) fn parse(item: DeriveInput, diag: &mut Diagnostics) -> Option<Self> {
        not_generic(&item, diag)?;
        let attr = attribute(&item, "lexicon", messages::DEFINITION_UNNAMED, diag)
            .and_then(|tokens| DefinitionAttr::parse(tokens, diag));
        let data = DefinitionData::parse(item.data, diag);
        if data.is_none() {
            diag.error(&item.ident, messages::NOT_A_STRUCT);
        }
        Some(Self {
            ident: item.ident,
            attr,
            data,
        })
    }

    /// Whether the document need not have all that is here.
    pub(crate) fn is_open(&self) -> bool {
        self.attr.as_ref().is_some_and(|attr| attr.open.is_some())
    }
}

impl DefinitionData {
    fn parse(data: Data, diag: &mut Diagnostics) -> Option<Self> {
        match data {
            Data::Struct(DataStruct {
                fields: Fields::Named(fields),
                ..
            }) => {
                let fields = fields.named.into_iter();
                let fields = fields.filter_map(|field| FieldDecl::parse(field, diag));
                Some(Self::Struct(fields.collect()))
            }
            Data::Enum(data) => {
                let variants = data.variants.into_iter();
                let variants = variants.map(|variant| CodeVariant::parse(variant, diag));
                Some(Self::Enum(variants.collect()))
            }
            Data::Struct(_) | Data::Union(_) => None,
        }
    }
}

impl DefinitionAttr {
    fn parse(tokens: TokenStream, diag: &mut Diagnostics) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &["crate"],
            words: &["params", "input", "output", "open"],
        };
        let before = diag.count();
        let arguments = Arguments::parse(tokens, &LEGAL, diag)?;
        if diag.count() > before {
            // A word that was misspelt may have been the part.
            return None;
        }
        for second in arguments.literals.iter().skip(1) {
            diag.error(second, messages::ONE_DEFINITION);
        }
        let open = arguments.word("open").cloned();
        let mut parts = arguments
            .words
            .iter()
            .filter_map(|word| Some((word.clone(), Part::named(&word.to_string())?)));
        let part = parts.next();
        for (second, _) in parts {
            diag.error(second, messages::ONE_PART);
        }
        let Some(name) = arguments.literals.into_iter().next() else {
            diag.error_at(Span::call_site(), messages::DEFINITION_UNNAMED);
            return None;
        };
        Some(Self {
            name,
            part,
            open,
            krate: arguments.krate,
        })
    }
}

impl FieldDecl {
    fn parse(field: syn::Field, diag: &mut Diagnostics) -> Option<Self> {
        let mut read = Self {
            ident: field.ident?,
            ty: field.ty,
            rename: None,
            extra: None,
            undeclared: None,
            limits: Vec::new(),
        };
        let attrs = field.attrs.iter();
        for attr in attrs.filter(|attr| attr.path().is_ident("lexicon")) {
            for limit in Limit::parse_property(list(attr), diag) {
                match limit.value {
                    LimitValue::Text(name) if limit.key == "rename" => read.rename = Some(name),
                    LimitValue::Word if limit.key == "extra" => read.extra = Some(limit.key),
                    LimitValue::Word => read.undeclared = Some(limit.key),
                    _ => read.limits.push(limit),
                }
            }
        }
        Some(read)
    }
}

/// The arguments of the one attribute of this name; it must be there.
pub(super) fn attribute(
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
pub(super) fn list(attr: &Attribute) -> TokenStream {
    match &attr.meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    }
}

/// Nothing can stand in for the traits of a generic type: every use of one is told by the compiler.
pub(super) fn not_generic(item: &DeriveInput, diag: &mut Diagnostics) -> Option<()> {
    if item.generics.params.is_empty() {
        return Some(());
    }
    diag.error(&item.generics, messages::GENERIC_TYPE);
    None
}
