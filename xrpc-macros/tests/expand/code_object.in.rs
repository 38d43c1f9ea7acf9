/// A plant
/// of the garden.
#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
pub struct Plant {
    /// What it is called.
    #[lexicon(max_length = 640, max_graphemes = 64)]
    pub name: String,
    #[lexicon(minimum = 0, maximum = 100, default = 1)]
    pub leaf_count: i64,
    #[lexicon(max_length = 3, items(max_length = 8))]
    pub tags: Vec<String>,
    #[lexicon(rename = "in")]
    pub parent: Option<Box<Plant>>,
}
