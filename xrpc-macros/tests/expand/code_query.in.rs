#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.getPlant", params, document = "from code")]
pub struct GetPlant {
    /// Which one.
    pub name: Option<String>,
}

#[derive(Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.getPlant", output, document = "from code")]
pub struct Found {
    pub count: i64,
}

/// Looks a plant up.
#[xrpc::query("com.example.garden.getPlant", document = "from code")]
pub async fn get_plant(params: xrpc::Params<GetPlant>) -> Result<xrpc::Output<Found>, xrpc::Error> {
    let _ = params;
    Ok(xrpc::Output(Found { count: 3 }))
}
