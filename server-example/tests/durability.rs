//! What the server has acknowledged is there after `kill -9`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the counts are what the test is about"
)]

use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Mutex, mpsc},
    thread,
};

use serde_json::{Value, json};

const ROUNDS: usize = 3;
const WORKERS: usize = 8;
/// After so many acknowledgements of a round the server is killed.
const ACKNOWLEDGED: usize = 60;
const PASSWORD: &str = "correct-horse";

/// A server on a folder that outlives it.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_server-example"))
            // The tokens are for the server that is named here, whichever port it gets.
            .args([
                "--log",
                "error",
                "--listen",
                "127.0.0.1:0",
                "--public-url",
                "http://pds.test",
            ])
            .args(["--no-rate-limits", "--data-dir"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let line = lines
            .find(|line| line.as_ref().unwrap().starts_with("bound to "))
            .unwrap()
            .unwrap();
        Self {
            process,
            address: line["bound to ".len()..].to_owned(),
        }
    }

    /// SIGKILL: the server gets no chance to tidy up.
    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// One call: the status and the body, or nothing if the connection broke.
fn call(
    address: &str,
    method: &str,
    token: Option<&str>,
    input: Option<&Value>,
) -> io::Result<(u16, Value)> {
    let body = input.map(ToString::to_string).unwrap_or_default();
    let token = token
        .map(|token| format!("authorization: Bearer {token}\r\n"))
        .unwrap_or_default();
    let kind = if input.is_some() {
        "content-type: application/json\r\n"
    } else {
        ""
    };
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "POST /xrpc/com.atproto.server.{method} HTTP/1.1\r\nhost: pds.test\r\nconnection: close\r\n{token}{kind}\
         content-length: {}\r\n\r\n{body}",
        body.len(),
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer
        .split_once("\r\n\r\n")
        .ok_or(io::ErrorKind::UnexpectedEof)?;
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .unwrap_or("0");
    if length.parse::<usize>().unwrap() != body.len() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok((
        head[9..12].parse().unwrap(),
        serde_json::from_str(body).unwrap_or(Value::Null),
    ))
}

/// What was acknowledged of one account.
#[derive(Default)]
struct Account {
    handle: String,
    /// The newest refresh token of a session that nobody has begun to close.
    live: Option<String>,
    /// A refresh token of a session that was closed.
    closed: Option<String>,
}

/// Signs up, logs in, refreshes and logs out, until the connection breaks.
fn work(
    address: &str,
    name: &str,
    accounts: &Mutex<Vec<Account>>,
    acknowledged: &mpsc::Sender<()>,
) {
    let refresh_token = |body: &Value| Some(body["refreshJwt"].as_str().unwrap().to_owned());
    for number in 0.. {
        let handle = format!("{name}x{number}.test");
        let sign_up = json!({ "handle": handle, "email": format!("{name}x{number}@example.com"), "password": PASSWORD });
        let Ok((status, body)) = call(address, "createAccount", None, Some(&sign_up)) else {
            return;
        };
        assert_eq!(status, 200, "{body}");
        let mut account = Account {
            handle: handle.clone(),
            live: refresh_token(&body),
            closed: None,
        };
        let keep = |account: &Account, known: &mut Option<usize>| {
            let mut accounts = accounts.lock().unwrap();
            let at = *known.get_or_insert_with(|| {
                accounts.push(Account::default());
                accounts.len() - 1
            });
            accounts[at] = Account {
                handle: account.handle.clone(),
                live: account.live.clone(),
                closed: account.closed.clone(),
            };
        };
        let mut known = None;
        keep(&account, &mut known);
        let _ = acknowledged.send(());
        let Ok((status, body)) = call(address, "refreshSession", account.live.as_deref(), None)
        else {
            return;
        };
        assert_eq!(status, 200, "{body}");
        account.live = refresh_token(&body);
        keep(&account, &mut known);
        let _ = acknowledged.send(());
        let login = json!({ "identifier": handle, "password": PASSWORD });
        let Ok((status, body)) = call(address, "createSession", None, Some(&login)) else {
            return;
        };
        assert_eq!(status, 200, "{body}");
        let other = refresh_token(&body);
        let _ = acknowledged.send(());
        let Ok((status, body)) = call(address, "deleteSession", other.as_deref(), None) else {
            return;
        };
        assert_eq!(status, 200, "{body}");
        account.closed = other;
        keep(&account, &mut known);
        let _ = acknowledged.send(());
    }
}

/// How many of the accounts have lost something.
fn lost(address: &str, accounts: &[Account]) -> usize {
    thread::scope(|scope| {
        let chunks = accounts.chunks(accounts.len().div_ceil(WORKERS).max(1));
        let checks: Vec<_> = chunks
            .map(|chunk| scope.spawn(move || chunk.iter().filter(|a| has_lost(address, a)).count()))
            .collect();
        checks.into_iter().map(|check| check.join().unwrap()).sum()
    })
}

fn has_lost(address: &str, account: &Account) -> bool {
    let login = json!({ "identifier": account.handle, "password": PASSWORD });
    let (logged_in, _) = call(address, "createSession", None, Some(&login)).unwrap();
    let refreshed = account.live.as_deref().map(|token| {
        call(address, "refreshSession", Some(token), None)
            .unwrap()
            .0
    });
    let reopened = account
        .closed
        .as_deref()
        .map(|token| call(address, "refreshSession", Some(token), None).unwrap());
    let closed =
        reopened.is_none_or(|(status, body)| status == 400 && body["error"] == "ExpiredToken");
    let kept = logged_in == 200 && refreshed == Some(200) && closed;
    if !kept {
        eprintln!(
            "{}: login {logged_in}, refresh {refreshed:?}, closed {closed}",
            account.handle
        );
    }
    !kept
}

#[test]
fn nothing_acknowledged_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let accounts = Mutex::new(Vec::new());
    for round in 0..ROUNDS {
        let server = Server::start(folder.path());
        let address = server.address.clone();
        let (acknowledged, acknowledgements) = mpsc::channel();
        thread::scope(|scope| {
            for worker in 0..WORKERS {
                let (address, accounts, acknowledged) = (&address, &accounts, acknowledged.clone());
                scope.spawn(move || {
                    work(
                        address,
                        &format!("r{round}w{worker}"),
                        accounts,
                        &acknowledged,
                    );
                });
            }
            drop(acknowledged);
            assert_eq!(
                acknowledgements.iter().take(ACKNOWLEDGED).count(),
                ACKNOWLEDGED
            );
            server.kill();
        });
        let again = Server::start(folder.path());
        let accounts = accounts.lock().unwrap();
        let lost = lost(&again.address, &accounts);
        println!(
            "round {round}: {} accounts acknowledged, {lost} lost something",
            accounts.len()
        );
        assert_eq!(lost, 0);
        again.kill();
    }
}
