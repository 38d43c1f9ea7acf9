xrpc::lexicon!("com.example.store", extra);
