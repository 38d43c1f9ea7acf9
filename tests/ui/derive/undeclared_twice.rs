use xrpc::Nullable;

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing", open)]
struct Thing {
    name: String,
    count: i64,
    place: Place,
    note: Nullable<String>,
    #[lexicon(undeclared)]
    colour: Option<String>,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
struct Place {
    shelf: i64,
}

fn main() {}
