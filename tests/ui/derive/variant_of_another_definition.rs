#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#part/items")]
enum Part {
    Place(Note),
    Note(Note),
    #[lexicon(other)]
    Other(xrpc::Unknown),
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#note")]
struct Note {
    text: String,
}

fn main() {}
