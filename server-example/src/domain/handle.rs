//! Which handles a new account may have (S-304).

use std::fmt;

use xrpc::lexicon::syntax;

/// Why a handle is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no handle, or not one for an account.
    Invalid(&'static str),
    /// It is kept back.
    Reserved,
    /// It is not below a domain of this server.
    Foreign,
}

/// The length of the part before the server's domain.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=18;
/// Domains that never lead to a host.
const DEAD_DOMAINS: [&str; 8] = [
    ".local",
    ".arpa",
    ".invalid",
    ".localhost",
    ".internal",
    ".example",
    ".alt",
    ".onion",
];
/// Names that people take for the server itself.
const RESERVED: [&str; 24] = [
    "about",
    "abuse",
    "account",
    "admin",
    "administrator",
    "api",
    "atproto",
    "contact",
    "email",
    "help",
    "info",
    "mail",
    "moderator",
    "noreply",
    "official",
    "postmaster",
    "root",
    "security",
    "server",
    "service",
    "support",
    "system",
    "webmaster",
    "www",
];

/// The handle in lower case, if an account may have it below one of these domains (`.example.com`).
pub fn normalise(text: &str, domains: &[String]) -> Result<String, Refused> {
    let handle = text.to_ascii_lowercase();
    if syntax::handle::check(&handle).is_err() {
        return Err(Refused::Invalid("Input/handle must be a valid handle"));
    }
    if is_dead(&handle) {
        return Err(Refused::Invalid("Handle TLD is invalid or disallowed"));
    }
    let label = domains
        .iter()
        .find_map(|domain| handle.strip_suffix(domain.as_str()))
        .ok_or(Refused::Foreign)?;
    if label.contains('.') {
        return Err(Refused::Invalid("Invalid characters in handle"));
    }
    if label.len() < *LENGTHS.start() {
        return Err(Refused::Invalid("Handle too short"));
    }
    if label.len() > *LENGTHS.end() {
        return Err(Refused::Invalid("Handle too long"));
    }
    if RESERVED.contains(&label) {
        return Err(Refused::Reserved);
    }
    Ok(handle)
}

/// Whether a name leads to no host, ever.
pub fn is_dead(name: &str) -> bool {
    DEAD_DOMAINS.iter().any(|domain| name.ends_with(domain))
}

/// Whether a handle is below one of these domains, or is one of them.
pub fn is_ours(handle: &str, domains: &[String]) -> bool {
    domains
        .iter()
        .any(|domain| handle.ends_with(domain.as_str()) || domain.strip_prefix('.') == Some(handle))
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Invalid(reason) => reason,
            Self::Reserved => "Reserved handle",
            Self::Foreign => "Not a supported handle domain",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::normalise;

    /// S-304, T-48
    #[test]
    fn handles_are_checked() {
        let domains = [".test".to_owned(), ".pds.example.com".to_owned()];
        let rows = [
            ("alice.test", Ok("alice.test")),
            ("Alice.Test", Ok("alice.test")),
            ("bob.pds.example.com", Ok("bob.pds.example.com")),
            ("alice", Err("Input/handle must be a valid handle")),
            (
                "\u{212a}elvin.test",
                Err("Input/handle must be a valid handle"),
            ),
            ("al ice.test", Err("Input/handle must be a valid handle")),
            ("alice.local", Err("Handle TLD is invalid or disallowed")),
            ("a.b.test", Err("Invalid characters in handle")),
            ("ab.test", Err("Handle too short")),
            ("abcdefghijklmnopqrs.test", Err("Handle too long")),
            ("admin.test", Err("Reserved handle")),
            ("alice.bsky.social", Err("Not a supported handle domain")),
        ];
        for (text, expected) in rows {
            let found = normalise(text, &domains);
            assert_eq!(
                found.as_deref().map_err(ToString::to_string),
                expected.map_err(ToOwned::to_owned),
                "{text}"
            );
        }
    }
}
