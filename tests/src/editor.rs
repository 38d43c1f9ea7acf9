//! An editor for tests: it starts a language server, shows it one file, and asks about places in it.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

use serde_json::{Value, json};

/// How long the server may be silent. It compiles dependencies before it first answers.
const PATIENCE: Duration = Duration::from_mins(5);

/// What a server answers whose view of the workspace changed while it looked: ask again.
const CONTENT_MODIFIED: i64 = -32801;

/// An editor with one file open.
#[derive(Debug)]
pub struct Editor {
    server: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    asked: u64,
    uri: String,
    version: u64,
}

impl Editor {
    /// Starts `server` on the package in `folder`, with the file at `path` in it, and waits until everything is loaded.
    ///
    /// # Panics
    ///
    /// If the server does not start, or cannot load the package.
    pub fn open(server: &mut Command, options: &Value, folder: &Path, path: &str) -> Self {
        let mut server = server
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the language server starts");
        let input = server.stdin.take().expect("it is piped");
        let output = server.stdout.take().expect("it is piped");
        let (sender, messages) = mpsc::channel();
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let root = format!("file://{}", folder.display());
        let mut editor = Self {
            server,
            input,
            messages,
            asked: 0,
            uri: format!("{root}/{path}"),
            version: 0,
        };
        editor.ask(
            "initialize",
            &json!({
                "processId": null,
                "rootUri": root,
                "workspaceFolders": [{ "uri": root, "name": "workspace" }],
                "capabilities": {
                    "experimental": { "serverStatusNotification": true },
                    "textDocument": { "hover": { "contentFormat": ["markdown"] } },
                },
                "initializationOptions": options,
            }),
        );
        editor.tell("initialized", &json!({}));
        editor.until_loaded();
        editor
    }

    /// Makes `text` the text of the file; it need not be what is on the disk.
    ///
    /// # Panics
    ///
    /// If the server has ended.
    pub fn show(&mut self, text: &str) {
        self.version += 1;
        let (uri, version) = (&self.uri, self.version);
        let (method, params) = if version == 1 {
            let document =
                json!({ "uri": uri, "languageId": "rust", "version": version, "text": text });
            ("textDocument/didOpen", json!({ "textDocument": document }))
        } else {
            let document = json!({ "uri": uri, "version": version });
            let params = json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
            ("textDocument/didChange", params)
        };
        self.tell(method, &params);
    }

    /// What could stand at this line and column, both from 0: the words that the server would insert.
    ///
    /// # Panics
    ///
    /// If the server fails.
    pub fn completions(&mut self, line: usize, column: usize) -> BTreeSet<String> {
        let answer = self.ask_at("textDocument/completion", line, column);
        let items = answer["items"].as_array().or_else(|| answer.as_array());
        let labels = items
            .into_iter()
            .flatten()
            .filter_map(|item| item["label"].as_str());
        labels
            .map(|label| label.split(['(', ' ']).next().unwrap_or(label).to_owned())
            .collect()
    }

    /// What the server shows about the word at this line and column, both from 0.
    ///
    /// # Panics
    ///
    /// If the server fails.
    pub fn hover(&mut self, line: usize, column: usize) -> String {
        let answer = self.ask_at("textDocument/hover", line, column);
        answer["contents"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// What the macro that is named at this line and column writes, both from 0.
    ///
    /// # Panics
    ///
    /// If the server fails.
    pub fn expansion(&mut self, line: usize, column: usize) -> String {
        let answer = self.ask_at("rust-analyzer/expandMacro", line, column);
        answer["expansion"].as_str().unwrap_or_default().to_owned()
    }

    /// The server says `quiescent` once sources, build scripts and macros are all loaded.
    fn until_loaded(&mut self) {
        loop {
            let message = self.receive();
            if message["method"] != "experimental/serverStatus" {
                continue;
            }
            let status = &message["params"];
            if status["quiescent"] == true {
                assert_eq!(status["health"], "ok", "{status}");
                return;
            }
        }
    }

    fn ask_at(&mut self, method: &str, line: usize, column: usize) -> Value {
        let document = json!({ "uri": self.uri });
        let position = json!({ "line": line, "character": column });
        self.ask(
            method,
            &json!({ "textDocument": document, "position": position }),
        )
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        loop {
            self.asked += 1;
            let id = self.asked;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
            let answer = loop {
                let message = self.receive();
                if message["id"] == id && message.get("method").is_none() {
                    break message;
                }
            };
            if answer["error"]["code"] != CONTENT_MODIFIED {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// The next message of the server. What it asks itself is answered with nothing.
    fn receive(&mut self) -> Value {
        let message = self
            .messages
            .recv_timeout(PATIENCE)
            .expect("the server goes on speaking");
        if message.get("method").is_some()
            && let Some(id) = message.get("id")
        {
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": null }));
        }
        message
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len())
            .and_then(|()| self.input.flush())
            .expect("the server reads");
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // It may have ended by itself; there is nobody to tell.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// One message: headers, an empty line, as many bytes of JSON as the headers say. `None` at the end.
fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some(number) = line.strip_prefix("Content-Length: ") {
            length = number.parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}
