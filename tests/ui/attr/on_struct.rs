#[xrpc::procedure("com.atproto.server.deleteSession")]
struct SignOut;

fn main() {}
