/// What a plant is.
#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#kind", document = "from code")]
pub enum Kind {
    /// It has a trunk.
    Tree,
    GrassLike,
    #[lexicon(other)]
    Other(String),
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon(closed, document = "from code")]
pub enum Worth {
    #[lexicon(rename = "good")]
    Fine,
    Bad,
}
