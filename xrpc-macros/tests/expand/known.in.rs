xrpc::lexicon!("com.example.known");
