//! Which definitions the documents that are made up have: they refer to one another in all directions.

/// A definition.
#[derive(Clone, Debug)]
pub(crate) struct Planned {
    /// The NSID of its document.
    pub(crate) nsid: String,
    /// Its name there.
    pub(crate) name: &'static str,
    /// What it becomes.
    pub(crate) kind: Kind,
}

/// What a definition is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Record,
    Query,
    Procedure,
    Subscription,
    Object,
    Token,
    Array,
    Leaf,
}

/// Names that are taken in Rust, in its prelude, or by what is generated.
const NAMES: [[&str; 6]; 4] = [
    ["alpha", "option", "beta", "view", "bytes", "params"],
    ["self", "string", "gamma", "viewRef", "unknown", "output"],
    ["box", "result", "delta", "i64", "extra", "input"],
    ["vec", "some", "epsilon", "http2Thing", "check", "error"],
];
const PLACES: [&str; 5] = ["flora", "fauna", "type", "deep.er", "default"];
const MAINS: [Kind; 8] = [
    Kind::Record,
    Kind::Procedure,
    Kind::Object,
    Kind::Query,
    Kind::Record,
    Kind::Procedure,
    Kind::Subscription,
    Kind::Object,
];
const OTHERS: [Kind; 6] = [
    Kind::Leaf,
    Kind::Object,
    Kind::Token,
    Kind::Array,
    Kind::Object,
    Kind::Leaf,
];

/// The definitions of so many documents. One may hold those before it without end.
pub(crate) fn plan(documents: usize) -> Vec<Planned> {
    let mut planned = Vec::new();
    for index in 0..documents {
        let nsid = format!("com.example.{}.made{index}", PLACES[index % PLACES.len()]);
        let mut push = |name, kind| {
            planned.push(Planned {
                nsid: nsid.clone(),
                name,
                kind,
            });
        };
        let names = NAMES[index % NAMES.len()];
        for (at, name) in names.iter().enumerate() {
            push(name, OTHERS[(at + index) % OTHERS.len()]);
        }
        push("main", MAINS[index % MAINS.len()]);
    }
    planned
}

impl Planned {
    /// How another document refers to it.
    pub(crate) fn reference(&self) -> String {
        format!("{}#{}", self.nsid, self.name)
    }

    /// Whether it can be a variant of a union.
    pub(crate) fn is_object(&self) -> bool {
        matches!(self.kind, Kind::Object | Kind::Record)
    }

    /// Whether it can be referred to.
    pub(crate) fn is_data(&self) -> bool {
        !matches!(
            self.kind,
            Kind::Query | Kind::Procedure | Kind::Subscription
        )
    }
}
