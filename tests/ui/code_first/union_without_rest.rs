#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#bed", document = "from code")]
struct Bed {
    number: i64,
}

#[derive(xrpc::Lexicon)]
#[lexicon(document = "from code")]
enum Place {
    Bed(Bed),
}

fn main() {}
