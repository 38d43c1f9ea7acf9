//! What is said of mistakes that tokens show. What the compiler says of types is tested where the compiler is: in the
//! package `tests`.

use proc_macro2::{TokenStream, TokenTree};
use syn::DeriveInput;
use xrpc_lexicon::Kind;

use super::examples;

const SIGNATURE: &str = "async fn f(app: &App, input: Input<I>) -> Result<Output<O>, E> {}";

#[test]
fn attributes() {
    for (attr, expected) in [
        ("\"com.example.store\"", &[][..]),
        ("\"com.example.store\", crate = a::b,", &[]),
        (
            "",
            &["name the method: `#[xrpc::procedure(\"com.example.method\")]`"],
        ),
        (
            "store",
            &[
                "unknown argument `store`: write `state = …`, `max_input = …`, `limit = …`, `crate = …` or `document = …`",
            ],
        ),
        (
            "\"com.example.store\", limit = 3, stat = App",
            &[
                "`limit` is a function of the call and its arguments: write `limit = path`",
                "unknown argument `stat`: write `state = …`, `max_input = …`, `limit = …`, `crate = …` or `document = …`",
            ],
        ),
        (
            "\"com.example.store\", crate = a, crate = b",
            &["`crate` is given twice: remove one"],
        ),
        (
            "\"com.example.store\", \"com.example.store\"",
            &["a function serves one method: remove this name"],
        ),
        (
            "\"com.example.store\", state = App",
            &["the first argument already names the state: remove `state = …`"],
        ),
        (
            "\"com.example.known\"",
            &["`com.example.known` is no method: its document describes data"],
        ),
        (
            "\"com.example.fooBar\"",
            &["`com.example.fooBar` is a query: write `#[xrpc::query(\"com.example.fooBar\")]`"],
        ),
        (
            "\"com.example.stream\"",
            &["`com.example.stream` is a subscription: subscriptions are not in this version"],
        ),
        ("\"com.example.blobs\", max_input = \"50 MiB\"", &[]),
        (
            "\"com.example.blobs\", max_input = \"50 MB\"",
            &["`max_input` is a size: write `\"1 MiB\"`, `\"64 KiB\"`, or a number of bytes"],
        ),
        (
            "\"com.example.blobs\", input = \"image/png\"",
            &[
                "unknown argument `input`: write `state = …`, `max_input = …`, `limit = …`, `crate = …` or `document = …`",
            ],
        ),
    ] {
        check_function(attr, SIGNATURE, expected);
    }
}

#[test]
fn signatures() {
    const GENERIC: &str = "an XRPC method cannot be generic: put what varies into the state, for example as `Arc<dyn Trait>`";
    const BORROW: &str = "an argument owns what it holds, because it outlives the request it was read from: use a type \
                          without a lifetime";
    for (function, expected) in [
        (SIGNATURE, &[][..]),
        (
            "#[doc = \"f\"] pub(crate) async fn f(Input(i): Input<I>) -> Reply {}",
            &[],
        ),
        (
            "async fn f(app: &App, input: Input<B<'static>>) -> Reply {}",
            &[],
        ),
        (
            "fn f(input: Input<I>) -> Reply {}",
            &["an XRPC method is asynchronous: write `async fn f`"],
        ),
        (
            "const fn f(input: Input<I>) -> Reply {}",
            &["an XRPC method cannot be `const`: remove the word"],
        ),
        (
            "async unsafe extern \"C\" fn f(input: Input<I>) -> Reply {}",
            &[
                "an XRPC method is called by the server: it cannot be `unsafe`",
                "an XRPC method has the calling convention of Rust: remove `extern`",
            ],
        ),
        ("async fn f<T>(input: Input<T>) -> Reply {}", &[GENERIC]),
        (
            "async fn f(input: Input<I>) -> Reply where I: Send {}",
            &[GENERIC],
        ),
        (
            "async fn f(input: impl Send) -> Reply {}",
            &["an XRPC method cannot be generic: name the type"],
        ),
        (
            "async fn f<'a>(app: &'a App, input: Input<I>) -> Reply {}",
            &["the state is borrowed for the length of a call: write `&State`, without a lifetime"],
        ),
        (
            "async fn f(&self, input: Input<I>) -> Reply {}",
            &[
                "an XRPC method is a free function: the server's state is a first argument `app: &App`",
            ],
        ),
        (
            "async fn f(app: &mut App, input: Input<I>) -> Reply {}",
            &["all calls share the state: write `&State`, and put what changes behind a lock"],
        ),
        (
            "async fn f(app: &App, input: &Input<I>) -> Reply {}",
            &[
                "only the first argument is borrowed (the server's state); the others are owned, taken from the call",
            ],
        ),
        ("async fn f(input: Input<B<'_>>) -> Reply {}", &[BORROW]),
        (
            "async fn f(#[cfg(a)] input: Input<I>) -> Reply {}",
            &[
                "an argument cannot depend on `cfg`: put it on the function, and write the function twice",
            ],
        ),
        (
            "async fn f(input: Input<I>) {}",
            &[
                "`f` returns nothing: an XRPC method returns `Result<Output<T>, E>`, or `Result<(), E>` without output",
            ],
        ),
        (
            "async fn f(input: Input<I>) -> impl Reply {}",
            &["name the type that the XRPC method returns: `Result<Output<T>, E>`"],
        ),
        (
            "async fn f(app: &App) -> Reply {}",
            &[
                "`com.example.store` declares `input`, but the function takes none: add `input: Input<_>`",
            ],
        ),
        (
            "pub struct F { f: u8 }",
            &["only a function can be an endpoint: move the attribute to an `async fn`"],
        ),
    ] {
        check_function("\"com.example.store\"", function, expected);
    }
}

