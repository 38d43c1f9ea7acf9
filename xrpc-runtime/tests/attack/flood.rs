//! Clients that send too much.

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::victim::{MIB, QUICK, SLACK, Victim, read_to_end, within};

/// Sends the same over and over, until the server closes. Returns how many bytes it took, and what it said.
async fn pour(mut stream: TcpStream, beginning: &[u8], more: &[u8]) -> (usize, String) {
    stream.write_all(beginning).await.unwrap();
    let (mut reading, mut writing) = stream.split();
    let pouring = async {
        let mut count = 0;
        while writing.write_all(more).await.is_ok() {
            count += more.len();
        }
        count
    };
    let (count, said) = tokio::join!(pouring, read_to_end(&mut reading));
    (count, said)
}

/// The most that the buffers of the system take beyond what the server reads.
const BUFFERED: usize = 16 * MIB;

async fn check(beginning: &[u8], more: &[u8], expected: &str) {
    let victim = Victim::start().await;
    let memory = victim.memory();
    let poured = pour(victim.connect().await, beginning, more);
    let (count, said) = within(SLACK, "the end of the connection", poured).await;
    assert!(count < BUFFERED, "{count} bytes");
    assert!(said.is_empty() || said.starts_with(expected), "{said}");
    let more = victim.most_memory() - memory;
    assert!(more < 2 * MIB, "{more} bytes");
    victim.answers().await;
}

#[tokio::test]
async fn a_head_without_an_end_is_431() {
    let line = format!("x: {}\r\n", "a".repeat(1000));
    check(
        b"GET /xrpc/com.example.quick HTTP/1.1\r\nhost: test\r\n",
        line.as_bytes(),
        "HTTP/1.1 431",
    )
    .await;
}

#[tokio::test]
async fn headers_without_an_end_are_431() {
    check(
        b"GET /xrpc/com.example.quick HTTP/1.1\r\nhost: test\r\n",
        &b"x:\r\n".repeat(1000),
        "HTTP/1.1 431",
    )
    .await;
}

#[tokio::test]
async fn a_header_without_an_end_is_431() {
    check(
        b"GET /xrpc/com.example.quick HTTP/1.1\r\nx: ",
        &[b'a'; 4096],
        "HTTP/1.1 431",
    )
    .await;
}

#[tokio::test]
async fn a_target_without_an_end_is_refused() {
    check(b"GET /xrpc/", &[b'a'; 4096], "HTTP/1.1 4").await;
}

#[tokio::test]
async fn a_chunk_without_an_end_is_refused() {
    let head = b"POST /xrpc/com.example.reads HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n\
                 transfer-encoding: chunked\r\n\r\n1;";
    check(head, &[b'a'; 4096], "HTTP/1.1 4").await;
}

#[tokio::test]
async fn trailers_without_an_end_are_refused() {
    let head = b"POST /xrpc/com.example.reads HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n\
                 transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n";
    check(head, &b"x: y\r\n".repeat(100), "HTTP/1.1 4").await;
}

#[tokio::test]
async fn what_is_no_http_is_refused() {
    check(b"\x16\x03\x01\x02\x00\x01\x00", &[0; 4096], "HTTP/1.1 400").await;
}

/// Ten thousand requests in one breath: each is answered, one after the other.
#[tokio::test]
async fn a_long_pipeline_is_answered_in_order() {
    const REQUESTS: usize = 10_000;
    let victim = Victim::start().await;
    let memory = victim.memory();
    let mut stream = victim.connect().await;
    let (mut reading, mut writing) = stream.split();
    let asked = async {
        let odd = b"GET /xrpc/com.example.nobody HTTP/1.1\r\nhost: test\r\n\r\n";
        writing
            .write_all(&[QUICK, odd].concat().repeat(REQUESTS / 2))
            .await
            .unwrap();
    };
    let answered = async {
        let mut text = Vec::new();
        let mut seen = 0;
        while seen < REQUESTS {
            assert_ne!(reading.read_buf(&mut text).await.unwrap(), 0);
            let whole = String::from_utf8_lossy(&text);
            let statuses: Vec<_> = whole.match_indices("HTTP/1.1 ").collect();
            // The last one may be cut off.
            let Some((last, _)) = statuses.last() else {
                continue;
            };
            let complete = &whole[..*last];
            for (place, _) in &statuses[..statuses.len() - 1] {
                let expected = if seen % 2 == 0 { "200" } else { "501" };
                assert_eq!(&complete[place + 9..place + 12], expected);
                seen += 1;
            }
            if seen == REQUESTS - 1 {
                break;
            }
            text.drain(..*last);
        }
    };
    within(SLACK * 3, "the answers", async {
        tokio::join!(asked, answered)
    })
    .await;
    let more = victim.most_memory() - memory;
    assert!(more < 4 * MIB, "{more} bytes");
}
