//! Documents that nobody would write, with every kind of definition and every constraint.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::plan::{Kind, Planned, plan};

/// Writes so many documents; the same seed gives the same.
pub(crate) fn write(seed: u64, count: usize) -> Vec<Value> {
    let planned = plan(count);
    let mut author = Author {
        rng: Rng::with_seed(seed),
        planned: &planned,
        at: 0,
        turn: 0,
        formats: 0,
    };
    let mut documents: Vec<(String, Map<String, Value>)> = Vec::new();
    for (at, definition) in planned.iter().enumerate() {
        author.at = at;
        let written = author.definition(definition);
        match documents.last_mut() {
            Some((nsid, defs)) if *nsid == definition.nsid => {
                defs.insert(definition.name.to_owned(), written);
            }
            _ => {
                let defs = Map::from_iter([(definition.name.to_owned(), written)]);
                documents.push((definition.nsid.clone(), defs));
            }
        }
    }
    let documents = documents.into_iter();
    documents
        .map(|(nsid, defs)| json!({ "lexicon": 1, "id": nsid, "defs": defs }))
        .collect()
}

/// Whoever writes the documents.
pub(crate) struct Author<'a> {
    pub(crate) rng: Rng,
    planned: &'a [Planned],
    /// The definition that is being written.
    at: usize,
    /// Which schema comes next.
    turn: usize,
    /// How many formats have been asked for.
    pub(crate) formats: usize,
}

/// Where a schema stands, and what follows for the values that it must have.
#[derive(Clone, Copy, PartialEq)]
enum Need {
    /// There is a value without it.
    Free,
    /// There is none: it must lead to an end.
    Bound,
}

/// Names of properties, some of them words of Rust, of the generator or of JSON.
const NAMES: [&str; 22] = [
    "text",
    "type",
    "extra",
    "createdAt",
    "self",
    "my-prop",
    "__proto__",
    "a/b~c",
    "gen",
    "async",
    "getDIDDocument",
    "password",
    "Self",
    "_",
    "4th",
    "map",
    "key",
    "value",
    "x",
    "match",
    "super",
    "crate",
];

/// How deep objects and arrays without a name are nested.
const DEEPEST: usize = 3;

