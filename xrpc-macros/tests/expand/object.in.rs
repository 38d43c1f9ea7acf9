xrpc::lexicon!("com.example.everything");
