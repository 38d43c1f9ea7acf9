//! The arguments of `#[query(…)]`, `#[procedure(…)]` and `lexicon!(…)`.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Ident, Lit, LitStr, Path, Type};
use xrpc_codegen::{Kept, Name, Settings};
use xrpc_lexicon::Kind;

use super::{
    Size,
    arguments::{Arguments, Legal},
};
use crate::{diag::Diagnostics, messages};

/// `"com.atproto.server.createSession", state = App, max_input = "1 MiB", limit = path, crate = path`
pub(crate) struct MethodAttr {
    /// The method.
    pub(crate) nsid: LitStr,
    /// The server's state, for a function that does not borrow it.
    pub(crate) state: Option<(Ident, Type)>,
    /// The encoding of the input, where no document says it.
    pub(crate) input: Option<LitStr>,
    /// The encoding of the output, where no document says it.
    pub(crate) output: Option<LitStr>,
    /// The largest input.
    pub(crate) max_input: Option<Size>,
    /// The function that says what a call is charged.
    pub(crate) limit: Option<Path>,
    /// Where the runtime is, if not at `::xrpc`.
    pub(crate) krate: Option<Path>,
}

impl MethodAttr {
    /// Reads the arguments of the attribute for this kind of method.
    pub(crate) fn parse(kind: Kind, tokens: TokenStream, diag: &mut Diagnostics) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &["state", "max_input", "limit", "crate", "document"],
            words: &[],
        };
        Self::parse_keys(kind, tokens, &LEGAL, diag)
    }

    /// Reads the arguments of the attribute where no document says what the bodies are.
    pub(crate) fn parse_from_code(
        kind: Kind,
        tokens: TokenStream,
        diag: &mut Diagnostics,
    ) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &[
                "state",
                "input",
                "output",
                "max_input",
                "limit",
                "crate",
                "document",
            ],
            words: &[],
        };
        Self::parse_keys(kind, tokens, &LEGAL, diag)
    }

    fn parse_keys(
        kind: Kind,
        tokens: TokenStream,
        legal: &Legal,
        diag: &mut Diagnostics,
    ) -> Option<Self> {
        let before = diag.count();
        let arguments = Arguments::parse(tokens, legal, diag)?;
        let encoding = |key, diag: &mut Diagnostics| {
            let (_, literal) = arguments.value(key)?;
            encoding(literal, diag)
        };
        let input = encoding("input", diag);
        let output = encoding("output", diag);
        let max_input = arguments
            .value("max_input")
            .and_then(|entry| Size::parse(entry, diag));
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
            input,
            output,
            max_input,
            limit: arguments.limit,
            krate: arguments.krate,
        })
    }
}

/// `"image/*"`
fn encoding(literal: &Lit, diag: &mut Diagnostics) -> Option<LitStr> {
    let Lit::Str(text) = literal else {
        diag.error(literal, messages::NOT_AN_ENCODING);
        return None;
    };
    let value = text.value();
    let halves = value.split_once('/');
    let sound = halves.is_some_and(|halves| {
        [halves.0, halves.1]
            .iter()
            .all(|half| !half.is_empty() && !half.contains([' ', ',', ';', '/']))
    });
    if !sound {
        diag.error(text, messages::NOT_AN_ENCODING);
        return None;
    }
    Some(text.clone())
}

/// `"com.atproto.server.*", "app.bsky.actor.getProfile", crate = path`
pub(crate) struct Names {
    /// NSIDs; `lexicon!` takes patterns too.
    pub(crate) list: Vec<LitStr>,
    /// Where the runtime is, if not at `::xrpc`.
    pub(crate) krate: Option<Path>,
    /// Whether objects of all documents keep what the documents do not know.
    pub(crate) extra: bool,
}

impl Names {
    /// Reads the names of a `lexicon!`.
    pub(crate) fn of_types(tokens: TokenStream, diag: &mut Diagnostics) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &["crate"],
            words: &["extra"],
        };
        Self::parse(tokens, &LEGAL, messages::TYPES_UNNAMED, diag)
    }

    /// Reads the names of the methods whose errors an enum is.
    pub(crate) fn of_errors(tokens: TokenStream, diag: &mut Diagnostics) -> Option<Self> {
        const LEGAL: Legal = Legal {
            keys: &["crate", "document"],
            words: &[],
        };
        Self::parse(tokens, &LEGAL, messages::ERRORS_UNNAMED, diag)
    }

    fn parse(
        tokens: TokenStream,
        legal: &Legal,
        empty: &str,
        diag: &mut Diagnostics,
    ) -> Option<Self> {
        let arguments = Arguments::parse(tokens, legal, diag)?;
        let extra = arguments.word("extra").is_some();
        let Arguments {
            literals: list,
            krate,
            ..
        } = arguments;
        if list.is_empty() {
            diag.error_at(Span::call_site(), empty);
            return None;
        }
        Some(Self { list, krate, extra })
    }

    /// The names, for the generator.
    pub(crate) fn selected(&self) -> Vec<Name> {
        let selected = self.list.iter().map(|name| Name {
            text: name.value(),
            span: name.span(),
        });
        selected.collect()
    }

    /// What is said beside the names, for the generator.
    pub(crate) fn settings(&self) -> Settings {
        Settings {
            krate: self.krate.as_ref().map(ToTokens::to_token_stream),
            kept: if self.extra {
                Kept::Everywhere
            } else {
                Kept::Records
            },
            tracked: true,
        }
    }
}
