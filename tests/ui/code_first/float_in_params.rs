#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.getPlant", params, document = "from code")]
struct GetPlant {
    height: f64,
}

fn main() {}
