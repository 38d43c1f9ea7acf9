use xrpc::{Error, Params};

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.listPlants", params, document = "from code")]
struct ListPlants {
    limit: i64,
}

#[xrpc::query("com.example.garden.getPlant", document = "from code")]
async fn get_plant(params: Params<ListPlants>) -> Result<(), Error> {
    let _ = params;
    Ok(())
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
