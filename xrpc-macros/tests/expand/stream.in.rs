xrpc::lexicon!("com.example.stream");
