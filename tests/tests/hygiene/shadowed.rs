//! A module in which every name that an expansion could want means something else.

#![allow(
    dead_code,
    non_camel_case_types,
    non_upper_case_globals,
    reason = "the names are there to be in the way"
)]

mod core {}
mod std {}
mod alloc {}
mod serde {}
mod xrpc {}
mod lexicon_model {}

struct Option;
struct Result;
struct Box;
struct String;
struct Vec;
struct Error;
struct PhantomData;
struct Future;
struct bool;
struct str;
struct i64;
struct u64;
struct u16;
struct u8;
struct usize;

trait Send {}
trait Sync {}
trait Sized {}
trait From {}
trait Into {}
trait Default {}
trait Clone {}
trait Debug {}
trait Display {}
trait Iterator {}
trait Serialize {}
trait Deserialize {}
trait Drop {}

fn drop() {}
const Some: () = ();
const None: () = ();
const Ok: () = ();
const Err: () = ();

mod documents {
    ::xrpc::lexicon!(
        "com.atproto.identity.resolveHandle",
        "com.example.wire.getParams",
        "com.example.wire.putValues"
    );
}

/// The state of the server.
pub(crate) struct App {
    did: ::xrpc::Did,
}

#[::xrpc::query("com.atproto.identity.resolveHandle")]
async fn resolve(
    app: &App,
    params: ::xrpc::Params<Question>,
) -> ::core::result::Result<::xrpc::Output<Answer>, Failure> {
    ::std::future::ready(()).await;
    if params.handle.as_str() == "alice.test" {
        ::core::result::Result::Ok(::xrpc::Output(Answer {
            did: app.did.clone(),
        }))
    } else {
        ::core::result::Result::Err(Failure::HandleNotFound)
    }
}

#[::xrpc::query("com.example.wire.getParams")]
async fn show(
    context: ::xrpc::Context,
    params: ::xrpc::Params<documents::com::example::wire::get_params::Params>,
) -> ::core::result::Result<
    ::xrpc::Output<documents::com::example::wire::get_params::Output>,
    ::xrpc::Error,
> {
    ::std::future::ready((context, params)).await;
    ::core::result::Result::Err(::xrpc::Error::forbidden("never"))
}

#[::xrpc::procedure("com.atproto.server.deleteSession", state = App)]
async fn leave() -> ::core::result::Result<(), ::xrpc::Error> {
    ::std::future::ready(::core::result::Result::Ok(())).await
}

#[derive(::xrpc::Lexicon)]
#[lexicon("com.atproto.identity.resolveHandle", params)]
struct Question {
    handle: ::xrpc::Handle,
}

#[derive(::xrpc::Lexicon)]
#[lexicon("com.atproto.identity.resolveHandle", output)]
struct Answer {
    did: ::xrpc::Did,
}

#[derive(::xrpc::Error)]
#[lexicon("com.atproto.identity.resolveHandle")]
enum Failure {
    HandleNotFound,
    #[error(undeclared)]
    Unread(#[from] Unreadable),
    #[error(other)]
    Other(::xrpc::Error),
}

/// An error of the server's own.
#[derive(::core::fmt::Debug)]
struct Unreadable;

impl ::core::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str("unreadable")
    }
}

impl ::core::error::Error for Unreadable {}

pub(crate) fn router() -> ::xrpc::Router<App> {
    let did = ::xrpc::Did::parse("did:web:alice.test").expect("it is a DID");
    ::xrpc::Router::new(App { did }).mount(::xrpc::routes![resolve, leave])
}
