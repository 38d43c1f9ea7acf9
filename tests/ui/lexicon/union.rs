mod lexicon {
    xrpc::lexicon!("com.example.odd.getShape");
}

fn main() {}
