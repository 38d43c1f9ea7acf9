//! Which connections are let in: so many of one address.

use std::{
    collections::{HashMap, hash_map::Entry},
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The connections that there are, by address.
#[derive(Debug)]
pub(super) struct Admission {
    most: usize,
    by_peer: Mutex<HashMap<IpAddr, usize>>,
}

/// A place among the connections of one address, free again when it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    admission: Arc<Admission>,
    host: IpAddr,
}

impl Admission {
    pub(super) fn new(most: usize) -> Self {
        Self {
            most,
            by_peer: Mutex::default(),
        }
    }

    /// A place for one more connection of this address, if it does not have too many.
    pub(super) fn place(self: &Arc<Self>, peer: IpAddr) -> Option<Place> {
        let host = host(peer);
        let mut by_peer = self.by_peer();
        let count = by_peer.entry(host).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Place {
            admission: Arc::clone(self),
            host,
        })
    }

    fn by_peer(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        // No line here can panic half-way.
        self.by_peer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Entry::Occupied(mut count) = self.admission.by_peer().entry(self.host) {
            *count.get_mut() -= 1;
            if *count.get() == 0 {
                count.remove();
            }
        }
    }
}

/// Who is behind an address: with 128 bits, everybody has a /64 network to choose from.
fn host(peer: IpAddr) -> IpAddr {
    match peer.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let network = address.to_bits() & (u128::MAX << 64);
            IpAddr::V6(Ipv6Addr::from_bits(network))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_by_host_and_given_back() {
        let admission = Arc::new(Admission::new(2));
        let place = |peer: &str| admission.place(peer.parse().unwrap());
        let first = place("192.0.2.1").unwrap();
        let _second = place("::ffff:192.0.2.1").unwrap();
        assert!(place("192.0.2.1").is_none());
        assert!(place("192.0.2.2").is_some());
        drop(first);
        assert!(place("192.0.2.1").is_some());
        let _one = place("2001:db8::1").unwrap();
        let _two = place("2001:db8::ffff:1").unwrap();
        assert!(place("2001:db8::2").is_none());
        assert!(place("2001:db8:0:1::2").is_some());
    }

    #[test]
    fn an_address_without_connections_takes_no_memory() {
        let admission = Arc::new(Admission::new(2));
        drop(admission.place("192.0.2.1".parse().unwrap()));
        assert!(admission.by_peer().is_empty());
    }
}