#[test]
fn names_of_lexicon() {
    for (names, expected) in [
        ("\"com.example.known\", \"com.example.everything\"", &[][..]),
        (
            "",
            &[
                "say whose types to write: `lexicon!(\"com.atproto.server.createSession\", \"app.bsky.actor.*\")`",
            ],
        ),
        (
            "\"com.exam*\"",
            &["a pattern ends in `.*`: `com.exam*` cuts a segment in two"],
        ),
        ("\"org.*\"", &["no Lexicon document matches `org.*`"]),
        (
            "\"com.example.fooBar\", \"com.example.fooBAR\"",
            &[
                "`com.example.fooBAR` and `com.example.fooBar` would both be the module `com::example::foo_bar`: generate \
               one of them in a module of its own",
            ],
        ),
        (
            "\"com.example.blobs\"",
            &[
                "the reference of `com.example.blobs` at `/defs/either/properties/two/refs/1` does not resolve: \
                 `com.example.known#colour` is of type `string`: a union refers to objects and records",
                "the reference of `com.example.blobs` at `/defs/lost/properties/gone` does not resolve: the document \
                 `com.example.known` does not define `color`, did you mean `colour`?",
            ],
        ),
    ] {
        let written = crate::types(&examples(), tokens(names));
        assert_eq!(said(written), expected, "{names}");
    }
}

#[test]
fn structs() {
    const STORE: &str = "#[lexicon(\"com.example.store\", input)]";
    for (attr, item, expected) in [
        (STORE, "struct S { owner: D, items: I, limit: L }", &[][..]),
        (
            STORE,
            "struct S { owner: D, item: I }",
            &["the input of `com.example.store` has no property `item`; did you mean `items`?"],
        ),
        (
            STORE,
            "struct S { owner: D }",
            &[
                "the input of `com.example.store` at `/defs/main/input/schema` requires `items`: add `items: Vec<String>`",
            ],
        ),
        (
            STORE,
            "struct S {}",
            &[
                "the input of `com.example.store` at `/defs/main/input/schema` requires `owner` and `items`: add `owner: xrpc::Did` and `items: Vec<String>`",
            ],
        ),
        (
            STORE,
            "struct S { owner: D, items: I, #[lexicon(rename = \"owner\")] again: D }",
            &["`owner` of the input of `com.example.store` is here already: remove one"],
        ),
        (
            STORE,
            "struct S { owner: D, #[lexicon(name = \"items\")] items: I }",
            &[
                "unknown argument `name`: write `extra`, `undeclared`, `rename = …`, `min_length = …`, `max_length = …`, `min_graphemes = …`, `max_graphemes = …`, `minimum = …`, `maximum = …`, `one_of = …`, `constant = …`, `accept = …`, `max_size = …` or `items(…)`",
            ],
        ),
        (
            STORE,
            "struct S(D);",
            &["a definition is a struct with named fields, or an enum: of objects, or of texts"],
        ),
        (
            STORE,
            "struct S<T> { owner: T }",
            &["a type of a document cannot be generic: name the types it holds"],
        ),
        (
            "",
            "struct S {}",
            &[
                "say which definition this is: `#[lexicon(\"nsid#name\")]`, or `#[lexicon(\"nsid\", input)]` for a part of a method",
            ],
        ),
        (
            "#[lexicon(\"com.example.store\", inputs)]",
            "struct S {}",
            &[
                "unknown argument `inputs`: write `params`, `input`, `output`, `open` or `crate = …`",
            ],
        ),
        (
            "#[lexicon(\"com.example.store\", params)]",
            "struct S {}",
            &["`com.example.store` declares no params"],
        ),
        (
            "#[lexicon(\"com.example.store\")]",
            "struct S {}",
            &[
                "`com.example.store` is a method: say which part, `#[lexicon(\"com.example.store\", input)]` (or `params`, `output`)",
            ],
        ),
        (
            "#[lexicon(\"com.example.known#colour\")]",
            "struct S {}",
            &["`com.example.known#colour` is a string: write an `enum` of texts"],
        ),
    ] {
        let written = crate::definition(&examples(), derive(attr, item));
        assert_eq!(said(written), expected, "{attr} {item}");
    }
}

