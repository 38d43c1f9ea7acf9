mod lexicon {
    xrpc::lexicon!("com.atproto.sever.*");
}

fn main() {}
