//! Whether a Rust type and the validator, which has none, say the same of a value.

use std::collections::BTreeSet;

use serde_json::Value;
use xrpc_lexicon::{
    Body, Catalog, Def, Document, Object, Schema, Target, Union, Validator, Violation, cbor,
    validate::Datum,
};

use crate::{
    expected::{expected, without_padding},
    spoil::Rng,
    twice::names_twice,
    typed::{Definition, Typed},
};

/// What a label names.
#[derive(Debug)]
pub enum Place<'a> {
    /// A definition.
    Definition(Target),
    /// The input or the output of a method.
    Schema(&'a Schema),
    /// The params of a method.
    Params(&'a Object),
    /// The messages of a subscription.
    Message(&'a Union),
}

/// The place in the documents that a label names, `nsid#name` or `nsid#main/input`.
///
/// # Panics
///
/// If there is no such place.
pub fn place<'a>(catalog: &'a Catalog, label: &str) -> Place<'a> {
    find(catalog, label).unwrap_or_else(|| panic!("there is no `{label}`"))
}

fn find<'a>(catalog: &'a Catalog, label: &str) -> Option<Place<'a>> {
    let (nsid, name) = label.split_once('#')?;
    let Some((_, part)) = name.split_once('/') else {
        let (nsid, def) = (nsid.to_owned(), name.to_owned());
        return Some(Place::Definition(Target { nsid, def }));
    };
    let method = catalog.get(nsid).ok()?.method()?;
    let schema = |body: &'a Option<Body>| body.as_ref()?.schema.as_ref().map(Place::Schema);
    match part {
        "params" => method.params.as_ref().map(Place::Params),
        "input" => schema(&method.input),
        "output" => schema(&method.output),
        _ => method
            .message
            .as_ref()
            .map(|message| Place::Message(&message.schema)),
    }
}

/// What the validator says of a value.
pub fn verdict<V: Datum>(
    validator: &Validator<'_>,
    label: &str,
    value: &V,
) -> Result<(), Violation> {
    let (nsid, name) = label.split_once('#').unwrap_or((label, "main"));
    match name.split_once('/').map(|(_, part)| part) {
        None => {
            let (nsid, def) = (nsid.to_owned(), name.to_owned());
            validator.definition(&Target { nsid, def }, value)
        }
        Some("params") => validator.params(nsid, value),
        Some("input") => validator.input(nsid, value),
        Some("output") => validator.output(nsid, value),
        Some(_) => validator.message(nsid, value),
    }
}

/// Compares what both say of a text, and what comes back. Tells whether the value is legal, or what differs.
pub fn compare(catalog: &Catalog, definition: &Definition, text: &str) -> Result<bool, String> {
    let typed = (definition.decode)(text);
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return match typed {
            Ok(_) => Err("the type reads what is not JSON".to_owned()),
            Err(_) => Ok(false),
        };
    };
    let validator = Validator::new(catalog);
    let untyped = verdict(&validator, definition.label, &value);
    let is_legal = match (&typed, untyped) {
        (Ok(_), Ok(())) => true,
        (Err(_), Err(_)) => false,
        (Ok(_), Err(violation)) => {
            return Err(format!("only the validator refuses it: {violation}"));
        }
        // The last value counts (W-100); the type has looked at all of them.
        (Err(_), Ok(())) if names_twice(text) => return Ok(false),
        (Err(error), Ok(())) => return Err(format!("only the type refuses it: {error}")),
    };
    in_cbor(&validator, definition, &value, is_legal)?;
    if let Ok(typed) = typed {
        comes_back(catalog, definition, &value, &*typed)?;
    }
    Ok(is_legal)
}

/// The same value in DAG-CBOR, where it has a form there, is as legal as in JSON, whoever is asked.
fn in_cbor(
    validator: &Validator<'_>,
    definition: &Definition,
    value: &Value,
    is_legal: bool,
) -> Result<(), String> {
    let Ok(ipld) = cbor::to_ipld(value) else {
        return same("a value without a form in DAG-CBOR", &is_legal, &false);
    };
    let untyped = verdict(validator, definition.label, &ipld);
    same("the validator, in DAG-CBOR", &untyped.is_ok(), &is_legal)?;
    let bytes = cbor::encode(&ipld).map_err(|violation| violation.to_string())?;
    let typed = (definition.decode_cbor)(&bytes);
    let error = typed.as_ref().err().cloned().unwrap_or_default();
    same(
        &format!("the type, in DAG-CBOR ({error})"),
        &typed.is_ok(),
        &is_legal,
    )
}

