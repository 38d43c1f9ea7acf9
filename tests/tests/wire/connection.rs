//! A connection of HTTP/1.1 that is used for more than one request.

use std::{
    io::{self, Read as _, Write as _},
    net::TcpStream,
};

use crate::{answer::Answer, request::PATIENCE, server};

/// See the module.
pub(crate) struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Connection {
    pub(crate) fn open() -> Self {
        let stream = TcpStream::connect(server::address()).expect("the server listens");
        stream
            .set_read_timeout(Some(PATIENCE))
            .expect("a time limit can be set");
        stream
            .set_write_timeout(Some(PATIENCE))
            .expect("a time limit can be set");
        Self {
            stream,
            received: Vec::new(),
        }
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).expect("the server reads on");
    }

    /// Writes as many bytes, and says why it could not.
    pub(crate) fn write_until_broken(&mut self, length: usize) -> io::ErrorKind {
        let part = [b' '; 16 * 1024];
        for _ in 0..length / part.len() {
            if let Err(error) = self.stream.write_all(&part) {
                return error.kind();
            }
        }
        panic!("the server has read {length} bytes");
    }

    /// The next answer, by its length.
    pub(crate) fn read_one(&mut self) -> Answer {
        loop {
            if let Some(end) = self.whole_answer() {
                let rest = self.received.split_off(end);
                let answer = std::mem::replace(&mut self.received, rest);
                return Answer::parse(&answer);
            }
            let mut part = [0; 4096];
            let length = self.stream.read(&mut part).expect("the server answers");
            assert_ne!(length, 0, "the server ended the connection");
            self.received.extend_from_slice(&part[..length]);
        }
    }

    fn whole_answer(&self) -> Option<usize> {
        let head = self
            .received
            .windows(4)
            .position(|window| window == b"\r\n\r\n")?;
        let answer = Answer::parse(&self.received);
        let length = answer.header("content-length")?.parse::<usize>().ok()?;
        let end = head + 4 + length;
        (self.received.len() >= end).then_some(end)
    }
}
