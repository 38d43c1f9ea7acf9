mod lexicon {
    xrpc::lexicon!("com.atproto.server.createSesion");
}

fn main() {}
