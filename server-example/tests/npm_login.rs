//! The client that people use logs in to the server, unchanged.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

/// A server of its own for one test, with an empty data folder; both go with it.
struct Running {
    process: Child,
    output: BufReader<ChildStdout>,
    folder: PathBuf,
}

impl Running {
    fn start(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("server-example-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("there is room for a folder");
        let mut process = Command::new(env!("CARGO_BIN_EXE_server-example"))
            .args(["--log", "warn", "--listen", "127.0.0.1:0", "--data-dir"])
            .arg(&folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server was built");
        let output = BufReader::new(process.stdout.take().expect("it is piped"));
        Self {
            process,
            output,
            folder,
        }
    }

    /// The address that the server prints once it listens.
    fn url(&mut self) -> String {
        let mut seen = String::new();
        loop {
            let mut line = String::new();
            let length = self
                .output
                .read_line(&mut line)
                .expect("the server prints text");
            assert_ne!(
                length, 0,
                "the server ended before it printed its address:\n{seen}"
            );
            if let Some(url) = line
                .split_whitespace()
                .find(|word| word.starts_with("http://"))
            {
                return url.trim_end_matches('/').to_owned();
            }
            seen.push_str(&line);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; there is nobody to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
#[cfg_attr(not(npm), ignore = "run `npm ci` in `tests/npm`, and set `XRPC_NPM=1`")]
fn the_npm_client_logs_in() {
    let mut server = Running::start("npm-login");
    let url = server.url();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/npm");
    let client = Command::new("node")
        .args(["login.mjs", &url])
        .current_dir(folder)
        .output()
        .expect("`node` is installed");
    let (steps, complaint) = (
        String::from_utf8_lossy(&client.stdout),
        String::from_utf8_lossy(&client.stderr),
    );
    assert!(client.status.success(), "{steps}{complaint}");
}
