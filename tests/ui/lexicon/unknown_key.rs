mod lexicon {
    xrpc::lexicon!("com.atproto.server.getSession", create = xrpc);
}

fn main() {}
