#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
struct Plant {
    planted_at: String,
    #[lexicon(rename = "plantedAt")]
    when: String,
}

fn main() {}
