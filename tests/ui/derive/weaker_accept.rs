use xrpc::Nullable;

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#thing")]
struct Thing {
    name: String,
    count: i64,
    place: Place,
    note: Nullable<String>,
    #[lexicon(accept = ["video/mp4"])]
    image: Option<xrpc::Blob>,
}

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.checked.defs#place")]
struct Place {
    shelf: i64,
}

fn main() {}
