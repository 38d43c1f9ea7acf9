use super::*;

/// What is read from these bytes, and how many of them.
async fn read_from(mut bytes: &[u8]) -> (io::Result<Source>, usize) {
    let all = bytes.len();
    let source = read(&mut bytes).await;
    (source, all - bytes.len())
}

#[track_caller]
fn client(address: &str) -> Source {
    Source::Client(address.parse().unwrap())
}

#[tokio::test]
async fn the_line_of_version_1_names_the_client() {
    let rows = [
        (
            "PROXY TCP4 192.0.2.1 192.0.2.2 1234 80\r\n",
            Some(client("192.0.2.1:1234")),
        ),
        (
            "PROXY TCP6 2001:db8::1 ::1 65535 0\r\n",
            Some(client("[2001:db8::1]:65535")),
        ),
        ("PROXY UNKNOWN\r\n", Some(Source::Itself)),
        ("PROXY UNKNOWN ffff::1 ::1 1 2\r\n", Some(Source::Itself)),
        ("PROXY TCP4 192.0.2.1 192.0.2.2 1234\r\n", None),
        ("PROXY TCP4 192.0.2.1 192.0.2.2 1234 80 x\r\n", None),
        ("PROXY TCP4 192.0.2.1  192.0.2.2 1234 80\r\n", None),
        ("PROXY TCP4 2001:db8::1 ::1 1234 80\r\n", None),
        ("PROXY TCP6 192.0.2.1 192.0.2.2 1234 80\r\n", None),
        ("PROXY TCP4 192.0.2.1 192.0.2.2 +1 80\r\n", None),
        ("PROXY TCP4 192.0.2.1 192.0.2.2 65536 80\r\n", None),
        ("PROXY UDP4 192.0.2.1 192.0.2.2 1 80\r\n", None),
        ("proxy TCP4 192.0.2.1 192.0.2.2 1 80\r\n", None),
        ("GET / HTTP/1.1\r\n\r\n", None),
    ];
    for (line, expected) in rows {
        let (source, count) = read_from(format!("{line}GET /").as_bytes()).await;
        assert_eq!(source.ok(), expected, "{line}");
        if expected.is_some() {
            assert_eq!(count, line.len(), "{line}");
        }
    }
}

#[tokio::test]
async fn a_line_without_an_end_is_not_read_for_ever() {
    let (source, count) = read_from("PROXY UNKNOWN ".repeat(100).as_bytes()).await;
    assert_eq!(source.unwrap_err().kind(), io::ErrorKind::InvalidData);
    assert_eq!(count, LONGEST_LINE);
}

fn version_2(command: u8, family: u8, rest: &[u8]) -> Vec<u8> {
    let length = u16::try_from(rest.len()).unwrap().to_be_bytes();
    [&SIGNATURE[..], &[command, family], &length, rest].concat()
}

const FOUR: &[u8] = &[192, 0, 2, 1, 192, 0, 2, 2, 4, 210, 0, 80];

#[tokio::test]
async fn the_header_of_version_2_names_the_client() {
    let six = [&[0x20; 16][..], &[0; 16], &[4, 210, 0, 80]].concat();
    let more = [FOUR, &[4, 0, 1, 0]].concat();
    let rows = [
        (0x21, 0x11, FOUR, Some(client("192.0.2.1:1234"))),
        (0x21, 0x11, &more, Some(client("192.0.2.1:1234"))),
        (
            0x21,
            0x21,
            &six,
            Some(client("[2020:2020:2020:2020:2020:2020:2020:2020]:1234")),
        ),
        (0x20, 0x00, &[], Some(Source::Itself)),
        (0x20, 0x11, FOUR, Some(Source::Itself)),
        (0x21, 0x00, &[], Some(Source::Itself)),
        (0x21, 0x31, &[0; 216], Some(Source::Itself)),
        (0x21, 0x12, FOUR, None),
        (0x21, 0x11, &FOUR[..11], None),
        (0x21, 0x21, FOUR, None),
        (0x22, 0x11, FOUR, None),
        (0x11, 0x11, FOUR, None),
    ];
    for (command, family, rest, expected) in rows {
        let mut bytes = version_2(command, family, rest);
        let length = bytes.len();
        bytes.extend_from_slice(b"GET /");
        let (source, count) = read_from(&bytes).await;
        assert_eq!(source.ok(), expected, "{command} {family}");
        assert_eq!(count, length, "{command} {family}");
    }
}

#[tokio::test]
async fn a_header_that_ends_too_early_is_none() {
    let whole = version_2(0x21, 0x11, FOUR);
    for length in 0..whole.len() {
        let (source, _) = read_from(&whole[..length]).await;
        assert_eq!(source.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }
    let long = [&SIGNATURE[..], &[0x21, 0x11, 0xff, 0xff]].concat();
    let (source, _) = read_from(&long).await;
    assert_eq!(source.unwrap_err().kind(), io::ErrorKind::InvalidData);
}

/// Whatever comes, it is read or refused: each byte of good headers in turn is every other byte.
#[tokio::test]
async fn no_byte_out_of_place_does_harm() {
    let line = b"PROXY TCP4 192.0.2.1 192.0.2.2 1234 80\r\n".to_vec();
    for whole in [version_2(0x21, 0x11, FOUR), line] {
        for place in 0..whole.len() {
            for byte in 0..=u8::MAX {
                let mut bytes = whole.clone();
                bytes[place] = byte;
                let (source, count) = read_from(&bytes).await;
                assert!(count <= bytes.len());
                assert!(source.is_err() || count >= 14, "{place} {byte}");
            }
        }
    }
}
