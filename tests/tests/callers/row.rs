//! One attempt to call, and what must come of it.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

use serde_json::Value;

use crate::server;

/// Nothing takes the server so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// An attempt.
pub(crate) struct Row {
    /// The rule that it shows.
    pub(crate) rule: &'static str,
    pub(crate) what: &'static str,
    /// The last segment of the method's name.
    pub(crate) method: &'static str,
    /// The values of `Authorization`.
    pub(crate) authorization: Vec<String>,
    pub(crate) expected: Expected,
}

/// What must come of it.
pub(crate) enum Expected {
    Called,
    /// Status, name, and `error` of the challenge, if there is one.
    Refused(u16, &'static str, Option<&'static str>),
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Value,
}

impl Row {
    pub(crate) fn new(
        rule: &'static str,
        what: &'static str,
        method: &'static str,
        authorization: impl IntoIterator<Item = String>,
        expected: Expected,
    ) -> Self {
        Self {
            rule,
            what,
            method,
            authorization: authorization.into_iter().collect(),
            expected,
        }
    }

    /// Calls, and compares.
    pub(crate) fn check(&self) {
        let row = format!("{}, {} {}", self.rule, self.method, self.what);
        let answer = call(self.method, &self.authorization);
        match self.expected {
            Expected::Called => assert_eq!(answer.status, 200, "{row}: {}", answer.body),
            Expected::Refused(status, name, challenge) => {
                let said = (answer.status, answer.body["error"].as_str());
                assert_eq!(said, (status, Some(name)), "{row}: {}", answer.body);
                let given = answer.header("www-authenticate");
                let expected = challenge.map(|error| format!("error=\"{error}\""));
                match (given, &expected) {
                    (Some(given), Some(expected)) => {
                        assert!(given.contains(expected.as_str()), "{row}: {given}");
                    }
                    (given, None) => {
                        let named = given.is_some_and(|given| given.contains("error="));
                        assert!(!named, "{row}: {given:?}");
                    }
                    (None, Some(expected)) => panic!("{row}: no challenge with {expected}"),
                }
            }
        }
        // W-320
        assert_eq!(answer.header("cache-control"), Some("private"), "{row}");
        assert_eq!(answer.header("vary"), Some("Authorization"), "{row}");
        // Nobody is told back what they sent.
        for word in self
            .authorization
            .iter()
            .flat_map(|value| value.split(' ').skip(1))
        {
            let is_secret = word.len() > 8;
            let told = format!("{}{}", answer.head, answer.body);
            assert!(!is_secret || !told.contains(word), "{row}: {told}");
        }
    }
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (given, value) = line.split_once(':')?;
            given.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }
}

/// `Authorization` of a bearer.
pub(crate) fn bearer(token: &str) -> [String; 1] {
    [format!("Bearer {token}")]
}

/// Calls a method of the server with these credentials.
pub(crate) fn call(method: &str, authorization: &[String]) -> Answer {
    let mut stream = TcpStream::connect(server::address()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let headers = authorization
        .iter()
        .map(|value| format!("authorization: {value}\r\n"));
    let request = format!(
        "POST /xrpc/com.example.callers.{method} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n{}",
        headers.collect::<String>()
    );
    stream
        .write_all(format!("{request}\r\n").as_bytes())
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    Answer {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        head: head.to_owned(),
        body: serde_json::from_str(body).unwrap_or(Value::Null),
    }
}
