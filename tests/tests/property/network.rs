//! The same for every document of the network, whose types compile under all lints.

use std::sync::LazyLock;

use xrpc_lexicon::Catalog;
use xrpc_tests::{
    campaign::{Campaign, cases},
    workspace,
};

use super::served;

#[cfg_attr(shared, deny(warnings))]
#[cfg_attr(not(shared), allow(warnings, reason = "there is nothing in it"))]
#[allow(
    deprecated,
    unreachable_pub,
    reason = "the build script writes it, for old methods too"
)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/network.rs"));
}

/// As many as there are for the documents that are made up.
const CASES: u64 = 10_000;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::open(workspace::shared().join("lexicons")).expect("the build script has read them")
});

fn campaign() -> Campaign<'static> {
    Campaign {
        catalog: &CATALOG,
        definitions: types::DEFINITIONS,
        cases: cases(CASES),
    }
}

/// W-110 to W-144
#[test]
#[cfg_attr(not(shared), ignore = "set XRPC_SHARED to the folder with lexicons")]
fn types_and_validator_say_the_same_of_what_comes_in() {
    campaign().compare().assert_at_least(20);
}

/// W-158, W-160
#[test]
#[cfg_attr(not(shared), ignore = "set XRPC_SHARED to the folder with lexicons")]
fn types_and_validator_say_the_same_of_what_goes_out() {
    campaign().spoil().assert_at_least(5);
}

/// W-040 to W-058, W-110 to W-144
#[tokio::test]
#[cfg_attr(not(shared), ignore = "set XRPC_SHARED to the folder with lexicons")]
async fn a_router_lets_in_what_the_validator_accepts() {
    served::compare(&CATALOG, types::ARGUMENTS).await;
}
