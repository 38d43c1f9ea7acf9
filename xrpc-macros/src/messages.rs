//! The catalogue of messages: what is wrong, and what to write instead.

mod definition;

use xrpc_lexicon::Kind;

pub(crate) use self::definition::*;

// Attributes.

pub(crate) const ONE_METHOD: &str = "a function serves one method: remove this name";
pub(crate) const DEFINITION_UNNAMED: &str = "say which definition this is: \
     `#[lexicon(\"nsid#name\")]`, or `#[lexicon(\"nsid\", input)]` for a part of a method";
pub(crate) const ONE_DEFINITION: &str = "a type is one definition: remove this name";
pub(crate) const ONE_PART: &str = "a type is one part: remove this word";
pub(crate) const ERRORS_UNNAMED: &str = "say whose errors these are: `#[lexicon(\"nsid\")]`";
pub(crate) const TYPES_UNNAMED: &str = "say whose types to write: \
     `lexicon!(\"com.atproto.server.createSession\", \"app.bsky.actor.*\")`";
pub(crate) const NSID_WITHOUT_QUOTES: &str =
    "an NSID stands between quotes: `\"com.example.method\"`";
pub(crate) const EXPECTED_TEXT: &str = "expected a text between quotes";

pub(crate) fn unknown_key(name: &str, keys: &[&str], words: &[&str]) -> String {
    let keys = keys.iter().map(|key| format!("`{key} = …`"));
    let words = words.iter().map(|word| format!("`{word}`"));
    let legal: Vec<String> = words.chain(keys).collect();
    format!("unknown argument `{name}`: write {}", or(&legal))
}

pub(crate) fn repeated_key(name: &str) -> String {
    format!("`{name}` is given twice: remove one")
}

pub(crate) fn method_unnamed(kind: Kind) -> String {
    format!(
        "name the method: `#[xrpc::{}(\"com.example.method\")]`",
        kind.as_str()
    )
}

// Documents that the code defines.

pub(crate) const DOCUMENT_UNKNOWN: &str = "a document is found by its name, or comes from the code: write \
     `document = \"from code\"`, or leave it out";
pub(crate) const EXPECTED_NUMBER: &str = "expected a whole number";
pub(crate) const EXPECTED_FIXED: &str =
    "expected `true`, `false`, a whole number, or a text between quotes";
pub(crate) const EXPECTED_LIST: &str = "expected a list of values: `[…]`";
pub(crate) const CODE_UNNAMED: &str = "say which object this is: `#[lexicon(\"nsid#name\", document = \"from code\")]`; \
     for a part of a method, `params`, `input` or `output` behind the NSID; for a record, `key = \"tid\"`";
pub(crate) const CLOSED_STRUCT: &str = "only an enum can be closed: remove the word";
pub(crate) const PART_OR_RECORD: &str = "a record is no part of a method: remove one";
pub(crate) const PART_OF_MAIN: &str =
    "a part belongs to a method, which is always `main`: name its NSID";
pub(crate) const RECORD_IS_MAIN: &str =
    "a record is the point of its document: name its NSID, without `#`";
pub(crate) const RECORD_KEY: &str =
    "a record has a key of the kind `tid`, `nsid`, `any` or `literal:…`";
pub(crate) const DEFAULT_BEYOND: &str = "the default is beyond the limits";
pub(crate) const ENUM_AS_PART: &str =
    "a part of a method is a struct: let the function take and give the enum itself";
pub(crate) const ENUM_AS_RECORD: &str = "a record is a struct";
pub(crate) const ENUM_EMPTY: &str =
    "an enum lists objects, or the values of a string: add a variant";
pub(crate) const ONE_OTHER_VARIANT: &str = "only one variant can be `#[lexicon(other)]`";
pub(crate) const OTHER_OF_CLOSED: &str =
    "a closed enum has no other values: remove the variant, or `closed`";
pub(crate) const UNION_NAMED: &str =
    "a union has no name of its own, it stands where it is used: remove the name";
pub(crate) const RENAMED_MEMBER: &str =
    "a variant of a union has the name of its type: remove `rename`";
