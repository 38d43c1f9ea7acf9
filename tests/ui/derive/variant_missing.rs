#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#part/items")]
enum Part {
    Place(Place),
    #[lexicon(other)]
    Other(xrpc::Unknown),
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
struct Place {
    shelf: i64,
}

fn main() {}
