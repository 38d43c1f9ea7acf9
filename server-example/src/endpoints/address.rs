//! Where a call comes from, also behind a proxy (S-037).

use std::net::IpAddr;

use http::HeaderMap;
use xrpc::Context;

const FORWARDED: &str = "x-forwarded-for";

/// The address that a call is counted by.
pub fn address(context: &Context) -> Option<IpAddr> {
    let peer = context.peer?.ip().to_canonical();
    Some(client(peer, &context.headers))
}

/// The peer, or, if the peer is a proxy of this house, the nearest address that it names and that is not one too.
/// Whoever is no proxy may write into the header what they like.
fn client(peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let named: Vec<&str> = headers
        .get_all(FORWARDED)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let mut nearest = peer;
    for name in named.into_iter().rev() {
        if !is_ours(nearest) {
            break;
        }
        let Ok(address) = name.parse::<IpAddr>() else {
            break;
        };
        nearest = address.to_canonical();
    }
    nearest
}

/// Loopback, link-local and unique-local addresses: only who runs this server has one.
fn is_ours(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_link_local(),
        IpAddr::V6(address) => {
            address.is_loopback() || address.is_unicast_link_local() || address.is_unique_local()
        }
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue};

    use super::{FORWARDED, client};

    /// S-037, T-13
    #[test]
    fn only_a_proxy_of_the_house_is_believed() {
        let rows: [(&str, &[&str], &str); 10] = [
            ("192.0.2.7", &[], "192.0.2.7"),
            ("192.0.2.7", &["198.51.100.1"], "192.0.2.7"),
            ("127.0.0.1", &[], "127.0.0.1"),
            ("127.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", &["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
            (
                "127.0.0.1",
                &["203.0.113.9", "198.51.100.1"],
                "198.51.100.1",
            ),
            ("10.0.0.2", &["198.51.100.1"], "10.0.0.2"),
            ("127.0.0.1", &["198.51.100.1, unknown"], "127.0.0.1"),
            ("::1", &["2001:db8::1"], "2001:db8::1"),
            ("fd00::1", &["::ffff:198.51.100.1, fe80::2"], "198.51.100.1"),
        ];
        for (peer, values, expected) in rows {
            let values = values.iter().map(|value| HeaderValue::from_static(value));
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(HeaderName::from_static(FORWARDED), value);
            }
            let found = client(peer.parse().unwrap(), &headers);
            assert_eq!(
                found,
                expected.parse::<std::net::IpAddr>().unwrap(),
                "{peer} {headers:?}"
            );
        }
    }
}
