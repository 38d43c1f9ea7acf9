//! Types and validator say the same, of values that nobody thought of.

// Types that hold one another, without an end: whether they can be sent is a long story.
#![recursion_limit = "1024"]

mod agreement;
mod fuzz;
#[allow(unreachable_pub, reason = "the build script writes it")]
mod made_up {
    include!(concat!(env!("OUT_DIR"), "/made_up.rs"));
}
mod network;
mod served;

use std::sync::LazyLock;

use serde_json::Value;
use xrpc_lexicon::{Catalog, Document};

/// The documents that the build script made up.
static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::from_documents(documents()));

fn documents() -> Vec<Document> {
    let text = include_str!(concat!(env!("OUT_DIR"), "/documents.json"));
    let documents: Vec<Value> = serde_json::from_str(text).expect("the build script writes JSON");
    let documents = documents.iter().map(Document::from_value);
    documents
        .collect::<Result<_, _>>()
        .expect("the build script has read them too")
}
