#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(one_of = ["a", "b"])]
    count: i64,
}

fn main() {}
