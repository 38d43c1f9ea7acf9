use xrpc::Nullable;

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing")]
struct Thing {
    name: String,
    count: i64,
    place: Note,
    note: Nullable<String>,
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