/// A value that is legal comes back from JSON and from DAG-CBOR, and is written as the document says.
fn comes_back(
    catalog: &Catalog,
    definition: &Definition,
    value: &Value,
    typed: &dyn Typed,
) -> Result<(), String> {
    let text = typed.json();
    let written: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    same(
        "what is written",
        &written,
        &expected(catalog, definition.label, value),
    )?;
    let again = (definition.decode)(&text).map_err(|error| format!("what was written: {error}"))?;
    same("what comes back from JSON", &again.equals(typed), &true)?;
    same("what is written again", &again.json(), &text)?;
    let validator = Validator::new(catalog);
    verdict(&validator, definition.label, &written)
        .map_err(|violation| format!("the validator refuses what was written: {violation}"))?;
    typed
        .check()
        .map_err(|violation| format!("it may not go out: {violation}"))?;

    let bytes = typed.cbor();
    let canonical = cbor::to_ipld(&written).and_then(|ipld| cbor::encode(&ipld));
    let canonical = canonical.map_err(|violation| violation.to_string())?;
    same("the bytes of DAG-CBOR", &bytes, &canonical)?;
    let from_cbor = (definition.decode_cbor)(&bytes)
        .map_err(|error| format!("what was written in DAG-CBOR: {error}"))?;
    same("the bytes of DAG-CBOR, again", &from_cbor.cbor(), &bytes)?;
    let plain = without_padding(&written);
    let json: Value = serde_json::from_str(&from_cbor.json()).map_err(|error| error.to_string())?;
    same("what comes back from DAG-CBOR", &json, &plain)?;
    // Inside an unknown object base 64 stays as it came, as long as it is JSON.
    if plain == written {
        same(
            "the value from DAG-CBOR is the same",
            &from_cbor.equals(typed),
            &true,
        )?;
    }
    Ok(())
}

/// Changes a legal value in memory, and compares what its type and the validator say of it. `None` if there is nothing
/// to change, else whether it may go out.
pub fn spoiled(
    catalog: &Catalog,
    definition: &Definition,
    text: &str,
    rng: &mut Rng,
) -> Result<Option<bool>, String> {
    let mut typed = (definition.decode)(text)?;
    if !typed.spoil(rng) {
        return Ok(None);
    }
    let checked = typed.check();
    let text = typed.json();
    let written: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let untyped = verdict(
        &Validator::new(catalog).lenient(),
        definition.label,
        &written,
    );
    match (checked, untyped) {
        (Ok(()), Ok(())) => Ok(Some(true)),
        (Err(_), Err(_)) => Ok(Some(false)),
        (Ok(()), Err(violation)) => Err(format!("only the validator refuses {text}: {violation}")),
        (Err(violation), Ok(())) => Err(format!("only the type refuses {text}: {violation}")),
    }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, wanted: &T) -> Result<(), String> {
    if found == wanted {
        Ok(())
    } else {
        Err(format!("{what}: found {found:?}, wanted {wanted:?}"))
    }
}

/// The kinds of schemas, and the constraints on them, that documents use: `string maxLength`, `union closed`, …
///
/// # Panics
///
/// If a document is not written as JSON.
pub fn used<'a>(documents: impl IntoIterator<Item = &'a Document>) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for document in documents {
        let source: Value =
            serde_json::from_str(&document.to_json()).expect("it was written as JSON");
        collect(&source["defs"], &mut used);
        for (_, def) in &document.defs {
            if let Def::Method(method) = def {
                used.insert(method.kind.as_str().to_owned());
            }
        }
    }
    used
}

fn collect(value: &Value, used: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, used)),
        Value::Object(members) => {
            if let Some(kind) = members.get("type").and_then(Value::as_str) {
                used.insert(kind.to_owned());
                used.extend(members.keys().map(|key| format!("{kind} {key}")));
                if let Some(format) = members.get("format").and_then(Value::as_str) {
                    used.insert(format!("format {format}"));
                }
            }
            members.values().for_each(|member| collect(member, used));
        }
        _ => {}
    }
}