pub(crate) const MEMBER_SHAPE: &str = "a variant of a union holds an object: `Name(Type)`";
pub(crate) const VALUE_SHAPE: &str =
    "a value of a string holds nothing: remove this, or let every variant hold an object";

pub(crate) fn unknown_limit(name: &str, legal: &[&str]) -> String {
    let legal: Vec<String> = legal
        .iter()
        .map(|key| match *key {
            "items" => "`items(…)`".to_owned(),
            word @ ("extra" | "undeclared") => format!("`{word}`"),
            key => format!("`{key} = …`"),
        })
        .collect();
    format!("unknown argument `{name}`: write {}", or(&legal))
}

pub(crate) fn bad_nsid(nsid: &str) -> String {
    format!("`{nsid}` is no NSID: write the name like a domain from behind, `com.example.getThing`")
}

pub(crate) fn bad_definition(name: &str) -> String {
    format!("`{name}` is no name of a definition: write it in `lowerCamelCase`")
}

pub(crate) fn document_exists(nsid: &str) -> String {
    format!("`{nsid}` has a document: remove `document = …`, and the code is checked against it")
}

pub(crate) fn or_from_code(text: &str) -> String {
    let joined = if text.ends_with('?') {
        " otherwise,"
    } else {
        ";"
    };
    format!("{text}{joined} if the code is to define it, add `document = \"from code\"`")
}

pub(crate) fn same_field(name: &str) -> String {
    format!("`{name}` is here already: remove one, or `rename` it")
}

pub(crate) fn same_value(text: &str) -> String {
    format!("the value `{text}` is here already: remove one, or `rename` it")
}

pub(crate) fn limits_crossed(least: &str, most: &str) -> String {
    format!("`{most}` is below `{least}`: no value is legal")
}

pub(crate) fn other_missing(is_union: bool) -> String {
    let (what, held) = kinds(is_union);
    format!(
        "{what} is open: add a variant for the rest, `#[lexicon(other)] Other({held})`, or say `closed`"
    )
}

pub(crate) fn other_holds(is_union: bool) -> String {
    let (_, held) = kinds(is_union);
    format!("`#[lexicon(other)]` is for a variant that holds the rest: `Other({held})`")
}

pub(crate) const QUERY_WITHOUT_INPUT: &str =
    "it is a query, which has no input: write `#[xrpc::procedure(…)]`, or take `Params<T>`";

pub(crate) fn define_params(nsid: &str) -> String {
    format!(
        "its params: a struct that derives `xrpc::Lexicon` with `#[lexicon(\"{nsid}\", params, document = \"from code\")]`"
    )
}

pub(crate) fn define_body(nsid: &str, part: &str) -> String {
    format!(
        "its {part}: a struct that derives `xrpc::Lexicon` with `#[lexicon(\"{nsid}\", {part}, document = \"from code\")]`, a union, or any object with a name"
    )
}

pub(crate) fn define_errors(nsid: &str) -> String {
    format!(
        "use `xrpc::Error`, or an enum that derives `xrpc::Error` with `#[lexicon(\"{nsid}\", document = \"from code\")]`"
    )
}

fn kinds(is_union: bool) -> (&'static str, &'static str) {
    if is_union {
        ("a union", "xrpc::Unknown")
    } else {
        ("a list of known values", "String")
    }
}

// Documents.

pub(crate) fn no_lexicons(variable: &str, folder: &str) -> String {
    format!(
        "no folder of Lexicon documents: set `{variable}` to its path, or put the documents into `{folder}/` \
         beside the crate's `Cargo.toml` or above it"
    )
}

pub(crate) fn body_without_schema(nsid: &str, part: &str, encoding: &str) -> String {
    format!("the {part} of `{nsid}` is `{encoding}` without a schema: no type stands for it")
}

pub(crate) fn body_not_json(nsid: &str, part: &str, encoding: &str) -> String {
    format!(
        "the {part} of `{nsid}` is `{encoding}`, and has a schema: only `application/json` has one"
    )
}

pub(crate) fn no_size(key: &str) -> String {
    format!("`{key}` is a size: write `\"1 MiB\"`, `\"64 KiB\"`, or a number of bytes")
}

