#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    heights: Option<Vec<f64>>,
}

fn main() {}
