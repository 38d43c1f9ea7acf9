struct Bed;

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    bed: Bed,
}

fn main() {}
