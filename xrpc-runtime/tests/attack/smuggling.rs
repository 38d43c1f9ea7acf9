//! Requests that two servers in a row could read as different requests.

use tokio::io::AsyncWriteExt as _;

use crate::victim::{SLACK, Victim, read_to_end, within};

/// The statuses of the answers to these bytes, until the server ends the connection.
async fn statuses(victim: &Victim, text: &str) -> Vec<String> {
    let mut stream = victim.connect().await;
    stream.write_all(text.as_bytes()).await.unwrap();
    let said = within(SLACK, "the end of the connection", read_to_end(&mut stream)).await;
    let answers = said.split("HTTP/1.").skip(1);
    // Behind the rest of the version.
    answers.map(|answer| answer[2..5].to_owned()).collect()
}

const HEAD: &str =
    "POST /xrpc/com.example.reads HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n";
const HIDDEN: &str = "GET /xrpc/com.example.quick HTTP/1.1\r\nhost: hidden\r\n\r\n";

/// One answer, then the end: what follows is not read as a request.
#[tokio::test]
async fn what_is_refused_hides_no_second_request() {
    let victim = Victim::start().await;
    let heads = [
        // Lengths that differ.
        "content-length: 2\r\ncontent-length: 3\r\n\r\n{}",
        "content-length: 2, 3\r\n\r\n{}",
        // Lengths that are no numbers, or not in decimal.
        "content-length: +2\r\n\r\n{}",
        "content-length: -2\r\n\r\n{}",
        "content-length: 0x2\r\n\r\n{}",
        "content-length: 2 3\r\n\r\n{}",
        "content-length: \r\n\r\n",
        "content-length: 18446744073709551618\r\n\r\n{}",
        // A header over two lines.
        "content-length: 2\r\nx: y\r\n z\r\n\r\n{}",
        "content-length:\r\n 2\r\n\r\n{}",
        "transfer-encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
        // Space before the colon, or before the name.
        "content-length : 2\r\n\r\n{}",
        "transfer-encoding : chunked\r\n\r\n0\r\n\r\n",
        " content-length: 2\r\n\r\n{}",
        // A name that is no token.
        "content\0length: 2\r\n\r\n{}",
        "content(length): 2\r\n\r\n{}",
        // Chunks that are not the last coding, or not a coding.
        "transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "transfer-encoding: identity\r\n\r\n{}",
        "transfer-encoding: xchunked\r\n\r\n0\r\n\r\n",
        "transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n",
        // Chunks whose length is none.
        "transfer-encoding: chunked\r\n\r\nz\r\n{}\r\n0\r\n\r\n",
        "transfer-encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
        "transfer-encoding: chunked\r\n\r\n10000000000000002\r\n{}\r\n0\r\n\r\n",
        "transfer-encoding: chunked\r\n\r\n2\r\n{}X\r\n0\r\n\r\n",
    ];
    for head in heads {
        let found = statuses(&victim, &format!("{HEAD}{head}{HIDDEN}")).await;
        assert_eq!(found, ["400"], "{head:?}");
    }
}

/// RFC 9112, 6.3: chunks win over a length, and the connection ends with the answer. Whatever a server before this one
/// has made of the length, its second request is not answered here.
#[tokio::test]
async fn a_length_beside_chunks_ends_the_connection() {
    let victim = Victim::start().await;
    for (first, second) in [
        ("content-length: 7", "transfer-encoding: chunked"),
        ("transfer-encoding: chunked", "content-length: 7"),
        ("Content-Length: 0", "Transfer-Encoding: Chunked"),
    ] {
        let body = "2\r\n{}\r\n0\r\n\r\n";
        let text = format!("{HEAD}{first}\r\n{second}\r\n\r\n{body}{HIDDEN}");
        assert_eq!(statuses(&victim, &text).await, ["200"], "{first}");
    }
}

/// HTTP/1.0 knows no chunks.
#[tokio::test]
async fn chunks_of_an_old_client_are_refused() {
    let victim = Victim::start().await;
    let head = HEAD.replace("HTTP/1.1", "HTTP/1.0");
    let text = format!("{head}transfer-encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n{HIDDEN}");
    assert_eq!(statuses(&victim, &text).await, ["400"]);
}

/// The same length twice says nothing new.
#[tokio::test]
async fn a_length_that_is_said_twice_is_that_length() {
    let victim = Victim::start().await;
    let text = format!(
        "{HEAD}content-length: 2\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{{}}{HIDDEN}"
    );
    assert_eq!(statuses(&victim, &text).await, ["200"]);
}

/// RFC 9112, 3.2: none, or two, also if they are equal.
#[tokio::test]
async fn a_request_names_one_host() {
    let victim = Victim::start().await;
    for (hosts, expected) in [
        ("", "400"),
        ("host: a\r\nhost: a\r\n", "400"),
        ("host: a\r\nhost: b\r\n", "400"),
        ("host: a\r\n", "200"),
        ("host:\r\n", "200"),
    ] {
        let text =
            format!("GET /xrpc/com.example.quick HTTP/1.1\r\n{hosts}connection: close\r\n\r\n");
        assert_eq!(statuses(&victim, &text).await, [expected], "{hosts:?}");
    }
    let old = "GET /xrpc/com.example.quick HTTP/1.0\r\n\r\n";
    assert_eq!(statuses(&victim, old).await, ["200"]);
}
