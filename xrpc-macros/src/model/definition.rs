//! What a hand-written type says that it is.

use xrpc_codegen::model::{Unresolved, follow, label_of};
use xrpc_lexicon::{Body, Def, Method, Object, Schema, StringSchema, Target, Union, id};

use crate::{
    diag::Diagnostics,
    lexicon::{Lexicons, Source},
    messages,
    parse::{DefinitionAttr, Part},
};

/// A definition of a document, a part of a method, or a type without a name inside one of these.
pub(crate) struct Definition<'a> {
    /// The document.
    pub(crate) source: Source<'a>,
    /// What it is.
    pub(crate) data: Data<'a>,
    /// The document that it stands in: another one behind a reference.
    pub(crate) nsid: String,
    /// Where it stands in that document.
    pub(crate) pointer: String,
    /// What its number is made of.
    pub(crate) label: String,
    /// What messages call it: ``the input of `com.example.method` ``.
    pub(crate) said: String,
}

/// What a type of one's own can stand for.
#[derive(Clone, Copy)]
pub(crate) enum Data<'a> {
    /// A struct.
    Object(&'a Object),
    /// A struct with a `$type`.
    Record(&'a Object),
    /// An enum of objects.
    Union(&'a Union),
    /// An enum of texts.
    Text(&'a StringSchema),
}

impl<'a> Definition<'a> {
    /// Finds the definition. What is wrong is said at the name in the attribute.
    pub(crate) fn find(
        lexicons: &'a Lexicons,
        attr: &DefinitionAttr,
        diag: &mut Diagnostics,
    ) -> Option<Self> {
        let text = attr.name.value();
        let (nsid, path) = text.split_once('#').unwrap_or((&text, "main"));
        let source = lexicons.document(&attr.name, nsid, diag)?;
        let found = match &attr.part {
            Some((_, part)) => Self::of_part(source, path, *part),
            None => Self::of_path(source, path),
        };
        found.map_err(|text| diag.error(&attr.name, text)).ok()
    }

    /// What a message calls it, with its place in the document.
    pub(crate) fn said_with_place(&self) -> String {
        if self.said.contains(&self.pointer) {
            self.said.clone()
        } else {
            format!("{} at `{}`", self.said, self.pointer)
        }
    }

    /// The number of the type.
    pub(crate) fn number(&self) -> u64 {
        id(&self.label)
    }

    /// `name`, or `name/property/items` for what has no name of its own.
    fn of_path(source: Source<'a>, path: &str) -> Result<Self, String> {
        let nsid = &source.document.id;
        let (def, steps) = path.split_once('/').unwrap_or((path, ""));
        let steps: Vec<&str> = steps.split('/').filter(|step| !step.is_empty()).collect();
        let target = Target {
            nsid: nsid.clone(),
            def: def.to_owned(),
        };
        let found = source.catalog.resolve(&target);
        let start = Place {
            pointer: format!("/defs/{def}"),
            label: label_of(&target),
        };
        let (data, place) = match (found.map_err(|error| error.to_string())?, &*steps) {
            (Def::Method(_), []) => return Err(messages::part_unnamed(nsid)),
            (Def::Method(method), [part, steps @ ..]) => {
                let place = start.below(part, part);
                inside_method(nsid, method, part, place, steps)?
            }
            (Def::Record(record), []) => (
                Some(Data::Record(&record.record)),
                start.below("record", ""),
            ),
            (Def::Record(record), steps) => {
                let place = start.below("record", "");
                inside(nsid, Inside::Object(&record.record), place, steps)?
            }
            (Def::Schema(schema), steps) => inside(nsid, Inside::Schema(schema), start, steps)?,
            (Def::Token(_) | Def::PermissionSet(_), _) => (None, start),
        };
        let type_id = target.type_id();
        let said = if steps.is_empty() {
            format!("`{type_id}`")
        } else {
            format!("`{type_id}` at `{}`", place.pointer)
        };
        Ok(Self {
            source,
            data: data.ok_or_else(|| messages::no_data(&type_id))?,
            nsid: nsid.clone(),
            pointer: place.pointer,
            label: place.label,
            said,
        })
    }

    fn of_part(source: Source<'a>, def: &str, part: Part) -> Result<Self, String> {
        let nsid = &source.document.id;
        let said = format!("the {} of `{nsid}`", part.as_str());
        let method = source
            .document
            .method()
            .filter(|_| def == "main")
            .ok_or_else(|| messages::no_method(nsid))?;
        let own = |data, pointer| Self {
            source,
            data,
            nsid: nsid.clone(),
            pointer,
            label: format!("{nsid}#main/{}", part.as_str()),
            said: said.clone(),
        };
        let body = match part {
            Part::Params => match &method.params {
                Some(object) => {
                    let pointer = "/defs/main/parameters".to_owned();
                    return Ok(own(Data::Object(object), pointer));
                }
                None => return Err(messages::undeclared_part(nsid, part.as_str())),
            },
            Part::Input => &method.input,
            Part::Output => &method.output,
        };
        let Some(Body {
            schema, encoding, ..
        }) = body
        else {
            return Err(messages::undeclared_part(nsid, part.as_str()));
        };
        let pointer = format!("/defs/main/{}/schema", part.as_str());
        match schema {
            Some(Schema::Ref(to)) => {
                let (target, _) = follow(source.catalog, nsid, &pointer, &to.target)
                    .map_err(Unresolved::into_text)?;
                let document = source.catalog.get(&target.nsid);
                let there = Source {
                    document: document.map_err(|error| error.to_string())?,
                    ..source
                };
                Self::of_path(there, &target.def).map(|found| Self {
                    source,
                    said,
                    ..found
                })
            }
            Some(schema) => data(schema)
                .map(|data| own(data, pointer))
                .ok_or_else(|| messages::no_data(nsid)),
            None => Err(messages::body_without_schema(nsid, part.as_str(), encoding)),
        }
    }
}

/// Where something stands, and what it is known by.
struct Place {
    pointer: String,
    label: String,
}

impl Place {
    /// A step further: in the document, and in the label if it is a step there.
    fn below(self, pointer: &str, label: &str) -> Self {
        Self {
            pointer: format!("{}/{pointer}", self.pointer),
            label: if label.is_empty() {
                self.label
            } else {
                format!("{}/{label}", self.label)
            },
        }
    }
}

/// What a path leads through.
#[derive(Clone, Copy)]
enum Inside<'a> {
    Object(&'a Object),
    Schema(&'a Schema),
}

fn inside_method<'a>(
    nsid: &str,
    method: &'a Method,
    part: &str,
    place: Place,
    steps: &[&str],
) -> Result<(Option<Data<'a>>, Place), String> {
    let body = |body: &'a Option<Body>| body.as_ref().and_then(|body| body.schema.as_ref());
    let start = match part {
        "params" => method.params.as_ref().map(Inside::Object),
        "input" => body(&method.input).map(Inside::Schema),
        "output" => body(&method.output).map(Inside::Schema),
        "message" => {
            let message = method.message.as_ref();
            let found = message.map(|message| Data::Union(&message.schema));
            return Ok((found, place.below("schema", "")));
        }
        _ => None,
    };
    let start = start.ok_or_else(|| messages::undeclared_part(nsid, part))?;
    let place = match part {
        "params" => Place {
            pointer: "/defs/main/parameters".to_owned(),
            ..place
        },
        _ => place.below("schema", ""),
    };
    inside(nsid, start, place, steps)
}

/// Follows properties by their names on the wire, and `items`.
fn inside<'a>(
    nsid: &str,
    start: Inside<'a>,
    mut place: Place,
    steps: &[&str],
) -> Result<(Option<Data<'a>>, Place), String> {
    let mut here = start;
    for step in steps {
        let (next, pointer) = match here {
            Inside::Object(object) | Inside::Schema(Schema::Object(object)) => (
                object.property(step).map(|property| &property.schema),
                format!("properties/{step}"),
            ),
            Inside::Schema(Schema::Array(array)) if *step == "items" => {
                (Some(&*array.items), "items".to_owned())
            }
            Inside::Schema(_) => (None, (*step).to_owned()),
        };
        let next = next.ok_or_else(|| messages::no_step(nsid, &place.pointer, step))?;
        place = place.below(&pointer, step);
        here = Inside::Schema(next);
    }
    let data = match here {
        Inside::Object(object) => Some(Data::Object(object)),
        Inside::Schema(schema) => data(schema),
    };
    Ok((data, place))
}

fn data(schema: &Schema) -> Option<Data<'_>> {
    match schema {
        Schema::Object(object) => Some(Data::Object(object)),
        Schema::Union(union) => Some(Data::Union(union)),
        Schema::String(text) => Some(Data::Text(text)),
        _ => None,
    }
}
