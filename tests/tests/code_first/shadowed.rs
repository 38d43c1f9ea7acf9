//! Names that a crate may have taken.

#![allow(dead_code, non_camel_case_types, reason = "they are only in the way")]

struct Option;
struct Result;
struct String;
struct Vec;
struct Some;
struct None;
struct Limits;
type bool = ();
type usize = ();
struct str;

/// A plant.
#[derive(xrpc::Lexicon)]
#[lexicon("com.example.shadowed.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(max_length = 3, default = "oak")]
    name: std::string::String,
    #[lexicon(constant = true)]
    alive: std::option::Option<std::primitive::bool>,
    kind: Kind,
    place: Place,
}

#[derive(xrpc::Lexicon)]
#[lexicon(document = "from code")]
enum Kind {
    Tree,
    #[lexicon(other)]
    Other(std::string::String),
}

#[derive(xrpc::Lexicon)]
#[lexicon(closed, document = "from code")]
enum Place {
    Plant(std::boxed::Box<Plant>),
}

#[derive(Debug, xrpc::Error)]
#[lexicon("com.example.shadowed.getPlant", document = "from code")]
enum Fault {
    Gone(#[from] Felled),
}

/// An error of the server's own.
#[derive(Debug)]
struct Felled;

impl std::fmt::Display for Felled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("somebody has felled it")
    }
}

impl std::error::Error for Felled {}

/// Looks a plant up.
#[xrpc::query("com.example.shadowed.getPlant", document = "from code")]
async fn get_plant() -> std::result::Result<xrpc::Output<Plant>, Fault> {
    std::result::Result::Err(Felled)?
}

#[test]
fn names_that_are_taken_do_not_matter() {
    let documents = xrpc::lexicon::export(xrpc::routes![get_plant]).expect("the code is legal");
    assert_eq!(documents.len(), 2);
}

#[tokio::test]
async fn an_error_of_the_server_becomes_one_of_the_method() {
    let client = xrpc::testing::Client::new(xrpc::Router::new(()).mount(xrpc::routes![get_plant]));
    let answer = client.query("com.example.shadowed.getPlant").send().await;
    assert_eq!(answer.error().as_deref(), std::option::Option::Some("Gone"));
}
