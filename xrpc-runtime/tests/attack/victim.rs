//! The server that is attacked: this program once more, with a socket that is handed over as its standard input.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    os::fd::{AsFd as _, OwnedFd},
    process::{Child, Command, Stdio},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use xrpc::{
    __private as private, Answering, Body, Call, Endpoint, Error, Input, Method, Payload, Replying,
    Router, Server, Unknown,
};

/// How long the server gives for a head, a body, and to take an answer.
pub(crate) const TIME: Duration = Duration::from_secs(1);
/// What a slow machine may need beyond that, unoptimised and beside other tests.
pub(crate) const SLACK: Duration = Duration::from_secs(10);
pub(crate) const MIB: usize = 1 << 20;

/// A server in a process of its own.
pub(crate) struct Victim {
    process: Child,
    pub(crate) address: SocketAddr,
}

impl Victim {
    /// Starts it, and waits until it has answered once.
    pub(crate) async fn start() -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = socket.local_addr().unwrap();
        // As many connections as the system lets it have: who opens them is not what is tested.
        let process = Command::new("sh")
            .args(["-c", r#"ulimit -n "$(ulimit -Hn)"; exec "$0" "$@""#])
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", "victim::serves_what_it_is_handed", "--ignored"])
            .stdin(Stdio::from(OwnedFd::from(socket)))
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let victim = Self { process, address };
        victim.answers().await;
        victim
    }

    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Asserts that somebody who means well is answered.
    pub(crate) async fn answers(&self) {
        let asked = async {
            let mut stream = self.connect().await;
            stream.write_all(QUICK).await.unwrap();
            let mut answer = [0; 15];
            stream.read_exact(&mut answer).await.unwrap();
            assert_eq!(&answer, b"HTTP/1.1 200 OK");
        };
        within(SLACK, "an answer", asked).await;
    }

    /// The memory that it holds now, in bytes.
    pub(crate) fn memory(&self) -> usize {
        self.status("VmRSS:")
    }

    /// The most memory that it has held, in bytes.
    pub(crate) fn most_memory(&self) -> usize {
        self.status("VmHWM:")
    }

    /// How many files and sockets it has open.
    pub(crate) fn files(&self) -> usize {
        let path = format!("/proc/{}/fd", self.process.id());
        fs::read_dir(path).unwrap().count()
    }

    fn status(&self, name: &str) -> usize {
        let path = format!("/proc/{}/status", self.process.id());
        let text = fs::read_to_string(path).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        let kilobytes = line.unwrap().trim().trim_end_matches(" kB");
        kilobytes.parse::<usize>().unwrap() * 1024
    }
}

impl Drop for Victim {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// A request that is answered at once.
pub(crate) const QUICK: &[u8] = b"GET /xrpc/com.example.quick HTTP/1.1\r\nhost: test\r\n\r\n";

/// Waits for what must happen, and no longer than this.
pub(crate) async fn within<T>(time: Duration, what: &str, event: impl Future<Output = T>) -> T {
    tokio::time::timeout(time, event)
        .await
        .unwrap_or_else(|_| panic!("{what}: it took more than {time:?}"))
}

/// Everything that the server says before it ends the connection, orderly or not.
pub(crate) async fn read_to_end(stream: &mut (impl tokio::io::AsyncRead + Unpin)) -> String {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes).await;
    String::from_utf8_lossy(&bytes).into_owned()
}

struct Quick;

impl Endpoint for Quick {
    type State = ();
    const METHOD: Method = Method::query("com.example.quick");
    fn call(call: &mut Call<()>) -> Replying<'_> {
        private::Work::<(), Result<(), Error>, (), 0>::NEW.run(call, async |(), ()| Ok(()))
    }
}

struct Reads;

impl Endpoint for Reads {
    type State = ();
    const METHOD: Method = Method::procedure("com.example.reads").input("application/json");
    fn call(call: &mut Call<()>) -> Replying<'_> {
        private::Work::<(Input<Unknown>, ()), Result<(), Error>, (), 0>::NEW
            .run(call, async |(), _| Ok(()))
    }
}

struct Stores;

impl Endpoint for Stores {
    type State = ();
    const METHOD: Method = Method::procedure("com.example.stores").input("*/*");
    fn call(call: &mut Call<()>) -> Replying<'_> {
        private::Work::<(Input<Payload>, ()), Result<(), Error>, (), 0>::NEW.run(
            call,
            async |(), (Input(mut payload), ())| {
                while let Some(bytes) = payload.next().await {
                    bytes?;
                }
                Ok(())
            },
        )
    }
}

/// Answers everything outside of `/xrpc/` with 64 KiB.
fn large(_: &(), _: http::Request<Body>) -> Answering<'_, http::Response<Body>> {
    static BYTES: [u8; 64 << 10] = [b'x'; 64 << 10];
    Box::pin(async { http::Response::new(Body::from(&BYTES[..])) })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it is run by the attacks"]
async fn serves_what_it_is_handed() {
    let socket = std::io::stdin().as_fd().try_clone_to_owned().unwrap();
    let socket = TcpListener::from(socket);
    socket.set_nonblocking(true).unwrap();
    let listener = tokio::net::TcpListener::from_std(socket).unwrap();
    let router = Router::new(())
        .mount(xrpc::routes![Quick, Reads, Stores])
        .input_time(TIME)
        .fallback(large);
    Server::new(listener)
        .header_time(TIME)
        .write_time(TIME)
        .max_connections(20_000)
        .max_connections_per_peer(20_000)
        .serve(router)
        .await
        .unwrap();
}
