//! Mixed calls for a long time: every answer is the right one, and the server's memory does not grow.
//!
//! `bench-soak SECONDS PROGRAM [ARGUMENTS]`: starts the server `PROGRAM PORT [ARGUMENTS]`, and has both of them use
//! about 70 % of the machine, half of its clients over HTTP/2. Between the calls that are answered are clients that leave in
//! the middle of their request or of their answer. The exit status is 1 if an answer was wrong or memory grew.

mod calls;
mod client;
mod watch;

use std::{
    env,
    error::Error,
    io::{self, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener},
    process::{Child, Command, ExitCode},
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::task::JoinSet;

use crate::{
    calls::Calls,
    client::{Client, Version},
    watch::{Memory, Pace},
};

/// Clients that call one method after the other, each on a connection of its own.
const CLIENTS: usize = 16;
/// Until the server's buffers and the allocator's pools have their size.
const WARM_UP: Duration = Duration::from_mins(1);

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let usage = "say: bench-soak SECONDS PROGRAM [ARGUMENTS]";
    let time = Duration::from_secs(arguments.next().ok_or(usage)?.parse()?);
    let program = arguments.next().ok_or(usage)?;
    let server = Server::start(&program, arguments)?;

    let calls = Arc::new(Calls::learn(server.address).await?);
    let end = Instant::now() + time;
    let pace = Arc::new(Pace::default());
    let mut clients = JoinSet::new();
    for number in 0..CLIENTS {
        let version = [Version::One, Version::Two][number % 2];
        let client = Client::new(server.address, version, Arc::clone(&calls), number as u64);
        clients.spawn(client.run_until(end, Arc::clone(&pace)));
    }
    let memory = Memory::watch(server.child.id(), WARM_UP.min(time / 4), end, &pace).await?;
    let mut tally = client::Tally::default();
    while let Some(of_one) = clients.join_next().await {
        tally += of_one?;
    }
    writeln!(io::stdout(), "{tally}\n{memory}")?;
    let well = tally.is_right() && !memory.grew();
    Ok(if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The server at work, until it is dropped.
struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    fn start(program: &str, arguments: impl Iterator<Item = String>) -> io::Result<Self> {
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let child = Command::new(program)
            .arg(address.port().to_string())
            .args(arguments)
            .spawn()?;
        Ok(Self { child, address })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has ended already, that is said where it no longer answers.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
