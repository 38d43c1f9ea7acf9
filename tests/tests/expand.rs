//! What the macros write is Rust that compiles where users have it: as ordinary source, under the lints of this
//! workspace, and not behind the veil that lints draw over the expansions of other crates.

use std::collections::BTreeSet;

use xrpc_tests::workspace;

/// Each golden expansion, in a module of its own.
macro_rules! expansions {
    ($($case:ident),* $(,)?) => {
        $(
            #[allow(dead_code, unreachable_pub, reason = "nobody calls what is only looked at")]
            mod $case {
                include!(concat!("../../xrpc-macros/tests/expand/", stringify!($case), ".out.rs"));
            }
        )*

        const CASES: &[&str] = &[$(stringify!($case)),*];
    };
}

expansions![
    code_errors,
    code_known,
    code_object,
    code_procedure,
    code_query,
    code_record,
    code_union,
    derive_error,
    derive_lexicon,
    derive_record,
    error_from,
    extra,
    known,
    method,
    mix,
    no_input,
    object,
    procedure,
    query,
    renamed,
    state,
    stream
];

/// What the macros write for mistakes is their `compile_error!`, which is looked at by the UI tests.
const NOT_COMPILED: &str = "mistakes";

#[test]
fn every_expansion_is_compiled() {
    let folder = workspace::root().join("xrpc-macros/tests/expand");
    let stored: BTreeSet<String> = workspace::files(&folder, ".out.rs")
        .iter()
        .filter_map(|path| {
            path.file_name()?
                .to_str()?
                .strip_suffix(".out.rs")
                .map(str::to_owned)
        })
        .filter(|case| case != NOT_COMPILED)
        .collect();
    assert_eq!(
        stored,
        CASES.iter().map(|case| (*case).to_owned()).collect()
    );
}
