//! The server under test: one endpoint for each document of `com.example.wire`.

use std::{
    fmt,
    net::SocketAddr,
    sync::{LazyLock, mpsc},
    thread,
};

use http::{HeaderValue, StatusCode, header};
use lexicon::com::example::wire::{get_params, ordered, put_values};
use xrpc::{
    Auth, Error, Head, Input, Output, Params, Policy, ReplyBody as _, Router, Server, WithHeaders,
};

use crate::carried;

mod lexicon {
    xrpc::lexicon!("com.example.wire.*");
}

use lexicon::com::example::wire::fail;

/// The largest body that this server takes, in bytes.
pub(crate) const MAX_INPUT: usize = 4096;

/// A server for all tests of this program; it ends with it.
pub(crate) fn address() -> SocketAddr {
    static ADDRESS: LazyLock<SocketAddr> = LazyLock::new(start);
    *ADDRESS
}

fn start() -> SocketAddr {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build();
        runtime
            .expect("a runtime can be built")
            .block_on(async move {
                let server = Server::bind("127.0.0.1:0")
                    .await
                    .expect("there is a free port");
                tell.send(server.address()).expect("a test is waiting");
                server.serve(router()).await.expect("the server goes on")
            })
    });
    told.recv().expect("the server starts")
}

/// All endpoints, with limits that are low.
pub(crate) fn router() -> Router<()> {
    Router::new(())
        .mount(xrpc::routes![
            show_params,
            show_values,
            touch,
            go_wrong,
            take
        ])
        .mount(carried::routes())
        .max_input(MAX_INPUT as u64)
        .compress_answers()
        .max_text(carried::MAX_TEXT as u64)
        .max_payload(carried::MAX_PAYLOAD as u64)
}

#[xrpc::query("com.example.wire.getParams")]
async fn show_params(
    params: Params<get_params::Params>,
) -> Result<Output<get_params::Output>, Error> {
    let Params(params) = params;
    Ok(Output(get_params::Output {
        str: params.str,
        int: params.int,
        num: params.num,
        bool: params.bool,
        arr: params.arr,
        sarr: params.sarr,
        kind: params.kind.map(|kind| kind.to_string()),
        open: params.open.map(|open| open.to_string()),
        did: params.did,
        def: params.def,
        on: params.on,
    }))
}

#[xrpc::procedure("com.example.wire.putValues")]
async fn show_values(
    input: Input<put_values::Input>,
) -> Result<WithHeaders<Output<put_values::Output>>, Error> {
    Ok(Output(input.0).with_header(header::ETAG, HeaderValue::from_static("\"seen\"")))
}

#[xrpc::procedure("com.example.wire.touch")]
async fn touch() -> Result<(), Error> {
    Ok(())
}

/// The ways to fail that have a name.
#[derive(Debug, xrpc::Error)]
#[lexicon("com.example.wire.fail")]
enum Failure {
    Gone,
    #[error(status = 409, message = "not today")]
    Refused,
    #[error(undeclared, status = 418)]
    TeapotEmpty,
    #[error(undeclared, status = 404)]
    PlantUnknown(#[from] Unplanted),
    #[error(undeclared, message = "ask in spring")]
    OutOfSeason {
        #[from]
        cause: Frozen,
    },
    #[error(undeclared, status = 503)]
    StoreClosed(#[from] Unreadable),
    #[error(other)]
    Other(Error),
}

/// Errors of the server's own, which know nothing of the wire.
macro_rules! own_errors {
    ($($name:ident says $text:literal;)*) => {
        $(
            #[derive(Debug)]
            struct $name;

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str($text)
                }
            }

            impl std::error::Error for $name {}
        )*
    };
}

own_errors! {
    Unplanted says "there is no such plant in the garden";
    Frozen says "the ground of the secret garden is frozen";
    Unreadable says "the disk of the secret server is broken";
}

/// What the server does for an endpoint.
fn find<E>(failure: E) -> Result<(), E> {
    Err(failure)
}

#[xrpc::query("com.example.wire.fail")]
async fn go_wrong(params: Params<fail::Params>) -> Result<(), Failure> {
    match params.how.as_str() {
        "declared" => Err(Failure::Gone),
        "with a status" => Err(Failure::Refused),
        "undeclared" => Err(Failure::TeapotEmpty),
        "built in" => Err(Error::forbidden("not yours").into()),
        "no name" => Err(Error::from(StatusCode::IM_A_TEAPOT).into()),
        "no error" => Err(Error::undeclared(StatusCode::OK, "Fine", "all is well").into()),
        "with a header" => Err(Error::rate_limit_exceeded("slower")
            .with_header(header::RETRY_AFTER, HeaderValue::from_static("30"))
            .into()),
        "domain" => Ok(find(Unplanted)?),
        "domain with a message" => Ok(find(Frozen)?),
        "domain inside" => Ok(find(Unreadable)?),
        "inside" => Err(Error::internal("the disk of the secret server is full").into()),
        "inside with a name" => {
            let name = "DiskFull";
            Err(Error::undeclared(
                StatusCode::INTERNAL_SERVER_ERROR,
                name,
                "the secret disk is full",
            )
            .into())
        }
        "upstream" => Err(Error::upstream_failure("the directory is down").into()),
        how => panic!("a secret way to fail: {how}"),
    }
}

/// Somebody who says who they are.
struct Caller(String);

impl Policy<()> for Caller {
    async fn authenticate(head: Head<'_, ()>) -> Result<Self, Error> {
        let header = head.request.headers.get(header::AUTHORIZATION);
        let caller = header
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.strip_prefix("Bearer "));
        caller.map(|caller| Self(caller.to_owned())).ok_or_else(|| {
            Error::authentication_required("say who you are")
                .with_header(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))
        })
    }
}

#[xrpc::procedure("com.example.wire.ordered")]
async fn take(
    params: Params<ordered::Params>,
    caller: Auth<Caller>,
    input: Input<ordered::Input>,
) -> Result<Output<ordered::Output>, Error> {
    let (Auth(Caller(caller)), Input(input)) = (caller, input);
    Ok(Output(ordered::Output {
        n: params.n,
        caller,
        text: input.text,
    }))
}
