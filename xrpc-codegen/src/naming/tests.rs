//! The table of names.

use super::{
    constant, definition, label_path, module_path, pascal, snake, union_variants, variants,
};

#[test]
fn segments_and_properties() {
    for (name, expected) in [
        ("createSession", "create_session"),
        ("getDIDDocument", "get_did_document"),
        ("my-site", "my_site"),
        ("4chan", "_4chan"),
        ("didDoc", "did_doc"),
        ("a", "a"),
        ("URL", "url"),
        ("snake_case", "snake_case"),
    ] {
        assert_eq!(snake(name), expected, "`{name}`");
    }
}

#[test]
fn types() {
    for (name, in_method, expected) in [
        ("main", false, "Main"),
        ("Main", false, "MainDef"),
        ("threadViewPost", false, "ThreadViewPost"),
        ("input", false, "Input"),
        ("input", true, "InputDef"),
        ("at-uri", false, "AtUri"),
        ("2d", false, "N2d"),
    ] {
        assert_eq!(definition(name, in_method), expected, "`{name}`");
    }
    assert_eq!(pascal(""), "N");
    assert_eq!(constant("reasonSpam"), "REASON_SPAM");
}

#[test]
fn paths() {
    for (nsid, expected) in [
        (
            "com.atproto.server.createSession",
            "com::atproto::server::create_session",
        ),
        ("com.atproto.sync.ref", "com::atproto::sync::r#ref"),
        ("com.example.self", "com::example::self_"),
    ] {
        assert_eq!(module_path(nsid), expected, "`{nsid}`");
    }
    for (label, expected) in [
        ("com.example.store#place", "store::Place"),
        ("com.example.store#main", "store::Main"),
        ("com.example.store#main/input", "store::Input"),
        (
            "com.example.store#main/input/rows/items",
            "store::InputRowsItem",
        ),
        ("com.example.store#place/shelf", "store::PlaceShelf"),
    ] {
        assert_eq!(label_path(label), expected, "`{label}`");
    }
}

#[test]
fn variants_are_distinct() {
    for (texts, expected) in [
        (&["asc", "desc"][..], &["Asc", "Desc"][..]),
        (
            &["com.example.a#red", "com.example.b#red"],
            &["Red", "BRed"],
        ),
        (&["other"], &["Other2"]),
        (&["a-b", "aB"], &["AB", "AB2"]),
        (&["", "!"], &["N2", "N"]),
    ] {
        assert_eq!(
            variants(texts.iter().copied(), "Other"),
            expected,
            "{texts:?}"
        );
    }
}

#[test]
fn members_of_a_union() {
    let members = [
        ("app.bsky.embed.images", "main"),
        ("app.bsky.embed.images", "view"),
        ("app.bsky.embed.record", "view"),
        ("app.bsky.feed.defs", "postView"),
        ("app.bsky.feed.post", "replyRef"),
        ("app.bsky.graph.defs", "postView"),
        ("com.example.unknown", "main"),
    ];
    assert_eq!(
        union_variants(members, "app.bsky.feed.post", Some("Unknown")),
        [
            "Images",
            "ImagesView",
            "RecordView",
            "PostView",
            "ReplyRef",
            "DefsPostView",
            "ExampleUnknown"
        ]
    );
}

#[test]
fn a_member_keeps_its_name_when_others_are_added() {
    let before = [("a.b.defs", "view")];
    let after = [("a.b.defs", "view"), ("a.c.defs", "view")];
    assert_eq!(union_variants(before, "a.b.x", None), ["View"]);
    assert_eq!(union_variants(after, "a.b.x", None), ["View", "DefsView"]);
}

#[test]
fn keywords_of_any_edition_are_raw() {
    for word in [
        "type", "ref", "match", "gen", "async", "try", "dyn", "abstract",
    ] {
        let ident = super::ident(word, proc_macro2::Span::call_site());
        assert_eq!(ident.to_string(), format!("r#{word}"));
    }
    for (word, written) in [("self", "self_"), ("crate", "crate_"), ("union", "union")] {
        let ident = super::ident(word, proc_macro2::Span::call_site());
        assert_eq!(ident.to_string(), written);
    }
}

#[test]
fn a_field_is_called_as_it_is_generated() {
    let rows = [
        ("plantedAt", "planted_at"),
        ("type", "type"),
        ("self", "self_"),
        ("4x", "_4x"),
    ];
    for (property, field) in rows {
        assert_eq!(super::field(property), field);
    }
}

#[test]
fn what_rust_makes_of_a_keyword_is_not_on_the_wire() {
    let rows = [
        ("BigTree", "big-tree"),
        ("Self_", "self"),
        ("A1b2", "a1b2"),
        ("_4th", "4th"),
    ];
    for (variant, value) in rows {
        assert_eq!(super::kebab(variant), value);
    }
}

#[test]
fn rust_names_become_those_of_documents() {
    for (name, camel) in [
        ("planted_at", "plantedAt"),
        ("name", "name"),
        ("_name", "name"),
        ("line_1_end", "line1End"),
    ] {
        assert_eq!(super::camel(name), camel);
    }
    for (name, kebab) in [
        ("Tree", "tree"),
        ("GrassLike", "grass-like"),
        ("URLs", "ur-ls"),
    ] {
        assert_eq!(super::kebab(name), kebab);
    }
}
