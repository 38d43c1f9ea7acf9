//! Who has really called, if a proxy says so that may.

use std::net::{IpAddr, SocketAddr};

use http::{HeaderMap, HeaderName, header};

use super::network::Network;

/// Proxies that are believed when they name the client of a request.
///
/// Each proxy adds the address that it was called from to the end of a header. From there the addresses are read, as
/// long as they belong to proxies that are believed: the first other one is the client. What stands before it the
/// client may have written.
///
/// ```
/// # async fn serve() -> Result<(), Box<dyn std::error::Error>> {
/// let proxies = xrpc::Proxies::x_forwarded_for(["10.0.0.0/8".parse()?]);
/// let server = xrpc::Server::bind("0.0.0.0:80").await?.trust(proxies);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Proxies {
    header: Header,
    proxies: Vec<Network>,
}

/// One header is read, never both: a proxy that writes the one lets the other through as the client sent it.
#[derive(Clone, Copy, Debug)]
enum Header {
    XForwardedFor,
    Forwarded,
}

impl Proxies {
    /// These proxies write `X-Forwarded-For`.
    pub fn x_forwarded_for(proxies: impl IntoIterator<Item = Network>) -> Self {
        Self {
            header: Header::XForwardedFor,
            proxies: proxies.into_iter().collect(),
        }
    }

    /// These proxies write `Forwarded` (RFC 7239).
    pub fn forwarded(proxies: impl IntoIterator<Item = Network>) -> Self {
        Self {
            header: Header::Forwarded,
            proxies: proxies.into_iter().collect(),
        }
    }

    /// The client of a request that came from this peer. Who may use a Unix socket is believed: that is nobody from
    /// elsewhere.
    pub(super) fn client(
        &self,
        peer: Option<SocketAddr>,
        headers: &HeaderMap,
    ) -> Option<SocketAddr> {
        let mut client = peer;
        for said in self.said(headers) {
            if client.is_some_and(|client| !self.believes(client.ip())) {
                break;
            }
            // What cannot be read, or is hidden, is not guessed at.
            let Some(said) = said else { break };
            client = Some(said);
        }
        client
    }

    /// Whether connections from here are those of a proxy.
    pub(super) fn believes(&self, address: IpAddr) -> bool {
        self.proxies.iter().any(|proxy| proxy.contains(address))
    }

    /// The addresses that the proxies have named, the last first.
    fn said<'a>(
        &self,
        headers: &'a HeaderMap,
    ) -> impl Iterator<Item = Option<SocketAddr>> + use<'a> {
        let (name, read): (_, fn(&str) -> Option<SocketAddr>) = match self.header {
            Header::XForwardedFor => (HeaderName::from_static("x-forwarded-for"), address),
            Header::Forwarded => (header::FORWARDED, forwarded_for),
        };
        // A comma in quotes is not seen as such: quotes that the client opens would hide what the proxy says.
        let lines = headers.get_all(name).into_iter().rev();
        lines
            .flat_map(|line| line.to_str().unwrap_or_default().rsplit(','))
            .map(move |element| read(element.trim()))
    }
}

/// `for=192.0.2.1;proto=https`
fn forwarded_for(element: &str) -> Option<SocketAddr> {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let mut named = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
    let (_, value) = named.next()?;
    let value = value.trim();
    let unquoted = value
        .strip_prefix('"')
        .and_then(|value| value.strip_suffix('"'));
    address(unquoted.unwrap_or(value))
}

/// `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]` or `[2001:db8::1]:80`; without a port it is 0.
fn address(text: &str) -> Option<SocketAddr> {
    if let Ok(address) = text.parse() {
        return Some(address);
    }
    let bare = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let address: IpAddr = bare.unwrap_or(text).parse().ok()?;
    Some(SocketAddr::new(address, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(proxies: &Proxies, peer: &str, lines: &[&str], expected: &str) {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().unwrap());
            headers.append("forwarded", line.parse().unwrap());
        }
        let client = proxies.client(peer.parse().ok(), &headers);
        let client = client.map_or("none".to_owned(), |client| client.to_string());
        assert_eq!(client, expected, "{peer} {lines:?}");
    }

    #[test]
    fn the_client_is_the_last_address_that_is_no_proxy() {
        let networks = ["10.0.0.0/8", "2001:db8::/32"].map(|network| network.parse().unwrap());
        let proxies = Proxies::x_forwarded_for(networks);
        let proxy = "10.0.0.1:5";
        let rows: &[(&str, &[&str], &str)] = &[
            (proxy, &[], "10.0.0.1:5"),
            (proxy, &["192.0.2.1"], "192.0.2.1:0"),
            (proxy, &["192.0.2.1:80"], "192.0.2.1:80"),
            (proxy, &["[2001:db9::1]:80"], "[2001:db9::1]:80"),
            (proxy, &["2001:db9::1"], "[2001:db9::1]:0"),
            (proxy, &["1.1.1.1, 192.0.2.1"], "192.0.2.1:0"),
            (proxy, &["1.1.1.1", "192.0.2.1"], "192.0.2.1:0"),
            (
                proxy,
                &["1.1.1.1, 192.0.2.1, 10.0.0.2,2001:db8::2"],
                "192.0.2.1:0",
            ),
            (proxy, &["10.0.0.3, 10.0.0.2"], "10.0.0.3:0"),
            (proxy, &["192.0.2.1, unknown"], "10.0.0.1:5"),
            (proxy, &["192.0.2.1, unknown, 10.0.0.2"], "10.0.0.2:0"),
            (proxy, &["192.0.2.1,"], "10.0.0.1:5"),
            ("192.0.2.9:5", &["192.0.2.1"], "192.0.2.9:5"),
            ("unix", &["192.0.2.1"], "192.0.2.1:0"),
            ("unix", &[], "none"),
        ];
        for (peer, lines, expected) in rows {
            check(&proxies, peer, lines, expected);
        }
    }

    #[test]
    fn the_standard_header_says_the_same_in_other_words() {
        let proxies = Proxies::forwarded(["10.0.0.0/8".parse().unwrap()]);
        let proxy = "10.0.0.1:5";
        let rows: &[(&[&str], &str)] = &[
            (&["for=192.0.2.1"], "192.0.2.1:0"),
            (
                &["proto=https;For=\"192.0.2.1:80\";by=10.0.0.1"],
                "192.0.2.1:80",
            ),
            (&["for=\"[2001:db8::1]\""], "[2001:db8::1]:0"),
            (&["for=1.1.1.1, for=192.0.2.1"], "192.0.2.1:0"),
            (&["for=\"1.1.1.1, for=192.0.2.1"], "192.0.2.1:0"),
            (&["for=192.0.2.1, for=_hidden"], "10.0.0.1:5"),
            (&["for=192.0.2.1, proto=http"], "10.0.0.1:5"),
            (&["192.0.2.1"], "10.0.0.1:5"),
        ];
        for (lines, expected) in rows {
            check(&proxies, proxy, lines, expected);
        }
    }
}
