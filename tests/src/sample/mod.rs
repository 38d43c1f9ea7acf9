//! Values for schemas: legal ones, ones at the edge of being legal, and ones beyond it.

mod change;
mod edge;
pub mod format;
mod junk;
mod shrink;
mod spelling;
mod text;

use fastrand::Rng;
use serde_json::{Map, Value, json};
use xrpc_lexicon::{Catalog, Def, Object, Schema, Target, Union};

pub use self::{change::change, junk::junk, shrink::shrink, spelling::spell};
use crate::agreement::{Place, place};

/// Makes values up; the same seed gives the same.
#[derive(Debug)]
pub struct Sampler<'a> {
    catalog: &'a Catalog,
    rng: Rng,
    /// Of a hundred schemas, how many are given a value from the edge.
    edges: u8,
}

/// How deep optional properties go on.
const DEEPEST: usize = 5;

/// How a value is made.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Manner {
    /// As the document says.
    Legal,
    /// With values from the edge.
    Edge,
    /// As the document says, and then changed.
    Changed,
}

impl<'a> Sampler<'a> {
    /// A sampler for these documents.
    pub fn new(catalog: &'a Catalog, seed: u64) -> Self {
        Self {
            catalog,
            rng: Rng::with_seed(seed),
            edges: 0,
        }
    }

    /// A value for a definition, legal or not, as text.
    pub fn text(&mut self, label: &str) -> String {
        let manner = match self.rng.u8(0..10) {
            0..4 => Manner::Legal,
            4..7 => Manner::Edge,
            _ => Manner::Changed,
        };
        self.edges = if manner == Manner::Edge {
            self.rng.u8(3..20)
        } else {
            0
        };
        let mut value = self.value(label);
        if manner == Manner::Changed {
            for _ in 0..self.rng.u8(1..3) {
                change(&mut value, &mut self.rng);
            }
        }
        spell(&value, &mut self.rng)
    }

    /// A legal value for a definition, as text.
    pub fn legal(&mut self, label: &str) -> String {
        self.edges = 0;
        self.value(label).to_string()
    }

    fn value(&mut self, label: &str) -> Value {
        match place(self.catalog, label) {
            Place::Definition(target) => self.target(&target, 0),
            Place::Schema(schema) => self.schema(schema, 0),
            Place::Params(params) => self.object(params, 0),
            Place::Message(union) => self.union(union, 0),
        }
    }

    fn schema(&mut self, schema: &Schema, depth: usize) -> Value {
        if self.edges > 0 && self.rng.u8(0..100) < self.edges {
            return self.edge(schema, depth);
        }
        let rng = &mut self.rng;
        match schema {
            Schema::Null(_) => Value::Null,
            Schema::Boolean(schema) => schema.constant.unwrap_or_else(|| rng.bool()).into(),
            Schema::Integer(schema) => {
                let listed = schema
                    .constant
                    .or_else(|| rng.choice(&schema.one_of).copied());
                let minimum = schema.minimum.unwrap_or(-1000).max(-edge::LARGEST);
                let maximum = schema.maximum.unwrap_or(minimum + 2000).min(edge::LARGEST);
                let range = minimum.min(maximum)..=maximum;
                listed.unwrap_or_else(|| rng.i64(range)).into()
            }
            Schema::String(schema) => text::legal(schema, rng).into(),
            Schema::Bytes(schema) => {
                let minimum = schema.min_length.unwrap_or(0);
                let maximum = schema.max_length.unwrap_or(minimum + 9);
                junk::bytes(rng.usize(minimum..=maximum), rng)
            }
            Schema::CidLink(_) => junk::link(rng),
            Schema::Blob(schema) => {
                let size = rng.u64(0..=schema.max_size.unwrap_or(3000));
                let mime_type = rng.choice(&schema.accept).map_or("video/x", String::as_str);
                junk::blob(&mime_type.replace("/*", "/x").replace('*', "x"), size)
            }
            Schema::Array(schema) => {
                let minimum = schema.min_length.unwrap_or(0);
                let maximum = schema.max_length.unwrap_or(minimum + 3).min(minimum + 3);
                let most = if depth > DEEPEST { minimum } else { maximum };
                let count = rng.usize(minimum..=most);
                (0..count)
                    .map(|_| self.schema(&schema.items, depth + 1))
                    .collect()
            }
            Schema::Object(object) => self.object(object, depth),
            Schema::Ref(to) => self.target(&to.target, depth),
            Schema::Union(union) => self.union(union, depth),
            Schema::Unknown(_) => self.unknown(),
        }
    }

