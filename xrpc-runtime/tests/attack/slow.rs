//! Clients that take their time.

use std::time::{Duration, Instant};

use tokio::{io::AsyncWriteExt as _, net::TcpStream, task::JoinSet};

use crate::victim::{MIB, SLACK, TIME, Victim, read_to_end, within};

/// So many clients at a time.
const CLIENTS: usize = 500;
/// A byte now and then: each looks as if the rest were about to come.
const PAUSE: Duration = Duration::from_millis(100);

/// Sends a beginning, and then a byte after the other, until the server has had enough. Returns what it said.
async fn dribble(mut stream: TcpStream, beginning: &'static [u8]) -> String {
    stream.write_all(beginning).await.unwrap();
    let (mut reading, mut writing) = stream.split();
    let mut pause = tokio::time::interval(PAUSE);
    let said = read_to_end(&mut reading);
    tokio::pin!(said);
    loop {
        tokio::select! {
            said = &mut said => return said,
            _ = pause.tick() => {
                // If it is closed, there is the end to be read.
                let _ = writing.write_all(b"a").await;
            }
        }
    }
}

/// All clients dribble; meanwhile another one is served, and in the end they are all gone.
async fn check(beginning: &'static [u8], expected: &str) {
    let victim = Victim::start().await;
    let (memory, files) = (victim.memory(), victim.files());
    let begun = Instant::now();
    let mut clients = JoinSet::new();
    for _ in 0..CLIENTS {
        clients.spawn(dribble(victim.connect().await, beginning));
    }
    victim.answers().await;
    let said = within(TIME + SLACK, "the end of the clients", clients.join_all()).await;
    assert!(begun.elapsed() >= TIME, "{:?}", begun.elapsed());
    assert!(said.iter().all(|said| said.starts_with(expected)));
    let more = victim.most_memory() - memory;
    assert!(more < 30 * MIB, "{more} bytes");
    // All are closed on this side too: nothing is left of them but the last.
    victim.answers().await;
    assert!(victim.files() <= files + 2, "{} files", victim.files());
}

#[tokio::test]
async fn slow_heads_are_cut_in_time() {
    check(
        b"GET /xrpc/com.example.quick HTTP/1.1\r\nhost: test\r\nx: ",
        "",
    )
    .await;
}

#[tokio::test]
async fn slow_first_lines_are_cut_in_time() {
    check(b"GET /xrpc/com.", "").await;
}

#[tokio::test]
async fn slow_bodies_are_408() {
    let head = b"POST /xrpc/com.example.reads HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n\
                 content-length: 100000\r\n\r\n{\"";
    check(head, "HTTP/1.1 408").await;
}

/// One byte each, in a frame of its own.
#[tokio::test]
async fn slow_chunks_are_408() {
    let head = b"POST /xrpc/com.example.reads HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n\
                 transfer-encoding: chunked\r\n\r\n1\r\n{\r\n1;";
    check(head, "HTTP/1.1 408").await;
}

/// A client that asks and asks, and does not listen: what it asks is not read beyond what can be answered.
#[tokio::test]
async fn a_client_that_asks_and_does_not_listen_is_cut() {
    let victim = Victim::start().await;
    let memory = victim.memory();
    let mut stream = victim.connect().await;
    let request = b"GET /large HTTP/1.1\r\nhost: test\r\n\r\n".repeat(1000);
    let begun = Instant::now();
    let asked = async { while stream.write_all(&request).await.is_ok() {} };
    within(TIME + SLACK, "the end of the connection", asked).await;
    assert!(begun.elapsed() >= TIME / 2, "{:?}", begun.elapsed());
    let more = victim.most_memory() - memory;
    assert!(more < 8 * MIB, "{more} bytes");
    victim.answers().await;
}
