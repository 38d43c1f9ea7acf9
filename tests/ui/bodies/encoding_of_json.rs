#[derive(xrpc::Lexicon)]
#[lexicon("com.example.garden.addPlant", input, document = "from code")]
struct AddPlant {
    #[allow(dead_code)]
    name: String,
}

#[xrpc::procedure("com.example.garden.addPlant", input = "image/png", document = "from code")]
async fn add(_input: xrpc::Input<AddPlant>) -> Result<(), xrpc::Error> {
    Ok(())
}

fn main() {
    let _ = xrpc::routes![add];
}
