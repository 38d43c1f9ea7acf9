//! Attacks on HTTP/2, frame by frame.

use std::time::{Duration, Instant};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpSocket, TcpStream},
};

use crate::victim::{MIB, SLACK, TIME, Victim, within};

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const GOAWAY: u8 = 7;
const CONTINUATION: u8 = 9;

const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

/// The end of a stream, as the client wants it.
const CANCEL: [u8; 4] = [0, 0, 0, 8];

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let stream = stream.to_be_bytes();
    [&length[1..], &[kind, flags], &stream, payload].concat()
}

/// The head of a request, in HPACK: known fields, and a path.
fn head(verb: u8, path: &str) -> Vec<u8> {
    let length = u8::try_from(path.len()).unwrap();
    [
        &[verb, 0x86, 0x01, 4],
        &b"test"[..],
        &[0x04, length],
        path.as_bytes(),
    ]
    .concat()
}

const GET: u8 = 0x82;
const POST: u8 = 0x83;
const QUICK: &str = "/xrpc/com.example.quick";
const READS: &str = "/xrpc/com.example.reads";

/// A connection on which the client has said what it supports.
async fn connect(victim: &Victim, settings: &[u8]) -> TcpStream {
    let mut stream = victim.connect().await;
    stream.write_all(&hello(settings)).await.unwrap();
    stream
}

fn hello(settings: &[u8]) -> Vec<u8> {
    let preface = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    [&preface[..], &frame(SETTINGS, 0, 0, settings)].concat()
}

/// Writes until the server has had enough, and reads along. Returns how many pieces it took, and the reason that it
/// gave for the end, if it gave one.
async fn pour(
    stream: TcpStream,
    mut next: impl FnMut(u32) -> Option<Vec<u8>>,
) -> (u32, Option<u32>) {
    let (mut reading, mut writing) = stream.into_split();
    let reading = tokio::spawn(async move {
        let mut bytes = Vec::new();
        let _ = reading.read_to_end(&mut bytes).await;
        reason(&bytes)
    });
    let mut count = 0;
    while let Some(piece) = next(count) {
        if writing.write_all(&piece).await.is_err() {
            break;
        }
        count += 1;
    }
    (count, reading.await.unwrap())
}

/// The reason in the frame GOAWAY, if there is one.
fn reason(mut bytes: &[u8]) -> Option<u32> {
    while let Some((head, rest)) = bytes.split_first_chunk::<9>() {
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]) as usize;
        let payload = rest.get(..length)?;
        if head[3] == GOAWAY {
            return Some(u32::from_be_bytes(payload[4..8].try_into().unwrap()));
        }
        bytes = &rest[length..];
    }
    None
}

const FLOW_CONTROL: u32 = 3;
const ENHANCE_YOUR_CALM: u32 = 11;
const PROTOCOL: u32 = 1;

/// Far more than a server lets happen that is not lost.
const MANY: u32 = 1_000_000;

/// CVE-2023-44487: streams that are begun and taken back in one breath.
#[tokio::test]
async fn rapid_resets_end_the_connection() {
    let victim = Victim::start().await;
    let memory = victim.memory();
    let stream = connect(&victim, &[]).await;
    let poured = pour(stream, |count| {
        let batch = (0..100).flat_map(|index| {
            let id = 2 * (count * 100 + index) + 1;
            let mut both = frame(HEADERS, END_STREAM | END_HEADERS, id, &head(GET, QUICK));
            both.extend(frame(RST_STREAM, 0, id, &CANCEL));
            both
        });
        (count < MANY / 100).then(|| batch.collect())
    });
    let (count, reason) = within(SLACK * 3, "the end of the connection", poured).await;
    assert!(count < 1000, "{count}00 streams");
    assert!(
        reason.is_none_or(|reason| reason == ENHANCE_YOUR_CALM),
        "{reason:?}"
    );
    let more = victim.most_memory() - memory;
    assert!(more < 8 * MIB, "{more} bytes");
    victim.answers().await;
}

/// A head that goes on and on: CVE-2024-27316 in others.
#[tokio::test]
async fn continuations_without_an_end_end_the_connection() {
    let victim = Victim::start().await;
    let memory = victim.memory();
    let stream = connect(&victim, &[]).await;
    // A field that is not kept, over and over.
    let fields = b"\x00\x01x\x01y".repeat(1000);
    let poured = pour(stream, |count| {
        let first = || frame(HEADERS, END_STREAM, 1, &head(GET, QUICK));
        let more = || frame(CONTINUATION, 0, 1, &fields);
        (count < MANY).then(|| if count == 0 { first() } else { more() })
    });
    let (count, _) = within(SLACK, "the end of the connection", poured).await;
    assert!(count < 10_000, "{count} frames");
    let more = victim.most_memory() - memory;
    assert!(more < 4 * MIB, "{more} bytes");
    victim.answers().await;
}

/// Frames with nothing in them, that keep a head from its end for ever.
#[tokio::test]
async fn empty_continuations_end_the_connection() {
    let victim = Victim::start().await;
    let stream = connect(&victim, &[]).await;
    let poured = pour(stream, |count| {
        let first = || frame(HEADERS, END_STREAM, 1, &head(GET, QUICK));
        let more = || frame(CONTINUATION, 0, 1, b"").repeat(100);
        (count < MANY / 100).then(|| if count == 0 { first() } else { more() })
    });
    let (count, _) = within(SLACK, "the end of the connection", poured).await;
    assert!(count < 10_000, "{count}00 frames");
    victim.answers().await;
}