impl Author<'_> {
    fn definition(&mut self, definition: &Planned) -> Value {
        match definition.kind {
            Kind::Object => self.object(Need::Bound, 0),
            Kind::Record => {
                json!({ "type": "record", "key": "any", "record": self.object(Need::Bound, 0) })
            }
            Kind::Token => json!({ "type": "token" }),
            Kind::Array => self.array(Need::Bound, 0),
            Kind::Leaf => self.leaf_in_turn(),
            Kind::Query => json!({
                "type": "query",
                "parameters": self.params(),
                "output": self.body(),
            }),
            Kind::Procedure => json!({
                "type": "procedure",
                "parameters": self.params(),
                "input": self.body(),
                "output": self.body(),
                "errors": [{ "name": "TooStrange" }],
            }),
            Kind::Subscription => json!({
                "type": "subscription",
                "parameters": self.params(),
                "message": { "schema": self.union(Need::Bound) },
            }),
        }
    }

    fn body(&mut self) -> Value {
        let schema = match self.rng.u8(0..6) {
            0 => self.union(Need::Bound),
            1 => self.reference(Need::Bound, Planned::is_object),
            _ => self.object(Need::Bound, 0),
        };
        json!({ "encoding": "application/json", "schema": schema })
    }

    fn params(&mut self) -> Value {
        let count = self.rng.usize(1..5);
        let mut properties = Map::new();
        let mut required = Vec::new();
        for index in 0..count {
            let name = format!(
                "{}{index}",
                self.rng.choice(["limit", "q", "myParam"]).unwrap_or("p")
            );
            let leaf = match self.rng.u8(0..3) {
                0 => self.boolean(),
                1 => self.integer(),
                _ => self.string(),
            };
            let schema = if self.rng.u8(0..3) == 0 {
                limited(json!({ "type": "array", "items": leaf }), self.lengths(3))
            } else {
                leaf
            };
            if self.rng.u8(0..3) == 0 {
                required.push(name.clone());
            }
            properties.insert(name, schema);
        }
        json!({ "type": "params", "required": required, "properties": properties })
    }

    fn object(&mut self, need: Need, depth: usize) -> Value {
        let count = self.rng.usize(0..6) + usize::from(depth == 0);
        let (mut required, mut nullable) = (Vec::new(), Vec::new());
        let mut properties = Map::new();
        for index in 0..count {
            let name = self.name(index, &properties);
            let is_required = self.rng.u8(0..3) == 0;
            let need = if is_required { need } else { Need::Free };
            let schema = self.schema(need, depth + 1);
            if is_required {
                required.push(name.clone());
            }
            if self.rng.u8(0..5) == 0 {
                nullable.push(name.clone());
            }
            properties.insert(name, schema);
        }
        json!({ "type": "object", "required": required, "nullable": nullable, "properties": properties })
    }

    /// A name whose Rust name nothing else in the object has.
    fn name(&mut self, index: usize, others: &Map<String, Value>) -> String {
        let plain = self.rng.choice(NAMES).unwrap_or("text");
        if self.rng.bool()
            || others.contains_key(plain)
            || plain.eq_ignore_ascii_case("self") && index > 0
        {
            format!("{}{index}", plain.trim_matches(['_', '/']).to_owned() + "n")
        } else {
            plain.to_owned()
        }
    }

    fn schema(&mut self, need: Need, depth: usize) -> Value {
        self.turn += 1;
        match self.turn % 11 {
            0 | 1 if depth < DEEPEST => self.array(need, depth),
            2 if depth < DEEPEST => self.object(need, depth),
            3 | 4 => self.union(need),
            5 => self.reference(need, Planned::is_object),
            6 => self.reference(need, Planned::is_data),
            7 => json!({ "type": "unknown" }),
            _ => self.leaf_in_turn(),
        }
    }

    fn leaf_in_turn(&mut self) -> Value {
        self.turn += 1;
        let turn = self.turn;
        self.leaf(turn)
    }

    fn array(&mut self, need: Need, depth: usize) -> Value {
        let lengths = self.lengths(4);
        let has_minimum = lengths.0.is_some_and(|minimum| minimum > 0);
        let need = if has_minimum { need } else { Need::Free };
        let items = self.schema(need, depth + 1);
        limited(json!({ "type": "array", "items": items }), lengths)
    }

    /// A reference: to any definition, or to one that was there before.
    fn reference(&mut self, need: Need, fits: fn(&Planned) -> bool) -> Value {
        match self.target(need, fits) {
            Some(target) => json!({ "type": "ref", "ref": self.spell(target) }),
            None => self.leaf_in_turn(),
        }
    }

    fn union(&mut self, need: Need) -> Value {
        let Some(first) = self.target(need, Planned::is_object) else {
            return json!({ "type": "union", "refs": [] });
        };
        let mut targets = vec![first];
        for _ in 0..self.rng.usize(0..4) {
            let another = self.target(Need::Free, Planned::is_object);
            targets.extend(another.filter(|target| !targets.contains(target)));
        }
        let refs: Vec<String> = targets
            .into_iter()
            .map(|target| self.spell(target))
            .collect();
        let closed = self.rng.u8(0..3) == 0;
        json!({ "type": "union", "refs": refs, "closed": closed })
    }

    fn target(&mut self, need: Need, fits: fn(&Planned) -> bool) -> Option<usize> {
        let end = if need == Need::Bound {
            self.at
        } else {
            self.planned.len()
        };
        let fitting = (0..end).filter(|at| fits(&self.planned[*at]));
        self.rng.choice(fitting.collect::<Vec<_>>())
    }

    /// A reference in one of the ways to write it.
    fn spell(&mut self, target: usize) -> String {
        let (home, target) = (&self.planned[self.at], &self.planned[target]);
        if home.nsid == target.nsid && self.rng.bool() {
            format!("#{}", target.name)
        } else if target.name == "main" && self.rng.bool() {
            target.nsid.clone()
        } else {
            target.reference()
        }
    }

    /// Some limits of a length around a typical one; every one of them may be left out.
    pub(crate) fn lengths(&mut self, typical: usize) -> (Option<usize>, Option<usize>) {
        let (under, over) = (self.rng.usize(0..=typical), typical + self.rng.usize(0..3));
        (
            self.rng.bool().then_some(under),
            self.rng.bool().then_some(over),
        )
    }
}

/// The schema with these limits.
pub(crate) fn limited(
    mut schema: Value,
    (minimum, maximum): (Option<usize>, Option<usize>),
) -> Value {
    if let Some(minimum) = minimum {
        schema["minLength"] = minimum.into();
    }
    if let Some(maximum) = maximum {
        schema["maxLength"] = maximum.into();
    }
    schema
}
