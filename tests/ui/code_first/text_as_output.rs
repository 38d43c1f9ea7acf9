use xrpc::{Error, Output};

#[xrpc::query("com.example.garden.getPlant", document = "from code")]
async fn get_plant() -> Result<Output<String>, Error> {
    Ok(Output(String::new()))
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
