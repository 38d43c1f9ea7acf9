//! Only of an error of this crate does the compiler know that it will never be an `xrpc::Error`.

#[derive(xrpc::Error)]
#[lexicon("com.atproto.server.createSession")]
enum SignInError {
    AccountTakedown(#[from] std::io::Error),
    #[error(other)]
    Other(xrpc::Error),
}

fn main() {}
