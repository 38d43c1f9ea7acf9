#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#bed", document = "from code")]
struct Bed {
    number: i64,
}

#[derive(xrpc::Lexicon)]
#[lexicon(closed, document = "from code")]
enum Place {
    Bed(Bed),
    #[lexicon(other)]
    Other(xrpc::Unknown),
}

fn main() {}
