use xrpc::{Auth, Head, Policy};

struct App;

struct Anyone;

impl Policy<App> for Anyone {
    async fn authenticate(_: Head<'_, App>) -> Result<Self, xrpc::Error> {
        Ok(Self)
    }
}

#[xrpc::procedure("com.atproto.server.deleteSession")]
async fn sign_out(_caller: Auth<Anyone>) -> Result<(), xrpc::Error> {
    unreachable!()
}

fn main() {}
