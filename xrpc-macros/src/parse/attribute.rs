//! The arguments of `#[query(…)]`, `#[procedure(…)]` and `lexicon!(…)`.

use proc_macro2::{Span, TokenStream};
use syn::{Ident, LitStr, Path, Type};
use xrpc_lexicon::Kind;

use super::arguments::{Arguments, Legal};
use crate::{diag::Diagnostics, messages};

/// `"com.atproto.server.createSession", state = App, crate = path`
pub(crate) struct MethodAttr {
    /// The method.
    pub(crate) nsid: LitStr,
    /// The server's state, for a function that does not borrow it.
    pub(crate) state: Option<(Ident, Type)>,
    /// Where the runtime is, if not at `::xrpc`.
    pub(crate) krate: Option<Path>,
}

impl MethodAttr {
    /// Reads the arguments of the attribute for this kind of method.
    pub(crate) fn parse(kind: Kind, tokens: TokenStream, diag: &mut Diagnostics) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &["state", "crate"],
            words: &[],
        };
        let before = diag.count();
        let arguments = Arguments::parse(tokens, &LEGAL, diag)?;
        let mut literals = arguments.literals.into_iter();
        let Some(nsid) = literals.next() else {
            // A word that was misplaced may have been the name.
            if diag.count() == before {
                diag.error_at(Span::call_site(), messages::method_unnamed(kind));
            }
            return None;
        };
        for second in literals {
            diag.error(second, messages::ONE_METHOD);
        }
        Some(Self {
            nsid,
            state: arguments.state,
            krate: arguments.krate,
        })
    }
}

/// `"com.atproto.server.*", "app.bsky.actor.getProfile", crate = path`
pub(crate) struct Names {
    /// NSIDs; `lexicon!` takes patterns too.
    pub(crate) list: Vec<LitStr>,
    /// Where the runtime is, if not at `::xrpc`.
    pub(crate) krate: Option<Path>,
}

impl Names {
    /// Reads a list of names. An empty one is reported with `empty`.
    pub(crate) fn parse(tokens: TokenStream, empty: &str, diag: &mut Diagnostics) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &["crate"],
            words: &[],
        };
        let Arguments {
            literals: list,
            krate,
            ..
        } = Arguments::parse(tokens, &LEGAL, diag)?;
        if list.is_empty() {
            diag.error_at(Span::call_site(), empty);
            return None;
        }
        Some(Self { list, krate })
    }
}