#[test]
fn error_enums() {
    const STORE: &str = "#[lexicon(\"com.example.store\")]";
    for (attr, item, expected) in [
        (
            STORE,
            "enum E { Full, #[error(status = 403, message = \"no\")] NotYours, #[error(other)] Other(Error) }",
            &[][..],
        ),
        (STORE, "enum E { #[error(undeclared)] Closed }", &[]),
        (
            STORE,
            "enum E { Ful }",
            &["`com.example.store` does not declare the error `Ful`; did you mean `Full`?"],
        ),
        (
            STORE,
            "enum E { #[error(status = 200)] Full }",
            &["an error has a status from 400 to 599"],
        ),
        (
            STORE,
            "enum E { #[error(message = 1)] Full }",
            &["expected a text between quotes"],
        ),
        (
            STORE,
            "enum E { Full(u8, u8) }",
            &[
                "an error of a document holds at most its message: write one unnamed field of text, an error marked `#[from]`, or mark the variant `#[error(other)]`",
            ],
        ),
        (
            STORE,
            "enum E { #[error(message = \"no\")] Full(String) }",
            &["the variant holds its message: remove `message = …`, or the field"],
        ),
        (
            STORE,
            "enum E { #[error(other)] Other }",
            &["`#[error(other)]` is for a variant that holds an error: `Other(xrpc::Error)`"],
        ),
        (
            STORE,
            "enum E { #[error(other)] A(X), #[error(other)] B(X) }",
            &["only one variant can be `#[error(other)]`"],
        ),
        (
            STORE,
            "enum E { #[error(other, status = 400)] A(X) }",
            &["`other` stands alone: the error inside has its own status and message"],
        ),
        (STORE, "enum E { Full(#[from] X) }", &[]),
        (STORE, "enum E { Full { #[from] cause: X } }", &[]),
        (
            STORE,
            "enum E { #[error(message = \"no\")] Full(#[from] X) }",
            &[],
        ),
        (
            STORE,
            "enum E { Full(#[from] X, #[from] Y) }",
            &[
                "an error becomes a variant that holds nothing else: remove the other fields, or `#[from]`",
            ],
        ),
        (
            STORE,
            "enum E { Full(#[from] #[from] X) }",
            &["`from` is given twice: remove one"],
        ),
        (
            STORE,
            "enum E { #[error(undeclared)] A(#[from] X), #[error(undeclared)] B { #[from] x: X } }",
            &["an error of this type becomes `A` already: remove one `#[from]`"],
        ),
        (STORE, "struct E;", &["the errors of a method are an enum"]),
        (
            "",
            "enum E {}",
            &["say whose errors these are: `#[lexicon(\"nsid\")]`"],
        ),
        (
            "#[lexicon(\"com.example.store\", \"com.example.fooBar\")]",
            "enum E { Full }",
            &["`com.example.fooBar` does not declare the error `Full`"],
        ),
    ] {
        let written = crate::error_set(&examples(), derive(attr, item));
        assert_eq!(said(written), expected, "{attr} {item}");
    }
}

fn check_function(attr: &str, function: &str, expected: &[&str]) {
    let item = tokens(function);
    let written = crate::endpoint(&examples(), Kind::Procedure, tokens(attr), &item);
    assert!(
        written.to_string().contains(&item.to_string()),
        "the item stays what it was: {function}"
    );
    assert_eq!(said(written), expected, "({attr}) {function}");
}

fn derive(attr: &str, item: &str) -> DeriveInput {
    syn::parse_str(&format!("{attr} {item}")).expect("the case is an item")
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("the case is made of tokens")
}

/// The texts of `compile_error!` in an expansion.
fn said(tokens: TokenStream) -> Vec<String> {
    let mut said = Vec::new();
    let mut is_error = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => is_error = ident == "compile_error",
            TokenTree::Group(group) if is_error => {
                let text: syn::LitStr = syn::parse2(group.stream()).expect("an error is a text");
                said.push(text.value());
                is_error = false;
            }
            _ => {}
        }
    }
    said
}
