use super::*;

/// W-140, W-141, W-142, W-143
#[test]
fn a_format_is_held_to_its_grammar() {
    let rows = [
        ("at-identifier", "did:example:alice", "alice"),
        (
            "at-uri",
            "at://alice.test/com.example.note/3jzfcijpj2z2a",
            "https://alice.test",
        ),
        ("cid", RAW, "bafkrei!"),
        ("datetime", "2024-02-29T12:00:00Z", "2024-02-30T12:00:00Z"),
        (
            "datetime",
            "2024-02-29T12:00:00+01:00",
            "2024-02-29T12:00:00-00:00",
        ),
        ("did", "did:unheard:of", "did:"),
        ("handle", "alice.test", "alice"),
        ("language", "de-CH", "de_CH"),
        ("nsid", "com.example.note", "com.example"),
        ("record-key", "self", "."),
        ("tid", "3jzfcijpj2z2a", "3jzfcijpj2z2"),
        ("uri", "https://alice.test", "alice.test"),
    ];
    for (format, valid, invalid) in rows {
        let defs = json!({ "it": { "type": "string", "format": format } });
        let catalog = catalog(&defs);
        let validator = Validator::new(&catalog);
        assert!(
            accepted(&validator, "it", &json!(valid)),
            "{format}: {valid}"
        );
        assert!(
            !accepted(&validator, "it", &json!(invalid)),
            "{format}: {invalid}"
        );
        assert!(!accepted(&validator, "it", &json!(5)), "{format}");
        // W-161
        assert!(
            accepted(&validator.lenient(), "it", &json!(invalid)),
            "{format}: {invalid}"
        );
        assert!(!accepted(&validator.lenient(), "it", &json!(5)), "{format}");
    }
}

/// W-161
#[test]
fn what_is_no_format_is_held_to_the_document_also_in_output() {
    let defs = json!({ "it": { "type": "string", "maxLength": 3, "format": "handle" } });
    check_with(
        &defs,
        LENIENT,
        &[
            (json!("abc"), ""),
            (
                json!("abcd"),
                "the value must be a string of at most 3 bytes",
            ),
        ],
    );
}
