use super::*;
use crate::validate::check_data;

/// W-110
#[test]
fn the_first_place_that_is_wrong_is_named() {
    let defs = json!({
        "it": { "type": "object", "required": ["z"], "properties": {
            "a": { "type": "integer" },
            "z": { "type": "integer" },
            "b": { "type": "array", "items": { "type": "ref", "ref": "#it" } },
        } },
    });
    let catalog = catalog(&defs);
    let validator = Validator::new(&catalog);
    let rows = [
        (json!({ "a": "", "b": 1, "z": 1 }), "/a"),
        (json!({ "b": 1, "a": "", "z": 1 }), "/b"),
        (
            json!({ "b": [{ "z": 1 }, { "z": 1, "a": "" }], "z": 1 }),
            "/b/1/a",
        ),
        (json!({ "b": [{ "z": 1 }, {}], "z": 1 }), "/b/1/z"),
        (json!({ "a": 1 }), "/z"),
        (json!({ "a/b": { "c~d": 0.5 }, "z": 1 }), "/a~1b/c~0d"),
        (json!(1), ""),
    ];
    for (value, pointer) in rows {
        let violation = validator.definition(&target("it"), &value).unwrap_err();
        assert_eq!(violation.pointer(), pointer, "{value}");
    }
}

#[test]
fn a_value_is_never_quoted() {
    const SECRET: &str = "hunter2";
    let schemas = [
        json!({ "type": "integer" }),
        json!({ "type": "string", "enum": ["a"] }),
        json!({ "type": "string", "const": "a" }),
        json!({ "type": "string", "maxLength": 1 }),
        json!({ "type": "string", "format": "did" }),
        json!({ "type": "bytes" }),
        json!({ "type": "cid-link" }),
        json!({ "type": "blob" }),
        json!({ "type": "union", "refs": ["com.example.defs#it"], "closed": true }),
    ];
    let values = [
        json!(SECRET),
        json!({ "$bytes": SECRET, "a": 1 }),
        json!({ "$link": SECRET }),
        json!({ "$type": SECRET }),
        json!({ "$type": "blob", "mimeType": SECRET }),
    ];
    for schema in schemas {
        let catalog = catalog(&json!({
            "it": { "type": "object", "properties": { "v": schema } },
        }));
        for value in &values {
            let value = json!({ "v": value });
            let result = Validator::new(&catalog).definition(&target("it"), &value);
            assert!(!words(&result).contains(SECRET), "{schema} {value}");
        }
    }
    let catalog = catalog(&json!({ "it": { "type": "token" } }));
    let violation = Validator::new(&catalog)
        .record(&json!({ "$type": SECRET }))
        .unwrap_err();
    assert!(!violation.to_string().contains(SECRET));
}

#[test]
fn long_names_are_cut_and_stay_on_one_line() {
    let name = format!("a\nb{}", "ä".repeat(1000));
    let mut value = json!({});
    value[&name] = json!(0.5);
    let violation = check_data(&value).unwrap_err();
    let words = violation.to_string();
    assert!(words.starts_with("`/a\u{fffd}bä"), "{words}");
    assert!(words.contains("…` must be an integer"), "{words}");
    assert!(words.len() < 250, "{}", words.len());
    assert_eq!(violation.pointer(), format!("/{name}"));
}

#[test]
fn nesting_has_an_end() {
    let too_deep = "must not be nested more than 128 levels deep";
    let check = |value: &Value| {
        let result = both(value, check_data, check_data);
        result.map_err(|violation| violation.message().to_owned())
    };
    assert_eq!(check(&json!({ "a": nested(127) })), Ok(()));
    assert_eq!(
        check(&json!({ "a": nested(128) })),
        Err(too_deep.to_owned())
    );
    assert_eq!(
        check(&json!({ "a": nested(1000) })),
        Err(too_deep.to_owned())
    );

    let defs = json!({ "it": { "type": "object", "properties": { "v": { "type": "ref", "ref": "#it" } } } });
    let catalog = catalog(&defs);
    let deep = |levels| (0..levels).fold(json!({}), |inner, _| json!({ "v": inner }));
    let validator = Validator::new(&catalog);
    assert!(accepted(&validator, "it", &deep(127)));
    let violation = validator
        .definition(&target("it"), &deep(1000))
        .unwrap_err();
    assert_eq!(violation.message(), too_deep);
    assert_eq!(violation.pointer(), "/v".repeat(128));
}
