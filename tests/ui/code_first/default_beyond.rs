#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    #[lexicon(maximum = 10, default = 11)]
    count: i64,
}

fn main() {}
