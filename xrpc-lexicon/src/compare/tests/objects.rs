//! Properties and unions.

use super::check;

/// A shared definition: an object with these properties, of which some are required or nullable.
fn object(properties: &str, required: &str, nullable: &str) -> String {
    format!(
        r#""o": {{ "type": "object", "required": [{required}], "nullable": [{nullable}],
            "properties": {{ {properties} }} }}"#
    )
}

const A: &str = r#""a": { "type": "string" }"#;
const B: &str = r#""b": { "type": "integer" }"#;

#[test]
fn a_new_property_is_optional() {
    check(&[
        (
            &object(A, "", ""),
            &object(&format!("{B}, {A}"), "", ""),
            &[],
        ),
        (
            &object(A, "", ""),
            &object(&format!("{A}, {B}"), r#""b""#, ""),
            &["breaking new /defs/o/properties/b required-property-added"],
        ),
    ]);
}

#[test]
fn a_property_stays() {
    let both = format!("{A}, {B}");
    check(&[
        (
            &object(&both, r#""b""#, ""),
            &object(A, "", ""),
            &["breaking old /defs/o/properties/b required-property-removed"],
        ),
        (
            &object(&both, "", ""),
            &object(A, "", ""),
            &["note old /defs/o/properties/b optional-property-removed"],
        ),
    ]);
}

#[test]
fn a_property_keeps_its_name() {
    let named = |name: &str| format!(r#""{name}": {{ "type": "integer", "minimum": 0 }}"#);
    let renamed: &[&str] = &["breaking new /defs/o/properties/handles property-renamed"];
    check(&[
        // Beside what stood beside it before, or under a name that is alike.
        (
            &object(&named("count"), "", ""),
            &object(&named("handles"), "", ""),
            renamed,
        ),
        (
            &object(&named("count"), r#""count""#, ""),
            &object(&named("handles"), r#""handles""#, ""),
            renamed,
        ),
        (
            &object(&named("handle"), "", ""),
            &object(&format!("{A}, {B}, {}", named("handles")), "", ""),
            renamed,
        ),
        // Not so: it is something else.
        (
            &object(&named("count"), "", ""),
            &object(B, "", ""),
            &["note old /defs/o/properties/count optional-property-removed"],
        ),
        (
            &object(&named("count"), "", ""),
            &object(&format!("{A}, {}", named("handles")), "", ""),
            &["note old /defs/o/properties/count optional-property-removed"],
        ),
        // One that came cannot be two that went.
        (
            &object(
                &format!("{}, {}", named("handle"), named("handled")),
                "",
                "",
            ),
            &object(&named("handles"), "", ""),
            &[
                "breaking new /defs/o/properties/handles property-renamed",
                "note old /defs/o/properties/handled optional-property-removed",
            ],
        ),
    ]);
}

#[test]
fn required_stays_required_and_optional_optional() {
    check(&[
        (
            &object(A, "", ""),
            &object(A, r#""a""#, ""),
            &["breaking new /defs/o/properties/a property-made-required"],
        ),
        (
            &object(A, r#""a""#, ""),
            &object(A, "", ""),
            &["breaking new /defs/o/properties/a property-made-optional"],
        ),
    ]);
}

#[test]
fn null_stays_what_it_is() {
    check(&[
        (
            &object(A, "", ""),
            &object(A, "", r#""a""#),
            &["breaking new /defs/o/properties/a null-allowed"],
        ),
        (
            &object(A, "", r#""a""#),
            &object(A, "", ""),
            &["breaking new /defs/o/properties/a null-refused"],
        ),
    ]);
}

#[test]
fn changes_come_in_the_order_of_the_documents() {
    check(&[(
        &object(
            &format!(r#"{B}, "n": {{ "type": "null" }}, {A}"#),
            r#""a""#,
            "",
        ),
        &object(
            &format!(r#""c": {{ "type": "null" }}, {B}, "d": {{ "type": "bytes" }}"#),
            r#""b", "c", "d""#,
            "",
        ),
        &[
            "breaking new /defs/o/properties/b property-made-required",
            "note old /defs/o/properties/n optional-property-removed",
            "breaking old /defs/o/properties/a required-property-removed",
            "breaking new /defs/o/properties/c required-property-added",
            "breaking new /defs/o/properties/d required-property-added",
        ],
    )]);
}

fn union(refs: &str, closed: bool) -> String {
    format!(
        r#""u": {{ "type": "array", "items": {{ "type": "union", "refs": [{refs}], "closed": {closed} }} }}"#
    )
}

#[test]
fn an_open_union_grows() {
    let removed: &[&str] = &["breaking old /defs/u/items/refs/0 union-member-removed"];
    check(&[
        (
            &union(r##""#a""##, false),
            &union(r##""#b", "com.example.thing#a""##, false),
            &[],
        ),
        (
            &union(r##""#a", "#b""##, false),
            &union(r##""#b""##, false),
            removed,
        ),
        (
            &union(r##""#a", "#b""##, true),
            &union(r##""#b""##, true),
            removed,
        ),
        (
            &union(r##""#a""##, true),
            &union(r##""#b", "#a""##, true),
            &["breaking new /defs/u/items/refs/0 closed-union-member-added"],
        ),
    ]);
}

#[test]
fn a_union_stays_open_or_closed() {
    let refs = r##""#a""##;
    check(&[
        (
            &union(refs, false),
            &union(refs, true),
            &["breaking new /defs/u/items/closed union-closed"],
        ),
        (
            &union(refs, true),
            &union(refs, false),
            &["breaking new /defs/u/items union-opened"],
        ),
    ]);
}
