//! What such a method answers.

use serde_json::{Value, json};
use xrpc::{Router, testing::Client};

use super::garden::{self, Garden, Plant};

fn client() -> Client<Garden> {
    let routes = xrpc::routes![garden::get_plant, garden::plant, garden::water];
    Client::new(Router::new(Garden::default()).mount(routes))
}

fn oak() -> Value {
    json!({
        "name": "oak", "plantedAt": "2024-05-01T12:00:00Z", "kind": "tree", "worth": "good", "tags": ["old"],
        "owner": null, "children": [], "in": { "$type": "com.example.garden.defs#bed", "number": 1 },
    })
}

#[tokio::test]
async fn what_was_written_is_read_again_with_its_defaults() {
    let client = client();
    let answer = client
        .procedure("com.example.garden.addPlants")
        .json(&json!({ "plants": [oak()] }))
        .send()
        .await;
    assert_eq!(answer.status(), 200, "{:?}", answer.message());
    let answer = client
        .query("com.example.garden.getPlant")
        .param("name", "oak")
        .send()
        .await;
    let mut expected = oak();
    expected["count"] = json!(1);
    assert_eq!(answer.json::<Value>(), expected);
}

#[tokio::test]
async fn an_error_has_the_name_of_its_variant() {
    let answer = client()
        .query("com.example.garden.getPlant")
        .param("name", "elm")
        .send()
        .await;
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.error().as_deref(), Some("NoSuchPlant"));
}

#[tokio::test]
async fn an_open_enum_keeps_what_it_does_not_list() {
    let client = client();
    let mut plant = oak();
    plant["kind"] = json!("fungus");
    plant["in"] = json!({ "$type": "com.example.elsewhere", "height": 3 });
    let sent = json!({ "plants": [plant] });
    let answer = client
        .procedure("com.example.garden.addPlants")
        .json(&sent)
        .send()
        .await;
    assert_eq!(answer.status(), 200);
    let answer = client
        .query("com.example.garden.getPlant")
        .param("name", "oak")
        .send()
        .await;
    let answer = answer.json::<Value>();
    assert_eq!(answer["kind"], "fungus");
    assert_eq!(
        answer["in"],
        json!({ "$type": "com.example.elsewhere", "height": 3 })
    );
}

/// W-110
#[tokio::test]
async fn a_bad_property_is_refused_with_its_path() {
    for (name, value, expected) in [
        (
            "name",
            json!("x".repeat(641)),
            "`/plants/0/name` must be a string of at most 640 bytes",
        ),
        (
            "name",
            json!("é".repeat(65)),
            "`/plants/0/name` must be a string of at most 64 graphemes",
        ),
        (
            "plantedAt",
            json!("yesterday"),
            "`/plants/0/plantedAt` must be a valid datetime",
        ),
        (
            "count",
            json!(101),
            "`/plants/0/count` must be an integer from 0 to 100",
        ),
        (
            "note",
            Value::Null,
            "`/plants/0/note` must be a string, not null",
        ),
        (
            "note",
            json!("much too long"),
            "`/plants/0/note` must be a string of at most 10 bytes",
        ),
        (
            "worth",
            json!("fair"),
            "`/plants/0/worth` must be one of the values that the document lists",
        ),
        (
            "tags",
            json!(["a", "b", "c", "d"]),
            "`/plants/0/tags` must be an array of at most 3 items",
        ),
        (
            "tags",
            json!(["a", "much too long"]),
            "`/plants/0/tags/1` must be a string of at most 8 bytes",
        ),
        (
            "owner",
            json!("me"),
            "`/plants/0/owner` must be a valid did",
        ),
        (
            "children",
            json!([{}]),
            "`/plants/0/children/0/name` is required",
        ),
        ("alive", json!(false), "`/plants/0/alive` must be `true`"),
        (
            "in",
            json!({ "$type": "com.example.garden.defs#bed", "number": 0 }),
            "`/plants/0/in/number` must be an integer from 1 to 9007199254740991",
        ),
        (
            "in",
            json!({ "$type": "com.example.garden.pot" }),
            "`/plants/0/in/broken` is required",
        ),
    ] {
        let mut plant = oak();
        plant[name] = value;
        let sent = json!({ "plants": [plant] });
        let answer = client()
            .procedure("com.example.garden.addPlants")
            .json(&sent)
            .send()
            .await;
        assert_eq!(answer.status(), 400, "{name}");
        assert_eq!(answer.message().as_deref(), Some(expected), "{name}");
    }
}

#[tokio::test]
async fn a_bad_parameter_is_refused_by_name() {
    let ask = client();
    let answer = ask.query("com.example.garden.getPlant").send().await;
    assert_eq!(
        answer.message().as_deref(),
        Some("parameter `name` is required")
    );
    let asked = ask
        .query("com.example.garden.getPlant")
        .param("name", "oak")
        .param("depth", 6);
    let answer = asked.send().await;
    assert!(
        answer
            .message()
            .is_some_and(|text| text.starts_with("parameter `depth` must be"))
    );
}

/// W-071
#[tokio::test]
async fn a_body_is_refused_where_the_function_takes_none() {
    let client = client();
    let answer = client
        .procedure("com.example.garden.waterPlants")
        .send()
        .await;
    assert_eq!(
        answer.json::<Value>(),
        json!({ "$type": "com.example.garden.defs#bed", "number": 7 })
    );
    let answer = client
        .procedure("com.example.garden.waterPlants")
        .json(&json!({}))
        .send()
        .await;
    assert_eq!(answer.status(), 400);
}

/// W-158
#[tokio::test]
async fn an_output_is_held_to_its_limits() {
    let mut oak: Plant = serde_json::from_value(oak()).expect("it is a plant");
    oak.count = 1000;
    let router = Router::new(Garden::of([oak])).mount(xrpc::routes![garden::get_plant]);
    let answer = Client::new(router)
        .query("com.example.garden.getPlant")
        .param("name", "oak")
        .send()
        .await;
    assert_eq!(answer.status(), 500);
}

#[test]
fn a_method_says_what_its_function_does() {
    let routes = xrpc::routes![garden::get_plant, garden::plant, garden::water];
    let [get, plant, water] = routes.each_ref().map(xrpc::Route::method);
    assert!(get.has_params() && !plant.has_params());
    assert_eq!(get.input_encoding(), None);
    assert_eq!(plant.input_encoding(), Some("application/json"));
    assert_eq!(get.output_encoding(), Some("application/json"));
    assert_eq!(plant.output_encoding(), None);
    assert_eq!(water.output_encoding(), Some("application/json"));
    assert_eq!(get.declared_errors(), ["NoSuchPlant"]);
    assert_eq!(plant.declared_errors(), [""; 0]);
}
