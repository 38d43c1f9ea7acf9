//! The same where clients are: params in a query string, inputs in a body, behind a router.

use http::header::CONTENT_TYPE;
use serde_json::{Map, Value};
use xrpc::testing::{Answer, Client};
use xrpc_lexicon::{Catalog, Object, Schema, Validator};
use xrpc_tests::{
    agreement::{Place, place, verdict},
    campaign::cases,
    sample::Sampler,
    served::{Argument, NSID},
};

use super::{CATALOG, made_up::ARGUMENTS};

/// A request costs more than a value.
const CASES: u64 = 4_000;

/// W-040 to W-058, W-110 to W-144
#[tokio::test]
async fn a_router_lets_in_what_the_validator_accepts() {
    compare(&CATALOG, ARGUMENTS).await;
}

/// Sends values, legal or not, and compares the answers with what the validator says.
pub(super) async fn compare(catalog: &Catalog, arguments: &[Argument]) {
    let clients: Vec<Client<()>> = arguments.iter().map(Argument::client).collect();
    let validator = Validator::new(catalog);
    let (mut accepted, mut refused) = (0, 0);
    for (seed, (argument, client)) in (0..cases(CASES)).zip(arguments.iter().zip(&clients).cycle())
    {
        let text = Sampler::new(catalog, seed).text(argument.label);
        // What is nested too deeply is no value for anybody.
        let value = serde_json::from_str::<Value>(&text).ok();
        let (verdict, answer) = if let Place::Params(params) = place(catalog, argument.label) {
            let value = in_a_query(params, &value.unwrap_or_default());
            let verdict = verdict(&validator, argument.label, &value);
            (verdict.is_ok(), ask(client, &value).await)
        } else {
            let verdict = value.map(|value| verdict(&validator, argument.label, &value));
            let is_legal = verdict.is_some_and(|verdict| verdict.is_ok());
            (is_legal, post(client, text.clone()).await)
        };
        assert_eq!(
            answer.status() == 200,
            verdict,
            "seed {seed}: `{}`: {text}: {} {:?}",
            argument.label,
            answer.status(),
            answer.message()
        );
        *(if verdict { &mut accepted } else { &mut refused }) += 1;
    }
    let least = (accepted + refused) / 10;
    assert!(
        accepted > least && refused > least,
        "one-sided: {accepted}, {refused}"
    );
}

async fn post(client: &Client<()>, text: String) -> Answer {
    let asking = client.procedure(NSID).body(text);
    asking.header(CONTENT_TYPE, "application/json").send().await
}

async fn ask(client: &Client<()>, params: &Value) -> Answer {
    let mut asking = client.query(NSID);
    for (name, value) in params.as_object().into_iter().flatten() {
        for value in value
            .as_array()
            .map_or(std::slice::from_ref(value), Vec::as_slice)
        {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            asking = asking.param(name, text);
        }
    }
    asking.send().await
}

/// What of a value a query string can say: there, an empty text is nothing (W-046), and so is an array of nothing; every
/// value is a text until the document says what it is.
fn in_a_query(params: &Object, value: &Value) -> Value {
    let mut said = Map::new();
    for property in &params.properties {
        let value = value.get(&property.name);
        let value = value.and_then(|value| kept(&property.schema, value));
        said.extend(value.map(|value| (property.name.clone(), value)));
    }
    Value::Object(said)
}

fn kept(schema: &Schema, value: &Value) -> Option<Value> {
    match (schema, value) {
        (Schema::Array(array), Value::Array(items)) => {
            let items: Vec<Value> = items
                .iter()
                .filter_map(|item| kept(&array.items, item))
                .collect();
            (!items.is_empty()).then(|| items.into())
        }
        (Schema::String(_), Value::String(text)) => (!text.is_empty()).then(|| value.clone()),
        (Schema::Integer(_), Value::Number(number)) if !number.is_f64() => Some(value.clone()),
        (Schema::Boolean(_), Value::Bool(_)) => Some(value.clone()),
        _ => None,
    }
}
