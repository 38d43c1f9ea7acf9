//! Limits, formats and listed values, with the way that data goes.

use super::{changes, check};

/// Where a value stands, by the way that it goes.
const PARAM: &str = "/defs/main/parameters/properties/a";
const INPUT: &str = "/defs/main/input/schema/properties/a";
const OUTPUT: &str = "/defs/main/output/schema/properties/a";
const SHARED: &str = "/defs/o/properties/a";

/// The changes of a value, as a property of an input, of an output, and of a shared definition.
fn everywhere(old: &str, new: &str) -> Vec<String> {
    let object = |schema: &str| {
        format!(r#"{{ "type": "object", "properties": {{ "a": {{ {schema} }} }} }}"#)
    };
    let body = |schema: &str| {
        format!(
            r#"{{ "encoding": "application/json", "schema": {} }}"#,
            object(schema)
        )
    };
    let document = |schema: &str| {
        format!(
            r#""main": {{ "type": "procedure", "input": {}, "output": {} }}, "o": {}"#,
            body(schema),
            body(schema),
            object(schema)
        )
    };
    changes(&document(old), &document(new))
}

/// A rule of what has become narrower; and of what has become wider, the other way round.
fn check_shift(key: &str, wide: &str, narrow: &str, less: &str, more: &str) {
    let wide_has = if wide.contains(&format!("\"{key}\"")) {
        "new"
    } else {
        "old"
    };
    let narrowed = [(INPUT, "breaking"), (OUTPUT, "note"), (SHARED, "breaking")];
    let expected = narrowed.map(|(at, severity)| format!("{severity} new {at}/{key} {less}"));
    assert_eq!(everywhere(wide, narrow), expected, "{wide} → {narrow}");
    let widened = [(INPUT, "note"), (OUTPUT, "breaking"), (SHARED, "breaking")];
    let expected = widened.map(|(at, severity)| format!("{severity} {wide_has} {at}/{key} {more}"));
    assert_eq!(everywhere(narrow, wide), expected, "{narrow} → {wide}");
    assert_eq!(everywhere(wide, wide), [""; 0]);
    assert_eq!(everywhere(narrow, narrow), [""; 0]);
}

#[test]
fn limits_stay() {
    let rows = [
        ("string", "minLength", "1", "2"),
        ("string", "maxLength", "2", "1"),
        ("string", "minGraphemes", "1", "2"),
        ("string", "maxGraphemes", "2", "1"),
        ("bytes", "minLength", "1", "2"),
        ("bytes", "maxLength", "2", "1"),
        ("integer", "minimum", "-2", "1"),
        ("integer", "maximum", "2", "-1"),
        ("blob", "maxSize", "2", "1"),
    ];
    for (kind, key, wide, narrow) in rows {
        let of = |limit: &str| format!(r#""type": "{kind}", "{key}": {limit}"#);
        let without = format!(r#""type": "{kind}""#);
        check_shift(
            key,
            &of(wide),
            &of(narrow),
            "limit-narrowed",
            "limit-widened",
        );
        check_shift(
            key,
            &without,
            &of(narrow),
            "limit-narrowed",
            "limit-widened",
        );
    }
    for (key, wide, narrow) in [("minLength", 1, 2), ("maxLength", 2, 1)] {
        let of = |limit: u8| {
            format!(r#""type": "array", "items": {{ "type": "null" }}, "{key}": {limit}"#)
        };
        check_shift(
            key,
            &of(wide),
            &of(narrow),
            "limit-narrowed",
            "limit-widened",
        );
    }
}

#[test]
fn a_length_of_0_says_nothing() {
    for (kind, key) in [
        ("string", "minLength"),
        ("string", "minGraphemes"),
        ("bytes", "minLength"),
    ] {
        let without = format!(r#""type": "{kind}""#);
        let with = format!(r#"{without}, "{key}": 0"#);
        assert_eq!(everywhere(&with, &without), [""; 0], "{kind}");
        assert_eq!(everywhere(&without, &with), [""; 0], "{kind}");
    }
    let without = r#""type": "array", "items": { "type": "null" }"#;
    let with = format!(r#"{without}, "minLength": 0"#);
    assert_eq!(everywhere(&with, without), [""; 0]);
    // Of a number, 0 is a limit like any other.
    let changes = everywhere(r#""type": "integer", "minimum": 0"#, r#""type": "integer""#);
    assert!(!changes.is_empty());
}

#[test]
fn formats_stay() {
    let of = |format: &str| format!(r#""type": "string", "format": "{format}""#);
    check_shift(
        "format",
        r#""type": "string""#,
        &of("did"),
        "format-added",
        "format-removed",
    );
    for (wide, narrow) in [
        ("at-identifier", "did"),
        ("at-identifier", "handle"),
        ("record-key", "tid"),
        ("uri", "at-uri"),
    ] {
        check_shift(
            "format",
            &of(wide),
            &of(narrow),
            "format-changed",
            "format-changed",
        );
    }
    let expected =
        [INPUT, OUTPUT, SHARED].map(|at| format!("breaking new {at}/format format-changed"));
    assert_eq!(everywhere(&of("did"), &of("handle")), expected);
    assert_eq!(everywhere(&of("cid"), &of("nsid")), expected);
}

#[test]
fn the_only_value_stays() {
    for (kind, one, other) in [
        ("boolean", "true", "false"),
        ("integer", "1", "2"),
        ("string", "\"x\"", "\"y\""),
    ] {
        let of = |value: &str| format!(r#""type": "{kind}", "const": {value}"#);
        let without = format!(r#""type": "{kind}""#);
        check_shift("const", &without, &of(one), "const-added", "const-removed");
        let expected =
            [INPUT, OUTPUT, SHARED].map(|at| format!("breaking new {at}/const const-changed"));
        assert_eq!(everywhere(&of(one), &of(other)), expected);
    }
}

#[test]
fn a_closed_set_stays() {
    for (kind, one, both) in [
        ("integer", "1", "3, 1"),
        ("string", "\"x\"", "\"y\", \"x\""),
    ] {
        let of = |values: &str| format!(r#""type": "{kind}", "enum": [{values}]"#);
        let without = format!(r#""type": "{kind}""#);
        check_shift("enum", &without, &of(one), "enum-added", "enum-removed");
        let expected =
            [INPUT, OUTPUT, SHARED].map(|at| format!("breaking new {at}/enum/0 enum-value-added"));
        assert_eq!(everywhere(&of(one), &of(both)), expected);
        let expected = [INPUT, OUTPUT, SHARED]
            .map(|at| format!("breaking old {at}/enum/0 enum-value-removed"));
        assert_eq!(everywhere(&of(both), &of(one)), expected);
    }
}

#[test]
fn known_values_and_defaults_are_noted() {
    let known = |values: &str| format!(r#""type": "string", "knownValues": [{values}]"#);
    assert_eq!(everywhere(&known(r#""x""#), &known(r#""y", "x""#)), [""; 0]);
    let expected = [INPUT, OUTPUT, SHARED]
        .map(|at| format!("note old {at}/knownValues/1 known-value-removed"));
    assert_eq!(
        everywhere(&known(r#""x", "y""#), &known(r#""x""#)),
        expected
    );

    for (kind, one, other) in [
        ("boolean", "true", "false"),
        ("integer", "1", "2"),
        ("string", "\"x\"", "\"y\""),
    ] {
        let of = |value: &str| format!(r#""type": "{kind}", "default": {value}"#);
        let without = format!(r#""type": "{kind}""#);
        let noted = |version: &str| {
            [INPUT, OUTPUT, SHARED].map(|at| format!("note {version} {at}/default default-changed"))
        };
        assert_eq!(everywhere(&of(one), &of(other)), noted("new"));
        assert_eq!(everywhere(&without, &of(one)), noted("new"));
        assert_eq!(everywhere(&of(one), &without), noted("old"));
    }
}

#[test]
fn the_types_of_files_stay() {
    let of = |accept: &str| format!(r#""type": "blob", "accept": [{accept}]"#);
    let rows = [
        (r#""image/*""#, r#""image/png""#),
        (r#""image/png", "image/jpeg""#, r#""image/jpeg""#),
        ("", r#""image/*""#),
        (r#""*/*""#, r#""image/*""#),
    ];
    for (wide, narrow) in rows {
        let narrowed = [(INPUT, "breaking"), (OUTPUT, "note"), (SHARED, "breaking")];
        let expected =
            narrowed.map(|(at, severity)| format!("{severity} new {at}/accept accept-narrowed"));
        assert_eq!(everywhere(&of(wide), &of(narrow)), expected);
        let widened = [(INPUT, "note"), (OUTPUT, "breaking"), (SHARED, "breaking")];
        let expected =
            widened.map(|(at, severity)| format!("{severity} new {at}/accept accept-widened"));
        assert_eq!(everywhere(&of(narrow), &of(wide)), expected);
    }
    assert_eq!(everywhere(&of(""), &of(r#""*/*""#)), [""; 0]);
    assert_eq!(
        everywhere(&of(r#""a/b", "c/d""#), &of(r#""c/d", "A/B""#)),
        [""; 0]
    );
}

#[test]
fn a_parameter_goes_as_input_does() {
    let query = |maximum: u8| {
        format!(
            r#""main": {{ "type": "query", "parameters": {{ "type": "params", "properties": {{
                "a": {{ "type": "integer", "maximum": {maximum} }} }} }} }}"#
        )
    };
    let narrowed = format!("breaking new {PARAM}/maximum limit-narrowed");
    let widened = format!("note new {PARAM}/maximum limit-widened");
    check(&[
        (&query(9), &query(5), &[&narrowed]),
        (&query(5), &query(9), &[&widened]),
    ]);
}
