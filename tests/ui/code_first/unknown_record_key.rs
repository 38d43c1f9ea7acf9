#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.plant", key = "uuid", document = "from code")]
struct Plant {
    name: String,
}

fn main() {}
