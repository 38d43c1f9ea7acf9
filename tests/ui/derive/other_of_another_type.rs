#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#part/items")]
enum Part {
    Place(Place),
    Note(Note),
    #[lexicon(other)]
    Other(String),
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