/// A field of 4 KiB in the table of the connection, then thousands of references to it: small on the wire.
#[tokio::test]
async fn a_head_that_grows_when_it_is_read_is_refused() {
    let victim = Victim::start().await;
    let memory = victim.memory();
    let mut stream = connect(&victim, &[]).await;
    let value = [b'a'; 4000];
    // 4,000 as a number of HPACK: 127 + 33 + 30 × 128.
    let field = [&b"\x40\x01x\x7f\xa1\x1e"[..], &value].concat();
    let bomb = [head(GET, QUICK), field, vec![0xbe; 12_000]].concat();
    let bomb = frame(HEADERS, END_STREAM | END_HEADERS, 1, &bomb);
    stream.write_all(&bomb).await.unwrap();
    // The stream is refused, or the connection ends: what counts is what it costs.
    let mut answer = [0; 1024];
    let read = stream.read(&mut answer);
    within(SLACK, "an answer", read).await.unwrap();
    victim.answers().await;
    let more = victim.most_memory() - memory;
    assert!(more < 4 * MIB, "{more} bytes");
}

/// A client that pings and does not listen to the answers.
#[tokio::test]
async fn pings_that_nobody_hears_answered_end_the_connection() {
    check_unheard(|_| frame(PING, 0, 0, &[0; 8]).repeat(100)).await;
}

#[tokio::test]
async fn settings_that_nobody_hears_answered_end_the_connection() {
    check_unheard(|_| frame(SETTINGS, 0, 0, &[]).repeat(100)).await;
}

/// Requests whose answers nobody takes.
#[tokio::test]
async fn requests_that_nobody_hears_answered_end_the_connection() {
    check_unheard(|count| {
        let id = 2 * count + 1;
        frame(HEADERS, END_STREAM | END_HEADERS, id, &head(GET, "/large"))
    })
    .await;
}

async fn check_unheard(mut piece: impl FnMut(u32) -> Vec<u8>) {
    let victim = Victim::start().await;
    let memory = victim.memory();
    // The less the system holds for the client, the sooner the server feels that it does not listen.
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut stream = socket.connect(victim.address).await.unwrap();
    stream.write_all(&hello(&[])).await.unwrap();
    let poured = async {
        for count in 0..MANY {
            if stream.write_all(&piece(count)).await.is_err() {
                return count;
            }
        }
        MANY
    };
    let count = within(TIME * 2 + SLACK * 2, "the end of the connection", poured).await;
    assert!(count < MANY);
    let more = victim.most_memory() - memory;
    assert!(more < 32 * MIB, "{more} bytes");
    victim.answers().await;
}

/// Streams whose windows are closed: all have an answer that waits, and the connection says nothing.
#[tokio::test]
async fn streams_with_closed_windows_end_the_connection() {
    let victim = Victim::start().await;
    let memory = victim.memory();
    // SETTINGS_INITIAL_WINDOW_SIZE is 0.
    let mut stream = connect(&victim, &[0, 4, 0, 0, 0, 0]).await;
    let begun = Instant::now();
    for index in 0..100 {
        let head = head(GET, "/large");
        let request = frame(HEADERS, END_STREAM | END_HEADERS, 2 * index + 1, &head);
        stream.write_all(&request).await.unwrap();
    }
    let mut bytes = Vec::new();
    let ended = stream.read_to_end(&mut bytes);
    let _ = within(TIME * 2 + SLACK, "the end of the connection", ended).await;
    assert!(begun.elapsed() >= TIME, "{:?}", begun.elapsed());
    let more = victim.most_memory() - memory;
    assert!(more < 8 * MIB, "{more} bytes");
    victim.answers().await;
}

/// More than the window that the server gave.
#[tokio::test]
async fn a_body_beyond_its_window_is_refused() {
    let victim = Victim::start().await;
    let memory = victim.memory();
    let mut stream = connect(&victim, &[]).await;
    let head = head(POST, READS);
    stream
        .write_all(&frame(HEADERS, END_HEADERS, 1, &head))
        .await
        .unwrap();
    let piece = vec![b' '; 16_384];
    let poured = pour(stream, |count| {
        (count < MANY).then(|| frame(DATA, 0, 1, &piece))
    });
    let (count, reason) = within(SLACK, "the end of the connection", poured).await;
    assert!(count < 2000, "{count} frames");
    assert!(
        reason.is_none_or(|reason| [FLOW_CONTROL, PROTOCOL, ENHANCE_YOUR_CALM].contains(&reason)),
        "{reason:?}"
    );
    let more = victim.most_memory() - memory;
    assert!(more < 8 * MIB, "{more} bytes");
    victim.answers().await;
}

/// A client that says it speaks HTTP/2, and then little else.
#[tokio::test]
async fn a_head_that_comes_byte_by_byte_ends_the_connection() {
    let victim = Victim::start().await;
    let stream = connect(&victim, &[]).await;
    let (mut reading, mut writing) = stream.into_split();
    let begun = Instant::now();
    let dribble = tokio::spawn(async move {
        let head = frame(HEADERS, END_STREAM | END_HEADERS, 1, &[0; 16_000]);
        let mut pause = tokio::time::interval(Duration::from_millis(50));
        for byte in head {
            pause.tick().await;
            if writing.write_all(&[byte]).await.is_err() {
                break;
            }
        }
    });
    let mut bytes = Vec::new();
    let ended = reading.read_to_end(&mut bytes);
    let _ = within(TIME + SLACK, "the end of the connection", ended).await;
    assert!(begun.elapsed() >= TIME / 2, "{:?}", begun.elapsed());
    dribble.abort();
    victim.answers().await;
}
