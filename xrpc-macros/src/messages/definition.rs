//! What is wrong with a type that says which definition of a document it is.

use super::{and, did_you_mean};

pub(crate) const OPEN_AND_UNDECLARED: &str =
    "all of them may be undeclared here: remove this word, or `open`";
pub(crate) const EXTRA_ALONE: &str =
    "`extra` stands alone: the field is no property, it keeps those that no other field has";
pub(crate) const ONE_EXTRA: &str = "only one field can keep the rest: remove the word";
pub(crate) const EXTRA_OF_PARAMS: &str =
    "params that the document does not declare are not looked at: remove the field";
pub(crate) const OTHER_RENAMED: &str =
    "`#[lexicon(other)]` is for what is not listed: remove `rename`";

pub(crate) const NOT_AN_OBJECT: &str = "not an object";

pub(crate) fn no_data(name: &str) -> String {
    format!("`{name}` is no object, no union, and no string: no type can stand for it")
}

pub(crate) fn no_step(nsid: &str, pointer: &str, step: &str) -> String {
    format!("`{nsid}` has no `{step}` at `{pointer}`")
}

pub(crate) fn other_kind(said: &str, what: &str, written: &str) -> String {
    format!("{said} is {what}: write {written}")
}

pub(crate) fn no_property(said: &str, name: &str, nearest: Option<&str>) -> String {
    format!("{said} has no property `{name}`{}", did_you_mean(nearest))
}

pub(crate) fn same_property(said: &str, name: &str) -> String {
    format!("`{name}` of {said} is here already: remove one")
}

pub(crate) fn has_property(said: &str, name: &str) -> String {
    format!("{said} declares `{name}`: remove the word")
}

/// The names, and the fields to write.
pub(crate) fn properties_missing(said: &str, missing: &[(String, String)]) -> String {
    let names: Vec<String> = missing
        .iter()
        .map(|(name, _)| format!("`{name}`"))
        .collect();
    let fields: Vec<String> = missing
        .iter()
        .map(|(name, ty)| format!("`{name}: {ty}`"))
        .collect();
    format!("{said} requires {}: add {}", and(&names), and(&fields))
}

pub(crate) fn property_required(said: &str, name: &str) -> String {
    format!("`{name}` is required in {said}: it cannot be an `Option`")
}

pub(crate) fn property_defaulted(said: &str, name: &str) -> String {
    format!("`{name}` has a default in {said}: it is never absent, and cannot be an `Option`")
}

pub(crate) fn property_optional(said: &str, name: &str) -> String {
    format!("`{name}` is optional in {said}: wrap its type in `Option`")
}

pub(crate) fn property_nullable(said: &str, name: &str) -> String {
    format!("`{name}` may be `null` in {said}: wrap its type in `xrpc::Nullable`")
}

pub(crate) fn property_never_null(said: &str, name: &str) -> String {
    format!("`{name}` is never `null` in {said}: it cannot be an `xrpc::Nullable`")
}

pub(crate) fn property_single(said: &str, name: &str, shape: &str) -> String {
    format!("`{name}` is a single {shape} in {said}, not an array")
}

pub(crate) fn property_list(said: &str, name: &str, shape: &str) -> String {
    format!(
        "`{name}` is {} in {said}: wrap its type in `Vec`",
        with_article(shape)
    )
}

pub(crate) fn property_width(said: &str, name: &str) -> String {
    format!(
        "`{{Self}}` is not wide enough for `{name}`: an integer in {said} has up to 53 bits and a sign"
    )
}

pub(crate) fn property_weaker(said: &str, name: &str, shape: &str) -> String {
    format!(
        "`{{Self}}` is weaker than `{name}`, {} in {said}",
        with_article(shape)
    )
}

pub(crate) fn property_unfit(said: &str, name: &str, shape: &str) -> String {
    format!(
        "`{{Self}}` does not fit `{name}`, {} in {said}",
        with_article(shape)
    )
}

/// Both types, and where the document has its own.
pub(crate) fn both_types(shape: &str, presence: &str, pointer: &str) -> String {
    format!("here: `{{Self}}`; in the document, at `{pointer}`: {shape}{presence}")
}

pub(crate) fn write_instead(ty: &str) -> String {
    format!("write `{ty}`")
}

// Limits beside those of the document.

pub(crate) fn limit_weaker(
    said: &str,
    pointer: &str,
    key: &str,
    value: &str,
    document: &str,
) -> String {
    format!(
        "`{key} = {value}` is weaker than `{document}`, which {said} says at `{pointer}`: \
         write a stronger limit, or leave it to the document"
    )
}

pub(crate) fn limit_elsewhere(said: &str, pointer: &str, key: &str, shape: &str) -> String {
    format!(
        "`{key}` is nothing for {}, which {said} has at `{pointer}`: remove it",
        with_article(shape)
    )
}

pub(crate) fn limit_impossible(said: &str, pointer: &str, key: &str) -> String {
    format!(
        "with this `{key}` no value is legal, because of what {said} says at `{pointer}`: remove it"
    )
}

pub(crate) fn limit_beyond_default(said: &str, pointer: &str, key: &str) -> String {
    format!("this `{key}` excludes the default that {said} has at `{pointer}`: remove it")
}

// Enums.

pub(crate) fn no_member(said: &str, variant: &str, nearest: Option<&str>) -> String {
    format!(
        "{said} lists nothing for `{variant}`{}",
        did_you_mean(nearest)
    )
}

pub(crate) fn same_member(said: &str, member: &str) -> String {
    format!("`{member}` of {said} is here already: remove one")
}

/// What is not there, and the variants to write.
pub(crate) fn members_missing(said: &str, missing: &[(String, String)]) -> String {
    let members: Vec<String> = missing
        .iter()
        .map(|(member, _)| format!("`{member}`"))
        .collect();
    let variants: Vec<String> = missing
        .iter()
        .map(|(_, variant)| format!("`{variant}`"))
        .collect();
    format!("{said} lists {}: add {}", and(&members), and(&variants))
}

pub(crate) fn member_unfit(said: &str, member: &str) -> String {
    format!("`{{Self}}` is not `{member}`, which {said} lists")
}

pub(crate) fn no_object_inside(member: &str) -> String {
    format!("`{{Self}}` is no object, and cannot be `{member}` in a union")
}

pub(crate) fn derive_member(member: &str) -> String {
    format!(
        "or a struct that derives `xrpc::Lexicon` with `#[lexicon(\"{member}\")]`, boxed or not"
    )
}

pub(crate) fn other_needed(said: &str, is_union: bool) -> String {
    let held = if is_union { "xrpc::Unknown" } else { "String" };
    format!(
        "{said} is open: add a variant for what it does not list, `#[lexicon(other)] Other({held})`"
    )
}

pub(crate) fn other_illegal(said: &str) -> String {
    format!("{said} is closed, there is nothing else: remove the variant")
}

fn with_article(shape: &str) -> String {
    let article = if shape.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an "
    } else if shape.starts_with('`') {
        ""
    } else {
        "a "
    };
    format!("{article}{shape}")
}
