#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#bed", document = "from code")]
struct Bed {
    number: i64,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.getPlant", params, document = "from code")]
struct GetPlant {
    bed: Bed,
}

fn main() {}
