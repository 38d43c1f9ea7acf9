#[derive(xrpc::Error)]
enum SignInError {
    AccountTakedown,
}

fn main() {}