/// `limit = 3`
pub(crate) const NOT_A_LIMIT: &str =
    "`limit` is a function of the call and its arguments: write `limit = path`";

pub(crate) const NOT_AN_ENCODING: &str =
    "an encoding is `\"type/subtype\"`, `\"type/*\"` or `\"*/*\"`";

pub(crate) fn limit_of_no_input(nsid: &str) -> String {
    format!("`{nsid}` declares no input: remove `max_input`")
}

pub(crate) fn wrong_kind(nsid: &str, kind: Kind) -> String {
    match kind {
        Kind::Query | Kind::Procedure => {
            format!(
                "`{nsid}` is a {kind}: write `#[xrpc::{kind}(\"{nsid}\")]`",
                kind = kind.as_str()
            )
        }
        Kind::Subscription => {
            format!("`{nsid}` is a subscription: subscriptions are not in this version")
        }
    }
}

pub(crate) fn no_method(nsid: &str) -> String {
    format!("`{nsid}` is no method: its document describes data")
}

// Functions.

pub(crate) const NOT_A_FUNCTION: &str =
    "only a function can be an endpoint: move the attribute to an `async fn`";
pub(crate) const CONST_FN: &str = "an XRPC method cannot be `const`: remove the word";
pub(crate) const UNSAFE_FN: &str = "an XRPC method is called by the server: it cannot be `unsafe`";
pub(crate) const EXTERN_FN: &str =
    "an XRPC method has the calling convention of Rust: remove `extern`";
pub(crate) const VARIADIC_FN: &str = "an XRPC method takes a fixed number of arguments";
pub(crate) const GENERIC_FN: &str = "an XRPC method cannot be generic: put what varies into the \
     state, for example as `Arc<dyn Trait>`";
pub(crate) const NAMED_LIFETIME: &str =
    "the state is borrowed for the length of a call: write `&State`, without a lifetime";
pub(crate) const RECEIVER: &str =
    "an XRPC method is a free function: the server's state is a first argument `app: &App`";
pub(crate) const IMPL_TRAIT: &str = "an XRPC method cannot be generic: name the type";
pub(crate) const MUTABLE_STATE: &str =
    "all calls share the state: write `&State`, and put what changes behind a lock";
pub(crate) const LATE_BORROW: &str = "only the first argument is borrowed (the server's state); \
     the others are owned, taken from the call";
pub(crate) const BORROWED_INSIDE: &str = "an argument owns what it holds, because it outlives the \
     request it was read from: use a type without a lifetime";
pub(crate) const IMPL_REPLY: &str =
    "name the type that the XRPC method returns: `Result<Output<T>, E>`";
pub(crate) const INFERRED: &str = "the type is not inferred here: write it in full";
pub(crate) const BORROWED_REPLY: &str =
    "what is returned is sent when the call is over: return a type without a lifetime";
pub(crate) const UNSIZED_STATE: &str = "the state has a size: borrow a struct that holds the \
     trait object, for example as `Arc<dyn Trait>`";
pub(crate) const CONDITIONAL_ARGUMENT: &str =
    "an argument cannot depend on `cfg`: put it on the function, and write the function twice";
pub(crate) const STATE_TWICE: &str =
    "the first argument already names the state: remove `state = …`";

pub(crate) fn not_async(name: &str) -> String {
    format!("an XRPC method is asynchronous: write `async fn {name}`")
}

pub(crate) fn no_reply(name: &str) -> String {
    format!(
        "`{name}` returns nothing: an XRPC method returns `Result<Output<T>, E>`, or `Result<(), E>` without output"
    )
}

pub(crate) fn parts_not_taken(nsid: &str, parts: &[&str]) -> String {
    let declared: Vec<String> = parts.iter().map(|part| format!("`{part}`")).collect();
    let write: Vec<String> = parts
        .iter()
        .map(|part| match *part {
            "params" => "`params: Params<_>`".to_owned(),
            part => format!("`{part}: Input<_>`"),
        })
        .collect();
    format!(
        "`{nsid}` declares {}, but the function takes none: add {}",
        and(&declared),
        and(&write)
    )
}

// Types of endpoints, told by the compiler.

