//! No secret that a client sends or gets is written to the log, at the most talkative level.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

const PASSWORD: &str = "canary-password-1";
const WRONG: &str = "canary-password-2";
const FORGED: &str = "canary.forged.token";
const ADMIN: &str = "canary-admin";
const SIGNING: &str = "canary-signing-secret-of-thirty-two-bytes";

fn call(address: &str, verb: &str, target: &str, headers: &str, body: &str) -> Value {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "{verb} /xrpc/{target} HTTP/1.1\r\nhost: pds.test\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n{body}",
        body.len(),
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap_or(Value::Null)
}

/// T-53, T-55, T-58
#[test]
fn t_53_t_55_t_58_the_log_holds_no_secret() {
    const JSON: &str = "content-type: application/json\r\n";

    let folder = tempfile::tempdir().unwrap();
    let mut process = Command::new(env!("CARGO_BIN_EXE_server-example"))
        .args([
            "--log",
            "trace",
            "--listen",
            "127.0.0.1:0",
            "--admin-password",
            ADMIN,
        ])
        .args(["--jwt-secret", SIGNING, "--data-dir"])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut log = process.stderr.take().unwrap();
    // The pipe is emptied all the time, so that the server never waits for it.
    let log = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        log.read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    });
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let line = lines
        .find(|line| line.as_ref().unwrap().starts_with("bound to "))
        .unwrap()
        .unwrap();
    let address = &line["bound to ".len()..];

    let sign_up =
        json!({ "handle": "alice.test", "email": "alice@example.com", "password": PASSWORD })
            .to_string();
    let login =
        |password: &str| json!({ "identifier": "alice.test", "password": password }).to_string();
    let server = "com.atproto.server";
    let mut answers = vec![
        call(
            address,
            "POST",
            &format!("{server}.createAccount"),
            JSON,
            &sign_up,
        ),
        call(
            address,
            "POST",
            &format!("{server}.createAccount"),
            JSON,
            &sign_up,
        ),
        call(
            address,
            "POST",
            &format!("{server}.createSession"),
            JSON,
            &login(PASSWORD),
        ),
        call(
            address,
            "POST",
            &format!("{server}.createSession"),
            JSON,
            &login(WRONG),
        ),
        call(
            address,
            "POST",
            &format!("{server}.createSession"),
            "content-type: text/plain\r\n",
            &login(WRONG),
        ),
        call(
            address,
            "POST",
            &format!("{server}.createSession"),
            JSON,
            &login(WRONG)[1..],
        ),
        call(
            address,
            "POST",
            &format!("{server}.createSession?password={WRONG}"),
            JSON,
            &json!({ "password": WRONG, "identifier": 5 }).to_string(),
        ),
        call(
            address,
            "GET",
            &format!("{server}.createSession?password={WRONG}"),
            "",
            "",
        ),
        call(
            address,
            "GET",
            &format!("{server}.getSession"),
            &format!("authorization: Bearer {FORGED}\r\n"),
            "",
        ),
        call(
            address,
            "POST",
            "com.atproto.admin.deleteAccount",
            &format!("{JSON}authorization: Basic YWRtaW46{FORGED}\r\n"),
            "{}",
        ),
    ];
    let tokens: Vec<String> = ["accessJwt", "refreshJwt"]
        .iter()
        .map(|name| answers[2][*name].as_str().unwrap().to_owned())
        .collect();
    let bearer = |token: &str| format!("authorization: Bearer {token}\r\n");
    for (verb, method, token) in [
        ("GET", "getSession", &tokens[0]),
        ("POST", "refreshSession", &tokens[1]),
        ("POST", "refreshSession", &tokens[0]),
        ("POST", "deleteSession", &tokens[1]),
        ("GET", "getSession", &tokens[0]),
    ] {
        answers.push(call(
            address,
            verb,
            &format!("{server}.{method}"),
            &bearer(token),
            "",
        ));
    }
    process.kill().unwrap();
    process.wait().unwrap();
    let log = log.join().unwrap();
    assert!(
        log.contains("com.atproto.server.createSession"),
        "the log is empty: {log}"
    );

    let signatures = tokens.iter().map(|token| token.rsplit('.').next().unwrap());
    for secret in [PASSWORD, WRONG, FORGED, ADMIN, SIGNING]
        .into_iter()
        .chain(signatures)
    {
        let found = log.lines().find(|line| line.contains(secret));
        assert_eq!(found, None, "{secret}");
    }
    // S-006: nor does an answer that refuses.
    for answer in answers.iter().filter(|answer| answer["error"].is_string()) {
        let text = answer.to_string();
        assert!(
            ![PASSWORD, WRONG, FORGED]
                .iter()
                .any(|secret| text.contains(secret)),
            "{text}"
        );
    }
}
