use super::*;

/// W-115
#[test]
fn nothing_is_coerced() {
    check(
        &json!({ "type": "integer" }),
        &[(json!("5"), "`/v` must be an integer, not a string")],
    );
    check(
        &json!({ "type": "boolean" }),
        &[
            (json!(1), "`/v` must be a boolean, not a number"),
            (json!("true"), "`/v` must be a boolean, not a string"),
        ],
    );
    check(
        &json!({ "type": "string" }),
        &[
            (json!(5), "`/v` must be a string, not a number"),
            (json!(true), "`/v` must be a string, not a boolean"),
            (json!(1.5), "`/v` must be a string, not a number"),
        ],
    );
}

/// W-116
#[test]
fn a_boolean_may_have_one_value_only() {
    check(
        &json!({ "type": "boolean" }),
        &[(json!(true), ""), (json!(false), "")],
    );
    check(
        &json!({ "type": "boolean", "const": true }),
        &[(json!(true), ""), (json!(false), "`/v` must be `true`")],
    );
}

/// W-117
#[test]
fn an_integer_is_whole_and_a_double_holds_it() {
    let range = "`/v` must be an integer from -9007199254740991 to 9007199254740991";
    let fraction = "`/v` must be an integer, not a number with a fraction";
    check(
        &json!({ "type": "integer" }),
        &[
            (json!(0), ""),
            (json!(1.0), ""),
            (json!(-0.0), ""),
            (json!(9_007_199_254_740_991_i64), ""),
            (json!(-9_007_199_254_740_991_i64), ""),
            (json!(9_007_199_254_740_991.0), ""),
            (json!(9_007_199_254_740_992_i64), range),
            (json!(9_007_199_254_740_992.0), range),
            (json!(-9_007_199_254_740_992_i64), range),
            (json!(u64::MAX), range),
            (json!(i64::MIN), range),
            (json!(1e300), range),
            (json!(1.5), fraction),
            (json!(1e-300), fraction),
        ],
    );
}

/// W-117
#[test]
fn an_integer_keeps_to_its_limits() {
    check(
        &json!({ "type": "integer", "minimum": 1, "maximum": 100 }),
        &[
            (json!(1), ""),
            (json!(100), ""),
            (json!(100.0), ""),
            (json!(0), "`/v` must be an integer from 1 to 100"),
            (json!(101), "`/v` must be an integer from 1 to 100"),
        ],
    );
    check(
        &json!({ "type": "integer", "minimum": 1 }),
        &[(
            json!(0),
            "`/v` must be an integer from 1 to 9007199254740991",
        )],
    );
    check(
        &json!({ "type": "integer", "enum": [1, 4] }),
        &[(json!(4), ""), (json!(2), "`/v` must be one of 1, 4")],
    );
    check(
        &json!({ "type": "integer", "const": 42 }),
        &[(json!(42), ""), (json!(41), "`/v` must be 42")],
    );
}

/// W-119
#[test]
fn lengths_of_a_string_are_bytes() {
    check(
        &json!({ "type": "string", "minLength": 2, "maxLength": 4 }),
        &[
            (json!("ab"), ""),
            (json!("éé"), ""),
            (json!("a"), "`/v` must be a string of 2 to 4 bytes"),
            (json!("ééa"), "`/v` must be a string of 2 to 4 bytes"),
        ],
    );
    check(
        &json!({ "type": "string", "maxLength": 1 }),
        &[
            (json!(""), ""),
            (json!("ab"), "`/v` must be a string of at most 1 byte"),
        ],
    );
    check(
        &json!({ "type": "string", "minLength": 2, "maxLength": 2 }),
        &[(json!("a"), "`/v` must be a string of exactly 2 bytes")],
    );
}

/// W-119
#[test]
fn graphemes_are_what_people_see() {
    check(
        &json!({ "type": "string", "maxGraphemes": 1 }),
        &[
            (json!("👨‍👩‍👧‍👧"), ""),
            (json!("ab"), "`/v` must be a string of at most 1 grapheme"),
        ],
    );
    check(
        &json!({ "type": "string", "minGraphemes": 3 }),
        &[
            (json!("नमस्ते"), ""),
            (json!("👨‍👩‍👧‍👧"), "`/v` must be a string of at least 3 graphemes"),
        ],
    );
}

/// W-120
#[test]
fn everything_that_a_string_must_be_is_asked_for() {
    check(
        &json!({ "type": "string", "enum": ["a", "bcd"], "maxLength": 3, "maxGraphemes": 3 }),
        &[
            (json!("bcd"), ""),
            (json!("abcdef"), "`/v` must be one of `a`, `bcd`"),
        ],
    );
    check(
        &json!({ "type": "string", "maxLength": 30, "maxGraphemes": 3, "format": "handle" }),
        &[
            (
                json!("abcd"),
                "`/v` must be a string of at most 3 graphemes",
            ),
            (
                json!("abc"),
                "`/v` is not a valid handle: write at least two labels, as in `alice.example.com`",
            ),
        ],
    );
}

/// W-121
#[test]
fn an_enum_is_closed_and_known_values_are_not() {
    check(
        &json!({ "type": "string", "enum": ["a", "b"] }),
        &[
            (json!("b"), ""),
            (json!("c"), "`/v` must be one of `a`, `b`"),
        ],
    );
    check(
        &json!({ "type": "string", "knownValues": ["a", "b"] }),
        &[(json!("b"), ""), (json!("c"), "")],
    );
    check(
        &json!({ "type": "string", "const": "a" }),
        &[(json!("a"), ""), (json!("A"), "`/v` must be `a`")],
    );
}

/// W-127
#[test]
fn an_array_counts_its_items_and_says_which_is_wrong() {
    check(
        &json!({ "type": "array", "items": { "type": "integer" }, "minLength": 1, "maxLength": 3 }),
        &[
            (json!([1]), ""),
            (json!([1, 2, 3]), ""),
            (json!([]), "`/v` must be an array of 1 to 3 items"),
            (json!([1, 2, 3, 4]), "`/v` must be an array of 1 to 3 items"),
            (
                json!([1, 2, "3"]),
                "`/v/2` must be an integer, not a string",
            ),
            (json!([1, null]), "`/v/1` must be an integer, not null"),
            (json!({}), "`/v` must be an array, not an object"),
            (json!(1), "`/v` must be an array, not a number"),
        ],
    );
}