pub(crate) const OTHER_DEFINITION: &str = "belongs to another definition";
pub(crate) const NOT_DECLARED: &str = "not declared for this method";

pub(crate) fn not_of_this_method(nsid: &str) -> String {
    format!("`{{Arg}}` does not belong to `{nsid}`")
}

pub(crate) fn not_the_output(nsid: &str) -> String {
    format!("`{{Self}}` is not the output of `{nsid}`")
}

pub(crate) fn not_a_reply(nsid: &str) -> String {
    format!("`{{Self}}` is not a reply of `{nsid}`")
}

pub(crate) fn not_the_errors(nsid: &str) -> String {
    format!("`{nsid}` does not declare the errors of `{{Self}}`")
}

pub(crate) fn use_part(nsid: &str, wrapper: &str, part: &str, path: Option<&str>) -> String {
    match path {
        Some(path) if path.starts_with("xrpc::") => format!("its {part}: `{wrapper}<{path}>`"),
        Some(path) => format!(
            "its {part}: `{wrapper}<{path}>`, or a struct that derives `Lexicon` with `#[lexicon(\"{nsid}\", {part})]`"
        ),
        None if part == "output" => "it declares no output: return `Result<(), E>`".to_owned(),
        None => format!("it declares no {part}"),
    }
}

pub(crate) fn use_errors(nsid: &str, path: &str) -> String {
    format!(
        "use `{path}`, `xrpc::Error`, or an enum that derives `xrpc::Error` with `#[lexicon(\"{nsid}\")]`"
    )
}

// Hand-written types.

pub(crate) const NOT_A_STRUCT: &str =
    "a definition is a struct with named fields, or an enum: of objects, or of texts";
pub(crate) const NOT_AN_ENUM: &str = "the errors of a method are an enum";
pub(crate) const GENERIC_TYPE: &str =
    "a type of a document cannot be generic: name the types it holds";
pub(crate) const ERROR_WITH_DATA: &str = "an error of a document holds at most its message: write \
     one unnamed field of text, an error marked `#[from]`, or mark the variant `#[error(other)]`";
pub(crate) const MESSAGE_TWICE: &str =
    "the variant holds its message: remove `message = …`, or the field";
pub(crate) const OTHER_SHAPE: &str =
    "`#[error(other)]` is for a variant that holds an error: `Other(xrpc::Error)`";
pub(crate) const OTHER_ALONE: &str =
    "`other` stands alone: the error inside has its own status and message";
pub(crate) const LEXICON_ON_ERROR: &str =
    "the variant of an error has `#[error(…)]`: write that instead of `lexicon`";
pub(crate) const FROM_ON_VARIANT: &str =
    "`#[from]` stands before the field that holds the error: `Variant(#[from] Cause)`";
pub(crate) const FROM_TAKES_NOTHING: &str = "`#[from]` takes nothing: remove what stands behind it";
pub(crate) const FROM_BESIDE_FIELDS: &str =
    "an error becomes a variant that holds nothing else: remove the other fields, or `#[from]`";
pub(crate) const FROM_OTHER: &str =
    "`#[error(other)]` takes in every error that has no variant of its own: remove `#[from]`";
pub(crate) const ONE_OTHER: &str = "only one variant can be `#[error(other)]`";
pub(crate) const STATUS: &str = "an error has a status from 400 to 599";

pub(crate) fn from_twice(variant: &str) -> String {
    format!("an error of this type becomes `{variant}` already: remove one `#[from]`")
}

pub(crate) fn part_unnamed(nsid: &str) -> String {
    format!(
        "`{nsid}` is a method: say which part, `#[lexicon(\"{nsid}\", input)]` (or `params`, `output`)"
    )
}

pub(crate) fn undeclared_part(nsid: &str, part: &str) -> String {
    format!("`{nsid}` declares no {part}")
}

pub(crate) fn undeclared_error(nsid: &str, name: &str, nearest: Option<&str>) -> String {
    format!(
        "`{nsid}` does not declare the error `{name}`{}",
        did_you_mean(nearest)
    )
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

fn and(names: &[String]) -> String {
    list(names, " and ")
}

fn or(names: &[String]) -> String {
    list(names, " or ")
}

fn list(names: &[String], last: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}
