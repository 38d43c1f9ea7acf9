//! The types of the methods that this server has, from their documents.

xrpc::lexicon!(
    "com.atproto.admin.deleteAccount",
    "com.atproto.identity.resolveHandle",
    "com.atproto.server.createAccount",
    "com.atproto.server.createSession",
    "com.atproto.server.deleteSession",
    "com.atproto.server.describeServer",
    "com.atproto.server.getSession",
    "com.atproto.server.refreshSession",
);
