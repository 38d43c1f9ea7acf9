mod lexicon {
    xrpc::lexicon!("com.atproto.server.create*");
}

fn main() {}
