use xrpc::{Datetime, Did, Nullable};

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.store", input)]
pub struct Store {
    pub owner: Did,
    pub items: Vec<String>,
    pub limit: i64,
    pub until: Option<Nullable<Datetime>>,
    #[lexicon(rename = "where")]
    pub place: Option<Place>,
    pub order: String,
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.store#place")]
pub struct Place {
    pub shelf: i64,
}
