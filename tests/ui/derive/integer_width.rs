use xrpc::Nullable;

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing")]
struct Thing {
    name: String,
    count: u32,
    place: Place,
    note: Nullable<String>,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
struct Place {
    shelf: i64,
}

fn main() {}
