//! Connections that want nothing, and connections that are half closed.

use std::{fs, os::unix::process::CommandExt as _, process::Command, time::Instant};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};

use crate::victim::{MIB, QUICK, SLACK, Victim, read_to_end, within};

const CONNECTIONS: usize = 10_000;
/// What one may cost, in the server: its buffers are as large as its last request.
const EACH: usize = 24 * 1024;

/// Run in a process of its own, which may have as many connections as the system lets it.
#[test]
fn ten_thousand_idle_connections_cost_little() {
    let status = Command::new("sh")
        .args(["-c", r#"ulimit -n "$(ulimit -Hn)"; exec "$0" "$@""#])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "idle::holds_idle_connections", "--ignored"])
        .arg0("sh")
        .status();
    assert!(status.unwrap().success());
}

#[tokio::test]
#[ignore = "it is run by `ten_thousand_idle_connections_cost_little`"]
async fn holds_idle_connections() {
    let count = CONNECTIONS.min(most_files() - 100);
    let victim = Victim::start().await;
    let memory = victim.memory();
    let begun = Instant::now();
    let mut streams = Vec::new();
    for _ in 0..count {
        let mut stream = victim.connect().await;
        stream.write_all(QUICK).await.unwrap();
        let mut answer = [0; 15];
        stream.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"HTTP/1.1 200 OK");
        streams.push(stream);
    }
    assert!(begun.elapsed() < SLACK * 6, "{:?}", begun.elapsed());
    assert!(victim.files() >= count);
    let each = (victim.memory() - memory) / count;
    assert!(each < EACH, "{each} bytes each, {count} connections");
    // The first is as good as the last.
    for index in [0, count / 2] {
        let stream = &mut streams[index];
        let mut rest = [0; 4096];
        let _ = stream.try_read(&mut rest).unwrap();
        stream.write_all(QUICK).await.unwrap();
        let read = within(SLACK, "an answer", stream.read(&mut rest));
        let read = read.await.unwrap();
        assert!(rest[..read].starts_with(b"HTTP/1.1 200 OK"));
    }
    victim.answers().await;
}

/// How many files this process may have open.
fn most_files() -> usize {
    let text = fs::read_to_string("/proc/self/limits").unwrap();
    let line = text.lines().find(|line| line.starts_with("Max open files"));
    let soft = line.unwrap().split_whitespace().nth(3).unwrap();
    soft.parse().unwrap_or(usize::MAX)
}

/// Clients that ask, and close their side: they are answered, or let go; none is kept.
#[tokio::test]
async fn half_closed_connections_leave_nothing_behind() {
    let victim = Victim::start().await;
    let (memory, files) = (victim.memory(), victim.files());
    let mut clients = JoinSet::new();
    let texts: [&[u8]; 5] = [
        b"",
        QUICK,
        b"GET /xrpc/com.example.quick HTTP/1.1\r\nhost: ",
        b"POST /xrpc/com.example.reads HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ];
    for index in 0..500 {
        let stream = victim.connect().await;
        clients.spawn(half_close(stream, texts[index % texts.len()]));
    }
    within(SLACK, "the end of the connections", clients.join_all()).await;
    victim.answers().await;
    assert!(victim.files() <= files + 2, "{} files", victim.files());
    let more = victim.most_memory() - memory;
    assert!(more < 16 * MIB, "{more} bytes");
}

async fn half_close(mut stream: TcpStream, text: &[u8]) {
    stream.write_all(text).await.unwrap();
    stream.shutdown().await.unwrap();
    read_to_end(&mut stream).await;
}
