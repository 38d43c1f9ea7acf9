#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#bed", document = "from code")]
struct Bed {
    number: i64,
}

#[derive(xrpc::Lexicon)]
#[lexicon(closed, document = "from code")]
enum Place {
    Bed(Bed),
    Name(String),
}

fn main() {}
