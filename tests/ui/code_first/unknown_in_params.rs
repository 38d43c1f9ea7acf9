#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.getPlant", params, document = "from code")]
struct GetPlant {
    rest: Option<xrpc::Unknown>,
}

fn main() {}
