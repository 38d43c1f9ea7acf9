//! Bodies that are deep, that grow when they are read, and many at a time.

use std::time::Instant;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    task::JoinSet,
};

use crate::victim::{MIB, SLACK, TIME, Victim, read_to_end, within};

/// Brackets within brackets.
const LEVELS: usize = 20_000;
/// So many clients at a time.
const CLIENTS: usize = 50;
const UPLOADS: usize = 200;
/// Less than an upload may have.
const UPLOAD: usize = 4 * MIB;

fn head(method: &str, headers: &str, length: usize) -> String {
    format!(
        "POST /xrpc/com.example.{method} HTTP/1.1\r\nhost: test\r\ncontent-length: {length}\r\n{headers}\r\n"
    )
}

/// What all clients are told that send the same body at the same time; and what that costs.
async fn check(method: &str, headers: &str, body: &[u8], expected: &str, bound: usize) {
    let victim = Victim::start().await;
    let memory = victim.memory();
    let request = [head(method, headers, body.len()).as_bytes(), body].concat();
    let mut clients = JoinSet::new();
    for _ in 0..CLIENTS {
        let (mut stream, request) = (victim.connect().await, request.clone());
        clients.spawn(async move {
            // If it is refused before its end, there is the answer to be read.
            let _ = stream.write_all(&request).await;
            let mut answer = [0; 12];
            stream.read_exact(&mut answer).await.unwrap();
            String::from_utf8_lossy(&answer).into_owned()
        });
    }
    let answers = within(TIME + SLACK, "the answers", clients.join_all()).await;
    assert!(
        answers.iter().all(|answer| answer == expected),
        "{answers:?}"
    );
    let more = victim.most_memory().saturating_sub(memory);
    assert!(more < bound, "{more} bytes");
    victim.answers().await;
}

#[tokio::test]
async fn deep_json_is_400() {
    let json = "content-type: application/json\r\n";
    for level in ["[", "{\"a\":", "[{\"a\":"] {
        let body = level.repeat(LEVELS);
        check("reads", json, body.as_bytes(), "HTTP/1.1 400", 16 * MIB).await;
    }
    let whole = "[".repeat(LEVELS) + &"]".repeat(LEVELS);
    let object = format!("{{\"a\":{whole}}}");
    check("reads", json, object.as_bytes(), "HTTP/1.1 400", 16 * MIB).await;
}

#[cfg(feature = "codings")]
mod bombs {
    use async_compression::tokio::bufread::{BrotliEncoder, GzipEncoder, ZlibEncoder, ZstdEncoder};
    use tokio::io::{AsyncRead, AsyncReadExt as _};

    use super::check;
    use crate::victim::MIB;

    /// What a bomb holds: many times what is read of it.
    const INSIDE: usize = 32 * MIB;

    async fn all(mut encoder: impl AsyncRead + Unpin) -> Vec<u8> {
        let mut bytes = Vec::new();
        encoder.read_to_end(&mut bytes).await.unwrap();
        bytes
    }

    /// A bomb is small, and refused when as much has come out as may: all clients together cost less than one inside.
    async fn check_bomb(codings: &str, bomb: &[u8]) {
        assert!(bomb.len() < INSIDE / 500, "{} bytes", bomb.len());
        for (method, kind) in [("reads", "application/json"), ("stores", "a/b")] {
            let headers = format!("content-type: {kind}\r\ncontent-encoding: {codings}\r\n");
            check(method, &headers, bomb, "HTTP/1.1 413", INSIDE).await;
        }
    }

    #[tokio::test]
    async fn gzip_bombs_are_413() {
        let inside = vec![b' '; INSIDE];
        let bomb = all(GzipEncoder::new(&*inside)).await;
        check_bomb("gzip", &bomb).await;
        check_bomb("gzip, gzip", &all(GzipEncoder::new(&*bomb)).await).await;
        check_bomb("gzip, br", &all(BrotliEncoder::new(&*bomb)).await).await;
    }

    #[tokio::test]
    async fn deflate_bombs_are_413() {
        let inside = vec![b' '; INSIDE];
        check_bomb("deflate", &all(ZlibEncoder::new(&*inside)).await).await;
    }

    #[tokio::test]
    async fn zstd_bombs_are_413() {
        let inside = vec![b' '; INSIDE];
        let bomb = all(ZstdEncoder::new(&*inside)).await;
        check_bomb("zstd", &bomb).await;
        check_bomb("zstd, gzip", &all(GzipEncoder::new(&*bomb)).await).await;
    }

    #[tokio::test]
    async fn brotli_bombs_are_413() {
        let inside = vec![b' '; INSIDE];
        check_bomb("br", &all(BrotliEncoder::new(&*inside)).await).await;
    }
}

/// Of four, two send everything, one falls silent in the middle, and one leaves there.
#[tokio::test]
async fn uploads_at_a_time_cost_their_buffers() {
    let victim = Victim::start().await;
    let (memory, files) = (victim.memory(), victim.files());
    let begun = Instant::now();
    let request = head(
        "stores",
        "content-type: a/b\r\nconnection: close\r\n",
        UPLOAD,
    );
    let mut clients = JoinSet::new();
    for number in 0..UPLOADS {
        let (mut stream, request) = (victim.connect().await, request.clone());
        clients.spawn(async move {
            let (bytes, expected) = match number % 4 {
                0 | 1 => (UPLOAD, Some("HTTP/1.1 200")),
                2 => (UPLOAD / 2, Some("HTTP/1.1 408")),
                _ => (UPLOAD / 2, None),
            };
            stream.write_all(request.as_bytes()).await.unwrap();
            stream.write_all(&vec![7; bytes]).await.unwrap();
            let Some(expected) = expected else {
                return;
            };
            let answer = read_to_end(&mut stream).await;
            assert!(answer.starts_with(expected), "{number}: {answer}");
        });
    }
    victim.answers().await;
    within(SLACK * 3, "the end of the uploads", clients.join_all()).await;
    assert!(begun.elapsed() >= TIME, "{:?}", begun.elapsed());
    let more = victim.most_memory() - memory;
    assert!(more < UPLOADS * MIB / 2, "{more} bytes");
    victim.answers().await;
    assert!(victim.files() <= files + 2, "{} files", victim.files());
}
