"""Starts a server of the benchmark and calls it over one connection."""
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
RELEASE = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
# Valgrind starts slowly.
PATIENCE = 60


def post(nsid, encoding, body):
    head = f"POST /xrpc/{nsid} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def get(nsid, query):
    return f"GET /xrpc/{nsid}?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


REQUESTS = {
    "post": post("com.atproto.server.createSession", "application/json",
                 b'{"identifier":"alice.test","password":"hunter2-hunter2"}'),
    "get": get("com.atproto.identity.resolveHandle", "handle=alice.test"),
    "feed": get("app.bsky.feed.getTimeline", "limit=50"),
    "blob": post("com.atproto.repo.uploadBlob", "application/octet-stream", bytes(1 << 20)),
}


class Server:
    """A server at work: `with Server([program], ["--checked"]) as server`. `before` is what it runs under."""

    def __init__(self, program, arguments=(), before=(), **environment):
        self.port = free_port()
        self.start = time.perf_counter()
        self.process = subprocess.Popen(
            [*before, *program, str(self.port), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, **environment})

    def connect(self):
        """A connection to the server, once it listens."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return Connection(socket.create_connection(("127.0.0.1", self.port)))
            except ConnectionRefusedError:
                if self.process.poll() is not None or time.monotonic() > end:
                    sys.exit(f"the server did not start: {' '.join(map(str, self.process.args))}")
                time.sleep(0.0002)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Connection:
    def __init__(self, stream):
        self.stream = stream

    def call(self, name):
        """One request and its whole answer: status, content-type and body."""
        self.stream.sendall(REQUESTS[name])
        data = b""
        while True:
            head, found, body = data.partition(b"\r\n\r\n")
            if found:
                length = int(header(head, b"content-length"))
                if len(body) >= length:
                    status = int(head.split(b" ", 2)[1])
                    assert status == 200, f"{name}: {head!r}"
                    return status, header(head, b"content-type"), body
            part = self.stream.recv(1 << 18)
            assert part, "the connection ended"
            data += part


def header(head, name):
    return re.search(rb"(?mi)^" + name + rb": *(.*?)\r?$", head)[1]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
