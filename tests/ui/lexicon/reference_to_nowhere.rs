mod lexicon {
    xrpc::lexicon!("com.example.odd.getLost");
}

fn main() {}
