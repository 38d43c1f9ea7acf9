#[xrpc::procedure("com.example.garden.addPlant", output = "image/png", document = "from code")]
async fn add() -> Result<(), xrpc::Error> {
    Ok(())
}

fn main() {
    let _ = xrpc::routes![add];
}