    fn target(&mut self, target: &Target, depth: usize) -> Value {
        let catalog = self.catalog;
        match catalog
            .resolve(target)
            .expect("the references were checked")
        {
            Def::Schema(schema) => self.schema(schema, depth),
            Def::Record(record) => {
                let object = self.object(&record.record, depth);
                self.tagged(&target.type_id(), object)
            }
            Def::Token(_) => target.type_id().into(),
            Def::Method(_) | Def::PermissionSet(_) => panic!("`{}` is no data", target.type_id()),
        }
    }

    fn union(&mut self, union: &Union, depth: usize) -> Value {
        let count = union.refs.len();
        let is_deep = depth > DEEPEST;
        if !union.closed && (is_deep || count == 0 || self.rng.u8(0..5) == 0) {
            let value = self.unknown();
            return self.tagged("com.example.unheard#of", value);
        }
        // The first member leads to an end.
        let target = &union.refs[if is_deep { 0 } else { self.rng.usize(0..count) }];
        let catalog = self.catalog;
        let object = match catalog
            .resolve(target)
            .expect("the references were checked")
        {
            Def::Schema(Schema::Object(object)) => self.object(object, depth + 1),
            Def::Record(record) => self.object(&record.record, depth + 1),
            _ => panic!("`{}` is no object", target.type_id()),
        };
        self.tagged(&target.type_id(), object)
    }

    fn object(&mut self, object: &Object, depth: usize) -> Value {
        let mut members = Map::new();
        for property in &object.properties {
            let is_there = match depth {
                0..2 => self.rng.u8(0..4) != 0,
                2..=DEEPEST => self.rng.u8(0..3) == 0,
                _ => false,
            };
            if !property.required && !is_there {
                continue;
            }
            let value = if property.nullable && self.rng.u8(0..4) == 0 {
                Value::Null
            } else {
                self.schema(&property.schema, depth + 1)
            };
            members.insert(property.name.clone(), value);
        }
        if self.rng.u8(0..6) == 0 {
            let name = junk::name(&mut self.rng);
            if object.property(name).is_none() {
                members.insert(name.to_owned(), junk::legal(&mut self.rng, 0));
            }
        }
        Value::Object(members)
    }

    /// The object with its type: before everything else, behind it, or between; in either of the ways to write it.
    fn tagged(&mut self, name: &str, value: Value) -> Value {
        let Value::Object(members) = value else {
            return value;
        };
        let is_main = !name.contains('#') && self.rng.u8(0..4) == 0;
        let name = if is_main {
            format!("{name}#main")
        } else {
            name.to_owned()
        };
        let place = if self.rng.bool() {
            0
        } else {
            self.rng.usize(0..=members.len())
        };
        let mut tagged = Map::new();
        for (index, (key, member)) in members.into_iter().enumerate() {
            if index == place {
                tagged.insert("$type".to_owned(), json!(name));
            }
            tagged.insert(key, member);
        }
        tagged.entry("$type").or_insert_with(|| json!(name));
        Value::Object(tagged)
    }

    fn unknown(&mut self) -> Value {
        let count = self.rng.usize(0..3);
        let rng = &mut self.rng;
        let members = (0..count).map(|_| (junk::plain_name(rng).to_owned(), junk::legal(rng, 0)));
        Value::Object(members.collect())
    }
}
