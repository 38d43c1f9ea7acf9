//! What stands under `#[derive(Error)]`.

use syn::{Attribute, Data, DeriveInput, Fields, Ident, Lit, Meta, Type, Variant};

use super::{
    arguments::{Arguments, Legal},
    attribute::Names,
    derive::{attribute, list, not_generic},
};
use crate::{diag::Diagnostics, messages};

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
    /// The field whose type is taken in by `?`.
    pub(crate) from: Option<FromField>,
}

/// A field of a variant that is marked `#[from]`.
pub(crate) struct FromField {
    /// The mark.
    pub(crate) mark: Attribute,
    /// The name of the field, if it has one.
    pub(crate) ident: Option<Ident>,
    /// Its type.
    pub(crate) ty: Type,
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
        for attr in &variant.attrs {
            if attr.path().is_ident("lexicon") {
                diag.error(attr.path(), messages::LEXICON_ON_ERROR);
            }
        }
        let mut read = VariantAttr::default();
        let attrs = variant.attrs.iter();
        let attrs = attrs.filter(|attr| attr.path().is_ident("error"));
        for (index, attr) in attrs.enumerate() {
            if index > 0 {
                diag.error(attr.path(), messages::repeated_key("error"));
            }
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
            from: FromField::parse(&variant, diag),
            ident: variant.ident,
            fields: variant.fields,
            attr: read,
        }
    }
}

impl FromField {
    fn parse(variant: &Variant, diag: &mut Diagnostics) -> Option<Self> {
        for mark in marks(&variant.attrs) {
            diag.error(mark, messages::FROM_ON_VARIANT);
        }
        let mut fields = variant.fields.iter();
        let (field, mark) =
            fields.find_map(|field| marks(&field.attrs).next().map(|mark| (field, mark)))?;
        for second in marks(&field.attrs).skip(1) {
            diag.error(second, messages::repeated_key("from"));
        }
        if !matches!(mark.meta, Meta::Path(_)) {
            diag.error(mark, messages::FROM_TAKES_NOTHING);
        }
        Some(Self {
            mark: mark.clone(),
            ident: field.ident.clone(),
            ty: field.ty.clone(),
        })
    }
}

fn marks(attrs: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("from"))
}
