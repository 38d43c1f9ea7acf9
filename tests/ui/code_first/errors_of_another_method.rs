#[derive(Debug, xrpc::Error)]
#[lexicon("com.example.garden.listPlants", document = "from code")]
enum ListError {
    TooMany,
}

#[xrpc::query("com.example.garden.getPlant", document = "from code")]
async fn get_plant() -> Result<(), ListError> {
    Err(ListError::TooMany)
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
