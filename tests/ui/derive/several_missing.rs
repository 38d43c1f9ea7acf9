#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing")]
struct Thing {
    count: i64,
    place: Place,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
struct Place {
    shelf: i64,
}

fn main() {}
