//! The header of the PROXY protocol, versions 1 and 2: what a load balancer says of a connection before its first byte.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
};

use tokio::io::{AsyncRead, AsyncReadExt as _};

/// How version 2 begins.
const SIGNATURE: &[u8; 12] = b"\r\n\r\n\0\r\nQUIT\n";
/// How version 1 begins.
const WORD: &[u8] = b"PROXY ";
/// The longest line of version 1, its end included.
const LONGEST_LINE: usize = 107;
/// The longest header of version 2 that is read. The addresses take 216 bytes at most; the rest is beside the point.
const LONGEST_REST: usize = 4096;

/// Whom a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The balancer itself, to see whether the server is there, or somebody it cannot name.
    Itself,
    Client(SocketAddr),
}

/// Reads the header and not a byte more.
pub(super) async fn read(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Source> {
    let mut start = [0; SIGNATURE.len()];
    stream.read_exact(&mut start).await?;
    let source = if &start == SIGNATURE {
        read_binary(stream).await?
    } else if start.starts_with(WORD) {
        read_line(stream, &start).await?
    } else {
        None
    };
    source.ok_or_else(|| {
        let text = "the connection does not begin with a header of the PROXY protocol";
        io::Error::new(io::ErrorKind::InvalidData, text)
    })
}

async fn read_binary(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Source>> {
    let mut head = [0; 4];
    stream.read_exact(&mut head).await?;
    let [command, family, high, low] = head;
    let length = usize::from(u16::from_be_bytes([high, low]));
    if length > LONGEST_REST {
        return Ok(None);
    }
    let mut rest = vec![0; length];
    stream.read_exact(&mut rest).await?;
    Ok(binary(command, family, &rest))
}

async fn read_line(
    stream: &mut (impl AsyncRead + Unpin),
    start: &[u8],
) -> io::Result<Option<Source>> {
    let mut line = start.to_vec();
    while !line.ends_with(b"\r\n") {
        if line.len() == LONGEST_LINE {
            return Ok(None);
        }
        // Byte for byte: what follows the line is not ours.
        line.push(stream.read_u8().await?);
    }
    Ok(str::from_utf8(&line[..line.len() - 2]).ok().and_then(text))
}

/// Version 2, after the signature.
fn binary(command: u8, family: u8, rest: &[u8]) -> Option<Source> {
    match command {
        0x20 => return Some(Source::Itself),
        0x21 => {}
        _ => return None,
    }
    let (address, ports) = match family {
        0x11 => {
            let (address, rest) = rest.split_first_chunk::<4>()?;
            (IpAddr::V4(Ipv4Addr::from(*address)), rest.get(4..)?)
        }
        0x21 => {
            let (address, rest) = rest.split_first_chunk::<16>()?;
            (IpAddr::V6(Ipv6Addr::from(*address)), rest.get(16..)?)
        }
        // Not said, or a Unix socket.
        0x00 | 0x31 => return Some(Source::Itself),
        _ => return None,
    };
    let (port, rest) = ports.split_first_chunk::<2>()?;
    rest.get(..2)?;
    let port = u16::from_be_bytes(*port);
    Some(Source::Client(SocketAddr::new(address, port)))
}

/// Version 1, without the end of the line: `PROXY TCP4 192.0.2.1 192.0.2.2 1234 80`.
fn text(line: &str) -> Option<Source> {
    let mut words = line.split(' ');
    if words.next() != Some("PROXY") {
        return None;
    }
    let family = words.next()?;
    if family == "UNKNOWN" {
        return Some(Source::Itself);
    }
    let [from, to] = [
        address(family, words.next()?)?,
        address(family, words.next()?)?,
    ];
    let [port, _] = [port(words.next()?)?, port(words.next()?)?];
    (words.next().is_none() && from.is_ipv4() == to.is_ipv4())
        .then_some(Source::Client(SocketAddr::new(from, port)))
}

fn address(family: &str, word: &str) -> Option<IpAddr> {
    match family {
        "TCP4" => word.parse().ok().map(IpAddr::V4),
        "TCP6" => word.parse().ok().map(IpAddr::V6),
        _ => None,
    }
}

fn port(word: &str) -> Option<u16> {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests;
