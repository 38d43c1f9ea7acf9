#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#part/items")]
enum Part {
    Place(Place),
    Nott(Note),
    #[lexicon(other)]
    Other(xrpc::Unknown),
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
struct Place {
    shelf: i64,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#note")]
struct Note {
    text: String,
}

fn main() {}
