xrpc::lexicon!("com.example.store");
