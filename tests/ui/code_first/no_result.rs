#[xrpc::query("com.example.garden.getPlant", document = "from code")]
async fn get_plant() -> String {
    String::new()
}

fn main() {
    let _ = xrpc::routes![get_plant];
}
