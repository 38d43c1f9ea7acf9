use xrpc::{Error, Output};

#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.listPlants", output, document = "from code")]
struct Plants {
    names: Vec<String>,
}

#[xrpc::query("com.example.garden.getPlant", document = "from code")]
async fn get_plant() -> Result<Output<Plants>, Error> {
    Ok(Output(Plants { names: Vec::new() }))
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
