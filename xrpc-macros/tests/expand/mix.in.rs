xrpc::lexicon!("com.example.mix");
