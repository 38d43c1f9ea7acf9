//! The object that a hand-written struct says it is.

use xrpc_codegen::model::{Unresolved, follow, label_of};
use xrpc_lexicon::{Body, Def, Object, Schema, Target, id};

use crate::{
    diag::Diagnostics,
    lexicon::{Lexicons, Source},
    messages,
    parse::{DefinitionAttr, Part},
};

/// An object of a document.
pub(crate) struct Definition<'a> {
    /// The document.
    pub(crate) source: Source<'a>,
    /// The object.
    pub(crate) object: &'a Object,
    /// The document that the object stands in: another one behind a reference.
    pub(crate) nsid: String,
    /// Where the object stands in that document.
    pub(crate) pointer: String,
    /// What its number is made of.
    pub(crate) label: String,
    /// What messages call it: ``the input of `com.example.method` ``.
    pub(crate) said: String,
}

impl<'a> Definition<'a> {
    /// Finds the object. What is wrong is said at the name in the attribute.
    pub(crate) fn find(
        lexicons: &'a Lexicons,
        attr: &DefinitionAttr,
        diag: &mut Diagnostics,
    ) -> Option<Self> {
        let text = attr.name.value();
        let (nsid, def) = text.split_once('#').unwrap_or((&text, "main"));
        let source = lexicons.document(&attr.name, nsid, diag)?;
        let found = match &attr.part {
            Some((_, part)) => Self::of_part(source, def, *part),
            None => Self::of_name(source, def),
        };
        found.map_err(|text| diag.error(&attr.name, text)).ok()
    }

    /// The number of the type.
    pub(crate) fn number(&self) -> u64 {
        id(&self.label)
    }

    fn of_name(source: Source<'a>, def: &str) -> Result<Self, String> {
        let nsid = &source.document.id;
        let target = Target {
            nsid: nsid.clone(),
            def: def.to_owned(),
        };
        match source.catalog.resolve(&target) {
            Ok(Def::Schema(Schema::Object(object))) => Ok(Self {
                source,
                object,
                nsid: nsid.clone(),
                pointer: format!("/defs/{def}"),
                label: label_of(&target),
                said: format!("`{}`", target.type_id()),
            }),
            Ok(Def::Method(_)) => Err(messages::part_unnamed(nsid)),
            Ok(Def::Record(_)) => Err(messages::unsupported(
                nsid,
                &format!("/defs/{def}"),
                "a record",
            )),
            Ok(Def::Schema(Schema::Union(_))) => Err(messages::unsupported(
                nsid,
                &format!("/defs/{def}"),
                "a `union`",
            )),
            Ok(_) => Err(messages::no_object(&target.type_id())),
            Err(error) => Err(error.to_string()),
        }
    }

    fn of_part(source: Source<'a>, def: &str, part: Part) -> Result<Self, String> {
        let nsid = &source.document.id;
        let said = format!("the {} of `{nsid}`", part.as_str());
        let method = source
            .document
            .method()
            .filter(|_| def == "main")
            .ok_or_else(|| messages::no_method(nsid))?;
        let own = |object, pointer| Self {
            source,
            object,
            nsid: nsid.clone(),
            pointer,
            label: format!("{nsid}#main/{}", part.as_str()),
            said: said.clone(),
        };
        let body = match part {
            Part::Params => match &method.params {
                Some(object) => return Ok(own(object, "/defs/main/parameters".to_owned())),
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
            Some(Schema::Object(object)) => Ok(own(object, pointer)),
            Some(Schema::Ref(to)) => {
                let (target, _) = follow(source.catalog, nsid, &pointer, &to.target)
                    .map_err(Unresolved::into_text)?;
                let there = Source {
                    document: source
                        .catalog
                        .get(&target.nsid)
                        .map_err(|error| error.to_string())?,
                    ..source
                };
                Self::of_name(there, &target.def).map(|found| Self {
                    source,
                    said,
                    ..found
                })
            }
            Some(other) => Err(messages::unsupported(
                nsid,
                &pointer,
                &format!("a `{}`", other.type_name()),
            )),
            None => Err(messages::body_without_schema(nsid, part.as_str(), encoding)),
        }
    }
}
