//! Where the DIDs of new accounts come from, and what their documents say.

use serde_json::{Value, json};

/// Gives a new account its DID.
pub trait DidProvider: Send + Sync + 'static {
    /// The DID of the account that is about to get this handle.
    fn mint(&self, handle: &str) -> String;
}

/// The DID is the handle's own host: `did:web:alice.example.com`. Nothing outside is asked; this server answers for the
/// document at `/.well-known/did.json` of that host.
#[derive(Clone, Copy, Debug, Default)]
pub struct WebDids;

impl DidProvider for WebDids {
    fn mint(&self, handle: &str) -> String {
        format!("did:web:{handle}")
    }
}

/// The DID of the server itself: the host of its public URL, a port written as `%3A`.
pub fn of_service(host: &str) -> String {
    format!("did:web:{}", host.replace(':', "%3A"))
}

/// The host that a `did:web` is named after.
pub fn host(did: &str) -> Option<String> {
    did.strip_prefix("did:web:")
        .filter(|rest| !rest.contains(':'))
        .map(|host| host.replace("%3A", ":"))
}

/// The document of an account: clients read from it at which server it lives (S-156).
pub fn document(did: &str, handle: Option<&str>, public_url: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/did/v1"],
        "id": did,
        "alsoKnownAs": handle.map(|handle| format!("at://{handle}")).into_iter().collect::<Vec<_>>(),
        "service": [{
            "id": "#atproto_pds",
            "type": "AtprotoPersonalDataServer",
            "serviceEndpoint": public_url,
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::{DidProvider as _, WebDids, document, host, of_service};
    use xrpc::lexicon::syntax;

    #[test]
    fn a_did_names_its_host() {
        assert_eq!(WebDids.mint("alice.test"), "did:web:alice.test");
        assert_eq!(of_service("localhost:2583"), "did:web:localhost%3A2583");
        for name in ["alice.test", "localhost:2583"] {
            let did = of_service(name);
            assert!(syntax::did::check(&did).is_ok());
            assert_eq!(host(&did).as_deref(), Some(name));
        }
        assert_eq!(host("did:plc:abc"), None);
        assert_eq!(host("did:web:a.test:users:1"), None);
    }

    /// S-156
    #[test]
    fn a_document_points_at_the_server() {
        let document = document("did:web:a.test", Some("a.test"), "https://pds.test");
        assert_eq!(
            document["service"][0]["serviceEndpoint"],
            "https://pds.test"
        );
        assert_eq!(document["alsoKnownAs"][0], "at://a.test");
    }
}
