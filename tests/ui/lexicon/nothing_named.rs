mod lexicon {
    xrpc::lexicon!();
}

fn main() {}
