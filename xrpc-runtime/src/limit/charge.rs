//! A limit, and one call's part of it.

use std::{
    fmt::Display,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    time::Duration,
};

/// So many points in so much time, for each key.
///
/// A limit is a constant. Endpoints that charge the same one share its buckets; its name is what makes it the same, also
/// between servers (W-270).
///
/// ```
/// use std::time::Duration;
/// use xrpc::Limit;
///
/// const LOGIN: Limit = Limit::new("login", 30, Duration::from_secs(5 * 60));
///
/// let charge = LOGIN.by("did:web:alice.test");
/// let dear = LOGIN.by("did:web:alice.test").cost(5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limit {
    pub(crate) name: &'static str,
    pub(crate) points: u32,
    pub(crate) window: Duration,
    pub(crate) closed: bool,
}

/// A number of points of a limit, to be taken for a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    pub(crate) limit: Limit,
    /// Without one nothing is charged.
    pub(crate) key: Option<String>,
    pub(crate) cost: u32,
}

impl Limit {
    /// So many points in a window, which begins with the first charge of a key. Windows count in milliseconds (W-282).
    pub const fn new(name: &'static str, points: u32, window: Duration) -> Self {
        Self {
            name,
            points,
            window,
            closed: false,
        }
    }

    /// The same limit; when its store fails, calls are refused with 503. Otherwise they pass, and the log says so (W-280).
    #[must_use]
    pub const fn closed(mut self) -> Self {
        self.closed = true;
        self
    }

    /// One point of this key.
    pub fn by(self, key: impl Display) -> Charge {
        Charge {
            limit: self,
            key: Some(key.to_string()),
            cost: 1,
        }
    }

    /// One point of the address that a call comes from; of IPv6, of its /64, since that is what one customer has (S-037).
    /// Without an address nothing is charged.
    pub fn by_address(self, peer: Option<SocketAddr>) -> Charge {
        Charge {
            limit: self,
            key: peer.map(|peer| bucket(peer.ip()).to_string()),
            cost: 1,
        }
    }

    /// Of nobody: nothing is charged (W-272).
    pub const fn by_nobody(self) -> Charge {
        Charge {
            limit: self,
            key: None,
            cost: 0,
        }
    }
}

impl Charge {
    /// The same with another cost. Nothing is charged, and nothing refused, for none (W-272).
    #[must_use]
    pub fn cost(mut self, points: u32) -> Self {
        self.cost = points;
        self
    }

    /// Whether there is anything to be charged.
    pub(crate) fn counts(&self) -> bool {
        self.key.is_some() && self.cost > 0
    }

    /// The bucket: of this limit, and of no other.
    pub(crate) fn bucket(&self) -> (&'static str, &str) {
        (self.limit.name, self.key.as_deref().unwrap_or_default())
    }
}

fn bucket(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => {
            let network = address.to_bits() & !u128::from(u64::MAX);
            Ipv6Addr::from_bits(network).into()
        }
    }
}
